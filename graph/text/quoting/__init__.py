"""Quotations: which words between marks somebody said, and who."""
