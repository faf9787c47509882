import { UsageError } from '../faults.ts';
import type { Variation, VariedRange } from './request.ts';

const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?`;
const RANGE = new RegExp(
  String.raw`^([×*]?)\s*(${NUMBER})\s*([^.\s\d][^\s]*)?\s*\.\.\s*([×*]?)\s*(${NUMBER})\s*([^\s\d][^\s]*)?(?:\s+by\s+([×*]?)\s*(${NUMBER})\s*(\S+)?)?$`,
  'u',
);
/** Several numbers with commas between them, as other programs take. */
const LIST = new RegExp(String.raw`^${NUMBER}(?:,\s*${NUMBER})+$`, 'u');
/** More values of one path are a mistake. */
const MOST_VALUES = 10_000;

/** Reads `PATH=VALUES`: a list a|b|c, or a range 10..20 by 2; every value with its unit, or ×1.1 of what is there. */
export function readVariation(text: string): Variation {
  const outside = text.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/gu, quoted => ' '.repeat(quoted.length));
  const cut = outside.indexOf('=');
  if (cut < 1)
    throw refusal(text, 'expected PATH=VALUES such as agentGroups.desk.agents=90..110 by 5, or a|b|c');
  return { path: text.slice(0, cut).trim(), values: readValues(text.slice(cut + 1), text) };
}

/** Reads the values of a variation, told of as `whole`. */
export function readValues(text: string, whole: string): string[] | VariedRange {
  const range = RANGE.exec(text.trim());
  if (range !== null) return readRange(range, whole);
  const values = partsOf(text).map(value => value.trim());
  if (values.some(value => value === ''))
    throw refusal(whole, 'a value is missing, expected some such as 90|95|100 or 90..110 by 5');
  if (values.length === 1 && LIST.test(values[0]!))
    throw refusal(whole, `values are parted by |: ${values[0]!.replaceAll(/,\s*/gu, '|')}`);
  if (new Set(values).size < values.length) throw refusal(whole, 'a value is given twice');
  return values;
}

function readRange(match: RegExpExecArray, whole: string): string[] | VariedRange {
  const [, before = '', low, firstUnit, sign, high, lastUnit, stepSign, step, stepUnit] = match;
  if (before === '' && (sign || stepSign))
    throw refusal(whole, 'a range of factors begins with one, such as ×0.9..×1.1 by 0.1');
  const units = [...new Set([firstUnit, lastUnit, stepUnit].filter(unit => unit !== undefined))];
  if (units.length > 1) throw refusal(whole, `the range has the units ${units.join(' and ')}, one is needed`);
  const [from, to] = [Number(low), Number(high)];
  if (!(to > from)) throw refusal(whole, `the range ends at ${to}, it must end above ${from}`);
  const unit = units[0] === undefined ? '' : ` ${units[0]}`;
  if (step === undefined) {
    const isWhole = before === '' && unit === '' && Number.isInteger(from) && Number.isInteger(to);
    return { from, to, whole: isWhole, before, unit };
  }
  const by = Number(step);
  const count = by > 0 ? Math.floor((to - from) / by + 1e-9) + 1 : 0;
  if (count < 1) throw refusal(whole, `the step is ${step}, it must be above 0`);
  if (count > MOST_VALUES) throw refusal(whole, `the range has ${count} values, at most ${MOST_VALUES}`);
  return Array.from({ length: count }, (_, i) => textOf(from + i * by, { before, unit }));
}

/** A number of a range as a value: without the dust of binary fractions. */
export function textOf(value: number, { before, unit }: Pick<VariedRange, 'before' | 'unit'>): string {
  return `${before}${Number(value.toPrecision(12))}${unit}`;
}

/** The parts between | outside quotes and brackets. */
function partsOf(text: string): string[] {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (const letter of text) {
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if ('[{('.includes(letter)) depth++;
    else if (']})'.includes(letter)) depth--;
    if (letter === '|' && depth === 0 && quote === '') parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

function refusal(text: string, what: string): UsageError {
  return new UsageError(`--vary ${JSON.stringify(text)}: ${what}`, 'sweep');
}
