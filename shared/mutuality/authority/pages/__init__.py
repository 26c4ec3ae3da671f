"""Pages people read and answer at the doors: how they look, and what an app asks."""
