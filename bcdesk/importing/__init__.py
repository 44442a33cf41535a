"""Readers: files from outside become domain values, whole or not at all."""
