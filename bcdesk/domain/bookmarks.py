"""The name under which an exported file remembers a mention.

Word keeps the tag of a content control; LibreOffice 7.4 drops it when it saves a file again, but keeps bookmarks. So a
mention has both. A bookmark's name has at most 40 letters, digits and low lines, so it is made from the id and not the
id itself; a reader that has the report finds the mention by making the names of all its ids. Word hides bookmarks
whose name begins with a low line. LibreOffice puts `_Cop` behind the names in the last footnote.
"""

from hashlib import blake2b

PREFIX = "_bc_"


def mention_bookmark(mention: str) -> str:
    """Return the name of the bookmark of the mention with this id."""
    return PREFIX + blake2b(mention.encode(), digest_size=16).hexdigest()


def is_bookmark_of(name: str, mention: str) -> bool:
    """Tell whether a bookmark of a file, which another program may have saved since, is that of a mention."""
    return name.startswith(mention_bookmark(mention))
