"""factcheck: an offline fact-checker and citation tool for newsrooms."""

from factcheck.version import VERSION

__version__ = VERSION

__all__ = ["__version__"]
