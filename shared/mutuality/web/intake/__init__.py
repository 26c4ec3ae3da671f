"""What a request brings, checked before anything is done: values, versions, keys, limits, places in a list."""
