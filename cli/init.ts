import type { Command } from './command.ts';
import { DONE } from './exit-codes.ts';

/** `ccsim init`. */
export const initCommand: Command = {
  name: 'init',
  usage: '',
  about: '',
  example: '',
  options: {},
  async run() {
    return DONE;
  },
};
