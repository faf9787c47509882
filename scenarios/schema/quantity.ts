import * as z from 'zod/mini';
import { type BoundKind, boundPattern, parseBound, type Side } from '../bounds.ts';
import * as units from '../units.ts';

// Under a strict content security policy zod must not try to compile; for one parse per file it would not pay anyway.
z.config({ jitless: true });

/** What editors and the reference show beside a key. */
export interface KeyDocs {
  id?: string;
  /** the kind of quantity */
  title?: string;
  description?: string;
  examples?: unknown[];
  default?: unknown;
  /** what holds when the key is left out, in words */
  otherwise?: string;
  [more: string]: unknown;
}

/** Descriptions, examples and defaults of all keys, by schema. */
export const keyDocs = z.registry<KeyDocs>();

/** Describes a key. */
export function described<S extends z.ZodMiniType>(
  schema: S,
  description: string,
  ...examples: unknown[]
): S {
  const title = keyDocs.get(schema as z.ZodMiniType)?.title;
  keyDocs.add(schema, {
    ...(title === undefined ? {} : { title }),
    description,
    ...(examples.length > 0 ? { examples } : {}),
  });
  return schema;
}

/** What holds when a key is left out, where that is no value of the key itself. */
export interface Otherwise {
  otherwise: string;
}

/** Says in words what holds when a key is left out. */
export const otherwise = (words: string): Otherwise => ({ otherwise: words });

/** A key that may be left out: what it means, what holds then, and an example if its value has none. */
export function maybe<S extends z.ZodMiniType>(
  schema: S,
  description: string,
  fallback?: string | number | Otherwise,
  example?: unknown,
): z.ZodMiniOptional<S> {
  const key = z.optional(schema);
  const inner = keyDocs.get(schema as z.ZodMiniType);
  const docs: KeyDocs = { description };
  if (inner?.title !== undefined) docs.title = inner.title;
  if (example !== undefined) docs.examples = [example];
  else if (inner?.examples !== undefined) docs.examples = inner.examples;
  if (typeof fallback === 'object') docs.otherwise = fallback.otherwise;
  else if (fallback !== undefined) docs.default = fallback;
  keyDocs.add(key, docs);
  return key;
}

type Say = (issue: { input?: unknown }) => string;

/** Text with checks. Made at once: `.check()` makes a second schema of the first, for hundreds at every start. */
function checkedString(error: Say, ...checks: z.core.$ZodCheck<string>[]): z.ZodMiniString {
  return new z.ZodMiniString({ type: 'string', error, checks });
}

/** A number with checks, made at once as well. */
function checkedNumber(error: Say, ...checks: z.core.$ZodCheck<number>[]): z.ZodMiniNumber {
  return new z.ZodMiniNumber({ type: 'number', error, checks });
}

/** A schema of text whose reader says what is wrong; the pattern goes into the JSON Schema. */
function quantity(
  title: string,
  pattern: RegExp,
  read: (text: string) => unknown,
  example: string,
): z.ZodMiniString {
  const explain = (input: unknown): string => {
    const problem = typeof input === 'string' || typeof input === 'number' ? read(String(input)) : undefined;
    return typeof problem === 'string' ? problem : `expected text such as ${JSON.stringify(example)}`;
  };
  const error: Say = issue => explain(issue.input);
  const schema = checkedString(error, z.regex(pattern, { error }));
  keyDocs.add(schema, { title, examples: [example] });
  return schema;
}

/** `4 min` */
export const duration = (example = '4 min') =>
  quantity('duration', units.PATTERNS.duration, units.parseDuration, example);

/** `1400/h` */
export const rate = () => quantity('rate', units.PATTERNS.rate, units.parseRate, '1400/h');

/** `25 %` */
export const share = (example = '25 %') => quantity('share', units.PATTERNS.share, units.parseShare, example);

/** `07:30` */
export const timeOfDay = (example = '07:00') =>
  quantity('time of day', units.PATTERNS.timeOfDay, units.parseTimeOfDay, example);

/** `above 3 min` */
export const above = (example: string) =>
  quantity('bound', units.PATTERNS.above, units.parseAbove, `above ${example}`);

/** `below 70 %`, `above 10` */
export const bound = (side: Side, kind: BoundKind, example: string) =>
  quantity('bound', boundPattern(side, kind), text => parseBound(text, side, kind), `${side} ${example}`);

/** `80 % in 20 s` */
export const serviceLevel = () =>
  quantity('service level', units.PATTERNS.promise, units.parsePromise, '80 % in 20 s');

/** `1.20 EUR` */
export const money = () =>
  quantity('sum', units.PATTERNS.money, text => units.parseMoney(text, ''), '1.20 EUR');

/** `14 EUR/h` */
export const moneyPerHour = () =>
  quantity('sum per hour', units.PATTERNS.moneyPerHour, text => units.parseMoney(text, 'h'), '14 EUR/h');

/** `9000 EUR/month` */
export const moneyPerMonth = () =>
  quantity(
    'sum per month',
    units.PATTERNS.moneyPerMonth,
    text => units.parseMoney(text, 'month'),
    '9000 EUR/month',
  );

/** A number without a unit, in a range. */
export function number(least: number, most: number, what: string): z.ZodMiniNumber {
  const error: Say = issue =>
    `${shown(issue.input)} is not ${what}, expected a number from ${least} to ${most}`;
  return checkedNumber(error, z.gte(least, { error }), z.lte(most, { error }));
}

/** A whole number in a range. */
export function whole(least: number, most: number, what: string): z.ZodMiniNumber {
  const error: Say = issue =>
    `${shown(issue.input)} is not ${what}, expected a whole number from ${least} to ${most}`;
  return checkedNumber(error, z.multipleOf(1, { error }), z.gte(least, { error }), z.lte(most, { error }));
}

/** A factor or coefficient: a number (0.12) or a percentage (12 %). */
export function factor(
  example: number | string,
): z.ZodMiniUnion<readonly [z.ZodMiniNumber, z.ZodMiniString]> {
  const percent = quantity('percentage', units.PATTERNS.share, units.parsePercent, '12 %');
  const schema = z.union([number(-units.LARGEST, units.LARGEST, 'a number'), percent]);
  keyDocs.add(schema, { examples: [example] });
  return schema;
}

/** One of some words. */
export function word<const W extends readonly [string, ...string[]]>(
  words: W,
): z.ZodMiniEnum<z.core.util.ToEnum<W[number]>> {
  const schema = z.enum(words);
  keyDocs.add(schema, { examples: [words[0]] });
  return schema;
}

/** Any text of up to `longest` letters. */
export function text(longest: number, example: string): z.ZodMiniString {
  const schema = checkedString(
    issue => `expected text, got ${shown(issue.input)}`,
    z.minLength(1, { error: 'is empty, expected some text' }),
    z.maxLength(longest, { error: `is longer than ${longest} letters, at most that is allowed` }),
  );
  keyDocs.add(schema, { examples: [example] });
  return schema;
}

const NAME = /^(?!\s)(?!\d+$)[^\p{Cc}]{1,200}(?<!\s)$/u;

/** A name that users choose: free text in any language, but no bare integer. */
export function name(example: string): z.ZodMiniString {
  const error: Say = issue => nameProblem(issue.input);
  const schema = checkedString(error, z.regex(NAME, { error }));
  keyDocs.add(schema, { examples: [example] });
  return schema;
}

function nameProblem(input: unknown): string {
  const allowed = 'expected free text of up to 200 letters that is not a bare integer';
  if (typeof input === 'number' || (typeof input === 'string' && /^\d+$/u.test(input))) {
    return `the name ${shown(input)} is a bare integer, ${allowed}`;
  }
  return `${shown(input)} is no name, ${allowed}`;
}

/** A value for a message, cut to a readable length. */
export function shown(input: unknown): string {
  if (input === undefined || input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a map';
  const text = typeof input === 'string' ? JSON.stringify(input) : String(input);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
