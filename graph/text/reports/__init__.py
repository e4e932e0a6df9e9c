"""Reported speech: what somebody is said to have said, in the words of the article."""
