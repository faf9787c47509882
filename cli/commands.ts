import type { Command } from './command.ts';

/** A command before its file is loaded. */
export interface CommandEntry {
  usage: string;
  about: string;
  load(): Promise<Command>;
}

/** The commands in the order of the help; the file of each is loaded when it is called. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  run: {
    usage: 'SCENARIO…',
    about: 'simulate, print the measures',
    load: async () => (await import('./run.ts')).runCommand,
  },
  compare: {
    usage: 'A B [C …]',
    about: 'which is better, by how much, and how sure is that',
    load: async () => (await import('./compare.ts')).compareCommand,
  },
  check: {
    usage: 'SCENARIO…',
    about: 'every fault, with its line and what is allowed',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  theory: {
    usage: 'FORMULA …',
    about: 'Erlang B, C, A and more as a calculator',
    load: async () => (await import('./theory.ts')).theoryCommand,
  },
  init: {
    usage: '[--from calls.csv]',
    about: 'a commented scenario to start from',
    load: async () => (await import('./init.ts')).initCommand,
  },
  trace: {
    usage: 'SCENARIO',
    about: 'the event log, one row a verb',
    load: async () => (await import('./trace.ts')).traceCommand,
  },
  verify: {
    usage: 'SCENARIO',
    about: 'the same run on three event lists, and the laws of its log',
    load: async () => (await import('./verify.ts')).verifyCommand,
  },
  schema: {
    usage: '',
    about: 'the JSON Schema of a scenario',
    load: async () => (await import('./schema.ts')).schemaCommand,
  },
};
