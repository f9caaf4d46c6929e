"""Searching and summing up from the command line."""

from pathlib import Path

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
    assert tomtat("summarize", "no-such-file").exit_code == 2


def test_bytes_that_are_no_text_are_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "latin-1.txt"
    file.write_bytes("Un café. Deux thés.".encode("latin-1"))
    assert "Deux th" in tomtat("summarize", str(file)).stdout


def test_a_repaired_typo_is_said(write_seed: WriteSeed) -> None:
    write_seed("river", "Fishing boats of the river mouth", RIVER)
    tomtat("reload")
    shown = tomtat("search", "fishimg", "boats").stdout
    assert shown.startswith("Showing results for “fishing boats” instead of “fishimg boats”\n")


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
