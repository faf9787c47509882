#!/bin/sh
# Provides the tools that docs/guide-batches.md loads results with: a Python with pandas, pyarrow, polars and DuckDB in
# .tmp/dataframes (pip, newest versions: those are what a reader has), and R (Debian's package). The long tests call it.
# What cannot be had is told in a line, and its snippets are skipped.
set -u
cd "$(dirname "$0")/../.." || exit 1
home=.tmp/dataframes
packages='pandas pyarrow polars duckdb'

has() { "$home/bin/python" -c "import $1" 2>/dev/null; }

if ! has pandas || ! has pyarrow || ! has polars || ! has duckdb; then
  for python in /usr/bin/python3 python3; do
    [ -x "$home/bin/pip" ] || "$python" -m venv "$home" >/dev/null 2>&1
  done
  for package in $packages; do
    has "$package" || timeout 300 "$home/bin/pip" install -q --retries 1 --disable-pip-version-check "$package" >/dev/null 2>&1
  done
fi
for package in $packages; do
  has "$package" || echo "no $package: pip could not install it" >&2
done

command -v Rscript >/dev/null && exit 0
if [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update >/dev/null 2>&1
  apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 r-base-core >/dev/null 2>&1
fi
command -v Rscript >/dev/null || echo 'no R: apt-get could not install r-base-core' >&2
exit 0
