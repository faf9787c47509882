import type { QueueResult, Scenario, ServiceLevelRule } from '../../engine/index.ts';
import { BINS, HALF_HOUR } from '../day/day-counts.ts';
import { Demands } from './demand.ts';
import { agentsOnDuty } from './duty.ts';
import { reasonsOf } from './theory-reasons.ts';
import type { DayTheory, HalfHourTheory, NoTheory, TheoryModel } from './theory-result.ts';
import { resultOf, waitsOf } from './theory-waits.ts';

/** What theory says of a day from `from` to `to` [µs], or why it says nothing. */
export function theoryOf(scenario: Scenario, from: number, to: number): DayTheory | NoTheory {
  const steps = theorySteps(scenario, from, to);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, half-hour by half-hour, for who has something else to do in between. */
export function* theorySteps(
  scenario: Scenario,
  from: number,
  to: number,
): Generator<undefined, DayTheory | NoTheory> {
  const demands = new Demands(scenario);
  const { acceptableWait, shortAbandon, rule } = scenario.contactTypes[0]!.promise;
  const window = { acceptableWait, shortAbandon };
  const known = new Map<string, HalfHourTheory['result']>();
  const halves: HalfHourTheory[] = [];
  let model: TheoryModel = 'erlangC';
  for (let start = from; start < to; start += HALF_HOUR) {
    const end = Math.min(to, start + HALF_HOUR);
    const demand = demands.between(start, end);
    if (demand === undefined) continue;
    const agents = agentsOnDuty(scenario, start, end);
    if (demand.patience !== undefined && model !== 'patience')
      model = demand.meanPatience === undefined ? 'patience' : 'erlangA';
    const load = demand.rate * demand.meanHandleTime;
    const key = JSON.stringify([demand.rate, demand.meanHandleTime, demand.patienceKey, agents]);
    if (agents > 0 && !known.has(key)) {
      const result = resultOf(demand, agents, window);
      known.set(key, result.stable ? said(result, waitsOf(demand, agents), rule) : null);
    }
    const perHour = demand.rate * 2 * HALF_HOUR;
    halves.push({ start, end, perHour, agents, load, result: known.get(key) ?? null });
    yield;
  }
  if (halves.length === 0) return 'nobodyCalls';
  if (halves.every(({ agents }) => agents === 0)) return 'nobodyOnDuty';
  if (halves.every(({ result }) => result === null)) return 'growsWithoutEnd';
  return { model, rule, halves, ...meansOf(halves), reasons: reasonsOf(scenario, halves) };
}

function said(
  { serviceLevel, ...result }: Extract<QueueResult, { stable: true }>,
  waits: Float64Array,
  rule: ServiceLevelRule,
): HalfHourTheory['result'] {
  const { waited, waitTime, abandonment, queueLength, occupancy } = result;
  const level = serviceLevel[rule] ?? Number.NaN;
  return { serviceLevel: level, waited, waitTime, abandonment, queueLength, occupancy, waits };
}

/** Half-hours together, by their offers. */
function meansOf(halves: readonly HalfHourTheory[]): Pick<DayTheory, 'day' | 'waits' | 'without'> {
  const waits = new Float64Array(BINS);
  const sums = { serviceLevel: 0, waited: 0, waitTime: 0, abandonment: 0 };
  let all = 0;
  let offers = 0;
  for (const { start, end, perHour, result } of halves) {
    const share = perHour * (end - start);
    all += share;
    if (result === null) continue;
    offers += share;
    for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += share * result[name];
    result.waits.forEach((part, bin) => {
      waits[bin]! += share * part;
    });
  }
  const waited = sums.waited / offers;
  return {
    day: {
      serviceLevel: sums.serviceLevel / offers,
      waited,
      waitTime: sums.waitTime / offers,
      abandonment: sums.abandonment / offers,
      atOnce: 1 - waited,
    },
    waits: waits.map(sum => sum / offers),
    without: 1 - offers / all,
  };
}
