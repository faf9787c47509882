import { DAY, type EscalationSpec } from '../../engine/center/scenario.ts';
import type { NaiveCenter } from './naive-center.ts';
import type { NaiveContact } from './naive-contact.ts';
import { isDuring } from './naive-entry.ts';
import type { NaiveAgent } from './naive-staff.ts';

/** Contacts that go on to other agents after talk (rules A8, M6). */
export class NaiveTransfers {
  private readonly center: NaiveCenter;

  constructor(center: NaiveCenter) {
    this.center = center;
  }

  /** Where the contact goes after this talk; undefined: nowhere. */
  destination(contact: NaiveContact): number | undefined {
    const { goesOnTo } = contact;
    contact.goesOnTo = undefined;
    if (goesOnTo !== undefined) return goesOnTo;
    const escalate = this.center.scenario.contactTypes[contact.type]!.escalate;
    if (escalate === undefined) return undefined;
    const { share, rightly } = escalate;
    const said = this.center.drawn.escalates(share, rightly, contact.drawn.outcomeKey, contact.talks);
    if (said === undefined) return undefined;
    if (!isDuring(escalate.during ?? [], this.center.now)) return this.instead(contact, escalate);
    this.center.step(contact, 'escalate');
    if (said === 'rightly') return escalate.to;
    contact.goesOnTo = escalate.to;
    return escalate.wrongTo;
  }

  /** Nobody is there to whom it would go (rule M16). */
  private instead(
    contact: NaiveContact,
    { during = [], otherwise = { kind: 'resolve' } }: EscalationSpec,
  ): number | undefined {
    const { now, entry } = this.center;
    this.center.step(contact, 'missTransfer');
    if (otherwise.kind === 'comeBack') {
      const starts = during.flatMap(({ from }) => [from, from + DAY]).map(from => now - (now % DAY) + from);
      contact.comesBackAnyway = true;
      entry.comeBack(contact, Math.min(...starts.filter(start => start > now)), false);
    }
    if (otherwise.kind !== 'passOn') return undefined;
    this.center.step(contact, 'escalate');
    return otherwise.to;
  }

  /** A cold transfer frees the agent at once, a warm one when another agent has taken over. */
  passOn(contact: NaiveContact, agent: NaiveAgent, to: number): void {
    const escalate = this.center.scenario.contactTypes[contact.type]!.escalate;
    const isWarm = escalate?.handover === 'warm';
    const { drawn } = this.center;
    contact.heldBy = isWarm ? agent : undefined;
    contact.handOver = isWarm
      ? drawn.handOver(escalate.handoverTime, contact.drawn.outcomeKey, contact.talks)
      : 0;
    contact.talks++;
    Object.assign(contact, { wasTransferred: true, isCalledBack: false, isOnLine: false, hasAsked: false });
    this.center.become(contact, to);
    this.center.step(contact, 'transfer');
    contact.offeredAt = this.center.now;
    this.center.step(contact, 'offer');
    const next = this.center.routing.free(contact);
    if (next === undefined) this.center.wait(contact);
    else this.center.answer(contact, next);
    if (!isWarm) this.center.afterTalk(agent);
  }

  /** Another agent has answered: both talk to the contact, for so long [µs]. */
  handOver(contact: NaiveContact): number {
    const { heldBy, handOver } = contact;
    contact.heldBy = undefined;
    if (heldBy === undefined) return 0;
    const { events, now } = this.center;
    events.plan(now + handOver, 'end of talk', () => this.letGo(heldBy));
    return handOver;
  }

  letGo(agent: NaiveAgent): void {
    this.center.agentStep(agent, 'handOverEnd');
    this.center.afterTalk(agent);
  }
}
