import { type LoadedScenario, loadScenario, ScenarioError } from '../scenarios/index.ts';
import type { Command } from './command.ts';
import { DONE, WRONG_INPUT } from './exit-codes.ts';
import { OPTIONS } from './options.ts';
import { count } from './print/number.ts';
import { readText } from './read-text.ts';
import { scenarioPaths } from './scenario-paths.ts';

/** `ccsim check`: every fault of every scenario, and for a good one what it holds. */
export const checkCommand: Command = {
  name: 'check',
  usage: 'SCENARIO…',
  about:
    'Tells every fault as file:line:column: path: what is wrong, what is allowed. Exit status 2 if there is one.',
  example: 'ccsim check scenarios/*',
  options: { set: OPTIONS.set },
  async run(given, terminal) {
    const paths = scenarioPaths(given, 'check');
    let status = DONE;
    for (const path of paths) {
      try {
        const loaded = await loadScenario(path, readText, { set: given.texts('set') });
        terminal.out(`${path}: ok: ${summary(loaded)}\n`);
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error;
        terminal.out(`${error.message}\n`);
        status = WRONG_INPUT;
      }
    }
    return status;
  },
};

function summary({ scenario }: LoadedScenario): string {
  const { contactTypes, queues, agentGroups, horizon } = scenario;
  // --set horizon=… may end the run before the calendar does
  const days = scenario.days.filter(({ start }) => start < horizon);
  const parts = [
    count(contactTypes.length, 'contact type'),
    count(queues.length, 'queue'),
    count(agentGroups.length, 'agent group'),
  ];
  if (days.length > 0) parts.push(count(days.length, 'day'));
  return `${scenario.name} (${parts.join(', ')})`;
}
