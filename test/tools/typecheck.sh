#!/bin/sh
# Checks the types of each folder, with the libraries that it may use, and beside that of all others together with the tests:
# two at a time. Engine and scenarios come first, as the package has them: the rest builds on their declarations, so
# that their own files are checked once. Fails if any of them does.
tsc -b tsconfig.build.json || exit 1
folders() { tsc -p cli && tsc -p viz; }
folders &
of_folders=$!
tsc -p tsconfig.json
of_all=$?
wait "$of_folders" || exit 1
exit "$of_all"
