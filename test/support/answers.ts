import { type Scenario, SECOND } from '../../engine/center/scenario.ts';
import { agentName, eventLog, type RunOptions } from './event-log.ts';

/** Who answered whom when: `35 s: 2 service by team 1`; contacts are numbered from 1. */
export function answersOf(scenario: Scenario, options?: RunOptions): string[] {
  return eventLog(scenario, options)
    .filter(row => row.verb === 'answer')
    .map(row => {
      const type = scenario.contactTypes[row.type]!.name;
      return `${row.time / SECOND} s: ${row.contact + 1} ${type} by ${agentName(scenario, row.agent)}`;
    });
}

/** The agents who answered, in the order of the answers. */
export function answeredBy(scenario: Scenario, options?: RunOptions): string[] {
  return answersOf(scenario, options).map(answer => answer.split(' by ')[1]!);
}

/** The contact types answered, in the order of the answers. */
export function answeredTypes(scenario: Scenario, options?: RunOptions): string[] {
  return answersOf(scenario, options).map(answer => answer.split(' ')[3]!);
}
