import { expect, it } from 'vitest';
import { lessonChart, lessonGutter } from '../charts/lesson-chart.ts';
import { chartDataOf } from './chart-data.ts';
import { layOutGuess } from './guess-layout.ts';
import { readOpened } from './lesson-link.ts';
import { LESSONS, lessonOf } from './lessons.ts';
import type { Runner } from './runner.ts';
import { LessonSession } from './session.ts';

/** A runner whose three replications come at once. */
const AT_ONCE: Runner = {
  run: async ({ id, values }, tell) => {
    const { measures, cases } = lessonOf(id)!;
    const numbers = new Float64Array(2 * cases(values).length * Object.keys(measures).length).fill(1);
    for (const replication of [0, 1, 2]) tell(replication, numbers);
  },
};

it.each(LESSONS)(
  'the chart of $id stands where it will stand when the first replication comes',
  async ({ id }) => {
    const session = new LessonSession(readOpened({ kind: 'nothing', rest: id }), AT_ONCE, () => undefined);
    const places = (width: number) => {
      const { lesson, cases, chosen, sofar: found } = session;
      const showing = {
        found,
        cases,
        chosen,
        guess: undefined,
        step: 'run',
        room: 'page',
        hasTheory: false,
      } as const;
      const { height, stops } = lessonChart(chartDataOf(lesson, showing, 'ru'), 'ru').layOut(width);
      return { height, columns: stops.map(({ x }) => x) };
    };
    const before = [places(340), places(760)];
    await session.run();
    expect(session.found?.replications).toBe(3);
    expect([places(340), places(760)]).toEqual(before);
  },
);

it.each(LESSONS)('the explanation of $id tells theory before a run, and nothing else', ({ id }) => {
  const session = new LessonSession(readOpened({ kind: 'nothing', rest: id }), AT_ONCE, () => undefined);
  const { lesson, values, cases, chosen } = session;
  const { theory, rows = [] } = chartDataOf(
    lesson,
    {
      ...{ found: undefined, values, cases, chosen, guess: undefined },
      ...{ step: 'explain', room: 'page', hasTheory: true },
    },
    'en',
  );
  const own = rows.find(({ isTheory }) => isTheory)!;
  expect(own.values.map(said => said !== '–')).toEqual(theory!.values.map(value => value !== null));
  expect(rows.filter(({ isTheory }) => !isTheory).flatMap(row => row.values)).toEqual([]);
});

it.each(LESSONS.filter(({ prediction }) => prediction.kind === 'points'))(
  'the guess of $id has its columns where the run has them',
  ({ id }) => {
    const session = new LessonSession(readOpened({ kind: 'nothing', rest: id }), AT_ONCE, () => undefined);
    const { lesson, cases, chosen, guess } = session;
    if (lesson.prediction.kind !== 'points') throw new Error(id);
    const showing = { found: undefined, cases, chosen, guess: undefined, step: 'run', room: 'page' } as const;
    const data = chartDataOf(lesson, { ...showing, hasTheory: false }, 'ru');
    for (const width of [340, 540, 760]) {
      const at = lessonChart(
        { ...data, simulated: guess.map(value => ({ value, low: null, high: null })) },
        'ru',
      )
        .layOut(width)
        .stops.slice(0, cases.length);
      const layout = layOutGuess(width, guess, lesson.prediction, lessonGutter(data, 'ru'));
      expect(layout.points.map(({ x }) => Math.round(x))).toEqual(at.map(({ x }) => Math.round(x)));
    }
  },
);
