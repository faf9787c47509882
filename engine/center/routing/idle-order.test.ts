import { describe, expect, it } from 'vitest';
import { openStream } from '../../random/stream.ts';
import { AGENT_SHIFT, Agents, GROUP, READY } from '../agents.ts';
import { FEW, IdleOrder, IdleOrders } from './idle-order.ts';
import { LongestIdleByTier } from './longest-idle-by-tier.ts';

const EACH = 3;

/** So many groups of three agents each. */
function agentsOf(groups: number, clock = new Float64Array(2)): Agents {
  return new Agents(
    Array.from({ length: groups }, () => ({ profile: EACH, own: 0 })),
    clock,
  );
}

/** The longest idle of the groups; of equal ones that of the group declared first. */
function byComparison(agents: Agents, groups: readonly number[]): number {
  return groups.reduce((best, group) => {
    const head = agents.idleHead[group]!;
    return head >= 0 && (best < 0 || agents.since[head]! < agents.since[best]!) ? head : best;
  }, -1);
}

const upTo = (end: number) => Array.from({ length: end }, (_, k) => k);

describe('the order of idle agents', () => {
  /** Many come and go, several at one instant; whether the choice is always that of a comparison of all. */
  function agrees(instants: number, tiers: readonly (readonly number[][])[]): boolean {
    const clock = new Float64Array(2);
    const agents = agentsOf(40, clock);
    const selection = new LongestIdleByTier(tiers, agents);
    const stream = openStream('idle order');
    const isIdle = new Set<number>();
    for (let change = 0; change < 5000; change++) {
      if (stream.unit53() < instants) clock[0]! += 1;
      const agent = Math.floor(EACH * 40 * stream.unit53());
      if (isIdle.delete(agent)) agents.leaveIdle(agent);
      else {
        isIdle.add(agent);
        agents.enter(agent, READY);
        agents.joinIdle(agent);
      }
      for (const [line, [groups]] of tiers.entries())
        if (selection.selectAgent(line) !== byComparison(agents, groups!)) return false;
    }
    return true;
  }

  const all = upTo(40);
  const odd = all.filter(group => group % 2 === 1);

  it('has the longest idle agent of many groups first, as a comparison of all does', () => {
    for (const instants of [1, 0.5, 0.05])
      expect(agrees(instants, [[all], [odd], [all], [[3, 5]]])).toBe(true);
  });

  it('… which a list in another order does not (the comparison can fail)', () => {
    expect(agrees(0.05, [[[...all].reverse()]])).toBe(false);
  });

  it('starts anew with nobody', () => {
    const agents = agentsOf(1);
    const order = new IdleOrder(agents);
    order.join(0);
    order.restart();
    expect(order.first()).toBe(-1);
    order.join(2);
    expect(order.first()).toBe(2);
  });
});

describe('the orders of rankings', () => {
  const many = upTo(FEW + 1);
  const even = many.map(() => 0);

  it('are held for many groups of one rank, and equal rankings share theirs', () => {
    const agents = agentsOf(FEW + 1);
    const rankings = [
      { items: many, ranks: even },
      { items: [0, 1], ranks: [0, 0] },
      { items: many, ranks: even },
      { items: many, ranks: many },
    ];
    const orders = new IdleOrders(rankings, agents);
    expect(orders.used).toBe(true);
    expect(orders.of[2]).toBe(orders.of[0]);
    expect([orders.of[1], orders.of[3]]).toEqual([undefined, undefined]);
    const agent = 5;
    orders.join(agent, agents.ints[(agent << AGENT_SHIFT) + GROUP]!);
    expect(orders.of[0]!.first()).toBe(agent);
  });

  /** One ranking of all groups but one, for each of so many of them. */
  const overlapping = (rankings: number, groups: number) =>
    upTo(rankings).map(left => {
      const items = upTo(groups).filter(group => group !== left);
      return { items, ranks: items.map(() => 0) };
    });

  it('are not held where each agent would stand in too many of them', () => {
    const used = (rankings: number, groups: number) =>
      new IdleOrders(overlapping(rankings, groups), agentsOf(groups)).used;
    expect([used(3, 8), used(4, 8)]).toEqual([true, false]);
    // as many as twelve groups are compared, and then each of these may stand in six
    expect([used(6, 14), used(7, 14)]).toEqual([true, false]);
  });

  it('are held for the long ones among many short ones', () => {
    const groups = 40;
    const orders = new IdleOrders(
      [...overlapping(7, 8), { items: upTo(groups), ranks: upTo(groups).map(() => 0) }],
      agentsOf(groups),
    );
    expect(orders.of.map(order => order !== undefined)).toEqual([...upTo(7).map(() => false), true]);
  });
});
