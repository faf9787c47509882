import type { Language } from '../words/dictionary.ts';
import type { Numbers } from '../words/numbers.ts';
import { hoursOf, type Room } from './chart-data.ts';
import type { Lesson, LessonCase } from './lesson.ts';
import type { LessonSession } from './session.ts';
import type { LESSON_WORDS } from './words.ts';

/** What a step of a lesson is drawn from. */
export interface ViewContext {
  session: LessonSession;
  words: (typeof LESSON_WORDS)['en'];
  numbers: Numbers;
  language: Language;
  room: Room;
}

/** A replication in words: a day, or so many hours. */
export function spanText({ words, numbers: n }: ViewContext, cases: readonly LessonCase[]): string {
  const hours = hoursOf(cases);
  return hours === undefined ? words.day : words.hours(n.plain(hours.least), n.plain(hours.most));
}

/** The guess as a value for each column, where the lesson is guessed so and the guess is of these sliders. */
export function guessValues(session: LessonSession): readonly number[] | undefined {
  const found = session.sofar;
  const isPoints = session.lesson.prediction.kind === 'points';
  return isPoints && session.isGuessOf(found) ? session.guess : undefined;
}

/** The lesson after this one, from the last one back to the first. */
export function after(lesson: Lesson, lessons: readonly Lesson[]): { lesson: Lesson; isFirst: boolean } {
  const place = lessons.indexOf(lesson) + 1;
  return { lesson: lessons[place % lessons.length]!, isFirst: place === lessons.length };
}
