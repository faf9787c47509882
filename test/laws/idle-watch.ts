import { AGENT_SHIFT, GROUP } from '../../engine/center/agents.ts';
import { CONTACT_SHIFT, LINE } from '../../engine/center/contacts.ts';
import type { Observer } from '../../engine/center/observer.ts';
import type { RingSpec, Scenario } from '../../engine/center/scenario.ts';
import type { Watched } from '../../engine/center/simulation.ts';

/** A contact that waits, as the watch knows it from the verbs alone. */
interface Waiting {
  contact: number;
  rings: number;
}

/**
 * Watches that no agent stands idle while a contact waits which that agent may take, unless a ring, a
 * reserve or the allowance of a rule holds it back; and that each contact type is served in order of the
 * offer. It keeps its own books from the verbs and knows nothing of the router's.
 */
export class IdleWatch implements Partial<Observer> {
  readonly faults: string[] = [];
  /** how often something held a contact back, by what; and waiting contacts that went to idle agents */
  readonly held = { ring: 0, reserve: 0, allowance: 0, unlent: 0 };
  fetched = 0;
  lent = 0;
  private readonly scenario: Scenario;
  private readonly watched: Watched;
  private readonly lines: Waiting[][];
  private readonly idle = new Set<number>();
  private readonly atWork: number[];
  private readonly acting = new Set<number>();
  private readonly lentTo = new Map<number, number>();
  private instant = 0;

  constructor(scenario: Scenario, watched: Watched) {
    this.scenario = scenario;
    this.watched = watched;
    this.lines = scenario.contactTypes.map(() => []);
    this.atWork = scenario.agentGroups.map(() => 0);
  }

  /** Judges the state in which the last instant left the center; to be called before every event. */
  judge(now: number): void {
    if (now === this.instant) return;
    this.instant = now;
    this.lines.forEach((line, type) => {
      const first = line[0];
      if (first === undefined) return;
      this.scenario.agentGroups.forEach((_, group) => {
        if (this.idleOf(group) > 0 && this.mayTake(group, type, first))
          this.faults.push(`group ${group} idle while type ${type} waits, before ${now}`);
      });
    });
  }

  private mayTake(group: number, type: number, first: Waiting): boolean {
    const skill = this.scenario.agentGroups[group]!.skills.find(s => s.contactType === type);
    if (skill === undefined) return false;
    if (skill.lent === true) {
      const used = [...this.lentTo].filter(([a, t]) => this.groupOf(a) === group && t === type).length;
      const allowed = this.allowance(group, type);
      if (used >= allowed) {
        this.held[allowed === 0 ? 'unlent' : 'allowance']++;
        return false;
      }
    } else if (!this.isRingOpen(group, type, first)) {
      this.held.ring++;
      return false;
    }
    if (this.idleOf(group) > (skill.reserve ?? 0)) return true;
    this.held.reserve++;
    return false;
  }

  private allowance(group: number, type: number): number {
    let sum = 0;
    this.scenario.rules?.forEach(({ act }, rule) => {
      if (!this.acting.has(rule) || act.kind !== 'lend') return;
      if (act.group === group && act.contactType === type) sum += act.atMost;
    });
    return sum;
  }

  private isRingOpen(group: number, type: number, first: Waiting): boolean {
    const { routing } = this.scenario.queues[this.scenario.contactTypes[type]!.queue]!;
    const rings = routing.rings ?? [];
    if (rings.length === 0) return true;
    const ring = rings.findIndex(r => r.groups.includes(group));
    if (ring < 0) return false;
    if (ring < first.rings || this.isOpenByRule(type, ring)) return true;
    return routing.skipUnstaffed === true && !this.isStaffedBefore(rings, ring, type);
  }

  private isOpenByRule(type: number, ring: number): boolean {
    const { queue } = this.scenario.contactTypes[type]!;
    return (this.scenario.rules ?? []).some(
      ({ act }, rule) =>
        this.acting.has(rule) && act.kind === 'openRing' && act.queue === queue && act.ring === ring,
    );
  }

  private isStaffedBefore(rings: RingSpec[], ring: number, type: number): boolean {
    return this.scenario.agentGroups.some((group, g) => {
      const skill = group.skills.find(s => s.contactType === type);
      const own = rings.findIndex(r => r.groups.includes(g));
      return skill !== undefined && skill.lent !== true && own >= 0 && own < ring && this.atWork[g]! > 0;
    });
  }

  private groupOf(agent: number): number {
    return this.watched.agents.ints[(agent << AGENT_SHIFT) + GROUP]!;
  }

  private idleOf(group: number): number {
    return [...this.idle].filter(agent => this.groupOf(agent) === group).length;
  }

  private lineOf(contact: number): Waiting[] {
    return this.lines[this.watched.contacts.ints[(contact << CONTACT_SHIFT) + LINE]!]!;
  }

  enqueue(contact: number): void {
    const type = this.watched.contacts.ints[(contact << CONTACT_SHIFT) + LINE]!;
    const rings = this.scenario.queues[this.scenario.contactTypes[type]!.queue]!.routing.rings ?? [];
    this.lines[type]!.push({ contact, rings: rings.filter(ring => ring.after === 0).length });
  }

  widen(contact: number): void {
    this.lineOf(contact).find(waiting => waiting.contact === contact)!.rings++;
  }

  abandon(contact: number): void {
    const line = this.lineOf(contact);
    line.splice(
      line.findIndex(waiting => waiting.contact === contact),
      1,
    );
  }

  answer(contact: number, agent: number): void {
    const line = this.lineOf(contact);
    const place = line.findIndex(waiting => waiting.contact === contact);
    if (place > 0) this.faults.push(`contact ${contact} answered before one offered earlier`);
    if (place === 0) {
      line.shift();
      if (this.idle.has(agent)) this.fetched++;
    }
    this.idle.delete(agent);
    const type = this.watched.contacts.ints[(contact << CONTACT_SHIFT) + LINE]!;
    const skill = this.scenario.agentGroups[this.groupOf(agent)]!.skills.find(s => s.contactType === type);
    if (skill?.lent !== true) return;
    this.lentTo.set(agent, type);
    this.lent++;
  }

  release(agent: number): void {
    this.lentTo.delete(agent);
  }
  ready(agent: number): void {
    this.idle.add(agent);
  }
  logIn(agent: number): void {
    this.atWork[this.groupOf(agent)]!++;
  }
  logOut(agent: number): void {
    this.idle.delete(agent);
    this.atWork[this.groupOf(agent)]!--;
  }
  startRule(rule: number): void {
    this.acting.add(rule);
  }
  endRule(rule: number): void {
    this.acting.delete(rule);
  }
}
