import type { Plain } from '../../scenarios/index.ts';

/** A number and what stands behind it: `193 s` → 193 and ` s`. */
export interface Quantity {
  number: string;
  /** with the blank before it, if there is one */
  unit: string;
}

/** Parts a value as it stands in a file; what is no quantity has no unit. */
export function readQuantity(value: Plain | undefined): Quantity {
  const text = value === undefined || value === null ? '' : String(value);
  const found = /^([+-]?\d[\d_]*(?:\.\d+)?)(\s*[^\d\s.].*)$/u.exec(text);
  return found === null ? { number: text, unit: '' } : { number: found[1]!, unit: found[2]! };
}

/**
 * What a field shows of a value: number and unit apart; the whole of it beside the unit of the last sound value where
 * that is another one.
 */
export function shownQuantity(value: Plain | undefined, sound: Plain | undefined): Quantity {
  const own = readQuantity(value);
  const { unit } = readQuantity(sound);
  return own.unit.trim() === unit.trim() ? own : { number: String(value ?? ''), unit };
}

/** What a field writes: a bare number gets the unit that was there; undefined: the key goes away. */
export function writeQuantity(typed: string, before: Plain | undefined): Plain | undefined {
  const text = typed.trim().replace(/^([+-]?\d+),(\d+)(?=$|\s|[^\d])/u, '$1.$2');
  if (text === '') return undefined;
  const isNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(text);
  const { unit } = readQuantity(before);
  if (isNumber && unit !== '') return text + unit;
  return isNumber ? Number(text) : text;
}

/** What a list of quantities shows: its values in one line. */
export function shownList(value: Plain | undefined): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}

/** What a list of quantities writes: bare numbers get the unit of the first one before, or the usual one. */
export function writeList(
  typed: string,
  before: Plain | undefined,
  usual: string | undefined,
): Plain | undefined {
  const first = Array.isArray(before) ? before.find(one => typeof one === 'string') : undefined;
  const values = typed
    .split(/[,;]/u)
    .map(one => writeQuantity(one, first ?? usual))
    .filter(one => one !== undefined);
  return values.length === 0 ? undefined : values;
}
