import {
  EventCalendar,
  EventHeap,
  type ListToVerify,
  type Scenario,
  shortened,
  type Verified,
  verifyReplication,
} from '../../engine/index.ts';
import { SimjsList } from './simjs-list.ts';

/** Most events of a replication that is verified without `--full`: a few seconds' work. */
const EVENTS = 100_000;

/** What is to be verified: replications 0, 1, …. */
export interface VerifyJob {
  scenario: Scenario;
  seed: string;
  replications: number;
  /** to the horizon, however far that is */
  full: boolean;
}

/** What came of one replication. */
export interface VerifiedReplication extends Verified {
  lists: number;
  /** engine time [µs]; shorter than the scenario's where the whole would take too long */
  horizon: number;
}

/** The lists that a scenario is run on, each new: the one in use, the plain one, and one by others. */
export function listsToVerify(): ListToVerify[] {
  return [
    { name: 'calendar', list: new EventCalendar() },
    { name: 'heap', list: new EventHeap() },
    { name: 'simjs', list: new SimjsList() },
  ];
}

/** Verifies one replication after the other. */
export function* verifyAll(job: VerifyJob, lists = listsToVerify): Generator<VerifiedReplication> {
  const scenario = job.full ? job.scenario : shortened(job.scenario, job.seed, EVENTS);
  for (let k = 0; k < job.replications; k++) {
    const made = lists();
    const verified = verifyReplication(scenario, job.seed, k, made);
    yield { ...verified, lists: made.length, horizon: scenario.horizon };
  }
}
