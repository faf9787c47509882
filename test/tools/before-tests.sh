#!/bin/sh
# What the gate asks for before its tests, two at a time: format and lint, then the library and the pages that tests
# open, and beside these the types. Each tells what it found when it has ended. Fails if any of them does.
set -u
told=$(mktemp) || exit 1
trap 'rm -f "$told"' EXIT

pages() { npm run -s lint && npm run -s build:lib && npm run -s build:viz; }
pages >"$told" 2>&1 &
of_pages=$!
npm run -s typecheck
of_types=$?
wait "$of_pages"
of_pages=$?
cat "$told"
[ "$of_pages" -eq 0 ] && [ "$of_types" -eq 0 ]
