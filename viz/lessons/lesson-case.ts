import type { Source } from '../run/source.ts';

/** What the sliders of a lesson say, by their ids. */
export type Values = Readonly<Record<string, number>>;

/** One x-value of a lesson: a scenario, and what theory says of it. */
export interface LessonCase {
  /** a key of `words.labels`, or a number that is shown as it is */
  label: string;
  source: Source;
  /** by measure; a measure that is missing has no theory here */
  theory: Readonly<Record<string, number | null>>;
}
