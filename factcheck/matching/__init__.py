"""Which statements speak of the same thing: concepts, candidates, alignment. The only user of rapidfuzz."""
