import type { RuleSpec } from '../../center/scenario.ts';
import { hasLoan, mayCallBack, mayTake, openAtOnce, ringsOf } from './access-now.ts';
import type { ReplayedCenter } from './replayed-center.ts';
import type { RowLaw } from './row-law.ts';

/** Laws of single rows about rings, reserves, loans and rules. */
export const ROUTING_LAWS: Record<string, RowLaw> = {
  'an agent takes only what rings, reserves and loans let it take': (row, center) => {
    const contact = center.contacts.get(row.contact);
    const agent = center.agents[row.agent];
    if (agent === undefined || contact === undefined || !TAKES.includes(row.verb)) return false;
    if (row.verb === 'dial' || agent.state === 'rung' || contact.state === 'called') {
      const isFree = agent.state === 'free';
      const isOnLine = row.verb === 'answer';
      return (
        isFree && !mayCallBack(center, agent.group, row.type, 1, isOnLine) && 'the callback is held back'
      );
    }
    const rings = contact.state === 'waiting' ? contact.rings : openAtOnce(center, row.type);
    const freed = agent.state === 'ready' ? 0 : 1;
    return !mayTake(center, agent.group, row.type, rings, freed) && 'the contact is held back';
  },

  'no more agents are lent than rules lend while they act': (row, center) => {
    const agent = center.agents[row.agent];
    if ((row.verb !== 'answer' && row.verb !== 'dial') || agent === undefined || agent.state === 'rung')
      return false;
    const isLent = center.skillOf(agent.group, row.type)?.lent === true;
    return isLent && !hasLoan(center, agent.group, row.type) && `type ${row.type}`;
  },

  'the next ring opens to who waits when its delay is over': (row, center) => {
    const contact = center.contacts.get(row.contact);
    if (row.verb !== 'widen' || contact === undefined) return false;
    if (contact.state !== 'waiting') return `when ${contact.state}`;
    const due = contact.offeredAt + (ringsOf(center, row.type)[contact.rings]?.after ?? Infinity);
    return row.time !== due && `due at ${due}`;
  },

  'a rule that starts did not act, and one that ends did': (row, { scenario, acting }) => {
    if (row.verb !== 'startRule' && row.verb !== 'endRule') return false;
    if (scenario.rules?.[row.line] === undefined) return 'no such rule';
    return acting.has(row.line) !== (row.verb === 'endRule') && 'the other way round';
  },

  'a rule starts when its number is worse than one limit, and ends when it is better than the other': (
    row,
    center,
  ) => {
    const rule = center.scenario.rules?.[row.line];
    if ((row.verb !== 'startRule' && row.verb !== 'endRule') || rule === undefined) return false;
    const value = watched(rule, center);
    if (value === undefined) return false;
    return !(row.verb === 'startRule' ? value > rule.limit : value < rule.until) && `${value}`;
  },
};

const TAKES = ['answer', 'answerConsult', 'dial'];

/** The number that a rule watches; undefined: the log would have to be counted for it. */
function watched({ watch }: RuleSpec, center: ReplayedCenter): number | undefined {
  if (watch.kind === 'serviceLevel') return undefined;
  const waiting = watch.of.reduce((sum, type) => sum + center.lines[type]!.length, 0);
  if (watch.kind === 'queueLength' || waiting === 0) return waiting;
  const from = center.now - watch.window;
  const recent = watch.of.flatMap(type => center.answersOfType[type]!.filter(at => at >= from)).length;
  return (waiting * Math.min(watch.window, center.now)) / recent;
}
