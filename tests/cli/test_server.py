"""Commands about databases, where they are on a server."""

import asyncio
import socket
import sys
from pathlib import Path
from socketserver import BaseRequestHandler, TCPServer
from threading import Thread

import pytest
from command_line import save, the_only_line, tomtat
from talk import WriteSeed

from bench.postgres_server import PostgresServer
from bot import rights
from bot.stores.postgres import connection


@pytest.fixture
def address(server: PostgresServer, monkeypatch: pytest.MonkeyPatch) -> str:
    address = server.new_address()
    monkeypatch.setenv("DATABASE", address)
    return address


@pytest.mark.usefixtures("address")
def test_seeds_are_loaded_and_searched(write_seed: WriteSeed) -> None:
    write_seed("bee", "Ong mật nhảy múa", "Ong mật báo chỗ có hoa bằng một điệu nhảy.")
    assert "1 added" in tomtat("reload").stdout
    assert "1 unchanged" in tomtat("reload").stdout
    assert "Ong mật nhảy múa" in tomtat("search", "ong", "mat").stdout


@pytest.mark.usefixtures("address")
def test_doctor_tells_whether_the_server_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_over = tomtat("doctor").stdout
    assert looked_over.count("✓ postgresql://tests@/postgres: answers") == 1, (
        "one address, one line"
    )
    monkeypatch.setenv("DATABASE", "postgresql://u:hush@127.0.0.1:1/d")
    looked_over = tomtat("doctor").stdout
    assert looked_over.count("✗ postgresql://u@127.0.0.1:1/d: connection") == 1
    assert looked_over.count("→ start the server") == 1
    assert "hush" not in looked_over


def test_one_server_that_does_not_answer_is_waited_for_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []

    class HangUp(BaseRequestHandler):
        def handle(self) -> None:
            calls.append(1)

    with TCPServer(("127.0.0.1", 0), HangUp) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        monkeypatch.setenv("DATABASE", f"postgresql://u@127.0.0.1:{server.server_address[1]}/d")
        told = []
        for readers in (str(tmp_path / "people.db"), ""):
            monkeypatch.setenv("READERS_DATABASE", readers)
            calls.clear()
            assert tomtat("doctor").stdout.count("→ start the server") == 1
            told.append(len(calls))
        server.shutdown()
        thread.join()
    assert told[0] == told[1] > 0


def test_a_server_that_says_nothing_is_waited_for_once_and_is_not_to_be_started(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It takes connections, as one that is overloaded or frozen does."""
    monkeypatch.setattr(connection, "CONNECT_SECONDS", 2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        monkeypatch.setenv("DATABASE", f"postgresql://u@127.0.0.1:{silent.getsockname()[1]}/d")
        looked_over = tomtat("doctor").stdout
    assert looked_over.count("connection timeout expired\n  → look whether that server is up") == 1
    assert "start the server" not in looked_over


def test_what_a_server_refuses_is_mended_there(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It runs: to start it is no advice."""
    refused = address.replace("/postgres", "/nowhere").replace("tests@", "stranger@")
    monkeypatch.setenv("DATABASE", refused)
    looked_over = tomtat("doctor").stdout
    assert looked_over.count("FATAL:") == 1
    assert "→ the server answers: make what it names there" in looked_over
    assert "start the server" not in looked_over


def test_a_role_that_may_not_use_the_tables_is_to_be_given_them(
    address: str, server: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They were made by another role, say; the server need not be started."""
    tomtat("reload")
    schema = address.rpartition("%3D")[2]
    server.execute("CREATE ROLE guest LOGIN")
    server.execute(f"GRANT USAGE ON SCHEMA {schema} TO guest")
    monkeypatch.setenv("DATABASE", address.replace("tests@", "guest@"))
    looked_over = tomtat("doctor").stdout
    assert "permission denied for table" in looked_over
    assert "GRANT" in looked_over
    assert "start the server" not in looked_over


@pytest.mark.parametrize("table", ["saved", "news", "incoming", "passage_posting", "source_chunk"])
def test_one_table_that_the_role_may_not_use_is_told_as_all_of_them_are(
    address: str, server: PostgresServer, monkeypatch: pytest.MonkeyPatch, table: str
) -> None:
    """By doctor and by the start, in one line, whoever else has readers of an earlier time."""
    tomtat("reload")
    asyncio.run(save(address))
    asyncio.run(save("data/tomtat-people.db"))
    schema, guest = address.rpartition("%3D")[2], f"guest_of_{table}"
    server.execute(f"CREATE ROLE {guest} LOGIN")
    server.execute(f"GRANT ALL ON SCHEMA {schema} TO {guest}")
    server.execute(f"GRANT ALL ON ALL TABLES IN SCHEMA {schema} TO {guest}")
    monkeypatch.setenv("DATABASE", address.replace("tests@", f"{guest}@"))
    assert "permission denied" not in tomtat("doctor").stdout
    server.execute(f"REVOKE INSERT ON {schema}.{table} FROM {guest}")
    looked_over = tomtat("doctor")
    assert isinstance(looked_over.exception, SystemExit)
    assert looked_over.stdout.count(f"permission denied for table {table}\n  → ") == 1
    assert "GRANT" in looked_over.stdout
    started = tomtat("run")
    assert started.exit_code == 1
    assert f"permission denied for table {table}" in the_only_line(started.stderr)


def test_a_newer_database_on_a_server_asks_for_the_newer_program(
    address: str, server: PostgresServer
) -> None:
    tomtat("reload")
    schema = address.rpartition("%3D")[2]
    server.execute(f"UPDATE {schema}.schema_version SET version = 999")  # noqa: S608 - our own
    looked_over = tomtat("doctor").stdout
    assert "newer version of Tóm Tắt (999, " in looked_over
    assert "→ install the version" in looked_over
    assert "start the server" not in looked_over


@pytest.mark.usefixtures("address")
@pytest.mark.parametrize(
    ("command", "instead"),
    [
        (["backup", "a.tar"], "use its own tools, pg_dump and pg_restore"),
        (["restore", "there-is-none.tar"], "use its own tools, pg_dump and pg_restore"),
        (["rebuild"], "tomtat reload"),
    ],
)
def test_what_is_done_with_files_is_done_otherwise_on_a_server(
    command: list[str], instead: str
) -> None:
    """A dump brings nothing back that seeds hold: whoever wants to rebuild them loads them."""
    refused = tomtat(*command)
    assert refused.exit_code == 1
    said = the_only_line(refused.stderr)
    assert "is on a server; " in said
    assert instead in said
    assert ("pg_dump" in said) is ("rebuild" not in command)


def test_articles_in_a_file_are_rebuilt_wherever_readers_are(
    server: PostgresServer, monkeypatch: pytest.MonkeyPatch, write_seed: WriteSeed
) -> None:
    monkeypatch.setenv("READERS_DATABASE", server.new_address())
    write_seed("bee", "Ong mật nhảy múa", "Ong mật báo chỗ có hoa.")
    rebuilt = tomtat("rebuild")
    assert rebuilt.exit_code == 0, rebuilt.stderr
    assert "1 added" in rebuilt.stdout


def test_a_driver_that_this_user_may_not_read_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DATABASE", "postgresql://u:hush@127.0.0.1:1/d")
    monkeypatch.setitem(sys.modules, "psycopg.errors", None)
    assert f"chmod -R go+rX {sys.prefix}" in the_only_line(tomtat("reload").stderr)
    assert f"chmod -R go+rX {sys.prefix}" in tomtat("doctor").stdout
    monkeypatch.setattr(rights, "may", lambda *_: False)
    line = the_only_line(tomtat("search", "x").stderr)
    assert f"sudo chmod -R go+rX {sys.prefix}" in line
    assert f"sudo {sys.prefix}/bin/pip install" in line


def test_without_its_driver_a_person_is_told_the_line_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """By the program's own pip, and nothing is started again meanwhile."""
    monkeypatch.setenv("DATABASE", "postgresql://u:hush@127.0.0.1:1/d")
    monkeypatch.setitem(sys.modules, "psycopg_pool", None)
    said = tomtat("run")
    assert said.exit_code == 78
    line = said.stderr.splitlines()[-1]
    assert f"needs psycopg: {sys.prefix}/bin/pip install 'psycopg[binary,pool]" in line
    looked_over = tomtat("doctor").stdout
    assert "needs psycopg" in looked_over
    assert "start the server" not in looked_over
