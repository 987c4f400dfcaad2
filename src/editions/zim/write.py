"""Writes the ZIM file that a plan on standard input describes: the plan of plan.ts, as JSON.

libzim for Node does not install everywhere; openZIM's own package for Python does.
"""

import json
import sys
from base64 import b64decode

from libzim.writer import Creator, Hint, IndexData, Item, StringProvider


class Page(Item):
    """A page to read: libzim adds its text to the full-text index."""

    def __init__(self, entry):
        super().__init__()
        self.entry = entry

    def get_path(self):
        return self.entry["path"]

    def get_title(self):
        return self.entry["title"]

    def get_mimetype(self):
        return self.entry["mediaType"]

    def get_contentprovider(self):
        return StringProvider(b64decode(self.entry["content"]))

    def get_hints(self):
        return {Hint.FRONT_ARTICLE: self.entry["read"]}


class Nothing(IndexData):
    def has_indexdata(self):
        return False


class Resource(Page):
    """Any other file, in no index."""

    def get_indexdata(self):
        return Nothing()


plan = json.load(sys.stdin)
# One worker: several would number the clusters in random order.
creator = Creator(sys.argv[1]).config_indexing(True, plan["indexed"]).config_nbworkers(1)
creator.set_mainpath(plan["main"])
with creator:
    for name, value in plan["metadata"].items():
        # Creator’s own would write "Longdescription": https://github.com/openzim/python-libzim/issues/161
        super(Creator, creator).add_metadata(name, value.encode(), "text/plain;charset=UTF-8")
    creator.add_illustration(48, b64decode(plan["illustration"]))
    for entry in plan["entries"]:
        creator.add_item(Page(entry) if entry["read"] else Resource(entry))
