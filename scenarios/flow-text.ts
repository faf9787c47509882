import { formatKey } from './value-path.ts';

/** A value as YAML in one line: `{ lognormal: { mean: 4 min, sd: 3 min } }`. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value).map(([key, member]) => `${formatKey(key)}: ${flowText(member)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  return typeof value === 'string' ? flowString(value) : String(value);
}

/** What YAML reads as a number, a truth value or nothing. */
const NO_TEXT =
  /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|0o[0-7]+|0x[\da-f]+|[-+]?\.inf|\.nan|true|false|null)$/iu;

/** Text that YAML would read as something else stands in quotes. */
function flowString(text: string): string {
  const plain =
    /^(?:[-+](?=\.?\d))?[\p{L}\p{N}./_][\p{L}\p{N} ./%_()-]*$/u.test(text) &&
    !NO_TEXT.test(text) &&
    !/^[\d.+-]+$|^\d+:/u.test(text);
  return plain && text.trim() === text ? text : JSON.stringify(text);
}
