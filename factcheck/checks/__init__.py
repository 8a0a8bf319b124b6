"""Comparing values as intervals, and one file per check; its docstring is its manual page."""
