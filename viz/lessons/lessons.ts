import { callbackSmoothing } from './all/callback-smoothing.ts';
import { chaining } from './all/chaining.ts';
import { peopleGiveUp } from './all/people-give-up.ts';
import { pooling } from './all/pooling.ts';
import { powerOfOne } from './all/power-of-one.ts';
import { whenPoolingHurts } from './all/when-pooling-hurts.ts';
import { COURSES, type Lesson, type Values } from './lesson.ts';

/** Every lesson; one more is its file in `all` and its line here. */
const ALL: readonly Lesson[] = [
  powerOfOne,
  peopleGiveUp,
  pooling,
  whenPoolingHurts,
  chaining,
  callbackSmoothing,
];

/** The lessons in the order of the courses; within a course as they stand above. */
export const LESSONS: readonly Lesson[] = Object.freeze(
  COURSES.flatMap(course => ALL.filter(lesson => lesson.course === course)),
);

/** The lesson of an id; undefined where there is none. */
export function lessonOf(id: string): Lesson | undefined {
  return LESSONS.find(lesson => lesson.id === id);
}

/** Where the sliders of a lesson stand at first. */
export function startOf(lesson: Lesson): Values {
  return Object.fromEntries(lesson.controls.map(({ id, start }) => [id, start]));
}
