"""Reads a ZIM file back: its checksum, its metadata, and the page that it opens with."""

import sys

from libzim.reader import Archive

archive = Archive(sys.argv[1])
if not archive.check():
    sys.exit("its checksum is of another file")
for key in archive.metadata_keys:
    archive.get_metadata(key)
if not archive.main_entry.get_item().content:
    sys.exit("it opens with an empty page")
