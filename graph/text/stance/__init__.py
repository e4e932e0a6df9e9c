"""Whom quotations are about, and the stance that they plainly take."""
