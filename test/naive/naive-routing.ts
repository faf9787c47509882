import type { QueueSpec, RingSpec, SkillSpec } from '../../engine/center/scenario.ts';
import type { NaiveCenter } from './naive-center.ts';
import type { NaiveContact } from './naive-contact.ts';
import type { NaiveAgent } from './naive-staff.ts';

/** Who may take whom now, and which of the free agents does (rule A4, and the ways to choose). */
export class NaiveRouting {
  private readonly center: NaiveCenter;
  /** of each queue: whom it chose last */
  private readonly last: number[];

  constructor(center: NaiveCenter) {
    this.center = center;
    this.last = center.scenario.queues.map(() => -1);
  }

  queueOf(type: number): QueueSpec {
    const { contactTypes, queues } = this.center.scenario;
    return queues[contactTypes[type]!.queue]!;
  }

  skill(group: number, type: number): SkillSpec | undefined {
    return this.center.scenario.agentGroups[group]!.skills.find(skill => skill.contactType === type);
  }

  /** Without rings, one of all groups. */
  rings(type: number): RingSpec[] {
    const rings = this.queueOf(type).routing.rings ?? [];
    const groups = this.center.scenario.agentGroups.map((_, g) => g);
    return rings.length > 0 ? rings : [{ groups, after: 0 }];
  }

  /** Who takes this contact: somebody of the first ring where anybody may, then somebody lent. */
  free(contact: NaiveContact): NaiveAgent | undefined {
    const { type } = contact;
    const groups = this.center.scenario.agentGroups
      .map((_, g) => g)
      .filter(g => this.skill(g, type) !== undefined && this.mayTake(g, contact, 0));
    const isLent = (g: number) => this.skill(g, type)!.lent === true;
    const rings = this.rings(type).map((_, ring) =>
      groups.filter(g => !isLent(g) && this.ringOf(g, type) === ring),
    );
    const tier = [...rings, groups.filter(isLent)].find(one => one.length > 0);
    return tier && this.choose(type, tier);
  }

  /** A group belongs to the first ring that names it. */
  private ringOf(group: number, type: number): number {
    return this.rings(type).findIndex(ring => ring.groups.includes(group));
  }

  /** @param oneMore - 1: an agent of the group is free who does not yet stand among the ready */
  mayTake(group: number, contact: NaiveContact, oneMore: number): boolean {
    const { type } = contact;
    if (this.skill(group, type)!.lent === true) {
      if (!this.isLentNow(group, type)) return false;
    } else {
      const ring = this.ringOf(group, type);
      if (ring < 0 || !this.isOpen(type, ring, contact)) return false;
    }
    return this.isEnough(group, contact, oneMore);
  }

  /** Whoever might take it if it had just come may call it back. */
  mayCall(group: number, contact: NaiveContact): boolean {
    return this.mayTake(group, contact, 1);
  }

  private isLentNow(group: number, type: number): boolean {
    const inUse = this.center.staff.agents.filter(agent => agent.group === group && agent.lentTo === type);
    return inUse.length < this.center.rules.lent(group, type);
  }

  /** More are ready than are to be kept free for other types, and from calling. */
  private isEnough(group: number, contact: NaiveContact, oneMore: number): boolean {
    const isToBeCalled = contact.isCalledBack && !contact.isOnLine;
    const fromCalling = isToBeCalled ? (this.queueOf(contact.type).callback?.reserve ?? 0) : 0;
    const reserve = Math.max(this.skill(group, contact.type)!.reserve ?? 0, fromCalling);
    return this.center.staff.idle(group).length + oneMore > reserve;
  }

  private isOpen(type: number, ring: number, contact: NaiveContact): boolean {
    const rings = this.rings(type);
    if (rings[ring]!.after <= 0 || ring < contact.ringsOpened) return true;
    if (this.center.rules.opens(this.center.scenario.contactTypes[type]!.queue, ring)) return true;
    if (this.queueOf(type).routing.skipUnstaffed !== true) return false;
    const before = this.center.scenario.agentGroups
      .map((_, g) => g)
      .filter(g => {
        const skill = this.skill(g, type);
        const place = this.ringOf(g, type);
        return skill !== undefined && skill.lent !== true && place >= 0 && place < ring;
      });
    return before.every(g => this.center.staff.atWork(g).length === 0);
  }

  private choose(type: number, groups: number[]): NaiveAgent {
    const { staff, scenario } = this.center;
    const { queue } = scenario.contactTypes[type]!;
    const idle = groups.flatMap(g => staff.idle(g));
    switch (scenario.queues[queue]!.routing.agents) {
      case 'roundRobin': {
        const next = (agent: NaiveAgent) => agent.number > this.last[queue]!;
        const inOrder = [...idle].sort((a, b) => a.number - b.number);
        const chosen = inOrder.find(next) ?? inOrder[0]!;
        this.last[queue] = chosen.number;
        return chosen;
      }
      case 'leastOccupied':
        return best(idle, (a, b) => staff.occupancy(a) - staff.occupancy(b) || longerIdle(a, b));
      case 'random':
        return idle[Math.floor(this.center.drawn.choice(queue) * idle.length)]!;
      case 'proportional': {
        const { group } = idle[Math.floor(this.center.drawn.choice(queue) * idle.length)]!;
        return staff.idle(group)[0]!;
      }
      default:
        return best(
          groups.map(g => staff.idle(g)[0]!),
          (a, b) => this.place(type, a.group) - this.place(type, b.group) || longerIdle(a, b),
        );
    }
  }

  /** The lower, the sooner a group is asked. */
  private place(type: number, group: number): number {
    const { agents, order } = this.queueOf(type).routing;
    if (agents === 'byLevel') return -this.skill(group, type)!.level;
    if (agents === 'fewestSkills') {
      const own = this.center.scenario.agentGroups[group]!.skills.filter(skill => skill.lent !== true);
      return own.length * 1000 + group;
    }
    if (agents === 'orderedGroups') return order.includes(group) ? order.indexOf(group) : 1000 + group;
    return 0;
  }
}

/** Ready for longer, or as long and declared before. */
function longerIdle(a: NaiveAgent, b: NaiveAgent): number {
  return a.readySince - b.readySince || a.number - b.number;
}

function best<T>(all: T[], compare: (a: T, b: T) => number): T {
  return [...all].sort(compare)[0]!;
}
