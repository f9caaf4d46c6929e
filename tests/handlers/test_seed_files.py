"""Conversations: an admin sends a seed file."""

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from talk import ADMIN, TEXT, Talk

from bot.rights import give

pytestmark = pytest.mark.usefixtures("urls")

SEED = "https://example.vn/new\n-----\nCây cầu mới\n-----\nCầu dài hai cây số.\n-----\n"
LOAD, SUM_UP, NO = "✅ Nạp 1 bài", "📝 Tóm tắt tệp này", "‹ Không nạp"


def line(name: str, title: str, body: str = "Thân bài.") -> str:
    url = f"https://example.vn/{name}"
    return json.dumps({"url": url, "title": title, "body": body}) + "\n"


@pytest.fixture
def admin(talk: Talk) -> Talk:
    talk.is_with("Chủ", person_id=ADMIN)
    return talk


async def sends(
    talk: Talk, name: str, content: str | bytes, *, caption: str = "", kind: str = ""
) -> None:
    data = content.encode() if isinstance(content, str) else content
    kind = kind or ("text/plain" if name.endswith(".txt") else "application/octet-stream")
    talk.reader.sends_file(talk.chat, name, data, mime_type=kind, caption=caption)
    await talk.settle()


def inbox(talk: Talk) -> list[Path]:
    return sorted((talk.services.settings.seeds_dir / "inbox").glob("*"))


async def test_a_file_is_offered_and_loaded_after_a_tap(admin: Talk) -> None:
    """Before the tap nothing is kept; after it a restart would load the same."""
    await sends(admin, "..cầu; mới.txt", SEED)
    admin.sees("..cầu; mới.txt", "1 bài mới")
    admin.sees_buttons(LOAD, SUM_UP, NO)
    assert inbox(admin) == []
    await admin.presses(LOAD)
    admin.sees("✅ Đã nạp: ..cầu; mới.txt", "1 bài mới")
    admin.sees_buttons()
    [kept] = inbox(admin)
    assert kept.suffix == ".jsonl"
    assert kept.name.isascii()
    await admin.says("cay cau moi")
    admin.sees("1. Cây cầu mới")


async def test_what_is_known_is_compared(admin: Talk, urls: dict[str, str]) -> None:
    """An article that a file of the folder holds is updated all the same, and stays so."""
    await sends(admin, "a.jsonl", line("c-ong-mat", "Ong mật đổi ý") + line("new", "Mới"))
    admin.sees("1 bài mới · 1 bài sửa")
    await admin.presses("✅ Nạp 2 bài")
    admin.sees("1 bài mới · 1 bài sửa")
    admin.sees_not("lỗi")
    await admin.says("/reload")
    admin.sees("Không có gì thay đổi (4 bài)")
    admin.sees_not("lỗi")
    assert (await admin.services.library.by_url(urls["bee"])).title == "Ong mật đổi ý"  # type: ignore[union-attr]
    await sends(admin, "a.jsonl", line("c-ong-mat", "Ong mật đổi ý") + line("new", "Mới"))
    admin.sees("2 bài giữ nguyên", "không có gì cần nạp")
    admin.sees_buttons()


async def test_an_article_that_is_sent_again_replaces_itself(admin: Talk) -> None:
    for title in ("Một", "Hai"):
        await sends(admin, "a.jsonl", line("new", title))
        await admin.presses(LOAD)
        admin.sees_not("lỗi")
    assert len(inbox(admin)) == 1
    await admin.says("https://example.vn/new")
    admin.sees("Hai")


async def test_faults_are_told_and_left_out(admin: Talk) -> None:
    await sends(admin, "a.csv", "url,title,body\nhttps://x.vn/1,Tựa,Thân\nno,Tựa,Thân\n")
    admin.sees(
        "1 bài mới", "1 lỗi", "a.csv, dòng 3: chỗ này phải là đường dẫn của bài (http… hoặc https…)"
    )
    await admin.presses(LOAD)
    admin.sees("✅ Đã nạp", "1 bài mới", "1 lỗi", "a.csv, dòng 3:")
    admin.sees_not("chưa ổn")


@pytest.mark.parametrize(
    ("language", "load", "loaded", "elsewhere", "check"),
    [
        ("vi", LOAD, "✅ Đã nạp: a.txt", "còn 2 lỗi khác", "🔍 Kiểm tra thư mục"),
        (
            "en",
            "✅ Load 1 article",
            "✅ Loaded: a.txt",
            "There are 2 more faults",
            "🔍 Check the folder",
        ),
    ],
)
async def test_faults_of_other_files_are_a_line_and_a_button(
    talk: Talk, language: str, load: str, loaded: str, elsewhere: str, check: str
) -> None:
    for name in ("x", "y"):
        (talk.services.settings.seeds_dir / f"{name}.txt").write_text("oh", encoding="utf-8")
    talk.is_with("Ann", language=language, person_id=ADMIN)
    await sends(talk, "a.txt", SEED)
    await talk.presses(load)
    talk.sees(loaded, elsewhere)
    talk.sees_not("x.txt", "⚠️")
    await talk.presses(check)
    talk.sees("x.txt", "y.txt")


async def test_a_file_without_an_article_has_nothing_to_load(admin: Talk) -> None:
    await sends(admin, "a.jsonl", "[]\n" * 30)
    admin.sees("30 lỗi", "a.jsonl, dòng 20:", "và 10 lỗi nữa", "không có gì cần nạp")
    admin.sees_buttons()


async def test_it_can_be_declined(admin: Talk) -> None:
    await sends(admin, "a.txt", SEED)
    await admin.presses(NO)
    admin.sees("Không nạp gì cả")
    admin.sees_buttons()
    assert inbox(admin) == []


async def test_it_can_be_summed_up_instead(admin: Talk) -> None:
    """The offer stays."""
    text = f"https://example.vn/new\n-----\nThư viện\n-----\n{TEXT}\n"
    await sends(admin, "a.txt", text)
    offer = admin.chat.last
    await admin.presses(SUM_UP)
    admin.sees("📝 a.txt", "Thư viện")
    assert tuple(offer.buttons) == (LOAD, SUM_UP, NO)


@pytest.mark.parametrize(
    ("language", "short", "why"),
    [
        ("vi", "vốn đã ngắn", "ℹ️ Không phải tệp bài để nạp: a.txt, dòng 1: chỗ này phải là"),
        ("en", "short enough already", "ℹ️ Not a file of articles: a.txt, line 1: should be"),
    ],
)
async def test_a_text_that_is_no_seed_file_is_summed_up(
    talk: Talk, language: str, short: str, why: str
) -> None:
    """An admin, who may have meant it as one, is told why it is none; nobody else is."""
    for name, person, is_told in (("Ann", ADMIN, True), ("Bo", 0, False)):
        talk.is_with(name, language=language, person_id=person)
        for text, says in ((TEXT, "📝 a.txt"), ("Biên bản họp.", short)):
            await sends(talk, "a.txt", text)
            talk.sees(says)
            assert (why in talk.chat.last.text.splitlines()[-1]) is is_told


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.csv", "url;title;body\nhttps://x.vn/1;Tựa;Thân\n", "cách nhau bằng ;"),
        ("a.csv", f'link,headline,text\nhttps://x.vn/1,Tựa,"{TEXT}"\n', "thiếu cột"),
        ("a.jsonl", TEXT, "dòng 1:"),
    ],
)
@pytest.mark.parametrize("kind", ["text/plain", "text/csv", "application/octet-stream"])
async def test_a_table_is_a_seed_file_whatever_it_is_called(
    admin: Talk, name: str, content: str, fault: str, kind: str
) -> None:
    """Its faults are told, and it is no text to sum up."""
    await sends(admin, name, content, kind=kind)
    admin.sees(f"📥 {name}", f"{name}, dòng 1:", fault, "không có gì cần nạp")
    admin.sees_buttons()
    assert inbox(admin) == []


async def test_a_faulty_seed_file_is_no_text(admin: Talk) -> None:
    """It begins with a link: its fault is told, however short it is."""
    await sends(admin, "a.txt", "https://example.vn/new\n---\nTựa\n---\nThân bài.\n")
    admin.sees("a.txt, dòng 1: sau đường dẫn cần một dòng", "không có gì cần nạp")
    admin.sees_buttons(SUM_UP)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "latin-1"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
async def test_a_seed_file_in_another_encoding_is_no_text(
    admin: Talk, encoding: str, ends: str
) -> None:
    """Its fault is that which it would have in the folder; what cannot be read has no button."""
    seed = "https://example.vn/new\n-----\nEm bé\n-----\nEm bé và mèo.\n-----\n"
    mark = "" if encoding == "latin-1" else "\ufeff"
    await sends(admin, "a.txt", (mark + seed.replace("\n", ends)).encode(encoding))
    admin.sees("không phải UTF-8", "không có gì cần nạp")
    admin.sees_buttons(*[SUM_UP] if mark else [])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
async def test_a_text_in_another_encoding_is_summed_up(admin: Talk, encoding: str) -> None:
    await sends(admin, "a.txt", f"\ufeff{TEXT}".encode(encoding))
    admin.sees("📝 a.txt", "Thư viện")


async def test_of_a_short_text_in_another_encoding_only_the_fault_is_told(admin: Talk) -> None:
    """It is no text to sum up, and that it is short enough says nothing of a file."""
    await sends(admin, "a.txt", "\ufeffh".encode("utf-16-le"))
    assert admin.chat.last.text.startswith("ℹ️ Không phải tệp bài để nạp: a.txt, dòng 1:")
    admin.sees("không phải UTF-8")


async def test_a_seed_file_without_its_link_is_told_so(admin: Talk) -> None:
    """Lines of dashes after the first line and at the end are how an article is laid out."""
    await sends(admin, "a.txt", "Tựa bài\r\n-----\r\nThân bài. Câu nữa.\r\n-----\r\n")
    admin.sees("a.txt, dòng 1:", "không có gì cần nạp")
    admin.sees_buttons(SUM_UP)


@pytest.mark.parametrize("text", [f"Biên bản\n-----\n{TEXT}\n", f"{TEXT}\n-----\nLan\n-----\n"])
async def test_a_text_with_a_line_of_dashes_is_summed_up(admin: Talk, text: str) -> None:
    """As below a heading, or above a signature."""
    await sends(admin, "a.txt", text)
    admin.sees("📝 a.txt", "Thư viện")


@pytest.mark.parametrize("name", ["array.json", "a.doc", "a.pdf", "page.html"])
@pytest.mark.parametrize("kind", ["text/plain", "application/octet-stream"])
async def test_another_file_is_answered_with_what_can_be_sent(
    admin: Talk, name: str, kind: str
) -> None:
    await sends(admin, name, "[]", kind=kind)
    admin.sees(".txt, .jsonl hoặc .csv")


async def test_help_tells_admins_that_they_can_send_files(admin: Talk) -> None:
    await admin.says("/help")
    admin.sees("gửi tệp .txt, .jsonl hoặc .csv")
    admin.is_with("Lan", person_id=ADMIN + 1)
    await admin.says("/help")
    admin.sees_not(".jsonl")


async def test_for_others_a_file_is_a_text(talk: Talk) -> None:
    """Or whatever it was before."""
    await sends(talk, "a.txt", SEED + TEXT)
    talk.sees("📝 a.txt")
    await sends(talk, "a.jsonl", line("new", "Mới"))
    talk.sees("Bot chỉ đọc được tệp văn bản (.txt, .md) và tệp Word (.docx)")
    await sends(talk, "a.csv", "url,title,body\n", caption="ong mat")
    talk.sees("1. Ong mật")
    assert inbox(talk) == []


async def test_a_file_beyond_telegrams_limit_is_refused(admin: Talk) -> None:
    await sends(admin, "a.jsonl", b" " * 20_000_001)
    admin.sees("20 MB")


async def test_a_button_whose_file_is_gone_says_so(admin: Talk) -> None:
    await sends(admin, "a.txt", SEED)
    offer = admin.chat.last
    del offer.json["reply_to_message"]
    assert "gửi lại" in await admin.presses(LOAD)
    assert inbox(admin) == []


async def test_a_folder_that_cannot_be_written_is_told(admin: Talk) -> None:
    (admin.services.settings.seeds_dir / "inbox").write_text("a file", encoding="utf-8")
    await sends(admin, "a.txt", SEED)
    await admin.presses(LOAD)
    admin.sees(f"Không ghi được vào thư mục {admin.services.settings.seeds_dir} (SEEDS_DIR): ")
    admin.sees_not("Errno")


async def test_a_folder_of_another_user_is_told_with_what_mends_it(
    admin: Talk, nobody: Callable[[], None]
) -> None:
    seeds = admin.services.settings.seeds_dir
    await sends(admin, "a.txt", SEED)
    seeds.chmod(0o555)
    nobody()
    await admin.presses(LOAD)
    admin.sees(f"không có quyền ghi vào thư mục {seeds} (SEEDS_DIR)", give(seeds))
    admin.sees_not("ReadWritePaths")
    admin.sees_buttons(LOAD, SUM_UP, NO)


@pytest.mark.parametrize("is_unit", [True, False])
async def test_a_folder_that_is_read_only_is_no_matter_of_whose_it_is(
    admin: Talk, monkeypatch: pytest.MonkeyPatch, *, is_unit: bool
) -> None:
    """Under the unit its setting is named, elsewhere the disk."""
    if is_unit:
        monkeypatch.setenv("INVOCATION_ID", "0123")
    else:
        monkeypatch.delenv("INVOCATION_ID", raising=False)
    await sends(admin, "a.txt", SEED)

    def refuses(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "mkdir", refuses)
    await admin.presses(LOAD)
    admin.sees("ReadWritePaths=-" if is_unit else "nằm trên ổ đĩa chỉ cho đọc")
    admin.sees_not("chown")


async def test_once_the_folder_is_mended_the_same_button_loads(admin: Talk) -> None:
    blocked = admin.services.settings.seeds_dir / "inbox"
    blocked.write_text("a file", encoding="utf-8")
    await sends(admin, "a.txt", SEED)
    offer = admin.chat.last
    await admin.presses(LOAD)
    blocked.unlink()
    # Another message lies between: what is pressed is the offer's own button.
    await admin.says("ong mat")
    admin.reader.presses(offer, LOAD)
    await admin.settle()
    assert "✅ Đã nạp: a.txt" in offer.text


async def test_an_article_that_was_removed_comes_back_when_it_is_sent(
    admin: Talk, urls: dict[str, str]
) -> None:
    """That is told before it is loaded, and after; until then it stays out."""
    await admin.says(f"/remove {urls['bee']}")
    await admin.presses("🗑 Gỡ bài")
    await sends(admin, "a.jsonl", line("c-ong-mat", "Ong mật về tổ") + line("new", "Mới"))
    admin.sees("2 bài mới", "Có 1 bài từng bị gỡ: nạp thì bài trở lại kho.")
    offer = admin.chat.last
    await admin.services.library.reload(admin.services.settings.seeds_dir)
    await admin.says(urls["bee"])
    admin.sees("Bài ở đường dẫn này đã được một quản trị viên gỡ")
    admin.reader.presses(offer, "✅ Nạp 2 bài")
    await admin.settle()
    assert "Có 1 bài từng bị gỡ, nay đã trở lại kho." in offer.text
    await admin.says(urls["bee"])
    admin.sees("Ong mật về tổ")
    await sends(admin, "a.jsonl", line("c-ong-mat", "Ong mật bay đi"))
    assert "từng bị gỡ" not in admin.chat.last.text


async def test_the_offer_is_told_in_english(talk: Talk) -> None:
    talk.is_with("Ann", language="en", person_id=ADMIN)
    await sends(talk, "a.txt", SEED)
    talk.sees("1 new")
    talk.sees_buttons("✅ Load 1 article", "📝 Summarize it", "‹ Do not load")


async def test_where_the_folder_is_missing_nothing_is_made(admin: Talk) -> None:
    """Perhaps a disk is not mounted: what were written there would be lost under it."""
    seeds = admin.services.settings.seeds_dir
    seeds.rename(seeds.with_name("elsewhere"))
    await sends(admin, "a.txt", SEED)
    await admin.presses(LOAD)
    admin.sees(f"Thư mục {seeds} (SEEDS_DIR) không tồn tại.")
    assert not seeds.exists()
