"""Cited documents: their records, their words, their keys, and how citations are read in a text.

`reader` finds citations, `phrase` words a record and reads it back, `keys` tells whether two mentions mean one
document. A text goes from `folding` (one spelling) through `tokens` (words and lines) to the rules of the
parts (`types`, `codes`, `dates`, `bodies`, `issuers`, `laws`, `subjects`) and of the whole (`grammar`); each
module of rules begins with its grammar.
"""
