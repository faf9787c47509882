import { type AgentGroupSpec, DAY, HOUR, MINUTE, type Scenario } from '../center/scenario.ts';
import { type Cost, costOf, type Usage } from '../economics/cost.ts';
import * as cell from '../measures/cells.ts';
import type { Tally } from '../measures/tally.ts';
import { askedTime, overtimeOf, scheduledTime } from './paid-time.ts';
import type { Samples } from './samples.ts';
import { neverFalls, type Series } from './series.ts';

/** Names of the measures of money. */
export const COST_MEASURES: readonly string[] = ['cost', 'costPerContact', 'costPerHandled', 'costPerMonth'];

/** Months that a replication stands for: its days of operation, or its time counted, by days a month. */
export function monthsOf(scenario: Scenario): number {
  return daysOf(scenario) / scenario.money!.daysPerMonth;
}

/** Days of operation: those of the calendar of which some time is counted, as hours are paid for that time alone. */
function daysOf({ days, warmUp, horizon }: Scenario): number {
  if (days.length === 0) return (horizon - warmUp) / DAY;
  return days.filter(({ start }) => start < horizon && start + DAY > warmUp).length;
}

/** Tells each provider's cost in a replication of a scenario: after its groups' schedules and what they handled. */
export function costsIn(scenario: Scenario): (tally: Tally) => Cost[] {
  const months = monthsOf(scenario);
  const { warmUp, horizon, agentGroups } = scenario;
  let skill = agentGroups.reduce((sum, group) => sum + group.skills.length, 0);
  const paid = agentGroups.map((group, g): PaidGroup => {
    const first = skill;
    skill += group.skills.length;
    return { group, g, first, end: skill, asked: askedTime(group, warmUp, horizon) };
  });
  const byProvider = scenario.money!.providers.map((provider, p) => ({
    provider,
    groups: paid.filter(({ group }) => group.provider === p),
  }));
  // one for all groups: an array apart costs more than what is added up in it
  const row = new Float64Array(cell.GROUP_CELL);
  return tally =>
    byProvider.map(({ provider, groups }) => costOf(provider, usageOf(scenario, tally, groups, months, row)));
}

/** A group, the places of its skills among those after the warm-up, and what its profile asks for [µs]. */
interface PaidGroup {
  group: AgentGroupSpec;
  g: number;
  first: number;
  end: number;
  asked: number;
}

function usageOf(
  scenario: Scenario,
  tally: Tally,
  paid: readonly PaidGroup[],
  months: number,
  row: Float64Array,
): Usage {
  const usage: Usage = {
    scheduledHours: 0,
    overtimeHours: 0,
    handled: 0,
    handledMinutes: 0,
    reserve: 0,
    months,
  };
  const { groupCells, skillCells } = tally;
  for (const { group, g, first, end, asked } of paid) {
    fillGroupRow(row, groupCells, scenario.agentGroups.length, g);
    usage.scheduledHours += scheduledTime(asked, row) / HOUR;
    usage.overtimeHours += overtimeOf(asked, row) / HOUR;
    usage.reserve += reserveCost(group, row, scenario);
    for (let k = first; k < end; k++) {
      usage.handled += skillCells[k * cell.SKILL_CELL + cell.SKILL_HANDLED]!;
      usage.handledMinutes += skillCells[k * cell.SKILL_CELL + cell.SKILL_HANDLE_TIME]! / MINUTE;
    }
  }
  return usage;
}

/** Sums of a group over all intervals after the warm-up. */
function fillGroupRow(row: Float64Array, groupCells: Float64Array, groups: number, g: number): void {
  row.fill(0);
  for (let at = (groups + g) * cell.GROUP_CELL; at < groupCells.length; at += groups * cell.GROUP_CELL)
    for (let k = 0; k < cell.GROUP_CELL; k++) row[k]! += groupCells[at + k]!;
}

/** Agents on call by the day, and each time one is called out. */
function reserveCost({ reserve }: AgentGroupSpec, row: Float64Array, scenario: Scenario): number {
  if (reserve === undefined) return 0;
  return (
    reserve.costPerDay * reserve.agents * daysOf(scenario) + reserve.costPerCallOut * row[cell.CALL_OUTS]!
  );
}

/** Cost of a replication, for each contact and handled contact, and for a month, as series over replications. */
export function costSeries(
  scenario: Scenario,
  samples: Samples,
  offered: Float64Array,
  handled: Float64Array,
): Series[] {
  const costsOf = costsIn(scenario);
  const totals = new Float64Array(samples.tallies.length);
  samples.tallies.forEach((tally, k) => {
    for (const cost of costsOf(tally)) totals[k]! += cost.total;
  });
  const months = monthsOf(scenario);
  const ones = new Float64Array(totals.length).fill(1);
  const series = (name: string, numerators: Float64Array, denominators: Float64Array): Series => ({
    name,
    unit: 'money',
    numerators,
    denominators,
    bounded: false,
    events: undefined,
    fixed: false,
  });
  const fixed = nothingByVolume(scenario);
  return [
    { ...series('cost', totals, ones), fixed },
    series('costPerContact', totals, offered),
    series('costPerHandled', totals, handled),
    {
      ...series(
        'costPerMonth',
        totals,
        ones.map(() => months),
      ),
      fixed,
    },
  ];
}

/** No price by volume and no overtime: nothing random is in the cost. */
function nothingByVolume(scenario: Scenario): boolean {
  const { providers } = scenario.money!;
  const priced = providers.some(p => p.pricePerContact > 0 || p.pricePerHandledMinute > 0);
  return !priced && scenario.agentGroups.every(neverFalls);
}
