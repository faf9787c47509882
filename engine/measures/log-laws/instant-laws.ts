import type { Scenario } from '../../center/scenario.ts';
import { valueAt } from '../../center/step-profile.ts';
import { mayTake, ringsOf } from './access-now.ts';
import { overdueCall } from './callback-laws.ts';
import type { ReplayedCenter } from './replayed-center.ts';
import type { ReplayedAgent } from './replayed-states.ts';
import { nextBreak, shiftAt } from './timetable-now.ts';

/** Looks at a center as an instant leaves it; what is wrong, or nothing. */
type InstantLaw = (center: ReplayedCenter) => string | false;

/** Laws of what an instant leaves behind, by name. */
export const INSTANT_LAWS: Record<string, InstantLaw> = {
  'as many are at work as the schedule says, and who is too many is busy': center => {
    for (const group of center.staff.keys()) {
      const fault = staffing(group, center);
      if (fault) return fault;
    }
    return false;
  },

  'who is on a shift is there, unless absent or late; who is idle after it goes': center => {
    for (const agent of center.agents) {
      const fault = agent.shifts !== undefined && attendance(agent, center);
      if (fault) return `agent ${agent.number}: ${fault}`;
    }
    return false;
  },

  'a wait or a talk that is over is over, and so is the wait for a ring or a call': center =>
    overdue(center) || overdueCall(center),

  'no agent is idle while a contact waits, unless ring, reserve or loan holds it back': center => {
    for (const [type, line] of center.lines.entries()) {
      const first = center.contacts.get(line[0]!);
      if (first === undefined) continue;
      const idle = center.agents.find(
        ({ state, group }) => state === 'ready' && mayTake(center, group, type, first.rings, 0),
      );
      if (idle !== undefined) return `agent ${idle.number}, type ${type}`;
    }
    return false;
  },
};

/** Agents at work against the schedule (rule A2); after closing, those who stay for contacts inside are let off (rule M12). */
function staffing(group: number, center: ReplayedCenter): string | false {
  const wanted = valueAt(center.staff[group]!, center.time);
  const isAbsence = center.scenario.agentGroups[group]!.absence !== undefined;
  const atWork = center.agents.filter(
    agent => agent.group === group && agent.state !== 'off' && agent.shifts === undefined && !agent.isOnCall,
  );
  const areIdle = atWork.some(agent => agent.state === 'ready');
  if (atWork.length < wanted && !isAbsence) return `group ${group}: ${atWork.length} at work, not ${wanted}`;
  if (atWork.length > wanted && areIdle && !staysOpen(center))
    return `group ${group}: idle, with ${atWork.length} for ${wanted}`;
  return false;
}

function staysOpen({ scenario, count, inIvr }: ReplayedCenter): boolean {
  return scenario.openings.length > 0 && count.waiting + count.called + inIvr > 0;
}

function attendance(agent: ReplayedAgent, center: ReplayedCenter): string | false {
  const { time } = center;
  const { adherence, absence } = center.scenario.agentGroups[agent.group]!;
  const shift = shiftAt(agent, time);
  const hasBegun = shift !== undefined && shift.logIn < center.scenario.horizon;
  if (hasBegun && agent.state === 'off' && adherence?.lateLogIn === undefined) {
    const isMissed = absence !== undefined && agent.missedShifts.has(shift.logIn);
    if (!isMissed) return 'has not come';
  }
  if (agent.state !== 'ready' || agent.shift === undefined) return false;
  const isOver = agent.shift.logOut <= time && agent.shift.logOut < center.scenario.horizon;
  if (isOver && !staysOpen(center)) return 'idle after the shift';
  const due = nextBreak(agent);
  return (
    due !== undefined &&
    time < agent.shift.logOut &&
    due.from <= time &&
    due.from < center.scenario.horizon &&
    'idle though a break is due'
  );
}

/** Whoever is past an end that is given. */
function overdue(center: ReplayedCenter): string | false {
  for (const [type, line] of center.lines.entries()) {
    const first = center.contacts.get(line[0]!);
    if (first === undefined) continue;
    const patience = first.askedBy >= 0 ? Infinity : givenPatience(center.scenario, type);
    if (first.offeredAt + patience < center.time) return `contact ${first.number} still waits`;
    const rings = ringsOf(center, type);
    const behind = line.find(number => {
      const { offeredAt, rings: open } = center.contacts.get(number)!;
      return offeredAt + (rings[open]?.after ?? Infinity) < center.time;
    });
    if (behind !== undefined) return `contact ${behind} still waits for its next ring`;
  }
  return false;
}

/** The patience of contacts of this type, where it is one and the same; Infinity: it is not. */
function givenPatience({ contactTypes, queues }: Scenario, type: number): number {
  const { patience, queue } = contactTypes[type]!;
  const law =
    patience?.laws.length === 1 && queues[queue]!.announce === undefined ? patience.laws[0] : undefined;
  return law?.kind === 'deterministic' ? law.value : Infinity;
}
