import type { AgentGroupSpec, SkillSpec } from '../../engine/center/scenario.ts';
import type { NaiveCenter } from './naive-center.ts';
import type { NaiveContact } from './naive-contact.ts';
import type { NaiveAgent } from './naive-staff.ts';

/** A contact that an agent may take: the first of those of its type who wait, or who are to be called. */
interface Candidate {
  contact: NaiveContact;
  isCalled: boolean;
  score: number;
  value: number;
}

/** Which waiting contact a free agent takes (rule A6, and the ways to choose). */
export class NaiveChoice {
  private readonly center: NaiveCenter;

  constructor(center: NaiveCenter) {
    this.center = center;
  }

  /** The larger score, what the group puts first, the longer wait, live contacts before callbacks, the type declared first. */
  next(agent: NaiveAgent): Candidate | undefined {
    const group = this.center.scenario.agentGroups[agent.group]!;
    const candidates = group.skills.flatMap(skill => this.candidates(agent.group, group, skill));
    return candidates.sort(
      (a, b) =>
        larger(b.score, a.score) ||
        larger(b.value, a.value) ||
        a.contact.offeredAt - b.contact.offeredAt ||
        Number(a.isCalled) - Number(b.isCalled) ||
        a.contact.type - b.contact.type,
    )[0];
  }

  private candidates(g: number, group: AgentGroupSpec, skill: SkillSpec): Candidate[] {
    const { center } = this;
    const type = skill.contactType;
    const priority = skill.priority ?? center.scenario.contactTypes[type]!.priority;
    const live = center.waiting[type]!.slice(0, 1).filter(contact => center.routing.mayTake(g, contact, 1));
    const called = center.callbacks.first(type).filter(contact => center.routing.mayCall(g, contact));
    const isTrough = center.routing.queueOf(type).callback?.mode === 'trough';
    const made = (contact: NaiveContact, isCalled: boolean): Candidate => ({
      ...{ contact, isCalled },
      score: isCalled && isTrough ? -Number.MAX_VALUE : this.score(contact, priority),
      value: this.value(contact, group, skill),
    });
    return [...live.map(contact => made(contact, false)), ...called.map(contact => made(contact, true))];
  }

  /** Priority, what rules have added to it, and ageing × wait. */
  score(contact: NaiveContact, priority: number): number {
    const ageing = this.center.routing.queueOf(contact.type).ageing ?? 0;
    const raised = priority + this.center.rules.raised(contact.type);
    return raised + ageing * (this.center.now - contact.offeredAt);
  }

  private value(contact: NaiveContact, { select, skills }: AgentGroupSpec, skill: SkillSpec): number {
    const { center } = this;
    const { type } = contact;
    const waiting = (t: number) => center.waiting[t]!.length;
    switch (select?.kind) {
      case 'weightedWait':
        return (skill.weight ?? 1) * (center.now - contact.offeredAt);
      case 'longestQueue':
        return center.lengthOf(center.scenario.contactTypes[type]!.queue);
      case 'nearestPromise': {
        const left = center.scenario.contactTypes[type]!.promise.acceptableWait - center.waitOf(contact);
        return left >= 0 ? -left : -Infinity;
      }
      case 'queueRatio': {
        const own = skills.filter(s => s.lent !== true);
        const all = sum(own.map(s => waiting(s.contactType)));
        const weights = sum(own.map(s => s.weight ?? 1));
        return waiting(type) - (skill.weight ?? 1) * (weights > 0 ? all / weights : 0);
      }
      case 'expectedDelay': {
        const answers = center.rules.answersSince(center.now - select.window, [type]);
        return waiting(type) === 0 ? 0 : waiting(type) / answers;
      }
      default:
        return 0;
    }
  }
}

/** As a comparison, for infinite numbers too. */
function larger(a: number, b: number): number {
  return a === b ? 0 : a > b ? 1 : -1;
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
