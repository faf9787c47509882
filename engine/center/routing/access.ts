import type { Agents } from '../agents.ts';
import { CALLBACK, CONTACT_SHIFT, type Contacts, FLAGS, ON_LINE } from '../contacts.ts';
import type { Scenario } from '../scenario.ts';
import { type SkillTables, skillOf } from '../tables.ts';
import { hasMoreIdle } from './idle-agents.ts';
import { lendable, ringGroups, ringsOf } from './rings-of.ts';

/**
 * Which group may take which contact now: its ring is open, a rule lends the skill, and enough of its agents
 * are idle for those kept in reserve. Within a line the first contact may be taken by whoever may take any other one,
 * since it has waited longest; last come, first served it may not, see `opensAsItShrinks`.
 */
export class Access {
  /** by line and ring */
  readonly ringGroups: readonly (readonly Int32Array[])[];
  /** by line: groups that may be lent to it */
  readonly lendable: readonly Int32Array[];
  /** by line: how many of its rings are open from the start */
  readonly openAtOnce: Int32Array;
  /** by contact's slot: rings open to it by its wait; 0 for one that does not wait */
  opened = new Int32Array(64);
  /** [firstRing[queue] + ring]: rules that hold it open */
  readonly openedByRule: Int32Array;
  readonly firstRing: Int32Array;
  /** by skill: agents that rules lend at most, and that use it now */
  readonly allowance: Int32Array;
  readonly inUse: Int32Array;
  /** by line: what rules have added to the priority */
  readonly raised: Float64Array;
  /** by skill: 1 if only a rule switches it on */
  readonly isLent: Uint8Array;
  private readonly agents: Agents;
  private readonly skillAt: Int32Array;
  private readonly skillFrom: Int32Array;
  private readonly lines: number;
  private readonly queueOf: Int32Array;
  /** by skill; −1: in no ring */
  private readonly ringOf: Int32Array;
  /** by skill */
  private readonly reserve: Int32Array;
  /** by line: agents kept from calling back, and whether any are anywhere */
  private readonly callbackReserve: Int32Array;
  private readonly keepsFromCalling: boolean;
  private readonly contacts: Contacts;
  private readonly skipsUnstaffed: Uint8Array;
  private readonly lastCome: Uint8Array;

  constructor(scenario: Scenario, agents: Agents, skills: SkillTables, contacts: Contacts) {
    const rings = ringsOf(scenario);
    const ofSkills = scenario.agentGroups.flatMap(group => group.skills);
    this.agents = agents;
    this.skillAt = skills.at;
    this.skillFrom = skills.from;
    this.lines = scenario.contactTypes.length;
    this.queueOf = Int32Array.from(scenario.contactTypes, type => type.queue);
    this.ringGroups = ringGroups(scenario, rings);
    this.lendable = lendable(scenario);
    this.openAtOnce = Int32Array.from(this.queueOf, q => rings[q]!.filter(ring => ring.after <= 0).length);
    this.firstRing = new Int32Array(rings.length + 1);
    rings.forEach((ofQueue, q) => {
      this.firstRing[q + 1] = this.firstRing[q]! + ofQueue.length;
    });
    this.openedByRule = new Int32Array(this.firstRing[rings.length]!);
    this.ringOf = new Int32Array(skills.count).fill(-1);
    this.ringGroups.forEach((ofLine, line) => {
      ofLine.forEach((members, ring) => {
        for (const group of members) this.ringOf[skillOf(skills, group, line)] = ring;
      });
    });
    this.allowance = new Int32Array(skills.count);
    this.inUse = new Int32Array(skills.count);
    this.isLent = Uint8Array.from(ofSkills, skill => (skill.lent === true ? 1 : 0));
    this.reserve = Int32Array.from(ofSkills, skill => skill.reserve ?? 0);
    this.contacts = contacts;
    this.callbackReserve = Int32Array.from(this.queueOf, q => scenario.queues[q]!.callback?.reserve ?? 0);
    this.keepsFromCalling = this.callbackReserve.some(kept => kept > 0);
    this.raised = new Float64Array(this.lines);
    this.lastCome = Uint8Array.from(scenario.queues, q => (q.order === 'lastCome' ? 1 : 0));
    this.skipsUnstaffed = Uint8Array.from(scenario.queues, q => (q.routing.skipUnstaffed === true ? 1 : 0));
  }

  /** Whether the group may take the contact; `freed` is 1 when the agent in question is not yet among the idle. */
  admits(line: number, group: number, contact: number, freed: number): boolean {
    const skill = this.skillAt[this.skillFrom[group]! + line]!;
    if (this.isLent[skill] === 1) {
      if (this.inUse[skill]! >= this.allowance[skill]!) return false;
    } else {
      const ring = this.ringOf[skill]!;
      if (ring < 0 || !this.isOpen(line, ring, contact)) return false;
    }
    const kept = this.reserve[skill]!;
    const reserve = (this.keepsFromCalling ? Math.max(kept, this.keptFrom(line, contact)) : kept) - freed;
    return reserve < 0 || hasMoreIdle(this.agents, group, reserve);
  }

  /** Agents kept from calling this contact; 0 for one that calls, or is on the line already. */
  private keptFrom(line: number, contact: number): number {
    const isToBeCalled =
      (this.contacts.ints[(contact << CONTACT_SHIFT) + FLAGS]! & (CALLBACK | ON_LINE)) === CALLBACK;
    return isToBeCalled ? this.callbackReserve[line]! : 0;
  }

  /** Whether the group may call back a contact of the type: by the rings that are open to one that has just come. */
  admitsCallback(type: number, group: number, contact: number): boolean {
    const skill = this.skillAt[this.skillFrom[group]! + type]!;
    if (this.isLent[skill] === 1) {
      if (this.inUse[skill]! >= this.allowance[skill]!) return false;
    } else {
      const ring = this.ringOf[skill]!;
      if (ring < 0 || !this.isOpen(type, ring, contact)) return false;
    }
    const reserve = Math.max(this.reserve[skill]!, this.keptFrom(type, contact)) - 1;
    return reserve < 0 || hasMoreIdle(this.agents, group, reserve);
  }

  isOpen(line: number, ring: number, contact: number): boolean {
    if (ring < this.openAtOnce[line]!) return true;
    if (contact < this.opened.length && ring < this.opened[contact]!) return true;
    const queue = this.queueOf[line]!;
    if (this.openedByRule[this.firstRing[queue]! + ring]! > 0) return true;
    return this.skipsUnstaffed[queue] === 1 && this.isUnstaffedBefore(line, ring);
  }

  /** Whether somebody's going home may open a ring of this line. */
  skips(line: number): boolean {
    return this.skipsUnstaffed[this.queueOf[line]!] === 1;
  }

  /** Whether more rings may be open to who comes first in the line once another one has left it. */
  opensAsItShrinks(line: number): boolean {
    return this.lastCome[this.queueOf[line]!] === 1;
  }

  /** The lines of a queue. */
  linesOf(queue: number): number[] {
    return [...this.queueOf.keys()].filter(line => this.queueOf[line] === queue);
  }

  private isUnstaffedBefore(line: number, ring: number): boolean {
    for (let r = 0; r < ring; r++)
      for (const group of this.ringGroups[line]![r]!) if (this.agents.atWork[group]! > 0) return false;
    return true;
  }
}
