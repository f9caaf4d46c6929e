# docker build -t tomtat .
# docker run --env-file .env -v ./seeds:/app/seeds:ro -v tomtat-data:/app/data tomtat
FROM python:3.13-slim
WORKDIR /app
RUN useradd --create-home tomtat && mkdir data && chown tomtat data
COPY requirements.txt .
RUN pip install --no-cache-dir --no-deps --require-hashes -r requirements.txt
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY summarizer summarizer
RUN pip install --no-cache-dir --no-deps --no-build-isolation .
COPY seeds seeds
USER tomtat
VOLUME /app/data
CMD ["python", "-m", "bot", "run"]
