"""Records to quads: one named graph per source, provenance beside it."""
