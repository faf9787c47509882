import { lessonGutter } from '../charts/lesson-chart.ts';
import type { Language } from '../words/dictionary.ts';
import { chartDataOf, type Room } from './chart-data.ts';
import type { LessonSession } from './session.ts';

/** The room for names at the left of a guess: that of the chart of the run, so that no column moves when it comes [px]. */
export function guessGutter(session: LessonSession, room: Room, language: Language): number {
  const { lesson, cases, chosen } = session;
  const unknown = { found: undefined, guess: undefined, hasTheory: false, step: 'run' } as const;
  return lessonGutter(chartDataOf(lesson, { ...unknown, cases, chosen, room }, language), language);
}
