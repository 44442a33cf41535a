"""The editor of a passage: a view of the model in a text document."""
