import { SECOND } from '../../engine/center/scenario.ts';
import { EventCalendar } from '../../engine/kernel/event-calendar.ts';
import type { EventList } from '../../engine/kernel/event-list.ts';
import { measureOf, runChecked } from '../support/day-measures.ts';
import { agentName, eventLog, type LogRow, type RunOptions } from '../support/event-log.ts';
import type { Happening, WorkedDay } from './read-days.ts';
import { OUTCOMES, PLAIN_WORDS, WORDS } from './words.ts';

/** Everything in which a run of the day differs from what the page says. */
export function faultsOfDay(day: WorkedDay, makeList: () => EventList = () => new EventCalendar()): string[] {
  const log = eventLog(day.scenario, { list: makeList() });
  const entered = log.filter(row => row.verb === 'arrive').length;
  const expectedToEnter = day.happenings.filter(({ what }) => what !== 'does not enter').length;
  return [
    ...(entered === expectedToEnter ? [] : [`${entered} contacts enter, not ${expectedToEnter}`]),
    ...day.happenings.flatMap(happening => faultOfContact(day, happening, log)),
    ...faultsOfSteps(day, log),
    ...faultsOfMeasures(day, { list: makeList() }),
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
  const isInTime = rows.length === 0 || rows[0]!.time === said.enters * SECOND;
  const isRight =
    isInTime && what === said.what && at === said.at && by === said.by && (type ?? said.type) === said.type;
  return isRight
    ? []
    : [`contact ${said.contact} ${type}: ${what} at ${at} ${by}, not ${JSON.stringify(said)}`];
}

/** What happens besides, step by step: all that is no plain step, and all of the plain kinds that the page says. */
function faultsOfSteps(day: WorkedDay, log: LogRow[]): string[] {
  const said = day.steps.map(step => `${step.at} ${step.what} ${step.contact} ${step.by}`);
  const whats = new Set(day.steps.map(step => step.what));
  const told = log.flatMap(({ time, verb, contact, agent }) => {
    const plain = PLAIN_WORDS[verb];
    const what = WORDS[verb] ?? (plain !== undefined && whats.has(plain) ? plain : undefined);
    if (what === undefined) return [];
    const by = agent < 0 ? '' : agentName(day.scenario, agent);
    return [`${time / SECOND} ${what} ${contact + 1} ${by}`];
  });
  return told.join('\n') === said.join('\n') ? [] : [`besides: ${told.join('; ')}, not ${said.join('; ')}`];
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
