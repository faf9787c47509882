import type { Estimate, Report } from '../engine/index.ts';
import { parseDuration, parsePath, parseShare } from '../scenarios/index.ts';
import { UsageError } from './faults.ts';
import { suggestion } from './suggestion.ts';

/** A condition on a report: when it holds, the run has failed its purpose. */
export interface Condition {
  text: string;
  /** steps to a measure in the report */
  path: string[];
  sign: '<' | '<=' | '>' | '>=';
  /** in the report's unit: shares, seconds, or the currency */
  value: number;
}

const FORM = /^\s*(.+?)\s*(<=|>=|<|>|≤|≥)\s*(.+?)\s*$/u;
const PARTS = [
  ...['total', 'contactTypes', 'queues', 'agentGroups', 'cost', 'spread', 'peaks'],
  ...[
    'trunks',
    'ivr',
    'customers',
    'callbacks',
    'transfers',
    'forwards',
    'consults',
    'lost',
    'sites',
    'rules',
  ],
];
const SECOND = 1e6;

/** Reads `serviceLevel.ofOffered < 80 %`. Throws UsageError. */
export function readCondition(text: string): Condition {
  const parts = FORM.exec(text);
  if (parts === null) throw refusal(text, 'expected a condition such as "serviceLevel.ofOffered < 80 %"');
  const [, left = '', sign = '', right = ''] = parts;
  const steps = parsePath(left);
  if (typeof steps === 'string') throw refusal(text, steps);
  const path = steps.map(step => ('key' in step ? step.key : 'index' in step ? String(step.index) : '*'));
  if (path.includes('*')) throw refusal(text, 'a condition names one measure, * is not allowed');
  const plainSign = sign.replace('≤', '<=').replace('≥', '>=') as Condition['sign'];
  return {
    text,
    path: (path.length > 1 || path[0] === 'cost') && PARTS.includes(path[0]!) ? path : ['total', ...path],
    sign: plainSign,
    value: readValue(text, right),
  };
}

/** A share, a duration, a sum of money, or a bare number for counts. */
function readValue(text: string, value: string): number {
  if (/^\d+(?:\.\d+)?$/u.test(value)) return Number(value);
  const share = parseShare(value);
  if (typeof share !== 'string') return share;
  const time = parseDuration(value);
  if (typeof time !== 'string') return time / SECOND;
  const sum = /^(\d+(?:\.\d+)?)\s*[A-Z]{3}$/u.exec(value)?.[1];
  if (sum !== undefined) return Number(sum);
  throw refusal(text, `${JSON.stringify(value)} is no quantity, expected one such as 80 %, 20 s or 1.20 EUR`);
}

/** What to say of every condition that holds. Throws UsageError on a measure that the report does not have. */
export function brokenConditions(report: Report, conditions: readonly Condition[]): string[] {
  return conditions.flatMap(condition => {
    const value = valueAt(report, condition);
    if (value === null) return [`${condition.text}: cannot be told, the measure has no value`];
    return holds(value, condition) ? [`${condition.text}: it is ${shown(value, condition)}`] : [];
  });
}

function holds(value: number, { sign, value: bound }: Condition): boolean {
  if (sign === '<') return value < bound;
  if (sign === '<=') return value <= bound;
  return sign === '>' ? value > bound : value >= bound;
}

/** The value in the unit of the condition. */
function shown(value: number, { text }: Condition): string {
  if (text.trimEnd().endsWith('%')) return `${Number((value * 100).toFixed(2))} %`;
  return /[a-z]\s*$/u.test(text) ? `${Number(value.toFixed(2))} s` : String(Number(value.toPrecision(6)));
}

function valueAt(report: Report, { text, path }: Condition): number | null {
  let here: unknown = report;
  const steps = stepsTo(report, path, text);
  for (const step of steps) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, step))
      throw unknown(text, step, here);
    here = (here as Record<string, unknown>)[step];
  }
  if (steps.at(-1) === 'serviceLevel') here = (here as Record<string, unknown>)[ruleFor(report, steps)];
  if (here === null || typeof here === 'number') return here;
  const { value } = here as Partial<Estimate>;
  if (typeof value === 'number') return value;
  throw unknown(text, '', here);
}

/** Steps to a measure; one named alone may stand among those of all contacts, of a feature, or of cost. */
function stepsTo(report: Report, path: readonly string[], text: string): readonly string[] {
  if (path[0] === 'cost' && path[1] !== 'measures') return ['cost', 'measures', ...path.slice(1)];
  const name = path[1];
  if (path[0] !== 'total' || path.length !== 2 || Object.hasOwn(report.total, name!)) return path;
  const places = placesOf(report);
  const place = places.find(({ measures }) => Object.hasOwn(measures, name!));
  if (place === undefined) {
    const all = [...new Set([report.total, ...places.map(each => each.measures)].flatMap(Object.keys))];
    throw refusal(
      text,
      `there is no ${name} here${suggestion(name!, all) || `, expected one of ${all.join(', ')}`}`,
    );
  }
  if (place.isWhole) return [...place.path, name!];
  const full = places
    .filter(({ measures }) => Object.hasOwn(measures, name!))
    .map(each => [...each.path, name].join('.'));
  throw refusal(text, `${name} belongs to a part, expected one of ${full.join(', ')}`);
}

/** Where measures stand beside those of all contacts. */
interface Place {
  path: string[];
  measures: object;
  /** of the whole center, so that the measure's name says enough */
  isWhole: boolean;
}

const FEATURES = ['customers', 'ivr', 'callbacks', 'transfers', 'forwards', 'consults', 'lost'] as const;

function placesOf(report: Report): Place[] {
  const parts = (path: string[], sets: Record<string, object> = {}): Place[] =>
    Object.entries(sets).map(([key, measures]) => ({ path: [...path, key], measures, isWhole: false }));
  return [
    ...FEATURES.map(name => ({ path: [name, 'total'], measures: report[name].total ?? {}, isWhole: true })),
    { path: ['cost', 'measures'], measures: report.cost.measures ?? {}, isWhole: true },
    ...parts(['agentGroups'], report.agentGroups),
    ...parts(['trunks'], report.trunks),
    ...parts(['ivr', 'menus'], report.ivr.menus),
    ...parts(['transfers', 'contactTypes'], report.transfers.contactTypes),
    ...parts(['rules'], report.rules),
  ];
}

/** A service level without a rule is by the rule that was promised. */
function ruleFor({ promise }: Report, steps: readonly string[]): string {
  return (steps[0] === 'contactTypes' ? promise.contactTypes[steps[1]!] : promise)?.rule ?? promise.rule;
}

function unknown(text: string, step: string, here: unknown): UsageError {
  const names = here !== null && typeof here === 'object' ? Object.keys(here).slice(0, 40).join(', ') : '';
  const what = step === '' ? 'names no measure' : `there is no ${step}`;
  return refusal(text, `${what}${names === '' ? '' : `, expected one of ${names}`}`);
}

function refusal(text: string, what: string): UsageError {
  return new UsageError(`--fail-if ${JSON.stringify(text)}: ${what}`, 'run');
}
