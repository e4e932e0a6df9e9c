"""Who is found to speak words between quotation marks, and how."""

from dataclasses import dataclass
from typing import Literal

from graph.text.phrases import Person
from graph.text.quoting.cues import Cue
from graph.text.subjects import Subject

Tier = Literal["named", "continued", "pronoun", "inferred", "unknown"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks and why: `subject` are the words that say so, `continues` the index of the piece before."""

    tier: Tier
    rule: str
    person: Person | None = None
    subject: Subject | None = None
    cue: Cue | None = None
    continues: int | None = None
