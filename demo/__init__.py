"""The main job on one machine: three national bodies, six chapters, twelve months, over HTTP alone."""
