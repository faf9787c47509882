import { describe, expect, it } from 'vitest';
import { expectedContacts } from '../../engine/index.ts';
import { LANGUAGES } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import { COURSES, type Lesson, type Values } from './lesson.ts';
import { LESSONS, startOf } from './lessons.ts';
import { prepareLesson } from './run-lesson.ts';

/** The sliders where they start, and at every corner. */
function corners({ controls }: Lesson): Values[] {
  return controls.reduce<Values[]>(
    (all, { id, low, high }) =>
      all.flatMap(values => [values, { ...values, [id]: low }, { ...values, [id]: high }]),
    [Object.fromEntries(controls.map(({ id, start }) => [id, start]))],
  );
}

const ASTERISKS = /\*/gu;

describe('the lessons', () => {
  it('are the first six, in the order of the courses', () => {
    expect(LESSONS.map(({ id }) => id)).toEqual([
      'power-of-one',
      'people-give-up',
      'pooling',
      'when-pooling-hurts',
      'chaining',
      'callback-smoothing',
    ]);
    const places = LESSONS.map(({ course }) => COURSES.indexOf(course));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each(LESSONS)('start on their sliders’ scales, with one guess a column: $id', lesson => {
    for (const { low, high, step, start } of lesson.controls) {
      expect(start >= low && start <= high && (start - low) % step === 0).toBe(true);
      expect((high - low) % step).toBe(0);
    }
    const columns = lesson.cases(startOf(lesson)).length;
    expect(lesson.chosen).toBeLessThan(columns);
    if (lesson.prediction.kind === 'points') expect(lesson.prediction.start).toHaveLength(columns);
    else expect(lesson.prediction.first).toBeLessThan(columns);
  });

  it.each(LESSONS)('have every word in both languages: $id', lesson => {
    const { en, ru } = lesson.words;
    for (const part of ['labels', 'names', 'controls'] as const)
      expect(Object.keys(ru[part])).toEqual(Object.keys(en[part]));
    for (const words of [en, ru]) {
      expect(Object.keys(words.controls)).toEqual(lesson.controls.map(({ id }) => id));
      for (const { name } of [...lesson.rows, lesson.bars, lesson.measure])
        expect(words.names).toHaveProperty(name);
      const labels = lesson.cases(startOf(lesson)).map(({ label }) => label);
      for (const label of labels) expect(label in words.labels || /^[\d ×]+$/u.test(label)).toBe(true);
    }
    expect(ru.title).toMatch(/\p{Script=Cyrillic}/u);
    for (const [key, text] of Object.entries({ ...ru.names, ...ru.controls, ...ru.labels }))
      expect(`${key}: ${text}`).toMatch(/\p{Script=Cyrillic}/u);
  });

  it.each(LESSONS)('can be read with the sliders in every corner: $id', async lesson => {
    for (const values of corners(lesson)) {
      const cases = lesson.cases(values);
      expect(new Set(cases.map(({ label }) => label)).size).toBe(cases.length);
      const { columns } = await prepareLesson(lesson, values);
      expect(columns.every(({ has }) => has.length > 0)).toBe(true);
      for (const theory of cases.flatMap(each => Object.values(each.theory)))
        expect(theory === null || (Number.isFinite(theory) && theory >= 0)).toBe(true);
      for (const language of LANGUAGES) {
        const question = lesson.words[language].question(values, numbers(language));
        expect(question).not.toMatch(/NaN|undefined|null|Infinity/u);
      }
    }
  });

  it.each(LESSONS)('take about as long wherever the sliders stand: $id', async lesson => {
    for (const values of corners(lesson)) {
      const { columns } = await prepareLesson(lesson, values);
      const contacts = columns.reduce((sum, { scenario }) => sum + expectedContacts(scenario), 0);
      expect(lesson.replications * contacts).toBeLessThan(13_000_000);
    }
  });
});

describe('bold in sentences', () => {
  it('comes in pairs of asterisks, which questions have none of', () => {
    for (const lesson of LESSONS)
      for (const language of LANGUAGES) {
        const question = lesson.words[language].question(startOf(lesson), numbers(language));
        expect(question.match(ASTERISKS)).toBeNull();
      }
  });
});
