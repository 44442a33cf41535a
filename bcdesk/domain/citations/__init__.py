"""Cited documents: the record and its wording."""
