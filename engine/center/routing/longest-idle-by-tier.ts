import { flatInts } from '../../kernel/flat.ts';
import type { Agents } from '../agents.ts';
import { IdleOrders } from './idle-order.ts';
import type { AgentSelection } from './routing.ts';
import { Tournaments } from './tournament.ts';

/**
 * The longest idle agent of the first tier that has one: compared group by group, or, where groups are many, first of all
 * their idle agents in one order, and of a tournament if they have tiers. One tier of all groups is "longest idle"; a
 * tier for each group is "ordered groups". Equal idle times fall to the group declared first.
 */
export class LongestIdleByTier implements AgentSelection {
  private readonly agents: Agents;
  /** the groups of each line, tier after tier, from first[line] to first[line + 1] */
  private readonly first: Int32Array;
  private readonly groups: Int32Array;
  /** 1 where a tier ends */
  private readonly tierEnds: Int32Array;
  /** whether any line has more than one */
  private readonly hasTiers: boolean;
  private readonly orders: IdleOrders;
  private readonly tournaments: Tournaments;
  /** whether a line has groups enough for either */
  private readonly hasMany: boolean;

  /** @param tiers - for each line its tiers, each a list of groups */
  constructor(tiers: readonly (readonly (readonly number[])[])[], agents: Agents) {
    this.agents = agents;
    this.hasTiers = tiers.some(line => line.length > 1);
    const size = tiers.reduce((sum, line) => sum + line.reduce((all, tier) => all + tier.length, 0), 0);
    this.first = flatInts(tiers.length + 1);
    this.groups = flatInts(size);
    this.tierEnds = flatInts(size);
    let at = 0;
    tiers.forEach((line, index) => {
      for (const tier of line) {
        for (const group of tier) this.groups[at++] = group;
        if (tier.length > 0) this.tierEnds[at - 1] = 1;
      }
      this.first[index + 1] = at;
    });
    const rankings = tiers.map(line => ({
      items: line.flat(),
      ranks: line.flatMap((tier, rank) => tier.map(() => rank)),
    }));
    this.orders = new IdleOrders(rankings, agents);
    if (this.orders.used) agents.watchIdle(this.orders);
    const others = rankings.map((ranking, line) =>
      this.orders.of[line] === undefined ? ranking : { items: [], ranks: [] },
    );
    this.tournaments = new Tournaments(others, agents.idleHead.length);
    const { tournaments } = this;
    this.hasMany = this.orders.used || tournaments.used;
    if (tournaments.used)
      agents.watchHeads(group => tournaments.change(group, agents.since, agents.idleHead[group]!));
  }

  /** Starts anew: nobody is idle. */
  restart(): void {
    this.orders.restart();
    this.tournaments.restart();
  }

  selectAgent(line: number): number {
    const { groups, agents } = this;
    if (this.hasMany) {
      const order = this.orders.of[line];
      if (order !== undefined) return order.first();
      if (this.tournaments.of[line] !== undefined) return this.firstOfTournament(line);
    }
    const end = this.first[line + 1]!;
    let best = -1;
    for (let i = this.first[line]!; i < end; i++) {
      const head = agents.idleHead[groups[i]!]!;
      if (head >= 0 && (best < 0 || agents.since[head]! < agents.since[best]!)) best = head;
      if (this.hasTiers && best >= 0 && this.tierEnds[i] === 1) return best;
    }
    return best;
  }

  private firstOfTournament(line: number): number {
    const place = this.tournaments.of[line]!.first();
    return place < 0 ? -1 : this.agents.idleHead[this.groups[this.first[line]! + place]!]!;
  }
}
