#!/bin/sh
# Provides Slurm for its long test: Debian's slurm-wlm and munge. Silent and quick where they are there. None of the
# machine's own services is started or changed: the test starts its own in a temporary folder, and ends them.
set -u
complete() { command -v slurmctld >/dev/null && command -v slurmd >/dev/null && command -v sbatch >/dev/null && command -v munged >/dev/null; }
PATH="$PATH:/usr/sbin"

complete && exit 0
if [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ]; then
  echo 'installing Slurm for its long test (apt-get, once)' >&2
  # installing must not start daemons of the machine's own
  export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
  apt-get update >/dev/null 2>&1
  apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 slurm-wlm munge >/dev/null 2>&1
fi
complete && exit 0
echo 'no Slurm: as root on Debian, apt-get install slurm-wlm munge. Its test will be skipped.' >&2
exit 1
