# One small image for both services; the command says which. Build it from the root of the project.
FROM python:3.11-slim AS wheel
WORKDIR /build
COPY requirements-build.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements-build.lock
COPY pyproject.toml README.md LICENSE ./
COPY shared shared
COPY services services
RUN pip wheel --no-cache-dir --no-deps --no-build-isolation --wheel-dir wheels .

FROM python:3.11-slim
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 MUTUALITY_BIND=0.0.0.0:8000
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock
COPY --from=wheel /build/wheels wheels
RUN pip install --no-cache-dir --no-deps --no-index wheels/*.whl && rm -r wheels requirements.lock \
    && useradd --system --uid 10001 --no-create-home mutuality
USER mutuality
EXPOSE 8000
HEALTHCHECK --start-period=10s CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health/ready', timeout=3)"]
