import { type ChosenMeasure, measureInFull, measuresOf, type Scenario } from '../../engine/index.ts';
import { UsageError } from '../faults.ts';
import { suggestion } from '../suggestion.ts';

/** What is kept of a replication when nothing is chosen. */
const USUAL = [
  'serviceLevel',
  'abandonment',
  'waited',
  'waitTime',
  'asa',
  'queueLength',
  'arrived',
  'offered',
  'handled',
  'abandoned',
  'blocking',
  'occupancy',
  'utilization',
  'costPerMonth',
  'costPerHandled',
];

/**
 * The measures of each scenario that are chosen: by name, all of a part by `*`, or `all` of the whole center;
 * `serviceLevel` alone is by the promise's rule. Throws UsageError on a name that no scenario has.
 */
export function chooseMeasures(
  scenarios: readonly Scenario[],
  names: readonly string[],
  command: string,
): ChosenMeasure[][] {
  const known = scenarios.map(measuresOf);
  const asked = names.length === 0 ? USUAL : names;
  const chosen = scenarios.map((scenario, s) => {
    const tests = asked.map(name => testOf(name, scenario));
    return known[s]!.filter(({ name }) => tests.some(test => test(name)));
  });
  if (names.length === 0) return chosen;
  for (const name of names) {
    if (scenarios.some((scenario, s) => known[s]!.some(each => testOf(name, scenario)(each.name)))) continue;
    const all = [...new Set(known.flat().map(each => each.name))];
    const whole = all.filter(each => !isOfPart(each)).join(', ');
    const part = all.find(isOfPart) ?? 'contactTypes.call.waitTime';
    const hint =
      suggestion(name, all) || `, expected all, some of ${whole}, or those of a part such as ${part}`;
    throw new UsageError(`--measure ${name} is not known${hint}`, command);
  }
  return chosen;
}

/** The one measure that a name stands for in a scenario; undefined: it has none. */
export function measureNamed(name: string, scenario: Scenario): string | undefined {
  const test = testOf(name, scenario);
  return measuresOf(scenario).find(each => test(each.name))?.name;
}

function testOf(text: string, scenario: Scenario): (name: string) => boolean {
  if (text === 'all') return name => !isOfPart(name);
  const full = measureInFull(text, scenario);
  if (!full.includes('*')) return name => name === full;
  const escaped = full.replace(/[.+?^${}()|[\]\\]/gu, '\\$&').replaceAll('*', '.*');
  const form = new RegExp(`^${escaped}$`, 'u');
  return name => form.test(name) && (isOfPart(full) || !isOfPart(name));
}

/** Whether a measure is of one contact type, queue or agent group. */
export const isOfPart = (name: string) => /^(?:contactTypes|queues|agentGroups)\./u.test(name);
