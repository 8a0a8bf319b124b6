"""Text before anything is read out of it: its language, its sentences, what is set aside. Offsets never move."""

from factcheck.text.asides import Aside, asides, datelines, set_aside
from factcheck.text.script import halve, language_of, layers
from factcheck.text.sentences import sentences

__all__ = ["Aside", "asides", "datelines", "halve", "language_of", "layers", "sentences", "set_aside"]
