"""Searching and summing up from the command line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import RIVER, the_only_line, tomtat
from talk import WriteSeed


def test_a_text_is_summed_up_from_a_file_and_from_standard_input(tmp_path: Path) -> None:
    file = tmp_path / "river.txt"
    file.write_text(RIVER, encoding="utf-8")
    from_file = tomtat("summarize", str(file))
    from_input = tomtat("summarize", "-", typed=RIVER)
    assert from_file.exit_code == from_input.exit_code == 0
    sentences = from_file.stdout.splitlines()
    assert len(sentences) == 3
    assert all(sentence in RIVER for sentence in sentences)
    assert from_input.stdout == from_file.stdout


def test_how_many_sentences_can_be_asked() -> None:
    for count in (1, 2, 5):
        shown = tomtat("summarize", "-", "--sentences", str(count), typed=RIVER).stdout
        assert len(shown.splitlines()) == count
    assert tomtat("summarize", "-", "--sentences", "0", typed=RIVER).exit_code == 2


def test_a_title_helps_to_choose() -> None:
    one = ("summarize", "-", "--sentences", "1", "--title")
    flood = tomtat(*one, "Farmers depend on the yearly flood", typed=RIVER).stdout
    assert flood == "Farmers along its banks depend on the yearly flood.\n"
    assert tomtat(*one, "", typed=RIVER).stdout != flood


def test_a_text_of_nothing_has_no_summary() -> None:
    empty = tomtat("summarize", "-", typed="")
    assert (empty.exit_code, empty.output) == (0, "")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "No such file or directory"),
        ("Un café. Deux thés.".encode("latin-1"), "not a text in UTF-8"),
        ("Một bài.".encode("utf-16"), "not a text in UTF-8"),
        (b"\x7fELF\0\0 is read by machines. It is no text.", "not a text in UTF-8"),
        ("ă".encode() * 500_001, "larger than 1 MB. Give a part of it"),
        (b"\xff" * 1_000_001, "larger than 1 MB. Give a part of it"),
    ],
)
def test_what_is_no_text_is_refused_in_a_line(
    tmp_path: Path, content: bytes | None, why: str
) -> None:
    file = tmp_path / "some.txt"
    if content is not None:
        file.write_bytes(content)
    refused = tomtat("summarize", str(file))
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert the_only_line(refused.stderr) == f"Error: {file}: {why}"


def test_a_folder_is_no_text(tmp_path: Path) -> None:
    refused = tomtat("summarize", str(tmp_path))
    assert refused.exit_code == 1
    assert the_only_line(refused.stderr).startswith(f"Error: {tmp_path}: ")


def test_the_mark_that_windows_puts_in_front_is_no_part_of_the_text(tmp_path: Path) -> None:
    file = tmp_path / "notepad.txt"
    file.write_text("A title\n", encoding="utf-8-sig")
    assert tomtat("summarize", str(file)).stdout == "A title\n"


def test_a_repaired_typo_is_said(write_seed: WriteSeed) -> None:
    write_seed("river", "Fishing boats of the river mouth", RIVER)
    tomtat("reload")
    shown = tomtat("search", "fishimg", "boats").stdout
    assert shown.startswith("Showing results for “fishing boats” instead of “fishimg boats”\n")


def test_words_without_end_are_searched_for_as_far_as_a_message_would_hold_them(
    write_seed: WriteSeed,
) -> None:
    write_seed("river", "Fishing boats of the river mouth", RIVER)
    write_seed("desert", "A caravan in the desert", "Camels know the way to the well.")
    tomtat("reload")
    endless = f"fishing boats {' ' * 5000} caravan desert"
    assert "caravan" not in tomtat("search", endless).stdout
    assert "caravan" in tomtat("search", " ".join(endless.split())).stdout


def test_a_search_where_nothing_was_loaded_makes_no_database(tmp_path: Path) -> None:
    assert "tomtat reload" in the_only_line(tomtat("search", "ong").stderr)
    assert not (tmp_path / "data").exists()


def test_a_library_that_may_not_be_written_is_told_as_by_a_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nobody: Callable[[], None]
) -> None:
    monkeypatch.setenv("DATABASE", "data/tomtat.db")
    tomtat("reload")
    (tmp_path / "data").chmod(0o755)
    nobody()
    refused = tomtat("search", "ong")
    assert refused.exit_code == 78
    assert "cannot be written; give it to the user" in the_only_line(refused.stderr)


def test_finding_nothing_is_said_and_can_be_told_by_the_exit_status() -> None:
    nothing = tomtat("search", "xyzzyplugh")
    assert (nothing.exit_code, nothing.stdout) == (1, "")
    assert "tomtat reload" in the_only_line(nothing.stderr)
    assert tomtat("search").exit_code == 2


def test_finding_nothing_in_a_library_with_articles_sends_nobody_to_load_it(
    write_seed: WriteSeed,
) -> None:
    write_seed("river", "Fishing boats of the river mouth", RIVER)
    tomtat("reload")
    nothing = tomtat("search", "xyzzyplugh")
    assert (nothing.exit_code, nothing.stdout) == (1, "")
    assert the_only_line(nothing.stderr) == "Error: no article found for “xyzzyplugh”"
