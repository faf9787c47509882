import { expose } from 'comlink';
import { lessonOf } from './lessons.ts';
import { prepareLesson, replicationOf } from './run-lesson.ts';
import type { LessonService } from './runner.ts';

/** Replications that may be told before the first of them is answered. */
const AHEAD = 3;

/** A module worker: its share of a lesson's replications, each told as it is finished. */
const service: LessonService = {
  async run({ id, values, seed, first, step }, tell) {
    const lesson = lessonOf(id);
    if (lesson === undefined) throw new RangeError(`${id}: no lesson`);
    const prepared = await prepareLesson(lesson, values);
    const answers: (boolean | Promise<boolean>)[] = [];
    for (let k = first; k < lesson.replications; k += step) {
      answers.push(tell(k, replicationOf(prepared, seed, k)));
      // a page that draws need not be waited for, but one that has stopped is heard soon
      if (answers.length > AHEAD && !(await answers.shift())) return;
    }
    await Promise.all(answers);
  },
};
expose(service);
