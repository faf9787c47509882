import { planJsonSchema, scenarioJsonSchema } from '../scenarios/index.ts';
import type { Command } from './command.ts';
import { DONE } from './exit-codes.ts';
import { UsageError } from './faults.ts';
import { jsonText } from './json.ts';

/** `ccsim schema`: the JSON Schema, for editors and for other programs that write scenarios. */
export const schemaCommand: Command = {
  name: 'schema',
  usage: '',
  about:
    'Prints the JSON Schema of a scenario file, or of a plan of sweep, for completion and checks in an editor.',
  example: 'ccsim schema > scenario.schema.json',
  options: { plan: { about: 'of a plan file' } },
  async run(given, terminal) {
    if (given.operands.length > 0) throw new UsageError(`unexpected ${given.operands[0]}`, 'schema');
    terminal.out(jsonText(given.has('plan') ? planJsonSchema() : scenarioJsonSchema()));
    return DONE;
  },
};
