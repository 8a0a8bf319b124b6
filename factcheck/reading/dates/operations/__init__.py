"""What the rules of a language do: each operation makes one value of the parts of a match.

In a rule an operation is `name` or `name:argument` (the catalogue lists them). It gets the parts in the order of the
text; words without a meaning only stand there. It returns the value, or the value and its core (a part, or offsets)
where the words around do not belong to it, or None where the parts do not fit together (month 13): then the rule was
not found.
"""
