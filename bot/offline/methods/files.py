"""Files that people sent."""

from bot.offline import limits
from bot.offline.errors import bad_request
from bot.offline.methods.base import Method
from bot.offline.parameters import Json
from bot.offline.world import World


class GetFile(Method):
    """Tells where a file can be fetched."""

    file_id: str

    async def run(self, world: World) -> Json:
        """Gives a `File`."""
        file = world.files.get(self.file_id)
        if file is None:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        if len(file.content) > limits.DOWNLOAD_BYTES:
            raise bad_request("file is too big")
        return {
            "file_id": self.file_id,
            "file_unique_id": self.file_id.replace("file", "unique"),
            "file_size": len(file.content),
            "file_path": file.path,
        }
