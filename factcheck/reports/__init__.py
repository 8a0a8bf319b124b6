"""Findings to text: one file a format, each `render(findings) -> str`; a report never opens a source."""
