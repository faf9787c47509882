import { SECOND } from '../../engine/center/scenario.ts';
import { measureOf, runChecked } from '../support/day-measures.ts';
import { agentName, eventLog, type LogRow, type RunOptions } from '../support/event-log.ts';
import type { Happening, WorkedDay } from './read-days.ts';

const OUTCOMES: Record<string, string> = {
  answer: 'answered',
  abandon: 'abandons',
  balk: 'balks',
  block: 'blocked',
};

/** Everything in which a run of the day differs from what the page says. */
export function faultsOfDay(day: WorkedDay, options?: RunOptions): string[] {
  const log = eventLog(day.scenario, options);
  const entered = log.filter(row => row.verb === 'arrive').length;
  const expectedToEnter = day.happenings.filter(({ what }) => what !== 'does not enter').length;
  return [
    ...(entered === expectedToEnter ? [] : [`${entered} contacts enter, not ${expectedToEnter}`]),
    ...day.happenings.flatMap(happening => faultOfContact(day, happening, log)),
    ...faultsOfMeasures(day, options),
  ];
}

function faultOfContact(day: WorkedDay, said: Happening, log: LogRow[]): string[] {
  const rows = log.filter(row => row.contact === said.contact - 1);
  const outcome = rows.find(row => row.verb in OUTCOMES);
  const type = rows[0] && day.scenario.contactTypes[rows[0].type]!.name;
  const what =
    rows.length === 0 ? 'does not enter' : outcome === undefined ? 'still waits' : OUTCOMES[outcome.verb]!;
  const at = outcome && outcome.time / SECOND;
  const by = outcome === undefined || outcome.agent < 0 ? '' : agentName(day.scenario, outcome.agent);
  const isRight = what === said.what && at === said.at && by === said.by && (type ?? said.type) === said.type;
  return isRight
    ? []
    : [`contact ${said.contact} ${type}: ${what} at ${at} ${by}, not ${JSON.stringify(said)}`];
}

function faultsOfMeasures(day: WorkedDay, options?: RunOptions): string[] {
  const tally = runChecked(day.scenario, options);
  return day.expected.flatMap(({ measure, of, place, value }) => {
    const found = measureOf(day.scenario, tally, measure, place);
    const isRight =
      found === null || value === null ? found === value : Math.abs(found - value) <= 1e-12 * value;
    return isRight ? [] : [`${measure} of ${of}: ${found}, not ${value}`];
  });
}
