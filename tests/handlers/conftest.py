"""A library of three articles that every conversation knows, and a list of three pages."""

import json
import shutil
from pathlib import Path

import pytest
from talk import Talk, WriteSeed


@pytest.fixture
def urls(write_seed: WriteSeed) -> dict[str, str]:
    """Their URLs by name. `congress` is in front in path order, so the others are newer."""
    return {
        "congress": write_seed(
            "a-dai-hoi",
            "Văn phòng chuẩn bị Đại hội Đảng",
            "Sáng nay, văn phòng họp bàn việc phục vụ đại hội sắp tới.",
            "Các đơn vị báo cáo tiến độ chuẩn bị tài liệu và hội trường.",
            "Lãnh đạo yêu cầu hoàn thành mọi việc trước cuối tháng này.",
            "Cuộc họp kết thúc vào buổi trưa cùng ngày.",
            "Tuần sau các bên sẽ họp lại để kiểm tra từng phần việc.",
            "Danh sách đại biểu được công bố trong một thông báo riêng.",
        ),
        "river": write_seed(
            "b-river",
            "How the river came to the sea",
            "The river begins in the snow of high mountains.",
            "It crosses six countries on its long way to the south.",
            "Farmers along its banks depend on the yearly flood.",
            "At its mouth the river splits into nine arms.",
            "Fishing boats wait there for the tide every morning.",
            "Storms move the sand and change the channels each year.",
        ),
        "bee": write_seed(
            "c-ong-mat",
            "Ong mật nhảy múa để chỉ đường",
            "Ong mật báo cho nhau chỗ có hoa bằng một điệu nhảy.",
            "Hướng của điệu nhảy chỉ hướng bay so với mặt trời.",
            "Điệu nhảy càng dài thì vườn hoa càng xa tổ ong.",
            "Những con ong đứng quanh chạm râu vào con đang nhảy.",
            "Sau đó chúng bay đi và ít khi lạc đường.",
        ),
    }


@pytest.fixture
async def trails(talk: Talk, write_seed: WriteSeed) -> None:
    """Seven articles, three a page of what `forest trail` finds."""
    for tree in ("alder", "birch", "cedar", "elder", "hazel", "larch", "maple"):
        write_seed(tree, f"Forest trail of the {tree}", f"The {tree} is tall.", f"A {tree} walk.")
    await talk.reload()


@pytest.fixture
async def race(talk: Talk) -> None:
    """One article more, https://x.vn/1, whose seed says when it was published."""
    seed = {"url": "https://x.vn/1", "title": "Đua ghe ngo", "body": "Ghe về đích. Người xem reo."}
    seed["published"] = "2019-05-12T20:00:00Z"
    (talk.services.settings.seeds_dir / "race.jsonl").write_text(json.dumps(seed), "utf-8")
    await talk.reload()


@pytest.fixture
async def shipped(talk: Talk, seeds: Path) -> None:
    """The articles that come with the bot, too."""
    shutil.copytree(Path(__file__).parents[2] / "seeds", seeds, dirs_exist_ok=True)
    await talk.reload()
