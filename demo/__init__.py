"""The main job on one machine: three national bodies, six chapters, twelve months, over HTTP alone.

`stage` runs the services as processes, `play` is what people do, `proof` reads what came of it and checks every claim.
"""
