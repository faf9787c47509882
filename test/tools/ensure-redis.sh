#!/bin/sh
# Provides redis-server for the tests of the queue; `npm test` calls it first. Silent and quick where it is there.
# Under CI=true a machine without it is a failure, elsewhere a notice.
set -u

without() {
  if [ "${CI:-}" = true ]; then
    echo "no redis-server: $1. Under CI=true the tests of the queue must run." >&2
    exit 1
  fi
  echo "no redis-server: $1. The tests of the queue will be skipped." >&2
  exit 0
}

command -v redis-server >/dev/null && exit 0
[ -f /etc/debian_version ] && command -v apt-get >/dev/null || without 'not a Debian-like system; install it yourself'
[ "$(id -u)" = 0 ] || without 'may not install it; as root: apt-get install redis-server'

echo 'installing redis-server for the tests of the queue (apt-get, once)' >&2
log=$(mktemp) || without 'no room for a temporary file'
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
# tests start one of their own; the service of the package is not wanted
printf '#!/bin/sh\nexit 101\n' >"$log.policy"
made=
[ -e /usr/sbin/policy-rc.d ] || { install -m 755 "$log.policy" /usr/sbin/policy-rc.d && made=yes; }
apt-get update >"$log" 2>&1 # one broken source among several need not matter: the install decides
apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 redis-server >>"$log" 2>&1
[ -n "$made" ] && rm -f /usr/sbin/policy-rc.d
rm -f "$log.policy"
command -v redis-server >/dev/null && exit 0
tail -n 5 "$log" >&2
without 'apt-get could not install it'
