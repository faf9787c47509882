import type { Dictionary } from '../words/dictionary.ts';
import type { Numbers } from '../words/numbers.ts';
import type { Found } from './found.ts';
import type { LessonCase, Values } from './lesson-case.ts';

export type { LessonCase, Values };

/** Where a lesson stands among the others; the strip shows them in this order. */
export const COURSES = Object.freeze([
  'oneQueue',
  'abandonment',
  'variability',
  'pooling',
  'callbacks',
  'money',
] as const);
export type Course = (typeof COURSES)[number];

/** How a number is written: `share` of 1 in %, `time` of seconds in s, `minutes` of seconds in min, `count` as it is. */
export type Form = 'share' | 'time' | 'minutes' | 'count';

/** A slider: each of its values is `low` plus whole steps. */
export interface Control {
  /** in links, and in `words.controls` */
  id: string;
  low: number;
  high: number;
  step: number;
  start: number;
  /** `count` stands alone; others as in scenario files */
  unit: 'count' | 's' | 'min' | '%' | '×';
}

/** A row of numbers, or the bars. */
export interface Shown {
  /** a key of `words.names` */
  name: string;
  form: Form;
  decimals: number;
  value(found: Found, column: number): number | null;
  /** the row is what theory says */
  isTheory?: boolean;
}

/** What the class says before it has seen anything. */
export type Prediction =
  /** a value for each column, of the lesson's measure */
  | { kind: 'points'; low: number; high: number; step: number; start: readonly number[] }
  /** one of the columns, from `first` on; `right` finds the one that the run shows, −1 where none is */
  | { kind: 'choice'; first: number; right(found: Found): number };

/** The words of a lesson in one language. Text between two asterisks is set in bold. */
export interface LessonWords {
  title: string;
  question(values: Values, numbers: Numbers): string;
  /** what to do with the points, or what to choose */
  ask: string;
  /** the x-axis */
  factor: string;
  labels: Readonly<Record<string, string>>;
  /** labels of seven letters or so, for a phone; those that are missing are short enough */
  short?: Readonly<Record<string, string>>;
  names: Readonly<Record<string, string>>;
  controls: Readonly<Record<string, string>>;
  /** of the dashed line; none where there is no theory */
  theory?: string;
  /** three sentences that name what came out */
  tell(found: Found, numbers: Numbers): readonly string[];
  /** why theory agrees or differs */
  why(found: Found, numbers: Numbers): string;
}

/** A lesson: data, and words. To add one, write its file in `all` and its line in `lessons.ts`. */
export interface Lesson {
  /** in links: kebab-case */
  id: string;
  course: Course;
  /** of the shipped link */
  seed: string;
  /** replications of each column, on common random numbers */
  replications: number;
  /** a replication is a day, or some hours after a warm-up */
  replication: 'day' | 'hours';
  controls: readonly Control[];
  cases(values: Values): LessonCase[];
  /** every measure of `measuresOf` that is looked at; those that a scenario lacks are null there */
  measures: Readonly<Record<string, 'share' | 'time' | 'count'>>;
  /** the chart above */
  measure: { name: string; of: string; form: Form; decimals: number; better: 'more' | 'less' };
  /** what was promised, as a value of the measure */
  promise?: number;
  rows: readonly Shown[];
  bars: Shown & { theory?: (found: Found, column: number) => number | null };
  prediction: Prediction;
  /** the column that is framed at first */
  chosen: number;
  /** the x-values are numbers of one thing, so that a slider can choose among them */
  hasScale: boolean;
  words: Dictionary<LessonWords>;
}
