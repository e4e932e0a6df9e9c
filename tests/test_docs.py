import importlib
import logging
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
from browsing import Visit

import graph.docs
from graph.catalogue import Parameter, Question, questions
from graph.docs import write_docs
from graph.errors import HustingsError
from graph.ns import H

# pyLODE leaves its stylesheet open.
pytestmark = [
    pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
HOSTILE = Question(
    name="odd",
    subject="people",
    title="<script>document.title = 'x'</script>",
    question="Is 1 < 2 & so on?",
    text="SELECT * { <img src=x> }",
    parameters=(Parameter("who", "person", "<b>whom</b>", required=True),),
    columns={"a": '"<i>"'},
    expected=(("<u>",),),
)


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    try:
        importlib.import_module("pylode")
    except (ImportError, OSError):
        pytest.skip("needs a pyLODE that can be loaded, of the extra “docs”")
    folder = tmp_path_factory.mktemp("docs")
    write_docs(folder)
    return folder


def _text(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


def test_page_of_the_ontology_has_every_term_and_none_of_others(docs: Path) -> None:
    page = _text(docs, "ontology.html")
    assert [term for term in H.terms.values() if f"<code>{term}</code>" not in page] == []
    assert "<code>http://parliament.uk/ontologies/election/Election</code>" not in page


def test_page_of_questions_has_every_question_with_its_query(docs: Path) -> None:
    page = _text(docs, "questions.html")
    assert [q.name for q in questions() if f'<section id="{q.name}">' not in page] == []
    assert [q.name for q in questions() if escape(q.text) not in page] == []


def test_page_of_questions_shows_markup_as_text(
    docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(graph.docs, "questions", lambda: [HOSTILE])
    write_docs(tmp_path)
    page = _text(tmp_path, "questions.html")
    assert "&lt;script&gt;" in page
    assert not [tag for tag in ("<script>", "<img", "<b>", "<i>", "<u>") if tag in page]
    assert "hustings ask odd --who WHO" in page


def test_pages_ask_no_address_for_anything(docs: Path, visit: Callable[[Path], Visit]) -> None:
    for name in ("ontology.html", "questions.html"):
        seen = visit(docs / name)
        assert seen.requests == [(docs / name).as_uri()]
        assert seen.complaints == []
        assert "Content-Security-Policy" in _text(docs, name)
        assert seen.page.locator("h1").count() == 1


def test_links_between_questions_lead_somewhere(docs: Path, visit: Callable[[Path], Visit]) -> None:
    page = visit(docs / "questions.html").page
    targets = page.eval_on_selector_all("nav a", "all => all.map(a => a.getAttribute('href').slice(1))")
    assert targets
    assert [one for one in targets if page.locator(f'[id="{one}"]').count() != 1] == []


def test_docs_leave_logging_as_it_was(docs: Path, tmp_path: Path) -> None:
    root = logging.getLogger()
    before = (root.handlers[:], root.level, root.manager.disable)
    write_docs(tmp_path)
    assert (root.handlers, root.level, root.manager.disable) == before


@pytest.mark.parametrize("trouble", [ImportError("No module named 'pylode'"), FileNotFoundError("pyproject")])
def test_docs_without_pylode_say_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    def refuse(name: str) -> None:
        raise trouble

    monkeypatch.setattr(graph.docs, "import_module", refuse)
    with pytest.raises(HustingsError, match=r"pip install 'hustings\[docs\]'"):
        write_docs(tmp_path / "new")
    assert not (tmp_path / "new").exists()
