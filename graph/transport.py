"""HTTP to SPARQL servers: patience, logging in, and one clear sentence for whatever goes wrong.

Built on the standard library: SPARQLWrapper cannot send Graph Store requests, and for queries it follows
redirects with the password and installs its digest log-in for the whole process.
"""

import base64
import http.client
import re
import socket
import time
import urllib.error
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import Message
from typing import IO
from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPDigestAuthHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPPasswordMgrWithDefaultRealm,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    parse_http_list,
    parse_keqv_list,
)

from graph import __version__
from graph.errors import RemoteError

AGENT = f"hustings/{__version__}"
FIRST_WAIT = 0.5  # seconds before the second try; doubled before each later one
_TAG = re.compile(r"</?[a-z!][a-z0-9]*(\s[^<>]*)?/?>", re.IGNORECASE)  # but no IRI
_NEVER_BETTER = {501, 505}  # the 5xx that say "I cannot", not "not now"


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who asks; the caller takes both from HUSTINGS_USER and HUSTINGS_PASSWORD."""

    user: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered, whatever its status."""

    status: int
    headers: Message
    body: bytes


class _Login(HTTPDigestAuthHandler):
    """Answers a 401 by digest or basic, then signs all later requests beforehand.

    Beforehand, because Virtuoso resets the connection when it refuses while a large body still arrives.
    """

    def __init__(self, root: str, credentials: Credentials) -> None:
        passwords = HTTPPasswordMgrWithDefaultRealm()
        passwords.add_password(None, root, credentials.user, credentials.password)
        super().__init__(passwords)
        self._credentials = credentials
        self._challenge = ""
        self._refused: Request | None = None

    def http_request(self, request: Request) -> Request:
        """The request, signed once the server has said how."""
        scheme, _, rest = self._challenge.partition(" ")
        if scheme.lower() == "digest":
            details = parse_keqv_list(parse_http_list(rest))
            signature = self.get_authorization(request, details)
            request.add_unredirected_header("Authorization", f"Digest {signature}")
        elif scheme.lower() == "basic":
            pair = f"{self._credentials.user}:{self._credentials.password}".encode()
            request.add_unredirected_header("Authorization", f"Basic {base64.b64encode(pair).decode()}")
        return request

    https_request = http_request

    def http_error_401(self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Message) -> object:
        """The reply to the signed request; None, which stands for the 401, where signing did not help."""
        offers = sorted(headers.get_all("WWW-Authenticate", []), key=str.lower, reverse=True)
        known = [offer for offer in offers if offer.lower().startswith(("digest ", "basic "))]
        if self._refused is req or not known:
            return None
        self._refused, self._challenge = req, known[0]  # digest before basic
        fp.close()
        return self.parent.open(req, timeout=req.timeout)


class Transport:
    """Sends requests to one server; tries again, with growing pauses, what may pass."""

    def __init__(
        self,
        url: str,
        credentials: Credentials | None,
        timeout: float,
        tries: int,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`timeout` is in seconds without any byte from the server."""
        self.url = _checked(url)
        self._credentials, self._timeout, self._tries, self._sleep = credentials, timeout, tries, sleep
        self._opener = OpenerDirector()
        self._opener.addheaders = [("User-Agent", AGENT)]
        # No handler for redirects: a POST would turn into a GET, and another host is for the user to trust.
        for handler in (ProxyHandler, HTTPHandler, HTTPSHandler, HTTPDefaultErrorHandler, HTTPErrorProcessor):
            self._opener.add_handler(handler())
        if credentials:
            parts = urlsplit(url)
            self._opener.add_handler(_Login(f"{parts.scheme}://{parts.netloc}/", credentials))

    def send(self, request: Request) -> Reply:
        """The reply, of whatever status; RemoteError when the server gave none."""
        for wait in range(self._tries):
            last = wait == self._tries - 1
            try:
                reply = self._once(request)
            except (OSError, http.client.HTTPException, ValueError) as error:
                reason = error.reason if isinstance(error, urllib.error.URLError) else error
                if last or not isinstance(reason, ConnectionError):
                    raise RemoteError(f"{shown(request.full_url)} {self._silence(reason)}") from error
            else:
                if last or reply.status < 500 or reply.status in _NEVER_BETTER:
                    return reply
            self._sleep(FIRST_WAIT * 2**wait)
        raise AssertionError("the last try returns or raises")

    def fetch(self, request: Request) -> Reply:
        """The reply of a request that succeeded; RemoteError for any other."""
        reply = self.send(request)
        if 200 <= reply.status < 300:
            return reply
        raise RemoteError(f"{shown(request.full_url)} {self.refusal(reply)}")

    def refusal(self, reply: Reply) -> str:
        """What a reply other than success means and what to do about it, to stand behind the address."""
        if reply.status in (401, 403):
            if self._credentials:
                return "refuses this user: check HUSTINGS_USER and HUSTINGS_PASSWORD."
            return "asks for a user: set the variables HUSTINGS_USER and HUSTINGS_PASSWORD."
        if 300 <= reply.status < 400:
            elsewhere = excerpt(shown(reply.headers.get("Location", "nowhere")).encode())
            return f"sends on to {elsewhere}: use that address."
        if reply.status == 404:
            return (
                "does not exist: in Oxigraph the endpoint ends in /query, in Virtuoso and Fuseki in /sparql."
            )
        again = self._tries > 1 and reply.status >= 500 and reply.status not in _NEVER_BETTER
        tries = f" {self._tries} times" if again else ""
        return f"failed{tries} with status {reply.status}: {excerpt(reply.body) or 'no reason given'}"

    def _once(self, request: Request) -> Reply:
        try:
            with self._opener.open(request, timeout=self._timeout) as response:
                return Reply(response.status, response.headers, response.read())
        except urllib.error.HTTPError as refusal:
            with refusal:
                return Reply(refusal.code, refusal.headers, refusal.read())

    def _silence(self, reason: object) -> str:
        if isinstance(reason, TimeoutError):
            return f"sent nothing for {self._timeout:g} seconds: ask for less, or allow more time."
        if isinstance(reason, ConnectionRefusedError):
            return f"refused the connection {self._tries} times: is the server running?"
        if isinstance(reason, socket.gaierror):
            return "is on a host that cannot be found: check the address."
        return f"broke off the conversation ({reason}): try again, or look at the server's log."


def shown(url: str) -> str:
    """The address as it may be printed: without user, password and parameters, which may hold keys."""
    return re.sub(r"(?<=//)[^/?#]*@|[?#].*", "", url)


def excerpt(body: bytes) -> str:
    """The start of what a server said, as one printable line without markup."""
    words = _TAG.sub(" ", body[:2000].decode("utf-8", "replace")).split()
    return "".join(character for character in " ".join(words) if character.isprintable())[:200]


def _checked(url: str) -> str:
    try:
        parts = urlsplit(url)
        fine = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fine = False
    if not fine or not url.isascii() or not url.isprintable() or " " in url:
        raise RemoteError(
            f"“{shown(url)}” is no address of a server: it must start with http:// or https://."
        )
    if parts.username is not None:
        raise RemoteError(
            f"{shown(url)}: user and password belong in the variables HUSTINGS_USER and HUSTINGS_PASSWORD."
        )
    return url
