import { count as inWords } from '../print/number.ts';
import type { Journal } from './journal.ts';
import type { Experiment } from './plan.ts';
import { nextTasks, type Shard, tasksOfShard, WHOLE } from './schedule.ts';

/** Lines of what is missing, at most. */
const MOST = 12;

/** Replications of a point, one after the other, that one part lacks. */
interface Stretch {
  setting: number;
  part: number;
  first: number;
  count: number;
}

/** What a journal lacks, a line for each stretch of replications: `point 3: replications 500 to 749`. */
export function missingText(experiment: Experiment, journal: Journal, shards: Shard): string[] {
  const numbers = new Map(
    tasksOfShard(experiment, WHOLE).map((task, k) => [`${task.setting} ${task.first}`, k]),
  );
  const stretches: Stretch[] = [];
  for (const { setting, first, count } of nextTasks(experiment, journal, WHOLE)) {
    const number = numbers.get(`${setting} ${first}`) ?? setting;
    const part = number % shards.of;
    const before = stretches.at(-1);
    const goesOn =
      before?.setting === setting && before.part === part && before.first + before.count === first;
    if (goesOn) before.count += count;
    else stretches.push({ setting, part, first, count });
  }
  const lines = stretches.map(({ setting, part, first, count }) => {
    const of = shards.of > 1 ? ` (part ${part + 1} of ${shards.of})` : '';
    const which =
      count === 1 ? `replication ${first} is` : `replications ${first} to ${first + count - 1} are`;
    return `point ${setting + 1}: ${which} missing${of}`;
  });
  return lines.length > MOST
    ? [...lines.slice(0, MOST), `and ${inWords(lines.length - MOST, 'more stretch', 'more stretches')}`]
    : lines;
}
