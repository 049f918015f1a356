#!/usr/bin/env bash
# Rewrites the lock files: every version pinned with hashes, no download address recorded.
# Usage: requirements/lock.sh [--upgrade]
set -euo pipefail
cd "$(dirname "$0")/.."
uv=.venv/bin/uv
common=(--quiet --universal --python-version 3.11 --generate-hashes --no-annotate
        --no-emit-index-url --no-emit-find-links --custom-compile-command "requirements/lock.sh" "$@")
"$uv" pip compile "${common[@]}" pyproject.toml --group build -o requirements/main.txt
"$uv" pip compile "${common[@]}" pyproject.toml --group dev -c requirements/main.txt -o requirements/dev.txt
echo "uv==$("$uv" --version | cut -d' ' -f2)" | "$uv" pip compile "${common[@]}" - -o requirements/uv.txt
