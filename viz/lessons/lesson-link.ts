import type { LinkState, Opened } from '../app/page.ts';
import type { Control, Lesson, Values } from './lesson.ts';
import { LESSONS, lessonOf, startOf } from './lessons.ts';

/** What of a link was refused; `text` is as it stood there, cut off. */
export type Refusal =
  | { kind: 'lesson'; text: string }
  | { kind: 'seed' }
  | { kind: 'value'; control: Control; text: string }
  | { kind: 'guess' };

/** What a lesson is opened with. */
export interface OpenedLesson {
  lesson: Lesson;
  values: Values;
  seed: string;
  /** of the class: a value for each column, or one column; undefined: nothing was said yet */
  guess: readonly number[] | undefined;
  refused: readonly Refusal[];
}

const LONGEST_SEED = 40;
const LONGEST_SHOWN = 24;
const NUMBER = /^\d{1,7}(?:\.\d{1,4})?$/u;

/** Reads what the page was opened with: an address such as `#lessons/pooling`, or a link with values. */
export function readOpened(opened: Opened): OpenedLesson {
  const state: Partial<LinkState> =
    opened.kind === 'link' ? opened.state : opened.kind === 'nothing' ? { rest: opened.rest } : {};
  const refused: Refusal[] = [];
  const id = state.rest ?? '';
  const lesson = lessonOf(id) ?? LESSONS[0]!;
  if (id !== '' && lesson.id !== id) refused.push({ kind: 'lesson', text: cut(id) });
  // the values of a lesson that does not exist are those of no other one
  const more = lesson.id === id ? (state.more ?? {}) : {};
  return {
    lesson,
    values: readValues(lesson, more, refused),
    seed: readSeed(lesson, state.seed, refused),
    guess: readGuess(lesson, more, refused),
    refused,
  };
}

/** What a link to a lesson holds. */
export function linkOf({ lesson, values, seed, guess }: Omit<OpenedLesson, 'refused'>): LinkState {
  const more = Object.fromEntries(lesson.controls.map(({ id }) => [id, String(values[id])]));
  return {
    rest: lesson.id,
    sources: [],
    seed,
    more: guess === undefined ? more : { ...more, guess: guess.join(',') },
  };
}

function readValues(lesson: Lesson, more: Readonly<Record<string, string>>, refused: Refusal[]): Values {
  const values: Record<string, number> = { ...startOf(lesson) };
  for (const control of lesson.controls) {
    if (!Object.hasOwn(more, control.id)) continue;
    const text = more[control.id]!;
    const value = onScale(control, text);
    if (value === undefined) refused.push({ kind: 'value', control, text: cut(text) });
    else values[control.id] = value;
  }
  return values;
}

/** A number that a slider can show; undefined for every other one. */
function onScale({ low, high, step }: Control, text: string): number | undefined {
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text);
  const steps = (value - low) / step;
  const isStep = Math.abs(steps - Math.round(steps)) < 1e-9;
  return value >= low && value <= high && isStep ? value : undefined;
}

function readSeed(lesson: Lesson, seed: string | undefined, refused: Refusal[]): string {
  if (seed === undefined) return lesson.seed;
  if (isSeed(seed)) return seed;
  refused.push({ kind: 'seed' });
  return lesson.seed;
}

/** Whether a text may be a lesson's seed: letters, digits and the signs that can be said aloud. */
export function isSeed(text: string): boolean {
  return text.length <= LONGEST_SEED && /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(text);
}

function readGuess(
  lesson: Lesson,
  more: Readonly<Record<string, string>>,
  refused: Refusal[],
): readonly number[] | undefined {
  if (!Object.hasOwn(more, 'guess')) return undefined;
  const { prediction } = lesson;
  const parts = more.guess!.split(',', 40);
  const numbers = parts.map(part => (NUMBER.test(part) ? Number(part) : Number.NaN));
  const fits =
    prediction.kind === 'points'
      ? numbers.length === prediction.start.length &&
        numbers.every(value => value >= prediction.low && value <= prediction.high)
      : numbers.length === 1 &&
        Number.isInteger(numbers[0]) &&
        numbers[0]! >= prediction.first &&
        numbers[0]! < 20;
  if (fits) return numbers;
  refused.push({ kind: 'guess' });
  return undefined;
}

const cut = (text: string) => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
