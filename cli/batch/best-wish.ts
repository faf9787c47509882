import { measuresOf, type Scenario } from '../../engine/index.ts';
import { parseDuration, parsePercent } from '../../scenarios/index.ts';
import { UsageError } from '../faults.ts';
import { percent } from '../print/number.ts';
import { suggestion } from '../suggestion.ts';
import { isOfPart, measureNamed } from './choose-measures.ts';
import type { Wanted, Wished } from './request.ts';

/** Reads `smallest waitTime` and its indifference zone; undefined: the best is not asked for. */
export function readBest(
  best: string | undefined,
  indifference: string | undefined,
  command: string,
): Wished | undefined {
  if (best === undefined && indifference === undefined) return undefined;
  if (best === undefined) throw new UsageError('--indifference goes with --best', command);
  if (indifference === undefined)
    throw new UsageError(
      '--best needs --indifference: a difference too small to matter, such as 1 s or 0.5 %',
      command,
    );
  const [, side, measure = ''] = /^(?:(largest|smallest)\s+)?(.*)$/su.exec(best.trim()) ?? [];
  const better = side === undefined ? {} : ({ better: side === 'largest' ? 'larger' : 'smaller' } as const);
  return { measure, ...better, indifference: indifference.trim() };
}

/** Measures of which more is better, where nothing is said. */
const LARGER = /(?:^|\.)(?:serviceLevel|handled|finallyServed|containment)/u;

/**
 * What a wish means in the scenarios of all points: one measure under its full name, with the indifference zone in its
 * unit. Throws UsageError where they do not have it, or the zone is of another kind.
 */
export function wantedOf(wished: Wished, scenarios: readonly Scenario[], command: string): Wanted {
  const measure = fullName(wished.measure, scenarios, command);
  const [first] = scenarios;
  const { unit } = measuresOf(first!).find(({ name }) => name === measure)!;
  const currencies = [...new Set(scenarios.map(({ money }) => money?.currency))];
  if (unit === 'money' && currencies.length > 1)
    throw new UsageError(`--best ${measure}: is in ${currencies.join(' and in ')}`, command);
  const better = wished.better ?? (LARGER.test(measure) ? 'larger' : 'smaller');
  const form = formOf(unit, currencies[0]);
  const value = form.read(wished.indifference);
  if (value > 0 && Number.isFinite(value)) return { measure, better, indifference: value, unit: form.unit };
  throw new UsageError(
    `--indifference ${wished.indifference}: ${measure} is ${form.is}, expected a difference above 0 such as ${form.such}`,
    command,
  );
}

/** The measure that a name stands for, the same one in all scenarios. */
function fullName(name: string, scenarios: readonly Scenario[], command: string): string {
  const refuse = (what: string): never => {
    throw new UsageError(`--best ${name}: ${what}`, command);
  };
  if (name === 'all' || name.includes('*')) return refuse('expected one measure, such as smallest waitTime');
  const found = scenarios.map(scenario => measureNamed(name, scenario));
  const lacks = found.indexOf(undefined);
  if (found.every(each => each === undefined)) {
    const known = [...new Set(scenarios.flatMap(measuresOf).map(measure => measure.name))];
    const whole = known.filter(each => !isOfPart(each));
    return refuse(
      `is not known${suggestion(name, known) || `, expected one of ${whole.join(', ')}, with largest or smallest before it if need be`}`,
    );
  }
  if (lacks >= 0) return refuse(`${scenarios[lacks]!.name} does not have it`);
  const [full, other] = [...new Set(found)];
  if (other !== undefined) return refuse(`stands for ${full} or ${other} by the promise, say which`);
  return full!;
}

/** How a difference of a measure is written. */
interface Form {
  /** what the measure is, in words */
  is: string;
  such: string;
  /** of the number that `read` gives */
  unit: string;
  /** NaN: it is something else */
  read(text: string): number;
}

function formOf(unit: string, currency: string | undefined): Form {
  const time = (text: string) => {
    const value = parseDuration(text);
    return typeof value === 'number' ? value / 1e6 : Number.NaN;
  };
  switch (unit) {
    case 'share':
      return { is: 'a share', such: '1 %', unit, read: readShare };
    case 's':
      return { is: 'a time', such: '1 s', unit, read: time };
    case 'h':
      return { is: 'hours', such: '10 h', unit, read: text => time(text) / 3600 };
    case 'money':
      return { is: `in ${currency}`, such: `200 ${currency}`, unit: currency!, read: countOf(currency!) };
    default:
      return { is: `a number of ${unit}`, such: `2 ${unit}`, unit, read: countOf(`${unit.slice(0, -1)}s?`) };
  }
}

/** `1 %` or 0.01, below 1. */
function readShare(text: string): number {
  const value = parsePercent(text);
  const share = typeof value === 'number' ? value : countOf('%')(text);
  return share < 1 ? share : Number.NaN;
}

/** A number with or without its unit, a pattern. */
function countOf(unit: string): (text: string) => number {
  const form = new RegExp(`^(\\d+(?:\\.\\d+)?)(?:\\s*(?:${unit}))?$`, 'u');
  return text => Number(form.exec(text)?.[1] ?? Number.NaN);
}

/** An indifference zone as people write it: 1 %, 0.5 s, 200 EUR. */
export function zoneText({ indifference, unit }: Wanted): string {
  if (unit === 'share') return percent(indifference);
  return `${indifference} ${indifference === 1 ? unit.replace(/^(contact|agent)s$/u, '$1') : unit}`;
}
