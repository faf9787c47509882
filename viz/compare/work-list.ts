/** Some replications of an option, to be run by one worker. */
export interface Task {
  option: number;
  /** number of the first replication, from 0 */
  first: number;
  count: number;
}

/**
 * All tasks of a comparison, option after option within each stretch of replications, so that what is done can be
 * compared at any time.
 *
 * @param size - replications of a task
 */
export function tasksOf(options: number, replications: number, size: number): Task[] {
  const tasks: Task[] = [];
  for (let first = 0; first < replications; first += size)
    for (let option = 0; option < options; option++)
      tasks.push({ option, first, count: Math.min(size, replications - first) });
  return tasks;
}

/** So many replications are finished in every option without a gap. */
export function reachOf(done: readonly Task[], options: number): number {
  const reaches = Array.from({ length: options }, (_, option) => {
    const own = done.filter(task => task.option === option).sort((a, b) => a.first - b.first);
    return own.reduce((reach, { first, count }) => (first === reach ? first + count : reach), 0);
  });
  return Math.min(...reaches);
}
