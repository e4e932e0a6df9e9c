"""Stated figures held against the official count: one judge for each family of measures."""

from graph.verdicts.checking import checked

__all__ = ["checked"]
