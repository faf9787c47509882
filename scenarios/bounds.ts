import { LARGEST, NUMBER, parseDuration, parseShare, type Reading } from './units.ts';

/** Which side of a limit is meant. */
export type Side = 'above' | 'below';

/** What a limit is a number of. */
export type BoundKind = 'share' | 'duration' | 'count';

const UNITS: Readonly<Record<BoundKind, string>> = {
  share: String.raw`\s*%`,
  duration: String.raw`\s*(?:ms|s|min|h|d)`,
  count: '',
};
const EXAMPLES: Readonly<Record<BoundKind, string>> = { share: '70 %', duration: '60 s', count: '10' };

/** The pattern of a bound such as `below 70 %`, for the JSON Schema. */
export function boundPattern(side: Side, kind: BoundKind): RegExp {
  return new RegExp(`^${side}\\s+${NUMBER}${UNITS[kind]}$`, 'u');
}

/** The limit of `below 70 %`, `above 60 s`, `above 10`; a text says what is wrong. */
export function parseBound(text: string, side: Side, kind: BoundKind): Reading<number> {
  const match = new RegExp(`^${side}\\s+(.*)$`, 'su').exec(text.trim());
  if (match === null)
    return `${JSON.stringify(text.slice(0, 80))} is no bound, expected one such as ${side} ${EXAMPLES[kind]}`;
  if (kind === 'share') return parseShare(match[1]!);
  return kind === 'duration' ? parseDuration(match[1]!) : parseCount(match[1]!);
}

function parseCount(text: string): Reading<number> {
  const count = /^\d+$/u.test(text.trim()) ? Number(text) : Number.NaN;
  if (count <= LARGEST) return count;
  return `${JSON.stringify(text.slice(0, 80))} is no number of contacts, expected a whole number such as 10`;
}
