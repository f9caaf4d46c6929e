# An image of the bot; docs/operating.md says how to use it.
FROM python:3.13-slim AS build
WORKDIR /app
RUN python -m venv /venv
COPY requirements.txt .
RUN /venv/bin/pip install --no-cache-dir --no-deps --require-hashes -r requirements.txt
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY summarizer summarizer
RUN /venv/bin/pip install --no-cache-dir --no-deps --no-build-isolation .
# "postgres" for a library on a server.
ARG EXTRAS=
RUN [ -z "$EXTRAS" ] || /venv/bin/pip install --no-cache-dir --no-build-isolation ".[$EXTRAS]"

FROM python:3.13-slim
WORKDIR /app
COPY --from=build /venv /venv
COPY seeds seeds
# By number, so that a cluster can see that it is not root.
RUN mkdir -m 700 data backups && chown -R 10001:10001 data backups seeds
USER 10001:10001
ENV PATH=/venv/bin:$PATH
VOLUME /app/data
# What listens on LISTEN answers; 127.0.0.1 is the container's own, so it is seen from inside only.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "import urllib.request as it; it.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
CMD ["python", "-m", "bot", "run"]
