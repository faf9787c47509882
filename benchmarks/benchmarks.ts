import { erlangA } from './erlang-a.ts';
import { eventLists } from './event-lists.ts';
import { JOB_PARTS, jobs } from './jobs.ts';
import { laws } from './laws.ts';
import { memory } from './memory.ts';
import { mm1 } from './mm1.ts';
import { multiSkill } from './multi-skill.ts';
import { SIMJS_RUNS } from './peers/simjs.ts';
import { calibration } from './reference/calibration.ts';
import { REPLICATION_PARTS, replications } from './replications.ts';
import { SCALING_POINTS, scaling } from './scaling.ts';
import { slowed } from './slowed.ts';
import { startup } from './startup.ts';
import { unusedFeatures } from './unused-features.ts';

export type Benchmark = (arrivals: number, seed: string) => object | Promise<object>;

/** The questions, each with a file of its own. */
export const BENCHMARKS: Record<string, Benchmark> = {
  mm1,
  'erlang-a': erlangA,
  'multi-skill': multiSkill,
  scaling,
  replications,
  'event-lists': eventLists,
  laws,
  startup,
  memory,
};

/** What the questions and the gate start in processes of their own: points of curves, peers, the unit of comparison. */
export const PARTS: Record<string, Benchmark> = {
  calibration,
  slowed,
  jobs,
  'unused-features': unusedFeatures,
  ...JOB_PARTS,
  ...SIMJS_RUNS,
  ...REPLICATION_PARTS,
  ...SCALING_POINTS,
};
