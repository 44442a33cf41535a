"""The command line: one module for each verb; they print, the use cases decide."""
