"""Figures of a report: their book, formulas and printed words, form 06a, and finding them in written text.

`book` is the record of a counter and its readings, `evaluation` what counters are worth (`formula` reads the
formulas), `figures` the words of mentions, `tthc` form 06a with its identities, `scan` and `linking` turn written
numbers into mentions.
"""
