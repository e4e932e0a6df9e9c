"""hustings: a knowledge graph of election candidates, parties and claims."""

__version__ = "0.1.0"
