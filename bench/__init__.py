"""What the federation reaches, beside what the same statements reach in a bare Flask view and in pgbench.

`python -m bench` starts a PostgreSQL, fills it with a seeded federation, records which statements the service runs
for one request, and lets the service, the bare view and pgbench run them in turns. Only ratios inside one run mean
anything.
"""
