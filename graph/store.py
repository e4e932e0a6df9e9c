"""The embedded graph on disk: the only module that knows pyoxigraph.

A store is a folder with one finished build per sub-folder and a file `CURRENT` that names the one to
read. A build fills a folder of its own and then replaces `CURRENT` in one step, so that a build
killed at any moment leaves the old graph as it was, and readers keep the one they opened.
"""

import re
import shutil
import tempfile
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox
from filelock import FileLock, Timeout

from graph.engine import Table, asks_elsewhere, names_dataset
from graph.errors import QueryError, StoreError
from graph.terms import Cell, Iri, literal

_CURRENT, _LOCK = "CURRENT", "LOCK"
# As `tempfile.mkdtemp` names them.
_BUILD = re.compile(r"build-[a-z0-9_]{8}")
_SENTENCE = re.compile(r"[A-Z][a-z]*(?: \w+){2,}")
_FORMATS = {
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "turtle": ox.RdfFormat.TURTLE,
    "jsonld": ox.RdfFormat.JSON_LD,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
QUAD_FORMATS = ("trig", "nquads", "jsonld")
_BY_ENDING = {".trig": "trig", ".nq": "nquads", ".ttl": "turtle", ".nt": "ntriples", ".jsonld": "jsonld"}


def _value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> Cell:
    if term is None:
        return None
    if isinstance(term, ox.NamedNode):
        return Iri(term.value)
    if isinstance(term, ox.Literal):
        return literal(term.value, term.datatype.value)
    return str(term)


# Hands a finished file on to be loaded, with the named graph of its triples (None for quads).
Load = Callable[[Path, Iri | None], None]
# Writes a new graph into a folder, part by part; the last argument gives what is loaded so far.
Fill = Callable[[Path, Load, Callable[[], "Store"]], None]


class Store:
    """A graph to ask: implements `graph.engine.Engine` over the union of its named graphs."""

    def __init__(self, store: ox.Store, name: str) -> None:
        self._store = store
        self.name = name

    def __len__(self) -> int:
        return len(self._store)

    def __repr__(self) -> str:
        return f"<graph {self.name}: {len(self):,} statements in {len(self.named_graphs())} named graphs>"

    @classmethod
    def open(cls, path: Path | str) -> "Store":
        """The graph of the last finished build at `path`, read only; StoreError where there is none."""
        folder = Path(path)
        try:
            build = (folder / _CURRENT).read_text(encoding="utf-8").strip()
        except (FileNotFoundError, NotADirectoryError):
            raise StoreError(
                f"There is no graph at {folder}: make one with `hustings build FILES --store {folder}` "
                "or `hustings demo`."
            ) from None
        except (OSError, UnicodeDecodeError) as error:
            raise StoreError(f"The graph at {folder} cannot be read: {error}.") from error
        try:
            return cls(ox.Store.read_only(str(folder / build)), str(folder))
        except (OSError, ValueError, RuntimeError) as error:
            raise StoreError(
                f"The graph at {folder} cannot be opened ({error}): another program may hold it open for "
                "writing, or it is damaged; close that program, or build it again."
            ) from error

    @classmethod
    def from_files(cls, *files: Path | str) -> "Store":
        """A graph in memory with what the RDF files hold (.trig, .nq, .ttl, .nt, .jsonld)."""
        store = ox.Store()
        for file in map(Path, files):
            _bulk_load(store, file)
        return cls(store, ", ".join(map(str, files)))

    def select(self, query: str) -> Table:
        """The rows of a SELECT query."""
        found = self._query(query)
        if not isinstance(found, ox.QuerySolutions):
            raise QueryError("This is no SELECT query: it has no rows.")
        columns = tuple(variable.value for variable in found.variables)
        with _query_errors():
            rows = [tuple(map(_value, row)) for row in found]
        return Table(columns, rows)

    def ask(self, query: str) -> bool:
        """The answer to an ASK query."""
        found = self._query(query)
        if not isinstance(found, ox.QueryBoolean):
            raise QueryError("This is no ASK query: it has no yes or no.")
        return bool(found)

    def construct(self, query: str) -> str:
        """The triples of a CONSTRUCT or DESCRIBE query, as sorted N-Triples text."""
        found = self._query(query)
        if not isinstance(found, ox.QueryTriples):
            raise QueryError("This is no CONSTRUCT or DESCRIBE query: it has no triples.")
        with _query_errors():
            return "".join(sorted({f"{triple} .\n" for triple in found}))

    def named_graphs(self) -> list[Iri]:
        """The IRIs of all named graphs, sorted."""
        return sorted(Iri(kg.value) for kg in self._store.named_graphs() if isinstance(kg, ox.NamedNode))

    def triples_of(self, kg: Iri) -> str:
        """The triples of one named graph as sorted N-Triples text."""
        return "".join(sorted(f"{quad.triple} .\n" for quad in self._quads([kg])))

    def serialise(self, kgs: Iterable[Iri], form: str, prefixes: dict[str, str]) -> bytes:
        """The named graphs in `trig`, `nquads`, `turtle` or `jsonld`, sorted: same graph, same bytes.

        Turtle has no named graphs: it holds the triples of all of them.
        """
        quads = self._quads(kgs)
        if form in QUAD_FORMATS:
            return _serialise(
                sorted(quads, key=lambda quad: (str(quad.graph_name), str(quad))), form, prefixes
            )
        return _serialise(sorted((quad.triple for quad in quads), key=str), form, prefixes)

    def _quads(self, kgs: Iterable[Iri]) -> list[ox.Quad]:
        with _query_errors():
            return [
                quad
                for kg in kgs
                for quad in self._store.quads_for_pattern(None, None, None, ox.NamedNode(kg))
            ]

    def _query(self, query: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        if asks_elsewhere(query):
            raise QueryError("SERVICE would ask another server: a graph on disk is asked by itself.")
        with _query_errors():
            return self._store.query(query, use_default_graph_as_union=not names_dataset(query))


@contextmanager
def _query_errors() -> Iterator[None]:
    try:
        yield
    except SyntaxError as error:
        # The parser lists every token that it would have taken, and the one sentence that tells among them.
        where, _, wanted = (error.msg or "").partition(": expected")
        told = _SENTENCE.search(wanted)
        why = f": {told[0]}" if told else ""
        raise QueryError(f"The query is not SPARQL 1.1: {where} (line:column){why}.") from error
    except (ValueError, OSError, RuntimeError) as error:
        raise QueryError(f"The query could not be answered: {error}.") from error


def _bulk_load(store: ox.Store, file: Path, kg: Iri | None = None) -> None:
    if file.suffix not in _BY_ENDING:
        raise StoreError(f"{file} is no RDF file known here: the endings are {', '.join(_BY_ENDING)}.")
    form = _FORMATS[_BY_ENDING[file.suffix]]
    to_graph = None if kg is None else ox.NamedNode(kg)
    # N-Quads are our own writing: to look at every IRI once more costs a fifth of the loading.
    ours = form == ox.RdfFormat.N_QUADS
    try:
        store.bulk_load(path=str(file), format=form, to_graph=to_graph, lenient=ours)
    except (SyntaxError, ValueError, OSError) as error:
        raise StoreError(f"{file} cannot be loaded: {error}.") from error


def reformat(ntriples: str, form: str, prefixes: dict[str, str]) -> bytes:
    """N-Triples text in another format: `turtle`, `jsonld`, `rdfxml` or `ntriples`."""
    triples = ox.parse(ntriples.encode(), format=ox.RdfFormat.N_TRIPLES)
    return _serialise([quad.triple for quad in triples], form, prefixes)


def _serialise(
    statements: Sequence[ox.Quad] | Sequence[ox.Triple], form: str, prefixes: dict[str, str]
) -> bytes:
    return ox.serialize(statements, format=_FORMATS[form], prefixes=prefixes) or b""


def replace(path: Path, fill: Fill, check: Callable[[Store], None]) -> Store:
    """The graph at `path` is the new one, whole; whatever fails before that leaves the old one untouched.

    `fill` writes RDF files into the folder it is given and hands on each that is done, to be loaded while it
    writes the next; it may ask for what is loaded so far. `check` is handed the new graph before it takes
    the old one's place and may raise. StoreError where another build is at work there.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
        _refuse_foreign(path)
        lock = FileLock(path / _LOCK, timeout=0)
        with lock:
            return _replace_locked(path, fill, check)
    except Timeout:
        raise StoreError(
            f"Another build is writing to {path}: wait for it, or choose another --store."
        ) from None
    except OSError as error:
        raise StoreError(f"The graph at {path} cannot be written: {error.strerror or error}.") from error


def _refuse_foreign(path: Path) -> None:
    """StoreError where the folder holds anything but our graph: builds delete what they find in it."""
    others = sorted(
        entry.name
        for entry in path.iterdir()
        if entry.name not in (_CURRENT, _LOCK)
        and not entry.name.startswith(".")
        and not _BUILD.fullmatch(entry.name)
    )
    if others:
        raise StoreError(
            f"{path} holds other things than a graph ({', '.join(others[:3])}): choose another --store."
        )


def _fill(store: ox.Store, work: Path, fill: Fill) -> None:
    loading: list[Future[None]] = []

    def loaded() -> Store:
        for part in loading:
            part.result()
        return Store(store, "the graph so far")

    with ThreadPoolExecutor(max_workers=1) as loader:
        fill(work, lambda file, kg: loading.append(loader.submit(_bulk_load, store, file, kg)), loaded)
    loaded()


def _make(build: Path, name: str, fill: Fill, check: Callable[[Store], None]) -> None:
    store = ox.Store(str(build))
    with tempfile.TemporaryDirectory(dir=build) as work:
        _fill(store, Path(work), fill)
    store.flush()
    check(Store(store, name))


def _replace_locked(path: Path, fill: Fill, check: Callable[[Store], None]) -> Store:
    current = path / _CURRENT
    kept = current.read_text(encoding="utf-8").strip() if current.exists() else ""
    for leftover in path.glob("build-*"):
        # The folder before last, or that of a build that was killed.
        if leftover.name != kept:
            shutil.rmtree(leftover, ignore_errors=True)
    build = Path(tempfile.mkdtemp(prefix="build-", dir=path))
    try:
        _make(build, str(path), fill, check)
    except BaseException as error:
        # The frames that it came through hold the store open, which goes on writing as long as it is.
        traceback.clear_frames(error.__traceback__)
        shutil.rmtree(build, ignore_errors=True)
        raise
    pointer = build / "NAME"
    pointer.write_text(build.name, encoding="utf-8")
    pointer.replace(current)
    return Store.open(path)
