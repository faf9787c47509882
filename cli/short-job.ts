import { expectedContacts, replicate, type Scenario, type Tally } from '../engine/index.ts';
import type { Setting } from './batch/task.ts';

/** Events that the main thread fires without a look at Ctrl-C: a tenth of a second, even when all code is new. */
const MOST_EVENTS = 75_000;
/** Most contacts expected of what may be so short; they have two events each, or three, or more. */
const MOST_CONTACTS = MOST_EVENTS / 2;
/** Replications that may well be so short. */
const FEW = 3;

/** Whether so few replications are wanted that they may be done before another thread has started. */
export const isFew = (replications: number): boolean => replications <= FEW;

/** Whether it is worth trying; what a user's own routing takes is not known in events. */
export function mayBeShort(settings: readonly Setting[], replications: number): boolean {
  if (!isFew(replications) || settings.some(({ policy }) => policy !== undefined)) return false;
  const contacts = settings.reduce((sum, { scenario }) => sum + expectedContacts(scenario), 0);
  return contacts * replications <= MOST_CONTACTS;
}

/** What there is to do: replications 0, 1, … of all scenarios. */
export interface ShortJob {
  scenarios: readonly Scenario[];
  seed: string;
  replications: number;
}

/**
 * Runs replications in this thread, if they are short: the tallies of each replication, one a scenario, or undefined
 * when they have more than `mostEvents` events together, and nothing is done. Their number cannot be foreseen, since
 * callers may redial and menus go round, so it is counted. After Ctrl-C what had not finished before is left out.
 *
 * @param hasStopped - whether Ctrl-C was heard; asked after the process had time to listen
 */
export async function runShort(
  { scenarios, seed, replications }: ShortJob,
  hasStopped: () => boolean,
  mostEvents = MOST_EVENTS,
): Promise<Tally[][] | undefined> {
  const finished: Tally[][] = [];
  let left = mostEvents;
  for (let k = 0; k < replications; k++) {
    const tallies: Tally[] = [];
    for (const scenario of scenarios) {
      const tally = replicateWithin(scenario, seed, k, left);
      if (tally === undefined) return undefined;
      left -= tally.events;
      tallies.push(tally);
      await timeToListen();
      if (hasStopped()) return finished;
    }
    finished.push(tallies);
  }
  return finished;
}

/** One replication with its default measures; undefined if it has more than so many events. */
function replicateWithin(
  scenario: Scenario,
  seed: string,
  replication: number,
  events: number,
): Tally | undefined {
  const { limits } = scenario;
  if (limits.events <= events) return replicate(scenario, seed, replication);
  const tally = replicate({ ...scenario, limits: { ...limits, events } }, seed, replication);
  return tally.status === 'events' ? undefined : tally;
}

/** Two turns of the event loop: in the first one it may have stood behind the place where signals are heard. */
async function timeToListen(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise(resolve => setImmediate(resolve));
}
