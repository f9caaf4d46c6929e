"""What people write to the bots, and what must come of it: each update answered, in order, once.

Everybody does the same steps, which can be told apart by their answers: opens an article, saves it,
takes every other one off the saved ones again, and follows some words.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count, islice
from random import Random
from time import monotonic

from bench.local_api import LocalApi
from bench.search_queries import Document
from bot import buttons
from bot.callback_data import encode
from bot.library.urls import article_id
from bot.locales import Texts
from bot.offline.chats import Message
from bot.offline.parameters import Json
from bot.offline.person import Person

# So many people are in the middle of their steps at once.
_AT_A_TIME = 60
_OPENED, _FOLLOWED = "sông", "núi"
_ANSWER = re.compile(rf"({_OPENED}|{_FOLLOWED}) số (\d+)", re.IGNORECASE)
_TOASTS = {"save": "toast-saved", "drop": "toast-unsaved"}
# How Telegram refuses an answer to a button that comes late or a second time.
_TOO_LATE = "query is too old"


@dataclass(frozen=True, slots=True)
class Step:
    """Something that a person does: ``open``, ``save``, ``drop`` or ``follow`` a number."""

    action: str
    number: int


def steps(most: int) -> list[Step]:
    """The first steps of everybody."""

    def all_steps() -> Iterator[Step]:
        for number in count():
            yield Step("open", number)
            yield Step("save", number)
            if number % 2:
                yield Step("drop", number)
            yield Step("follow", number)

    return list(islice(all_steps(), most))


def articles(steps_each: int) -> list[Document]:
    """The articles that are opened in so many steps."""
    return [
        Document(f"https://articles.example/{step.number}", f"Sông số {step.number}", "Một câu.")
        for step in steps(steps_each)
        if step.action == "open"
    ]


@dataclass(eq=False)
class _Steps:
    """How far a person is, and what was answered, by step."""

    person: Person
    # A message with buttons, to press them on.
    shown: Message
    begun: dict[Step, tuple[int, float]] = field(default_factory=dict)
    answers: Counter[Step] = field(default_factory=Counter)
    newest: int = -1


class Traffic:
    """People who write, each so many steps, and what they were answered.

    Attributes:
        unanswered: How many updates wait for an answer.
        slowest: How long an update waited for its first answer at most, in seconds.
        out_of_order: How many answers came after that of a later step of their chat.
        strange: What the bots said that answers no step, such as that something went wrong.
    """

    def __init__(self, api: LocalApi, steps_each: int, *, seed: int = 1) -> None:
        self._api = api
        self._steps = steps(steps_each)
        self._places = {step: place for place, step in enumerate(self._steps)}
        self._random = Random(seed)
        self._texts = Texts("vi")
        world = api.telegram
        self._people = {
            person.id: _Steps(person, world.post(person.private, world.bot, {"text": "Chào"}))
            for person in api.people
        }
        self._presses: dict[str, tuple[int, Step]] = {}
        self._answered = 0
        self.unanswered = 0
        self.slowest = 0.0
        self.out_of_order = 0
        self.strange: list[str] = []
        world.listeners.append(self._listen)

    async def write(self, at_once: int) -> None:
        """Let everybody do all steps, with at most so many updates unanswered at once."""
        everybody = list(self._people.values())
        while everybody:
            group, everybody = everybody[:_AT_A_TIME], everybody[_AT_A_TIME:]
            for step in self._steps:
                for it in self._random.sample(group, len(group)):
                    while self.unanswered >= at_once:
                        await self._api.telegram.changed.wait()
                    self._do(it, step)

    async def answered(self) -> None:
        """Wait until every update is answered, if that is ever so, and nothing more happens."""
        with suppress(TimeoutError):
            await self._api.until(lambda: self.unanswered == 0)
        await self._api.quiet()

    async def next_answer(self) -> None:
        """Wait until something else is answered, if anything waits for it."""
        before = self._answered
        await self._api.until(lambda: self._answered > before or self.unanswered == 0)

    @property
    def updates(self) -> int:
        """How many updates there were."""
        return sum(len(it.begun) for it in self._people.values())

    @property
    def doubled(self) -> Sequence[int]:
        """The updates that were answered more than once, by their ids, once for each time."""
        return [
            it.begun[step][0]
            for it in self._people.values()
            for step, answers in it.answers.items()
            for _ in range(answers - 1)
        ]

    def saved(self) -> set[tuple[int, str]]:
        """What must be saved once all is answered: persons and articles."""
        return {
            (person, article_id(_url(step.number)))
            for person, it in self._people.items()
            for step in it.begun
            if step.action == "save" and Step("drop", step.number) not in it.begun
        }

    def followed(self) -> set[tuple[int, str]]:
        """What must be followed once all is answered: persons and words."""
        return {
            (person, _words(step.number))
            for person, it in self._people.items()
            for step in it.begun
            if step.action == "follow"
        }

    def _do(self, it: _Steps, step: Step) -> None:
        match step.action:
            case "open":
                self._api.say(it.person, _url(step.number))
            case "follow":
                self._api.say(it.person, f"/follow {_words(step.number)}")
            case _:
                button = buttons.Save if step.action == "save" else buttons.Drop
                data = encode(button(article_id(_url(step.number))))
                pressed = it.person.presses_data(it.shown, data)
                self._presses[pressed.id] = it.person.id, step
        self.unanswered += 1
        it.begun[step] = self._api.telegram.last_update, monotonic()

    def _listen(self, kind: str, news: Json) -> None:
        if kind == "message":
            message = news["message"]
            if message.get("from", {}).get("is_bot") and "edit_date" not in message:
                self._note_message(news["chat"], message.get("text", ""))
        elif kind == "record" and news["entry"]["name"] == "answerCallbackQuery":
            self._note_press(news["entry"])

    def _note_message(self, chat: int, text: str) -> None:
        found = _ANSWER.search(text)
        if found is None:
            self.strange.append(text)
            return
        action = "open" if found[1].lower() == _OPENED else "follow"
        self._note(chat, Step(action, int(found[2])))

    def _note_press(self, call: Json) -> None:
        has_ended = call["milliseconds"] is not None
        if has_ended and (not call["refusal"] or _TOO_LATE in call["refusal"]):
            chat, step = self._presses[call["given"]["callback_query_id"]]
            if self._people[chat].answers[step]:
                return  # Nobody sees it a second time, so bots are free to answer again.
            text = call["given"].get("text", "")
            if text != self._texts(_TOASTS[step.action]):
                self.strange.append(text)
            self._note(chat, step)

    def _note(self, chat: int, step: Step) -> None:
        it = self._people[chat]
        it.answers[step] += 1
        if it.answers[step] == 1:
            self._answered += 1
            self.unanswered -= 1
            self.slowest = max(self.slowest, monotonic() - it.begun[step][1])
        place = self._places[step]
        self.out_of_order += place < it.newest
        it.newest = max(it.newest, place)


def _url(number: int) -> str:
    return f"https://articles.example/{number}"


def _words(number: int) -> str:
    return f"{_FOLLOWED} số {number}"
