import { count as inWords } from '../print/number.ts';
import type { Journal } from './journal.ts';
import type { Experiment } from './plan.ts';
import { nextTasks, type Shard, tasksOfShard, WHOLE } from './schedule.ts';

/** Lines of what is missing, at most. */
const MOST = 12;

/** What a journal lacks, a line for each stretch of replications: `point 3: replications 500 to 749`. */
export function missingText(experiment: Experiment, journal: Journal, shards: Shard): string[] {
  const numbers = new Map(
    tasksOfShard(experiment, WHOLE).map((task, k) => [`${task.setting} ${task.first}`, k]),
  );
  const lines = nextTasks(experiment, journal, WHOLE).map(({ setting, first, count }) => {
    const number = numbers.get(`${setting} ${first}`) ?? setting;
    const part = shards.of > 1 ? ` (part ${(number % shards.of) + 1} of ${shards.of})` : '';
    const which =
      count === 1 ? `replication ${first} is` : `replications ${first} to ${first + count - 1} are`;
    return `point ${setting + 1}: ${which} missing${part}`;
  });
  return lines.length > MOST
    ? [...lines.slice(0, MOST), `and ${inWords(lines.length - MOST, 'more stretch', 'more stretches')}`]
    : lines;
}
