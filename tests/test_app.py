"""PTB's application: how it starts and stops, and what Telegram is told of the bot."""

import logging

import pytest
from talk import ADMIN, Talk

from bot import app
from bot.commands import COMMANDS
from bot.languages import LANGUAGES


def unstarted(talk: Talk) -> app.App:
    """An application of the same bot that does not run yet."""
    return app.build(
        talk.telegram.token,
        talk.services,
        talk.clock,
        api_url="http://localhost",
        request=lambda _: talk.network,
    )


async def test_commands_and_descriptions_are_published_in_every_language(talk: Talk) -> None:
    """By that language's names; for readers of other languages, those of the default one."""
    talk.is_with("Chủ", person_id=ADMIN)
    await app.publish(talk.application.bot, talk.services)
    for code in ("", *LANGUAGES):
        texts = talk.services.texts[code or "vi"]
        everybody = talk.telegram.commands["default", code]
        admins = talk.telegram.commands[f"chat:{ADMIN}", code]
        shown = {command["command"]: command["description"] for command in admins}
        names = {command.name: command.name_in(texts.language) for command in COMMANDS}
        assert names["search"] == ("search" if code == "en" else "tim")
        assert shown == {names[it.name]: texts(f"command-{it.name}") for it in COMMANDS}
        assert [command["command"] for command in everybody] == [
            names[command.name] for command in COMMANDS if not command.admin
        ]
        assert talk.telegram.descriptions["description", code] == texts("about")
        assert talk.telegram.descriptions["short_description", code] == texts("about-short")


async def test_descriptions_that_stand_already_are_not_sent_again(talk: Talk) -> None:
    """Telegram allows few changes of them a day."""
    talk.is_with("Chủ", person_id=ADMIN)
    await app.publish(talk.application.bot, talk.services)
    methods = ("setMyDescription", "setMyShortDescription")
    for method in methods:
        talk.telegram.refuse_next(method, "it was called again")
    await app.publish(talk.application.bot, talk.services)
    assert all(talk.telegram.faults.waiting(method) for method in methods)


async def test_an_admin_who_never_wrote_is_no_error(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    """The others get their commands all the same; the log says it once."""
    caplog.set_level("INFO", "bot.app")
    talk.telegram.chats[ADMIN].started = False
    await app.publish(talk.application.bot, talk.services)
    refused = {(refusal.method, refusal.description) for refusal in talk.telegram.refusals}
    assert refused == {("setMyCommands", "Bad Request: chat not found")}
    talk.telegram.refusals.clear()
    assert set(talk.telegram.commands) == {("default", code) for code in ("", *LANGUAGES)}
    assert talk.telegram.descriptions["description", "en"]
    [said] = [record for record in caplog.records if record.name == "bot.app"]
    assert said.levelno == logging.INFO
    assert said.getMessage().startswith(f"No menu for admin {ADMIN}")


async def test_a_bot_that_could_not_publish_answers_all_the_same(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    talk.is_with("Chủ", person_id=ADMIN)
    talk.telegram.refuse_next("setMyCommands", "Bad Request: not now")
    await app.publish(talk.application.bot, talk.services)
    assert "were not published" in caplog.text
    assert talk.telegram.commands["default", "en"]


async def test_a_telegram_that_says_nothing_at_the_start_is_told_in_words(
    talk: Talk, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level("INFO", "bot")
    monkeypatch.setattr(app, "_TOKEN_SECONDS", 0)
    application = unstarted(talk)
    await app.check_token(application)
    [line] = [it for it in caplog.messages if "did not answer yet" in it]
    assert line.endswith("yet: nothing came within 0 seconds")


async def test_a_bot_that_is_up_before_the_network_waits_for_it(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    """It says so once, tries again, and then answers."""
    for _ in range(2):
        talk.telegram.refuse_next("getMe", "Bad Gateway", code=502)
    application = unstarted(talk)
    async with app.running(application, talk.arrivals):
        assert application.running
    assert not application.running
    assert caplog.text.count("trying again") == 1
    talk.telegram.refusals.clear()
