import type { Language } from './dictionary.ts';

/** Microseconds in a second, the engine's unit of time. */
const SECOND = 1_000_000;
const DAY = 86_400 * SECOND;
const NARROW_SPACE = '\u202F';
const MINUS = '−';

/** Numbers, shares and times as a reader of a language writes them; data keep their machine form. */
export interface Numbers {
  /** 2 379; `decimals` digits after the point */
  plain(value: number, decimals?: number): string;
  /** +2.7, −1.2, 0.0 */
  signed(value: number, decimals?: number): string;
  /** 0.8654 → 86.5 % */
  share(value: number, decimals?: number): string;
  /** 0.8654 → 86.5, for where the unit stands beside */
  points(value: number, decimals?: number): string;
  /** seconds → 4.9 s, 12 s */
  seconds(value: number, decimals?: number): string;
  /** microseconds → 2:10, 1:02:10 */
  duration(microseconds: number): string;
  /** microseconds since a day's midnight → 13:29:30; 24:28:00 is in the night after it */
  clock(microseconds: number): string;
  /** the same without seconds: 13:29, 24:28 */
  moment(microseconds: number): string;
  /** microseconds since a midnight → 13:30, on a clock of 24 hours */
  hour(microseconds: number): string;
  /** picks among forms of a word: one, few, many, other */
  plural(count: number, forms: { one: string; few?: string; many?: string; other: string }): string;
}

const made = new Map<Language, Numbers>();

/** The numbers of a language; made once, since a format of the browser takes long to make. */
export function numbers(language: Language): Numbers {
  let found = made.get(language);
  if (found === undefined) {
    found = makeNumbers(language);
    made.set(language, found);
  }
  return found;
}

function makeNumbers(language: Language): Numbers {
  const rules = new Intl.PluralRules(language);
  const formats = new Map<number, Intl.NumberFormat>();
  const format = (value: number, decimals: number): string => {
    let digits = formats.get(decimals);
    if (digits === undefined) {
      digits = new Intl.NumberFormat(language, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        useGrouping: false,
      });
      formats.set(decimals, digits);
    }
    const text = grouped(digits.format(Math.abs(value)), language);
    return isNegative(value, decimals) ? MINUS + text : text;
  };
  const unit = language === 'ru' ? 'с' : 's';
  return {
    plain: (value, decimals = 0) => format(value, decimals),
    signed: (value, decimals = 1) =>
      value > 0 && format(value, decimals) !== format(0, decimals)
        ? `+${format(value, decimals)}`
        : format(value, decimals),
    share: (value, decimals = 1) => `${format(value * 100, decimals)}${NARROW_SPACE}%`,
    points: (value, decimals = 1) => format(value * 100, decimals),
    seconds: (value, decimals = value < 10 ? 1 : 0) => `${format(value, decimals)}${NARROW_SPACE}${unit}`,
    duration,
    clock: clockText,
    moment: time => clockText(time).slice(0, -3),
    hour: time => clockText(time % DAY).slice(0, -3),
    plural: (count, forms) => forms[rules.select(count) as 'one'] ?? forms.other,
  };
}

/** Whether digits other than zero are left of a negative value once it is rounded. */
function isNegative(value: number, decimals: number): boolean {
  return value < 0 && Math.abs(value) >= 0.5 / 10 ** decimals;
}

/** Thousands parted by a narrow space, in English as in Russian. */
function grouped(text: string, language: Language): string {
  const point = language === 'ru' ? ',' : '.';
  const [whole = '', ...rest] = text.split(point);
  return [whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE), ...rest].join(point);
}

function duration(microseconds: number): string {
  const seconds = Math.floor(Math.max(0, microseconds) / SECOND);
  const minutes = Math.floor(seconds / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

function clockText(time: number): string {
  const seconds = Math.floor(time / SECOND);
  const two = (value: number) => String(value).padStart(2, '0');
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
}
