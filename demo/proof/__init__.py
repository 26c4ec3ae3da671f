"""The proof: what each national office sees, read over HTTP, and every claim compared with the demo's own books."""
