"""What the file of a store is known by; `schema` has the tables themselves, for which SQLAlchemy must be read in."""

APPLICATION_ID = 0x6263646B
"""Marks a SQLite file as ours ("bcdk")."""
SCHEMA_VERSION = 6
"""The version of the tables, kept in SQLite's `user_version`: the number of steps in `migrations`."""
HASH_SIZE = 16
"""Bytes of a content hash; a revision's `blocks` is these strung together in reading order."""
COLUMNS = {
    "report": (
        "id",
        "kind",
        "period_kind",
        "year",
        "ordinal",
        "state",
        "title",
        "symbol",
        "number",
        "saved_at",
        "binned_at",
        "skeleton",
    ),
    "block": ("report_id", "block_id", "payload", "hash"),
    "content": ("hash", "payload"),
    "revision": ("id", "report_id", "made_at", "reason", "label", "skeleton_hash", "blocks"),
    "document": ("number", "id", "code", "words", "payload"),
    "word": ("word", "uses"),
    "merged": ("id", "into_id"),
    "mention": ("report_id", "block_id", "document_id"),
    "counter": ("id", "payload"),
}
"""The columns of each table of `schema`."""
