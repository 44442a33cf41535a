"""Builders, fakes and helpers that several test folders share."""
