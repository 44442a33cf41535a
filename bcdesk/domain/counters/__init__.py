"""Figures of a report: the record of a counter."""
