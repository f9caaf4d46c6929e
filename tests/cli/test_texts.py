"""What the terminal shows: in Vietnamese as in English, in the language that is set there."""

import ast
import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from command_line import tomtat
from talk import WriteSeed

import bot
from bot.cli import main
from bot.cli.texts import CATALOGUES, DOMAIN, told
from bot.library import Reason
from bot.messages import Message, OperatorError, joined

ROOT = Path(bot.__file__).parent
VIETNAMESE = CATALOGUES / "vi" / "LC_MESSAGES" / f"{DOMAIN}.po"
VALUE = re.compile(r"{(\w+)[^}]*}")


def written() -> Catalog:
    with VIETNAMESE.open("rb") as file:
        return read_po(file, locale="vi")


def translations(catalogue: Catalog | None = None) -> dict[str, str]:
    """The Vietnamese of each line; where click has a singular too, that of several."""
    found = {}
    for message in catalogue or written():
        line, vietnamese = message.id, message.string
        if line:
            several = line if isinstance(line, str) else line[-1]
            found[several] = vietnamese if isinstance(vietnamese, str) else (vietnamese or [""])[0]
    return found


def tellers() -> set[str]:
    """What takes a line that operators are told."""
    kinds, names = [OperatorError], {"told", "Message"}
    while kinds:
        kind = kinds.pop()
        names.add(kind.__name__)
        kinds += kind.__subclasses__()
    return names


def told_in(tree: ast.AST, names: set[str]) -> Iterator[ast.expr]:
    """The first arguments of what takes a line, in a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and getattr(node.func, "id", None) in names:
            yield node.args[0]
        if isinstance(node, ast.ClassDef) and node.name in names:
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and getattr(call.func, "attr", None) == "__init__":
                    yield call.args[0]


def lines_in_code() -> set[str]:
    """Every line that operators are told: written whole, or as one of two."""
    names = tellers()
    return {
        part.value
        for path in ROOT.rglob("*.py")
        for line in told_in(ast.parse(path.read_text(encoding="utf-8")), names)
        for part in ([line.body, line.orelse] if isinstance(line, ast.IfExp) else [line])
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }


def helps(command: click.Command) -> Iterator[str]:
    """The help of a command, its options and the commands in it."""
    for it in (command, *command.params):
        if english := vars(it).get("help"):
            yield english
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            yield from helps(inner)


def lines() -> set[str]:
    """All that is to be translated: lines that hold words."""
    every = lines_in_code() | {*helps(main)} | {reason.value for reason in Reason}
    return {line for line in every if re.search(r"[a-z]", VALUE.sub("", line))}


def lines_of_click() -> set[str]:
    folder = str(Path(click.__file__).parent)
    found = extract_from_dir(folder, keywords={"_": None, "ngettext": (1, 2)})
    return {line if isinstance(line, str) else line[1] for _, _, line, _, _ in found}


def test_every_line_is_told_in_vietnamese() -> None:
    assert len(lines()) > 100
    assert lines() - translations().keys() == set()
    assert [line for line, vietnamese in translations().items() if not vietnamese] == []


def test_what_is_translated_is_told_somewhere() -> None:
    system = {os.strerror(number) for number in errno.errorcode}
    assert translations().keys() - lines() - lines_of_click() - system == set()


def test_a_translation_holds_the_values_of_its_line() -> None:
    for line, vietnamese in translations().items():
        assert {*VALUE.findall(line)} == {*VALUE.findall(vietnamese)}, line


def test_the_catalogue_that_is_read_holds_what_is_written() -> None:
    """`make texts` compiles it."""
    with VIETNAMESE.with_suffix(".mo").open("rb") as file:
        assert translations(read_mo(file)) == translations()


@pytest.fixture
def _vietnamese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANGUAGE")
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")


@pytest.mark.usefixtures("_vietnamese")
def test_a_newcomer_is_told_in_vietnamese(write_seed: WriteSeed, seeds: Path) -> None:
    """From the help to the first search, and what is wrong on the way; never half in English."""
    help_page = tomtat("--help").stdout
    assert "chạy bot (như tomtat run)\n" in help_page
    assert "\nTuỳ chọn:\n" in help_page
    assert "Nạp thư mục bài viết vào kho." in help_page
    assert "tomtat reload" in tomtat("search", "ong").stderr
    write_seed("bee", "Ong mật", "Một câu.")
    (seeds / "broken.txt").write_text("x", "utf-8")
    loaded = tomtat("reload")
    assert loaded.stdout == "Kho bài: thêm 1, sửa 0, giữ nguyên 0, gỡ 0, 1 lỗi\n"
    assert f"{seeds}/broken.txt:1: chỗ này phải là đường dẫn của bài" in loaded.stderr
    assert tomtat("search", "ong").stdout.startswith("Ong mật\n")
    assert "Lỗi: không tìm thấy bài nào khớp với “hổ”\n" in tomtat("search", "hổ").stderr
    assert "✗ tệp nguồn có lỗi: 1 lỗi trong 1 tệp\n" in tomtat("doctor").stdout


@pytest.mark.usefixtures("_vietnamese")
def test_mistakes_are_told_in_vietnamese(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Lỗi: Không có lệnh 'sumarize'." in tomtat("sumarize").stderr
    assert "Lỗi: Thiếu tham số 'FILE'." in tomtat("summarize").stderr
    assert tomtat("summarize", "nix.txt").stderr == (
        f"Lỗi: {Path('nix.txt').absolute()}: không có tệp hoặc thư mục này\n"
    )
    assert f"Đã sao lưu vào a.tar: {data}" in tomtat("backup", "a.tar").stdout
    assert "--yes để chuyển" in tomtat("restore", "a.tar").stderr
    monkeypatch.setenv("LISTEN", "8080")
    monkeypatch.setenv("LOG_FORMAT", "xml")
    assert tomtat("run").stderr == (
        "Lỗi: cài đặt sai:\n"
        "LISTEN: '8080' không đúng, cần một địa chỉ và một cổng từ 1 đến 65535,"
        " chẳng hạn 127.0.0.1:8080\n"
        "LOG_FORMAT: 'xml' không đúng, cần text hoặc json\n"
    )


@pytest.mark.parametrize(
    ("name", "value", "title"),
    [
        ("LANG", "vi_VN.UTF-8", "Cách dùng"),
        ("LC_MESSAGES", "vi", "Cách dùng"),
        ("LANG", "de_DE.UTF-8", "Usage"),
        ("LANG", "C", "Usage"),
        ("LANG", "", "Usage"),
    ],
)
def test_the_language_is_that_of_the_terminal(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, title: str
) -> None:
    """English if none is set or it is another one; what the readers' is does not matter."""
    for other in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(other, raising=False)
    monkeypatch.setenv("DEFAULT_LANGUAGE", "vi")
    monkeypatch.setenv(name, value)
    assert tomtat("--help").stdout.startswith(f"{title}:")


def test_the_log_is_in_english_whatever_the_terminal_shows() -> None:
    error = OperatorError("Seeds: {counts}", counts=Message("{count} faults", count=2))
    assert str(error) == "Seeds: 2 faults"
    vietnamese = {"Seeds: {counts}": "Kho: {counts}", "{count} faults": "{count} lỗi"}
    assert error.message.translated(vietnamese.__getitem__) == "Kho: 2 lỗi"


def test_braces_in_what_somebody_else_says_mean_nothing() -> None:
    fault = Message("near '{x': syntax error")
    assert str(OperatorError("{path}: {fault}", path="a", fault=fault)) == f"a: {fault}"
    assert str(joined([fault, fault])) == f"{fault}\n{fault}"


@pytest.mark.usefixtures("_vietnamese")
def test_nothing_stays_nothing() -> None:
    assert tomtat("--version").stdout
    assert told(Message("")) == ""
