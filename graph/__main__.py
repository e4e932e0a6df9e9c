"""`python -m graph` is the `hustings` command."""

from graph.cli import main

main()
