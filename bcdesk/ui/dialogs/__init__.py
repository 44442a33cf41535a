"""Dialogs: for decisions and failures only."""
