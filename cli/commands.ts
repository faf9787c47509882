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
  sweep: {
    usage: 'PLAN | SCENARIO… --vary PATH=VALUES …',
    about: 'many points under the same random numbers; which is best',
    load: async () => (await import('./sweep.ts')).sweepCommand,
  },
  view: {
    usage: '[SCENARIO… | DIR]',
    about: 'the pages: a center live, compared, taught, and its results',
    load: async () => (await import('./view.ts')).viewCommand,
  },
  audit: {
    usage: 'DIR',
    about: 'every hash and the shape of a folder of results',
    load: async () => (await import('./audit.ts')).auditCommand,
  },
  merge: {
    usage: 'DIR…',
    about: 'the parts of an experiment become its results',
    load: async () => (await import('./merge.ts')).mergeCommand,
  },
  submit: {
    usage: '--slurm --parts N -- COMMAND …',
    about: 'the job script of a batch system',
    load: async () => (await import('./submit.ts')).submitCommand,
  },
  worker: {
    usage: '--queue URL',
    about: 'does the jobs of a queue, one of many machines',
    load: async () => (await import('./worker.ts')).workerCommand,
  },
  status: {
    usage: '--queue URL',
    about: 'how a queue stands, and who works for it',
    load: async () => (await import('./status.ts')).statusCommand,
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
