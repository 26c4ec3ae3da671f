"""Read a server as `bmlt-client` reads one, and print how much it found: `python bodies.py ADDRESS`."""

from __future__ import annotations

import json
import sys

from bmlt_client import ApiClient, Configuration, RootServerApi


def main() -> None:
    """Read everything it can read."""
    api = RootServerApi(ApiClient(Configuration(host=sys.argv[1])))
    bodies, meetings = api.get_service_bodies(), api.get_meetings()
    known, formats = {each.id for each in bodies}, {each.id for each in api.get_formats()}
    found = {
        "servers": len(api.get_root_servers()),
        "bodies": len(bodies),
        "meetings": len(meetings),
        "homeless": sum(
            each.service_body_id not in known or not formats.issuperset(each.format_ids) for each in meetings
        ),
    }
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
