import {
  type Plain,
  parseDuration,
  parseTimeOfDay,
  printDuration,
  printTimeOfDay,
  type ValuePath,
} from '../../scenarios/index.ts';
import type { FormDocument } from './document.ts';
import { isMap, type PlainMap, valueAt } from './plain.ts';
import type { Step } from './steps.ts';

/** The ways in which a break says when it is. */
export const BREAK_KINDS = Object.freeze(['breakAt', 'breakAfter'] as const);
export type BreakKind = (typeof BREAK_KINDS)[number];

const MINUTE = 60e6;
const DAY = 1440 * MINUTE;
/** Of a new break, and between the moments at which it is tried [µs]. */
const QUARTER = 15 * MINUTE;
/** Agents of a shift who are asked whether a break fits. */
const MOST_AGENTS = 300;

interface Hours {
  from: number;
  to: number;
}

export function kindOfBreak(said: Plain | undefined): BreakKind | undefined {
  if (!isMap(said)) return undefined;
  return said.at === undefined ? 'breakAfter' : 'breakAt';
}

/** One more break of a quarter of an hour, as near to the middle of a shift as no agent has another one; undefined: there is no room. */
export function newBreak(shift: Plain): Plain | undefined {
  const hours = hoursOf(shift);
  if (hours === undefined || !isMap(shift)) return undefined;
  const taken = breaksIn(shift, hours);
  const middle = (hours.from + hours.to - QUARTER) / 2;
  const moments: number[] = [];
  for (let at = hours.from + QUARTER; at + QUARTER < hours.to; at += QUARTER) moments.push(at);
  const free = moments
    .filter(at => taken.every(one => at + QUARTER <= one.from || at >= one.to))
    .sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
  const [at] = free;
  return at === undefined
    ? undefined
    : { activity: 'break', after: printDuration(at - hours.from), length: '15 min' };
}

/** The steps by which a break says otherwise when it is: at the same moment. */
export function breakSteps(form: FormDocument, path: ValuePath, kind: BreakKind): Step[] {
  const said = valueAt(form.whole, path);
  const start = hoursOf(valueAt(form.whole, path.slice(0, -2)))?.from ?? 0;
  if (!isMap(said)) return [];
  const after = startOf(said, start) - start;
  return kind === 'breakAt'
    ? [
        { path: [...path, 'at'], value: printTimeOfDay((start + after) % DAY) },
        { path: [...path, 'after'], value: undefined },
      ]
    : [
        { path: [...path, 'after'], value: printDuration(after) },
        { path: [...path, 'at'], value: undefined },
      ];
}

/** The first hours of a shift, past midnight beyond a day. */
function hoursOf(shift: Plain | undefined): Hours | undefined {
  const said = isMap(shift) ? shift.hours : undefined;
  const [from, to] = String(Array.isArray(said) ? said[0] : said)
    .split('-')
    .map(time => parseTimeOfDay(time.trim()));
  if (typeof from !== 'number' || typeof to !== 'number') return undefined;
  return { from, to: to > from ? to : to + DAY };
}

/** When some agent of a shift has a break. */
function breaksIn(shift: PlainMap, hours: Hours): Hours[] {
  const agents = Math.min(MOST_AGENTS, Number(shift.agents ?? 1) || 1);
  const breaks = Array.isArray(shift.breaks) ? shift.breaks.filter(isMap) : [];
  return breaks.flatMap(one => {
    const first = startOf(one, hours.from);
    const waves = Math.min(agents, Number(one.waves ?? agents) || 1);
    const stagger = timeOf(one.stagger);
    return Array.from({ length: waves }, (_, wave) => {
      const from = first + wave * stagger;
      return { from, to: from + timeOf(one.length) };
    });
  });
}

function startOf(one: PlainMap, start: number): number {
  const at = one.at === undefined ? undefined : parseTimeOfDay(String(one.at));
  if (typeof at === 'number') return at < start ? at + DAY : at;
  return start + timeOf(one.after);
}

function timeOf(said: Plain | undefined): number {
  const time = parseDuration(String(said ?? '0 s'));
  return typeof time === 'number' ? time : 0;
}
