/** How a measure is shown: its unit, and its factor from the unit in which reports hold it. */
export interface Kind {
  unit: string;
  factor: number;
  /** digits after the point where there is no interval to go by */
  digits: number;
}

export const SHARE: Kind = { unit: '%', factor: 100, digits: 1 };
export const SECONDS: Kind = { unit: 's', factor: 1, digits: 1 };
export const MINUTES: Kind = { unit: 'min', factor: 1 / 60, digits: 1 };
export const CONTACTS: Kind = { unit: '', factor: 1, digits: 1 };
export const COUNT: Kind = { unit: '', factor: 1, digits: 0 };

const MINUS = '−';

/** A number with grouped thousands and a proper minus: −12 345.6. */
export function decimal(value: number, digits: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? `${MINUS}∞` : '–';
  if (Math.abs(value) >= 1e15) return value.toExponential(3);
  const fixed = Math.abs(value).toFixed(digits);
  const [whole = '', part] = fixed.split('.');
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, ' ');
  const zero = !/[1-9]/u.test(fixed);
  return `${value < 0 && !zero ? MINUS : ''}${grouped}${part === undefined ? '' : `.${part}`}`;
}

/** Digits after the point that a half-width still supports: two figures of it, no fewer than none. */
export function digitsFor(halfWidth: number, digits: number): number {
  if (!(halfWidth > 0)) return digits;
  const needed = Math.ceil(-Math.log10(halfWidth)) + (halfWidth < 1 ? 0 : 1);
  return Math.max(0, Math.min(Math.max(needed, 0), digits + 1));
}

/** `1 queue`, `3 queues`, `12 000 contacts`. */
export function count(value: number, noun: string, plural = `${noun}s`): string {
  return `${decimal(value, 0)} ${value === 1 ? noun : plural}`;
}

/** A duration in seconds as people say it: 0.5 s, 20 s, 4 min, 1 h 30 min, 5 days. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Number(seconds.toFixed(3))} s`;
  const units = [
    [86_400, 'day'],
    [3600, 'h'],
    [60, 'min'],
    [1, 's'],
  ] as const;
  let rest = Math.round(seconds);
  const parts: string[] = [];
  for (const [size, name] of units) {
    const amount = Math.floor(rest / size);
    rest -= amount * size;
    if (amount > 0) parts.push(name === 'day' ? count(amount, 'day') : `${amount} ${name}`);
  }
  return parts.slice(0, 2).join(' ');
}

/** A time of day of an instant in seconds since midnight of the first day: 07:30. */
export function timeOfDay(seconds: number): string {
  const minutes = Math.floor(seconds / 60) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A share without needless digits: 80 %, 12.5 %. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(6))} %`;
}
