import type { NaiveCenter } from './naive-center.ts';
import type { NaiveContact } from './naive-contact.ts';
import type { NaiveAgent } from './naive-staff.ts';

/** Rings that open to those who wait, and waiting contacts for agents who stand ready, once these may take more. */
export class NaiveGiving {
  private readonly center: NaiveCenter;
  /** types of which agents who stand ready may take more than before */
  private types = new Set<number>();

  constructor(center: NaiveCenter) {
    this.center = center;
  }

  give(types: number[]): void {
    for (const type of types) this.types.add(type);
  }

  /** Somebody who was lent is back: another one may be lent. */
  afterLoan(agent: NaiveAgent): void {
    if (agent.lentTo === undefined) return;
    agent.lentTo = undefined;
    const { contactTypes, agentGroups } = this.center.scenario;
    const isLent = (type: number) =>
      agentGroups.some(group => group.skills.some(s => s.contactType === type && s.lent === true));
    this.give([...contactTypes.keys()].filter(isLent));
  }

  /** Where who came last goes first, more may be open to the next one. */
  afterWait(type: number): void {
    if (this.center.routing.queueOf(type).order === 'lastCome') this.give([type]);
  }

  /** Where nobody is at work, later rings are open. */
  afterLogOut(): void {
    const { contactTypes, queues } = this.center.scenario;
    this.give([...contactTypes.keys()].filter(t => queues[contactTypes[t]!.queue]!.routing.skipUnstaffed));
  }

  /** By score, the longer wait and the order of declaration, to whom the queue chooses. */
  settle(): void {
    const { center } = this;
    for (;;) {
      const first = [...this.types]
        .flatMap(type => center.waiting[type]!.slice(0, 1))
        .map(contact => ({ contact, score: this.score(contact) }))
        .sort(
          (a, b) =>
            b.score - a.score || a.contact.offeredAt - b.contact.offeredAt || a.contact.type - b.contact.type,
        )[0]?.contact;
      if (first === undefined) break;
      const agent = center.routing.free(first);
      if (agent === undefined) this.types.delete(first.type);
      else {
        center.leaveLine(first);
        center.answer(first, agent);
      }
    }
    this.types = new Set();
  }

  private score(contact: NaiveContact): number {
    return this.center.choice.score(contact, this.center.scenario.contactTypes[contact.type]!.priority);
  }

  // ── rings ──

  /** The contact begins to wait: rings without delay are open to it. */
  startRings(contact: NaiveContact): void {
    const rings = this.center.routing.rings(contact.type);
    contact.ringsOpened = rings.filter(ring => ring.after <= 0).length;
    this.planRing(contact);
  }

  private planRing(contact: NaiveContact): void {
    const ring = this.center.routing.rings(contact.type)[contact.ringsOpened];
    contact.nextRing = undefined;
    if (ring === undefined || ring.after === Infinity) return;
    contact.nextRing = this.center.events.plan(contact.offeredAt + ring.after, 'routing rule', () => {
      this.center.step(contact, 'widen');
      contact.ringsOpened++;
      this.planRing(contact);
      this.give([contact.type]);
      this.settle();
    });
  }

  /** It waits no longer. */
  endRings(contact: NaiveContact): void {
    if (contact.nextRing !== undefined) this.center.events.callOff(contact.nextRing);
    contact.nextRing = undefined;
    contact.ringsOpened = 0;
  }
}
