"""The commands that ask: `ask`, `sparql` and `view`.

Each question and each view is a command of its own, made from its file, so that `--help`, completion and
mistyped options work as everywhere else.
"""

import inspect
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph import catalogue
from graph.answers import Answer
from graph.catalogue import Parameter, Question
from graph.cli import printing
from graph.cli.options import STORE, Endpoint, Form, Quiet, StorePath, engine
from graph.engine import Engine, query_form
from graph.errors import UsageError
from graph.ns import PREFIXES
from graph.tabular import text as written

if TYPE_CHECKING:
    from graph.networks import Network

RowForm = Annotated[Form, typer.Option("--format", "-f", help="How the rows are written.")]
ShowQuery = Annotated[bool, typer.Option("--show-query", help="Write the SPARQL as asked, too (on stderr).")]
ShowSources = Annotated[bool, typer.Option("--sources", help="Write the source rows, too (on stderr).")]
TRIPLE_FORMS = ("turtle", "ntriples", "jsonld", "rdfxml")
_ENDINGS = "A .html, .graphml, .gexf or .json file."
Output = Annotated[Path, typer.Option("--output", "-o", help=_ENDINGS)]
_VIEW_HELP = """Draw a network: one of these views, or with --query that of any query.

Of CONSTRUCT and DESCRIBE, each triple between IRIs is an edge. Of SELECT, each row is an edge between its
first two columns of IRIs; all other columns, further IRIs too, are told as its details.
"""
# Ahead of a parameter's name, so that one called `from` or `store` is no trouble.
_GIVEN = "given_"


def register(app: typer.Typer) -> None:
    """`ask`, `sparql` and `view` are commands of the app."""
    ask = typer.Typer(help="Ask a question of the catalogue; without one, list them.", rich_markup_mode=None)
    ask.callback(invoke_without_command=True)(_list_questions)
    for question in catalogue.questions():
        ask.command(question.name, help=_help(question), short_help=question.title)(_asking(question))
    app.add_typer(ask, name="ask")
    app.command("sparql")(sparql)
    view = typer.Typer(help=_VIEW_HELP, no_args_is_help=True, rich_markup_mode=None)
    view.callback(invoke_without_command=True)(_view_query)
    for question in catalogue.in_folder("networks"):
        view.command(question.name, help=question.question, short_help=question.title)(_viewing(question))
    app.add_typer(view, name="view")


def _list_questions(
    context: typer.Context,
    form: Annotated[Form, typer.Option("--format", "-f", help="How the list is written.")] = Form.TABLE,
) -> None:
    if context.invoked_subcommand:
        return
    rows = [(q.name, q.question, _needs(q.parameters)) for q in catalogue.questions()]
    printing.write(form, ("question", "in words", "needs"), rows)


def _needs(parameters: Sequence[Parameter]) -> str:
    return " ".join(f"--{p.name}" if p.required else f"[--{p.name}]" for p in parameters)


def _help(question: Question) -> str:
    columns = "\n\n".join(f"{name}: {what}" for name, what in question.columns.items())
    needs = f"{question.needs}\n\n" if question.needs else ""
    return f"{question.question}\n\n{needs}Columns:\n\n{columns}"


def _asking(question: Question) -> Callable[..., None]:
    def ask(
        *,
        store: StorePath = STORE,
        endpoint: Endpoint = None,
        form: RowForm = Form.TABLE,
        show_query: ShowQuery = False,
        sources: ShowSources = False,
        **options: str | None,
    ) -> None:
        asked = engine(store, endpoint)
        answer = catalogue.ask(asked, question.name, folder="", **_given(options))
        printing.answer(answer, form)
        if show_query:
            sys.stderr.write(answer.query)
        if sources:
            _print_sources(answer, asked)

    return _with_parameters(ask, question.parameters)


def _print_sources(answer: Answer, asked: Engine) -> None:
    for row in answer.sources(asked):
        retrieved = f", retrieved {row.retrieved}" if row.retrieved else ""
        sys.stderr.write(
            f"{row.file}:{row.line}  ({row.publisher or 'publisher not stated'}; {row.licence}{retrieved})\n"
        )


def _given(options: Mapping[str, str | None]) -> dict[str, str | None]:
    return {name.removeprefix(_GIVEN).replace("_", "-"): text for name, text in options.items()}


def _with_parameters(command: Callable[..., None], parameters: Sequence[Parameter]) -> Callable[..., None]:
    """The command takes the parameters as options, ahead of its own."""
    own = [p for p in inspect.signature(command).parameters.values() if p.kind is not p.VAR_KEYWORD]
    options = [
        inspect.Parameter(
            _GIVEN + p.name.replace("-", "_"),
            inspect.Parameter.KEYWORD_ONLY,
            default=inspect.Parameter.empty if p.required else p.default,
            annotation=Annotated[
                str if p.required else str | None,
                typer.Option(f"--{p.name}", help=p.help, metavar=p.kind.upper()),
            ],
        )
        for p in parameters
    ]
    command.__signature__ = inspect.Signature([*options, *own])  # type: ignore[attr-defined]  # what Typer reads
    command.__annotations__ = {p.name: p.annotation for p in [*options, *own]}
    return command


def sparql(
    query: Annotated[str, typer.Argument(help="The query, a file that holds it, or - for standard input.")],
    store: StorePath = STORE,
    endpoint: Endpoint = None,
    form: Annotated[
        str, typer.Option("--format", "-f", help=f"{', '.join(Form)}; for triples {', '.join(TRIPLE_FORMS)}.")
    ] = "",
) -> None:
    """Ask with SPARQL 1.1: rows for SELECT, true or false for ASK, triples for CONSTRUCT and DESCRIBE."""
    text = _read_query(query)
    kind = query_form(text)
    asked = engine(store, endpoint)
    if kind == "ASK":
        _known_form(form, tuple(Form))
        sys.stdout.write(written(asked.ask(text)) + "\n")
    elif kind == "SELECT":
        _known_form(form, tuple(Form))
        table = asked.select(text)
        printing.write(Form(form or "table"), table.columns, table.rows, standard_json=True)
    else:
        _known_form(form, TRIPLE_FORMS)
        from graph.store import reformat

        sys.stdout.buffer.write(reformat(asked.construct(text), form or "turtle", PREFIXES))


def _known_form(form: str, known: Sequence[str]) -> None:
    if form and form not in known:
        raise UsageError(f"--format {form} does not fit this query: choose among {', '.join(known)}.")


def _is_file(query: str) -> bool:
    return query.endswith((".rq", ".sparql")) or ("{" not in query and Path(query).is_file())


def _read_query(query: str) -> str:
    try:
        if query == "-":
            return sys.stdin.buffer.read().decode("utf-8-sig")
        if _is_file(query):
            return Path(query).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise UsageError(f"The query {query} cannot be read: {why}.") from error
    return query


def _view_query(
    context: typer.Context,
    query: Annotated[
        str | None, typer.Option("--query", help="A query, a file that holds it, or - for standard input.")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help=_ENDINGS)] = None,
    store: StorePath = STORE,
    endpoint: Endpoint = None,
    quiet: Quiet = False,
) -> None:
    if context.invoked_subcommand:
        _refuse_astray(context, context.invoked_subcommand)
        return
    if query is None or output is None:
        raise UsageError(
            "Give --query and --output, or the name of a view: `hustings view --help` lists them."
        )
    from graph.query_networks import network_of

    title = f"Network of {Path(query).name}" if _is_file(query) else "Network of a query"
    _write(network_of(engine(store, endpoint), _read_query(query), title), output, quiet=quiet)


def _refuse_astray(context: typer.Context, view: str) -> None:
    """UsageError for an option ahead of the view's name: there it would be passed over in silence."""
    for name in context.params:
        source = context.get_parameter_source(name)
        if source and source.name == "COMMANDLINE":
            hint = "give one of the two" if name == "query" else f"give --{name} behind it"
            raise UsageError(f"--{name} and then {view}: {hint}.")


def _viewing(question: Question) -> Callable[..., None]:
    def view(
        *,
        output: Output,
        store: StorePath = STORE,
        endpoint: Endpoint = None,
        quiet: Quiet = False,
        **options: str | None,
    ) -> None:
        from graph.views import network

        _write(network(engine(store, endpoint), question.name, **_given(options)), output, quiet=quiet)

    return _with_parameters(view, question.parameters)


def _write(drawn: "Network", output: Path, *, quiet: bool) -> None:
    from graph.exporters import write_network

    write_network(drawn, output)
    if quiet:
        return
    sys.stderr.write(f"{output}: {drawn.number_of_nodes()} nodes, {drawn.number_of_edges()} edges\n")
    if not drawn or "left_out" in drawn.graph:
        sys.stderr.write(f"{drawn.graph['subtitle']}\n")
