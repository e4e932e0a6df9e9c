"""Real SPARQL servers for tests: each on free loopback ports, with an empty store of its own."""

import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.push import push
from graph.remote import Remote
from graph.transport import Credentials

PATIENCE = 60  # seconds for a server to start or stop


@dataclass(frozen=True, slots=True)
class Server:
    """Where a running server answers, and who may write; `base_url` is what `hustings push` is given."""

    name: str
    base_url: str
    query_url: str
    graph_store: str
    update_url: str
    credentials: Credentials | None = None


def free_port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(command: list[str], folder: Path, ready: Callable[[str], bool]) -> Iterator[None]:
    """The command runs; it is `ready` when that holds of what it has printed; SIGTERM ends it."""
    log = folder / "log.txt"
    with (
        log.open("w") as output,
        subprocess.Popen(command, stdout=output, stderr=output, cwd=folder) as server,
    ):
        try:
            deadline = time.monotonic() + PATIENCE
            while not ready(log.read_text(errors="replace")):
                assert server.poll() is None, f"{command[0]} ended: {log.read_text(errors='replace')}"
                assert time.monotonic() < deadline, f"{command[0]} is not ready: {log.read_text()}"
                time.sleep(0.05)
            yield
        finally:
            server.terminate()
            try:
                server.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                server.kill()


@contextmanager
def running_oxigraph(folder: Path, *options: str) -> Iterator[Server]:
    """An Oxigraph server with its data in memory; the test is skipped where the program is absent."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    if program is None:
        pytest.skip("needs the Oxigraph server: pip install oxigraph")
    base = f"127.0.0.1:{free_port()}"
    with running([program, "serve", "--bind", base, *options], folder, lambda log: "Listening" in log):
        url = f"http://{base}"
        yield Server("oxigraph", url, f"{url}/query", f"{url}/store", f"{url}/update")


VIRTUOSO_INI = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 4000
MaxDirtyBuffers = 3000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
[SPARQL]
ResultSetMaxRows = {max_rows}
"""
VIRTUOSO_MAX_ROWS = 20_000


@contextmanager
def running_virtuoso(folder: Path) -> Iterator[Server]:
    """A Virtuoso 7 server; the test is skipped where the programs are absent."""
    for program in ("virtuoso-t", "isql-vt"):
        if shutil.which(program) is None:
            pytest.skip(f"needs {program}: apt-get install virtuoso-opensource-7-bin")
    sql, http, password = free_port(), free_port(), secrets.token_hex(8)
    ini = folder / "virtuoso.ini"
    ini.write_text(VIRTUOSO_INI.format(sql=sql, http=http, folder=folder, max_rows=VIRTUOSO_MAX_ROWS))
    command = ["virtuoso-t", "+foreground", "+wait", "+configfile", str(ini)]
    with running(command, folder, lambda log: "Server online" in log):
        statement = f"exec=user_set_password('dba','{password}');"
        # +pwddba does not set the password.
        subprocess.run(
            ["isql-vt", f"127.0.0.1:{sql}", "dba", "dba", statement],
            check=True, capture_output=True, timeout=PATIENCE,
        )  # fmt: skip
        url = f"http://127.0.0.1:{http}"
        store, update = f"{url}/sparql-graph-crud-auth", f"{url}/sparql-auth"
        yield Server("virtuoso", url, f"{url}/sparql", store, update, Credentials("dba", password))


@contextmanager
def pushed(server: Server, kgs: Mapping[str, str]) -> Iterator[Remote]:
    """The graphs (IRI to N-Triples) are on the server, to be asked; at the end they are empty again."""
    try:
        push(server.base_url, kgs.items(), credentials=server.credentials)
        yield Remote(server.query_url)
    finally:
        push(server.base_url, dict.fromkeys(kgs, "").items(), credentials=server.credentials)


@pytest.fixture(scope="session")
def oxigraph_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One Oxigraph server for all tests: leave it as empty as you found it."""
    with running_oxigraph(tmp_path_factory.mktemp("oxigraph")) as server:
        yield server


@pytest.fixture(scope="session")
def virtuoso_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One Virtuoso server for all tests: leave it as empty as you found it."""
    with running_virtuoso(tmp_path_factory.mktemp("virtuoso")) as server:
        yield server


@pytest.fixture(params=["oxigraph", "virtuoso"])
def server(request: pytest.FixtureRequest) -> Server:
    """Each of the two servers in turn."""
    found = request.getfixturevalue(f"{request.param}_server")
    assert isinstance(found, Server)
    return found
