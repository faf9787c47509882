#!/usr/bin/env node
import { commandLine } from './command-line.ts';
import { inlineMore } from './compiler.ts';
import { processTerminal } from './terminal.ts';

inlineMore();

process.exitCode = await commandLine(process.argv.slice(2), processTerminal());
