"""Writes a Milvus instance's settings: FOLDER PORT FIRST_PORT. The package's own template, with ports that are ours."""

import pathlib
import sys

from milvus import MilvusServerConfig

folder, port, first = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
config = MilvusServerConfig(data_dir=str(folder))
config.set("proxy_port", port)
parts = sorted(key for key in config.configurable_items if key.endswith("_port") and key != "proxy_port")
for number, key in enumerate(parts):
    config.set(key, first + number)
# how long what was killed still counts as there, for the next start waits for it; a third of it must never pass without
# the processor or the disk, or the server takes itself for lost and ends
config.set("common.session.ttl", 15)
config.set("common.gracefulStopTimeout", 5)
# not by resolve(), which binds each port for a moment: after a kill that is refused for a minute, and the server is not
config.resolve_storage()
config.write_config()

# its store of names would open its usual ports whatever is said above: they are told in a file of its own
etcd, peers = config.get("etcd_port"), first + len(parts)
own = folder / "configs" / "etcd.yaml"
own.write_text(
    f"listen-client-urls: http://127.0.0.1:{etcd}\n"
    f"advertise-client-urls: http://127.0.0.1:{etcd}\n"
    f"listen-peer-urls: http://127.0.0.1:{peers}\n"
    f"initial-advertise-peer-urls: http://127.0.0.1:{peers}\n"
    f"initial-cluster: default=http://127.0.0.1:{peers}\n"
)
settings = folder / "configs" / "milvus.yaml"
text = settings.read_text()
changed = text.replace("etcd:\n", f"etcd:\n  config:\n    path: {own}\n", 1)
# looked at ten times as often: a new collection can be searched a second sooner
changed = changed.replace("\nqueryCoord:\n", "\nqueryCoord:\n  checkSegmentInterval: 100\n  checkChannelInterval: 100\n", 1)
if changed == text:
    sys.exit("the template of Milvus has another form than that of 2.3.5: kb-vectors/milvus/settings.py")
settings.write_text(changed)
