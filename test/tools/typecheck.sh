#!/bin/sh
# Checks the types of each folder, with the libraries that it may use, and beside that of all together with the tests:
# two at a time. Fails if any of them does.
folders() { tsc -p engine && tsc -p scenarios && tsc -p cli && tsc -p viz; }
folders &
of_folders=$!
tsc -p tsconfig.json
of_all=$?
wait "$of_folders" || exit 1
exit "$of_all"
