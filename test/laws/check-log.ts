import type { Scenario } from '../../engine/center/scenario.ts';
import { valueAt } from '../../engine/center/step-profile.ts';
import type { LogRow } from '../support/event-log.ts';
import { ROW_LAWS } from './log-laws.ts';
import { AGENT_STATES, CONTACT_STATES, type ReplayedAgent, ReplayedCenter } from './replayed-center.ts';

/** Which laws a log breaks, with the first case of each; none: it may be true. */
export function checkLog(scenario: Scenario, rows: readonly LogRow[]): Map<string, string> {
  const faults = new Map<string, string>();
  const center = new ReplayedCenter(scenario);
  const note = (law: string, index: number, fault: string | false | undefined) => {
    if (fault && !faults.has(law)) faults.set(law, `row ${index} ${JSON.stringify(rows[index])}: ${fault}`);
  };
  rows.forEach((row, index) => {
    if (index > 0)
      note('what a verb leaves open, the next one settles', index, leftOpen(rows[index - 1]!, row));
    if (row.time > center.time) {
      note('as many are at work as the schedule says, and who is too many is busy', index, staffing(center));
      note('a wait, a talk or a menu that is over is over', index, overdue(center));
    }
    const isUnknown = !speaksOfKnown(row, center);
    note('a log speaks of agents and types that there are', index, isUnknown && 'of others');
    if (isUnknown) return;
    for (const [law, look] of Object.entries(ROW_LAWS)) note(law, index, look(row, center));
    center.apply(row);
  });
  for (const [law, fault] of Object.entries(atEnd(center, rows))) note(law, rows.length - 1, fault);
  return faults;
}

function speaksOfKnown({ verb, agent, type }: LogRow, center: ReplayedCenter): boolean {
  const isAgentThere = verb in AGENT_STATES ? center.agents[agent] !== undefined : agent < 0;
  const isTypeThere = verb in CONTACT_STATES ? center.scenario.contactTypes[type] !== undefined : type < 0;
  return isAgentThere && (isTypeThere || verb === 'horizonEnd');
}

/** The verbs that may follow at once, of the same contact or agent. */
const FOLLOWERS: Record<string, string[]> = {
  offer: ['answer', 'balk', 'enqueue'],
  hangUp: ['wrapUp', 'release'],
  release: ['answer', 'ready', 'logOut'],
  logIn: ['answer', 'ready'],
};

function leftOpen(before: LogRow, row: LogRow): string | false {
  const followers = FOLLOWERS[before.verb];
  if (followers === undefined) return false;
  const isSame = before.verb === 'offer' ? before.contact === row.contact : before.agent === row.agent;
  const isRight = isSame && before.time === row.time && followers.includes(row.verb);
  return !isRight && `${row.verb} after ${before.verb}`;
}

/** Agents at work against the schedule (rule A2); after closing, those who stay for contacts inside are let off (rule M12). */
function staffing(center: ReplayedCenter): string | false {
  const { scenario, time } = center;
  const staysOpen = scenario.openings.length > 0 && center.waiting() + center.inIvr > 0;
  for (const [g, group] of scenario.agentGroups.entries()) {
    const starts = group.staff.starts.filter(start => start === 0 || start < scenario.horizon);
    const wanted = valueAt({ starts, values: group.staff.values }, time);
    const atWork = center.agents.filter(agent => agent.group === g && agent.state !== 'off');
    const areIdle = atWork.some((agent: ReplayedAgent) => agent.state === 'ready');
    if (atWork.length < wanted) return `group ${g}: ${atWork.length} at work, not ${wanted}`;
    if (atWork.length > wanted && areIdle && !staysOpen)
      return `group ${g}: idle, with ${atWork.length} for ${wanted}`;
  }
  return false;
}

/** Whoever is past an end that is given. */
function overdue(center: ReplayedCenter): string | false {
  for (const [type, line] of center.lines.entries()) {
    const laws = center.scenario.contactTypes[type]!.patience?.laws;
    const law = laws?.length === 1 ? laws[0] : undefined;
    const first = line[0];
    if (law?.kind !== 'deterministic' || first === undefined) continue;
    if (center.contacts.get(first)!.offeredAt + law.value < center.time)
      return `contact ${first} still waits`;
  }
  return false;
}

function atEnd(center: ReplayedCenter, rows: readonly LogRow[]): Record<string, string | false> {
  const { scenario } = center;
  const ends = rows.filter(row => row.verb === 'horizonEnd');
  const isPatient = (type: number) => scenario.contactTypes[type]!.patience === undefined;
  const inside = [...center.contacts.values()].filter(
    ({ state, type }) => state !== 'gone' && !(state === 'waiting' && isPatient(type)),
  );
  const open = center.agents.filter(({ state }) => !['off', 'ready'].includes(state));
  return {
    'the horizon ends once, at its instant':
      (ends.length !== 1 || ends[0]!.time !== scenario.horizon) && `${ends.length}`,
    'a run that drains leaves nobody inside but who waits for ever':
      scenario.end === 'drain' &&
      inside.length + open.length > 0 &&
      `${inside.length} contacts, ${open.length} agents`,
    'the contacts of a log come at its instants':
      scenario.contactTypes.some(({ arrivals }, type) => {
        if (arrivals.kind !== 'replay') return false;
        const came = rows.filter(row => row.verb === 'arrive' && row.type === type).map(row => row.time);
        return came.join() !== arrivals.times.filter(time => time < scenario.horizon).join();
      }) && 'at others',
  };
}
