"""What is counted and timed of the bot at work, as Prometheus reads it."""

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
)

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
ANSWER_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
RELOAD_BUCKETS = (0.1, 0.5, 1, 5, 15, 60, 300, 1800)


class Metrics:
    """One bot's metrics. Their registry is their own, since a test has several bots.

    Attributes:
        updates: Updates that came, by kind; one that came twice counts once.
        receiving: Whether updates come in, as `/readyz` tells it.
        updates_waiting: Those in memory that no handler took up yet.
        updates_in_hand: Those that a handler works on.
        wait_seconds: From when an update came until its handler began.
        answer_seconds: How long handlers took, sending included, by kind of answer.
        refused: Updates that were not answered because of who sent them or how fast, by reason.
        requests: Calls of the Bot API, by method and outcome: ok, or the class of the error.
        errors: What was logged as an error.
        heavy_work: Long texts and files that are summed up now or wait for their turn.
        articles: How many articles the library holds.
        reload_seconds: How long reloads took.
        reload_faults: How many faults the newest reload found.
        reload_held: How many articles without a seed are kept, since they are many.
        reload_hindered: Whether the seeds could not be loaded, which is tried again.
    """

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self.updates = self._counter("updates", "Updates that came", "kind")
        self.receiving = self._gauge("receiving", "Whether updates come in: 1 or 0")
        self.updates_waiting = self._gauge("updates_waiting", "Updates that wait for a handler")
        self.updates_in_hand = self._gauge("updates_in_hand", "Updates that are being handled")
        self.wait_seconds = self._histogram("wait_seconds", "From arrival to handler")
        self.answer_seconds = self._histogram("answer_seconds", "Handling, with sending", "kind")
        self.refused = self._counter("refused_updates", "Updates not answered", "reason")
        self.requests = self._counter("requests", "Calls of the Bot API", "method", "outcome")
        self.errors = self._counter("errors", "Errors logged")
        self.heavy_work = self._gauge("heavy_work", "Long texts at work or waiting")
        self.articles = self._gauge("articles", "Articles in the library")
        self.reload_seconds = self._histogram("reload_seconds", "Reloads", buckets=RELOAD_BUCKETS)
        self.reload_faults = self._gauge("reload_faults", "Faults at the newest reload")
        self.reload_held = self._gauge("reload_held", "Articles kept without a seed")
        self.reload_hindered = self._gauge("reload_hindered", "Whether a reload is tried again")

    def text(self) -> bytes:
        """Write everything out in Prometheus's text format."""
        return generate_latest(self._registry)

    def _counter(self, name: str, about: str, *labels: str) -> Counter:
        return Counter(f"tomtat_{name}", about, labels, registry=self._registry)

    def _gauge(self, name: str, about: str) -> Gauge:
        return Gauge(f"tomtat_{name}", about, registry=self._registry)

    def _histogram(
        self, name: str, about: str, *labels: str, buckets: tuple[float, ...] = ANSWER_BUCKETS
    ) -> Histogram:
        return Histogram(f"tomtat_{name}", about, labels, buckets=buckets, registry=self._registry)
