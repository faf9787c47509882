import type { LessonChartData } from '../charts/lesson-chart.ts';
import type { Language } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import { written } from './common-words.ts';
import { Found } from './found.ts';
import type { Form, Lesson, LessonCase } from './lesson.ts';
import type { Values } from './lesson-case.ts';
import { LESSON_WORDS } from './words.ts';

/** A phone takes short labels, a projector few rows: what is seen from afar has to fit its height. */
export type Room = 'phone' | 'page' | 'projector';
const PROJECTOR_ROWS = 3;

/** What of a lesson is shown: `run` leaves out theory and what explains. */
export interface Showing {
  found: Found | undefined;
  /** what the sliders say: theory that is told before a run needs them */
  values?: Values;
  cases: readonly LessonCase[];
  chosen: number;
  /** a value for each column */
  guess: readonly number[] | undefined;
  step: 'run' | 'explain';
  room: Room;
  hasTheory: boolean;
}

/** The chart of a lesson: its points, theory, guess, rows of numbers and bars. */
export function chartDataOf(lesson: Lesson, showing: Showing, language: Language): LessonChartData {
  const { found, cases, chosen, guess, step, room, hasTheory } = showing;
  const words = lesson.words[language];
  const { measure } = lesson;
  const explains = step === 'explain' && hasTheory;
  const inUnit = unitOf(measure.form);
  const theory = cases.map(each => inUnit(each.theory[measure.of] ?? null));
  return {
    title: words.names[measure.name]!,
    measure: {
      ...measureOf(words.names[measure.name]!, measure.form, measure.decimals, language),
      better: measure.better,
      ...(lesson.promise !== undefined && { target: lesson.promise }),
    },
    factor: words.factor,
    columns: cases.map(each => labelOf(lesson, each, language, room)),
    simulated: cases.map((_, column) => {
      const each = found?.estimate(column, measure.of);
      return each ? { value: inUnit(each.value)!, low: inUnit(each.low), high: inUnit(each.high) } : null;
    }),
    ...(explains && words.theory && { theory: { name: words.theory, values: theory } }),
    ...(guess && { guess: { name: LESSON_WORDS[language].guess, values: guess } }),
    rows: (found
      ? rowsOf(lesson, found, explains, language)
      : emptyRows(lesson, showing, explains, language)
    ).slice(0, room === 'projector' ? PROJECTOR_ROWS : undefined),
    bars: barsOf(lesson, found, explains, language),
    ...(step === 'explain' && { chosen }),
  };
}

/** The name of a column as a reader sees it. */
export function labelOf(
  lesson: Lesson,
  { label }: LessonCase,
  language: Language,
  room: Room = 'page',
): string {
  const { labels, short } = lesson.words[language];
  return (room === 'phone' ? short?.[label] : undefined) ?? labels[label] ?? label;
}

/** Rows of numbers; theory comes only with the explanation. */
export function rowsOf(lesson: Lesson, found: Found, explains: boolean, language: Language) {
  const n = numbers(language);
  return lesson.rows
    .filter(({ isTheory }) => explains || !isTheory)
    .map(({ name, form, decimals, value, isTheory }) => ({
      name: lesson.words[language].names[name]!,
      values: found.cases.map((_, column) => written(n, form, decimals, value(found, column))),
      ...(isTheory && { isTheory }),
    }));
}

/** The rows before anything has run, so that nothing moves when it has: names, and what theory knows without a run. */
function emptyRows(lesson: Lesson, showing: Showing, explains: boolean, language: Language) {
  const { values = {}, cases, chosen } = showing;
  const none = new Found({ values, cases, measures: lesson.measures }, [], chosen);
  return rowsOf(lesson, none, explains, language).map(row => (row.isTheory ? row : { ...row, values: [] }));
}

function barsOf(lesson: Lesson, found: Found | undefined, explains: boolean, language: Language) {
  const { name, form, decimals, value, theory } = lesson.bars;
  const inUnit = unitOf(form);
  return {
    measure: measureOf(lesson.words[language].names[name]!, form, decimals, language),
    values: found?.cases.map((_, column) => inUnit(value(found, column))) ?? [],
    ...(found &&
      explains &&
      theory && { theory: found.cases.map((_, column) => inUnit(theory(found, column))) }),
  };
}

/** Minutes are told to the chart as minutes, so that its ticks are whole ones. */
function unitOf(form: Form): (value: number | null) => number | null {
  return value => (value === null || form !== 'minutes' ? value : value / 60);
}

/** Names of lessons end with their unit, `Mean wait, s`; a chart wants the two apart. */
function measureOf(name: string, form: Form, decimals: number, language: Language) {
  const words = LESSON_WORDS[language];
  const unit = { share: '%', time: words.seconds, minutes: words.minutes, count: '' }[form];
  const ending = `, ${unit}`;
  return {
    name: name.endsWith(ending) ? name.slice(0, -ending.length) : name,
    ...(unit !== '' && { unit }),
    times: form === 'share' ? 100 : 1,
    decimals,
  };
}

/** Hours of the shortest and of the longest column, as the scenarios say them; undefined for days. */
export function hoursOf(cases: readonly LessonCase[]): { least: number; most: number } | undefined {
  const hours = cases.flatMap(({ source }) => {
    const said = (key: string) =>
      Number(source.set.find(text => text.startsWith(`${key}=`))?.slice(key.length + 1, -2));
    return Number.isFinite(said('horizon')) ? [said('horizon') - said('warmUp')] : [];
  });
  return hours.length === 0 ? undefined : { least: Math.min(...hours), most: Math.max(...hours) };
}
