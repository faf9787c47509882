import { flatInts } from '../../kernel/flat.ts';
import { AGENT_SHIFT, type Agents, GROUP } from '../agents.ts';
import type { Ranking } from './tournament.ts';

/** Groups as many as are compared one by one; beyond, an order is cheaper (benchmarks/scaling.ts). */
export const FEW = 6;
/** Groups to compare that cost as much as it costs an agent to stand in one order more. */
const COST = 2;

/** The idle agents of many groups in one order, the longest idle first; of those since one instant, the group declared first. */
export class IdleOrder {
  private readonly agents: Agents;
  private head = -1;
  private tail = -1;
  /** by agent */
  private readonly next: Int32Array;
  private readonly previous: Int32Array;

  constructor(agents: Agents) {
    this.agents = agents;
    this.next = flatInts(agents.since.length);
    this.previous = flatInts(agents.since.length);
  }

  /** Starts anew: nobody is idle. */
  restart(): void {
    this.head = -1;
    this.tail = -1;
  }

  /** The longest idle agent; -1: nobody is idle. */
  first(): number {
    return this.head;
  }

  /** The agent is idle from now on. */
  join(agent: number): void {
    const { next, previous } = this;
    let before = this.tail;
    while (before >= 0 && this.isBehind(before, agent)) before = previous[before]!;
    const after = before < 0 ? this.head : next[before]!;
    previous[agent] = before;
    next[agent] = after;
    if (before < 0) this.head = agent;
    else next[before] = agent;
    if (after < 0) this.tail = agent;
    else previous[after] = agent;
  }

  leave(agent: number): void {
    const after = this.next[agent]!;
    const before = this.previous[agent]!;
    if (before < 0) this.head = after;
    else this.next[before] = after;
    if (after < 0) this.tail = before;
    else this.previous[after] = before;
  }

  private isBehind(other: number, agent: number): boolean {
    const { since, ints } = this.agents;
    return (
      since[other] === since[agent] &&
      ints[(other << AGENT_SHIFT) + GROUP]! > ints[(agent << AGENT_SHIFT) + GROUP]!
    );
  }
}

/** The orders of rankings of groups that are many and of one rank: equal ones share theirs. */
export class IdleOrders {
  /** by ranking; undefined: it has none */
  readonly of: readonly (IdleOrder | undefined)[];
  /** by group */
  private readonly entries: readonly IdleOrder[][];

  /** @param rankings - of groups */
  constructor(rankings: readonly Ranking[], agents: Agents) {
    const entries: IdleOrder[][] = Array.from(agents.idleHead, () => []);
    const shared = new Map<string, IdleOrder>();
    this.of = worthOf(rankings, entries.length).map((key, k) => {
      if (key === undefined) return undefined;
      let order = shared.get(key);
      if (order === undefined) {
        order = new IdleOrder(agents);
        shared.set(key, order);
        for (const group of rankings[k]!.items) entries[group]!.push(order);
      }
      return order;
    });
    this.entries = entries;
  }

  /** Whether any ranking has one. */
  get used(): boolean {
    return this.of.some(order => order !== undefined);
  }

  /** Starts anew: nobody is idle. */
  restart(): void {
    for (const order of this.of) order?.restart();
  }

  join(agent: number, group: number): void {
    for (const order of this.entries[group]!) order.join(agent);
  }

  leave(agent: number, group: number): void {
    for (const order of this.entries[group]!) order.leave(agent);
  }
}

/** Of each ranking for which an order pays, what tells equal ones: of so many groups that each of them stands in few. */
function worthOf(rankings: readonly Ranking[], groups: number): (string | undefined)[] {
  const keys = rankings.map(({ items, ranks }) =>
    items.length > FEW && ranks.every(rank => rank === ranks[0]) ? items.join(' ') : undefined,
  );
  for (let few = FEW; ; few *= 2) {
    const worth = keys.map((key, k) => (rankings[k]!.items.length > few ? key : undefined));
    const orders = new Map(worth.map((key, k) => [key, key === undefined ? [] : rankings[k]!.items]));
    const standsIn = new Int32Array(groups);
    for (const items of orders.values()) for (const group of items) standsIn[group]!++;
    if (standsIn.every(count => COST * count <= few)) return worth;
  }
}
