"""The command line: `tomtat`, or `python -m bot`. One module a group of commands.

Each command imports what it needs when it runs, so that `--help` and `summarize` start at once.
"""

import os

import click

from bot.cli.doctor import doctor
from bot.cli.keeping import backup, export, rebuild, restore
from bot.cli.moving import move_readers
from bot.cli.query import search, summarize
from bot.cli.seeds import reload
from bot.cli.serve import run
from bot.cli.texts import Group, Option

__all__ = ["main"]


@click.group(
    cls=Group,
    commands=[
        *(run, reload, search, summarize),
        *(backup, restore, export, doctor, rebuild, move_readers),
    ],
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(
    package_name="tomtat", message="%(version)s", cls=Option, help="Show the version and exit."
)
@click.pass_context
def main(context: click.Context) -> None:
    """Tóm Tắt finds articles however they are typed and sums them up.

      tomtat                        serve the bot (the same as: tomtat run)
      tomtat reload                 load the seeds folder and say what was wrong
      tomtat search dai hoi dang    try a search
      tomtat summarize FILE         sum up any text file, - for standard input
      tomtat backup FILE            keep a copy of all there is
      tomtat doctor                 look everything over

    Settings come from the environment or a file named .env; .env.example lists them all.
    With no BOT_TOKEN the bot serves a chat page on this machine instead of Telegram.
    """
    # numpy reads this once, when it is imported: our arrays are too small to share among threads.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if context.invoked_subcommand is None:
        context.invoke(run)
