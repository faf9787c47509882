import { replicate, type Scenario } from '../engine/index.ts';
import { inOwnProcess } from './child.ts';
import { median } from './interleaved.ts';
import { CONTACTS_A_DAY, wholeCenterModel } from './whole-center.ts';

const SET_UPS = 200;
/** Days and the long run in turns, of each the least: what else a machine does only ever adds. */
const ROUNDS = 3;

const daysOf = (arrivals: number): number => Math.max(2, Math.ceil(arrivals / CONTACTS_A_DAY));

/**
 * Wall time of replications of a day that a limit ends after their first event [ms]: making or clearing the state,
 * opening the streams, reading the results, and nothing else. The first one also meets its code for the first time.
 */
function setUp(_arrivals: number, seed: string): object {
  const day = wholeCenterModel(1);
  const nothing = { ...day, limits: { ...day.limits, events: 1 } };
  const times = Array.from({ length: SET_UPS }, (_, run) => {
    const before = performance.now();
    replicate(nothing, seed, run);
    return performance.now() - before;
  });
  const [first, ...others] = times as [number, ...number[]];
  return { model: 'replications/set-up', first: rounded(first), median: rounded(median(others)), unit: 'ms' };
}

/** CPU time of runs of one scenario by the engine's own count of the events fired, set-up included [ns]. */
function cost(model: string, scenario: Scenario, seed: string, runs: number): object {
  let events = 0;
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run++) events += replicate(scenario, seed, run).events;
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1e6;
  return { model, runs, events, cpu, nsPerEvent: rounded((cpu / events) * 1e9) };
}

/** What is measured in processes of their own: a second scenario in one of them would be slower than the first. */
export const REPLICATION_PARTS = {
  'replications/set-up': setUp,
  'replications/days': (arrivals: number, seed: string) =>
    cost('replications/days', wholeCenterModel(1), seed, daysOf(arrivals)),
  'replications/long-run': (arrivals: number, seed: string) =>
    cost('replications/long-run', wholeCenterModel(daysOf(arrivals)), seed, 1),
};

/** What replications of a day cost beside one run of as many days [ns an event], and each of them before its first event. */
export function replications(arrivals: number, seed: string): object {
  const part = (name: keyof typeof REPLICATION_PARTS) => inOwnProcess(name, arrivals, seed);
  const { first, median, unit } = part('replications/set-up');
  const rounds = Array.from({ length: ROUNDS }, () => ({
    days: part('replications/days').nsPerEvent as number,
    longRun: part('replications/long-run').nsPerEvent as number,
  }));
  const days = Math.min(...rounds.map(round => round.days));
  const longRun = Math.min(...rounds.map(round => round.longRun));
  return {
    model: 'replications',
    days: daysOf(arrivals),
    setUp: { first, median, unit },
    nsPerEvent: { days, longRun },
    ratio: rounded(days / longRun),
  };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
