import type { Scenario } from '../center/scenario.ts';
import type { Simulation } from '../center/simulation.ts';
import { traceHash } from '../measures/fingerprint.ts';
import { LogChecker } from '../measures/log-laws/check-log.ts';
import type { LogRow } from '../measures/log-laws/log-row.ts';
import { FollowedRun, type ListToVerify } from './followed-run.ts';

/** Where event logs part: the first row that is not the same, as it stands in each log. */
export interface Parting {
  /** from 0 */
  row: number;
  /** by list; no row: its log has ended, or `fault` says why the run broke off */
  logs: { name: string; row: LogRow | undefined; fault: string | undefined }[];
}

/** What came of running a replication on several event lists. */
export interface Verified {
  /** how the run ended; `events` and `contacts`: at a limit, and the laws of the end were not looked at */
  status: ReturnType<Simulation['run']>;
  /** rows of the event log, one a verb */
  verbs: number;
  /** of the event log */
  hash: string;
  /** undefined: the logs are identical */
  parting: Parting | undefined;
  /** the laws of the log that do not hold, with the first case of each */
  brokenLaws: Record<string, string>;
}

/**
 * Runs one replication on several event lists, compares the event logs row by row, and holds the first one to the
 * laws of a contact center. The runs go side by side, so that only a part of their logs is in memory.
 *
 * @param seed - any text
 * @param replication - from 0
 * @param lists - two or more
 */
export function verifyReplication(
  scenario: Scenario,
  seed: string,
  replication: number,
  lists: readonly ListToVerify[],
): Verified {
  const runs = lists.map(each => new FollowedRun(scenario, seed, replication, each));
  const checker = new LogChecker(scenario);
  const hash = traceHash();
  const first = runs[0]!;
  let verbs = 0;
  let parting: Parting | undefined;
  for (let isMore = true; isMore && parting === undefined; ) {
    isMore = false;
    for (const run of runs) if (run.advance()) isMore = true;
    const same = Math.min(...runs.map(run => run.sameAs(first)));
    if (runs.some(run => run.fault !== undefined || run.partsFrom(first, same)))
      parting = partingAt(runs, verbs, same);
    first.feed(same, hash.sink, checker);
    verbs += same;
    for (const run of runs) run.drop(same);
  }
  const status = first.status();
  if (status === 'complete' && parting === undefined) checker.finish();
  return { status, verbs, hash: hash.digest(), parting, brokenLaws: Object.fromEntries(checker.faults) };
}

function partingAt(runs: readonly FollowedRun[], before: number, same: number): Parting {
  return {
    row: before + same,
    logs: runs.map(run => ({ name: run.name, row: run.row(same), fault: run.fault })),
  };
}
