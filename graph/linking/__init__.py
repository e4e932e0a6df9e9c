"""Candidacies to people, with the evidence; no RDF in here."""
