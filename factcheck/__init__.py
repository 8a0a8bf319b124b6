"""factcheck: an offline fact-checker and citation tool for newsrooms."""

from factcheck.version import VERSION as __version__

__all__ = ["__version__"]
