#!/bin/sh
# Provides Chromium for the browser tests; `npm test` calls it first. Silent and quick where Chromium is there.
# CHROMIUM_PATH names another program. Under CI=true a machine without Chromium is a failure, elsewhere a notice.
set -u

without() {
  if [ "${CI:-}" = true ]; then
    echo "no Chromium: $1. Under CI=true the browser tests must run." >&2
    exit 1
  fi
  echo "no Chromium: $1. The browser tests will be skipped." >&2
  exit 0
}

if [ -n "${CHROMIUM_PATH:-}" ]; then
  [ -x "$CHROMIUM_PATH" ] && exit 0
  without "CHROMIUM_PATH=$CHROMIUM_PATH is not a program"
fi
for program in /usr/bin/chromium /usr/bin/google-chrome; do # the same list stands in test/browser/chromium.ts
  [ -x "$program" ] && exit 0
done
[ -f /etc/debian_version ] && command -v apt-get >/dev/null || without 'not a Debian-like system; install it and set CHROMIUM_PATH'
[ "$(id -u)" = 0 ] || without 'may not install it; as root: apt-get install chromium'

echo 'installing Chromium and a font for the browser tests (apt-get, once)' >&2
log=$(mktemp) || without 'no room for a temporary file'
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
apt-get update >"$log" 2>&1 # one broken source among several need not matter: the install decides
apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 chromium fonts-dejavu-core >>"$log" 2>&1 &&
  [ -x /usr/bin/chromium ] && exit 0
tail -n 5 "$log" >&2
without 'apt-get could not install it'
