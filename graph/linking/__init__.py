"""Candidacies to people, with the evidence; no RDF in here.

Identifiers of the sources and decisions of people come first (`identifiers`, `decisions`). What they leave
open is weighed: `blocking` finds the pairs worth comparing, `evidence` weighs each, `clusters` merges them
from the surest down. `people.link` does it all.
"""
