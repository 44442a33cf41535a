"""JSON: a report as `bcdesk.domain.codec` writes it, readable and in a stable order."""

import json

from bcdesk.domain.codec import encode_report
from bcdesk.domain.report import Report


def json_bytes(report: Report) -> bytes:
    """Return the report as a UTF-8 JSON file."""
    return (json.dumps(encode_report(report), ensure_ascii=False, indent=1) + "\n").encode()
