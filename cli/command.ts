import type { Terminal } from './terminal.ts';

/** An option of a command. */
export interface OptionSpec {
  /** what its value is called in the help; undefined for a switch */
  value?: string;
  about: string;
  /** may be given several times */
  many?: true;
}

/** What was given on the command line. */
export interface Given {
  /** what stands there without an option's name */
  operands: string[];
  /** the value of an option, undefined if it was not given */
  text(option: string): string | undefined;
  /** the values of an option that may be given several times */
  texts(option: string): string[];
  /** whether a switch was given */
  has(option: string): boolean;
  /** names of all options that were given */
  names(): string[];
}

/** One command of ccsim; its file is loaded only when it is called. */
export interface Command {
  name: string;
  /** what follows the name, as the help shows it */
  usage: string;
  about: string;
  /** a command line that can be copied */
  example: string;
  options: Record<string, OptionSpec>;
  /** more for the help, such as a table of names */
  notes?: string;
  /** Carries it out and returns the exit status. */
  run(given: Given, terminal: Terminal): Promise<number>;
}
