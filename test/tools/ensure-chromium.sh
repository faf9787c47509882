#!/bin/sh
# Provides Chromium for the browser tests, and the font in which they measure; `npm test` calls it first. Silent and
# quick where both are there. CHROMIUM_PATH names another program. Under CI=true a machine without is a failure,
# elsewhere a notice.
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

has_chromium() {
  for program in /usr/bin/chromium /usr/bin/google-chrome; do # the same list stands in test/browser/chromium.ts
    [ -x "$program" ] && return
  done
  return 1
}

# As wide as what most readers have (Arial, Segoe UI): in DejaVu, a fifth wider, other lines break.
has_font() {
  [ -n "$(find /usr/share/fonts /usr/local/share/fonts -name 'LiberationSans-Regular.*' 2>/dev/null)" ]
}

has_chromium && has_font && exit 0
if ! [ -f /etc/debian_version ] || ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
  has_chromium || without 'may not install it here; on Debian, as root: apt-get install chromium fonts-liberation'
  echo 'no font Liberation Sans: browser tests that measure lines may fail (apt-get install fonts-liberation)' >&2
  exit 0
fi

packages='fonts-liberation fonts-dejavu-core'
has_chromium || packages="chromium $packages"
echo "installing for the browser tests: $packages (apt-get, once)" >&2
log=$(mktemp) || without 'no room for a temporary file'
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
apt-get update >"$log" 2>&1 # one broken source among several need not matter: the install decides
# shellcheck disable=SC2086 # one word each
apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 $packages >>"$log" 2>&1 &&
  has_chromium && has_font && exit 0
tail -n 5 "$log" >&2
without 'apt-get could not install it, or no font Liberation Sans'
