"""The play: who there is, what happens in a chapter's months, and in which order the story is told."""
