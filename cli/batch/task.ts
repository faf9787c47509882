import type { Gathered, Scenario } from '../../engine/index.ts';
import type { Scribe } from './stretch.ts';

/** Where a setting's scenario was read from: enough to read it again, on any machine. */
export interface SettingSource {
  /** its file */
  path: string;
  /** texts of all files that it names, by path */
  files: Record<string, string>;
  /** changes, as --set says them */
  set: string[];
}

/** One setting of an experiment: a scenario that is replicated, and the file of a routing of the user's own. */
export interface Setting {
  scenario: Scenario;
  policy?: string | undefined;
  /** measures that samples are wanted of; undefined: all that a report rests on is wanted */
  measures?: string[];
  /** length of intervals that are told as well [µs]; undefined: none are */
  interval?: number | undefined;
  /** hash of the scenario, and of the policy if there is one; and where the scenario was read: for other machines */
  hash?: string;
  source?: SettingSource;
}

/** What every task of an experiment shares; plain data that crosses to workers once. */
export interface Assignment {
  settings: Setting[];
  seed: string;
  /** above 0: for the report of one replication that is cut into so many batches */
  batches?: number;
}

/** A range of replications of one setting: the unit of work. */
export interface Task {
  /** number of the setting, from 0 */
  setting: number;
  /** number of its first replication */
  first: number;
  /** how many */
  count: number;
}

/** What comes of a task for a report. */
export interface TaskGathered {
  gathered: Gathered;
}

/** What comes of a task when chosen measures are wanted: a few numbers a replication. */
export interface TaskSamples {
  /** replications that reached a limit, and which: they have no sums */
  truncated: [replication: number, limit: string][];
  /** the first law that a replication broke, in words */
  fault: string | undefined;
  /** events of all replications together */
  events: number;
  /** Float64Array[measures × 2 × count]: numerators, then denominators of each measure; NaN where truncated */
  sums: Float64Array;
  /** Float64Array[measures × 2]: events that each measure rests on, and replications with one; NaN: not counted */
  evidence: Float64Array;
  /** Float64Array[intervals × measures told by interval × SUMS_OF_RATIO]; empty: none are told */
  moments: Float64Array;
}

export type TaskResult = TaskGathered | TaskSamples;

/**
 * Carries out tasks: here, in threads, or on other machines. A result may come in any order; whoever takes them puts
 * them in theirs, so that bytes do not depend on who carried them out.
 */
export interface Runner<Result> {
  /**
   * Takes tasks one by one as it has room for them, and tells of each one's result once. Ends when all are done, or
   * when `signal` is aborted: what was not told by then is not done.
   */
  run(
    tasks: Iterable<Task>,
    onResult: (task: Task, result: Result) => void,
    signal: AbortSignal,
  ): Promise<void>;
  /** writes rows where tasks are carried out; undefined: whoever wants them does it */
  write?: Scribe;
  close(): void;
}
