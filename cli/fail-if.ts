import type { Estimate, Report } from '../engine/index.ts';
import { parseDuration, parsePath, parseShare } from '../scenarios/index.ts';
import { UsageError } from './faults.ts';

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
const PARTS = ['total', 'contactTypes', 'queues', 'agentGroups', 'cost', 'spread', 'peaks'];
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
    path: PARTS.includes(path[0]!) ? path : ['total', ...path],
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
  const steps = path[0] === 'cost' && path[1] !== 'measures' ? ['cost', 'measures', ...path.slice(1)] : path;
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
