"""The only minting of IRIs: the same thing gets the same IRI in every build.

Patterns and reasons are in `ontology/README.md`. No function here looks anything up.
"""

import re
import unicodedata
from functools import cache
from hashlib import sha256
from urllib.parse import quote

from graph.ns import ID
from graph.terms import Iri

INDEPENDENT_MNIS = "8"
SPEAKER_MNIS = "47"

# Letters that NFKD does not take apart, in the spellings that British and Irish registers use.
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})


def sha256_digits(text: str) -> str:
    """The text's SHA-256 in hexadecimal digits; lone surrogates count as `?`."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()


def digest(text: str) -> str:
    """The first 16 digits of the text's SHA-256."""
    return sha256_digits(text)[:16]


@cache
def slug(text: str) -> str:
    """The text in lower-case ASCII words joined by hyphens; names in other scripts become a digest."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(LETTERS))
    ascii_only = plain.encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", ascii_only.replace("'", "").replace("’", ""))
    letters = sum(map(str.isalpha, text))
    kept = sum(map(str.isalpha, "".join(words)))
    # A name that loses most of its letters would collide with others that do.
    return (
        "-".join(words) if words and kept * 2 >= letters else f"x{digest(unicodedata.normalize('NFC', text))}"
    )


def election(key: str) -> Iri:
    """`election/ge-2017-06-08` or `election/by-2016-05-05`."""
    return Iri(f"{ID}election/{key}")


def constituency(boundary_set: str, gss: str) -> Iri:
    """`constituency/uksi-2007-1681-england/E14000763`; where no code is known `gss` is a slug of the name."""
    return Iri(f"{ID}constituency/{boundary_set}/{gss}")


def boundary_set(key: str) -> Iri:
    """`boundaries/uksi-2023-1230`."""
    return Iri(f"{ID}boundaries/{key}")


def overlap(from_gss: str, to_gss: str) -> Iri:
    """`overlap/E14000763/E14001305`."""
    return Iri(f"{ID}overlap/{from_gss}/{to_gss}")


def contest(election_key: str, gss: str) -> Iri:
    """`contest/ge-2017-06-08/E14000763`."""
    return Iri(f"{ID}contest/{election_key}/{gss}")


def notional_contest(polling_day: str, boundary_set_key: str, gss: str) -> Iri:
    """`notional/2019-12-12/uksi-2023-1230/E14001305`: never the IRI of a poll."""
    return Iri(f"{ID}notional/{polling_day}/{boundary_set_key}/{gss}")


def candidacy_key(election_key: str, gss: str, name: str, party: str) -> str:
    """What a candidacy is known by: `ge-2017-06-08/E14000763/caroline-russell.pp63`."""
    return f"{election_key}/{gss}/{slug(name)}.{party}"


def candidacy(key: str) -> Iri:
    """`candidacy/…` of a candidacy key."""
    return Iri(f"{ID}candidacy/{key}")


def person(key: str) -> Iri:
    """`person/mnis/185`, else `person/dc/26113`, else `person/c/{candidacy key}`."""
    return Iri(f"{ID}person/{path(key)}")


def link(later: str, earlier: str) -> Iri:
    """`link/{16 digits}`: a judgement on two candidacies, whatever it comes to."""
    return Iri(f"{ID}link/{digest(f'{later} {earlier}')}")


def party(key: str) -> Iri:
    """`party/labour`: the enduring party."""
    return Iri(f"{ID}party/{path(key)}")


def registration(ec_id: str) -> Iri:
    """`registration/PP63`: an entry in a register of parties."""
    return Iri(f"{ID}registration/{slug(ec_id).upper()}")


def article(key: str) -> Iri:
    """`article/{16 digits}` of what identifies the article (its address, else its text)."""
    return Iri(f"{ID}article/{digest(key)}")


def text(text_digest: str) -> Iri:
    """`text/{16 digits}` of the exact text."""
    return Iri(f"{ID}text/{text_digest[:16]}")


def passage(source: str, place: str) -> Iri:
    """`passage/{text}/{start}-{end}`; without a place, the article and a digest of the words."""
    return Iri(f"{ID}passage/{source}/{place}")


def claim(source: str, place: str) -> Iri:
    """`claim/{text}/{start}-{end}`: what the passage of the same place claims."""
    return Iri(f"{ID}claim/{source}/{place}")


def assertion(*parts: object) -> Iri:
    """`assertion/{digest}` of the canonical parts: the same proposition is the same node."""
    return Iri(f"{ID}assertion/{digest(chr(31).join(map(str, parts)))}")


def stance(claim_iri: Iri, kind: str, target: Iri) -> Iri:
    """`stance/{digest}`: an attitude that a claim takes to somebody."""
    return Iri(f"{ID}stance/{digest(chr(31).join((claim_iri, kind, target)))}")


def verdict(*parts: object) -> Iri:
    """`verdict/{digest}` of the claim, the assertion and what the count comes to: corrected, another one."""
    return Iri(f"{ID}verdict/{digest(chr(31).join(map(str, parts)))}")


def review(claim_iri: str, *parts: object) -> Iri:
    """`review/{digest}`: what somebody else found of the claim."""
    return Iri(f"{ID}review/{digest(repr((str(claim_iri), *parts)))}")


def as_stood(name: str, *parts: str | None) -> Iri:
    """`as-stood/labour-1f3a9c2b`: a party as printed; the digest tells apart what the name does not."""
    return Iri(f"{ID}as-stood/{slug(name)}-{digest(repr((name, *parts)))[:8]}")


def notional_result(contest_iri: Iri, label: str) -> Iri:
    """`notional/…/labour-party`: one party's estimate within a notional contest."""
    return Iri(f"{contest_iri}/{slug(label)}")


def snapshot(sha256_digits: str) -> Iri:
    """`snapshot/{16 digits}`: the content of a file."""
    return Iri(f"{ID}snapshot/{sha256_digits[:16]}")


def run(version: str) -> Iri:
    """`run/hustings-0.1.0`: the software at work."""
    return Iri(f"{ID}run/hustings-{version}")


def remark(*parts: object) -> Iri:
    """`remark/{digest}`: a fault met in a source."""
    return Iri(f"{ID}remark/{digest(repr(parts))}")


def disagreement(*parts: object) -> Iri:
    """`disagreement/{digest}`: two statements that differ."""
    return Iri(f"{ID}disagreement/{digest(repr(parts))}")


def membership(*parts: str | None) -> Iri:
    """`membership/{digest}`: a person's time in an office."""
    return Iri(f"{ID}membership/{digest(repr(parts))}")


def kg(path: str) -> Iri:
    """`graph/…`: a named graph."""
    return Iri(f"{ID}graph/{path}")


def path(label: str) -> str:
    """A source's own words, such as a file's label, as part of an IRI: the rest is percent-encoded."""
    return quote(label, safe="/-._~", errors="surrogatepass")


def measure(notation: str) -> Iri:
    """`measure/votes-change`: a quantity that a figure states."""
    return Iri(f"{ID}measure/{path(notation)}")
