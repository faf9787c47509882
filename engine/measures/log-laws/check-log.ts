import type { Scenario } from '../../center/scenario.ts';
import { INSTANT_LAWS } from './instant-laws.ts';
import type { LogRow } from './log-row.ts';
import { OpenVerbs } from './open-verbs.ts';
import { ReplayedCenter } from './replayed-center.ts';
import { AGENT_STATES, CONTACT_STATES, OTHER_AGENT_VERBS } from './replayed-states.ts';
import { ROW_LAWS } from './row-laws.ts';

/**
 * Holds an event log to the laws of a contact center, row by row. It is read as an outsider would: nothing of the
 * engine's own records is looked at.
 */
export class LogChecker {
  /** the laws that are broken, with the first case of each */
  readonly faults = new Map<string, string>();
  private readonly center: ReplayedCenter;
  private readonly open: OpenVerbs;
  /** instants at which fresh contacts of types that replay a log have come */
  private readonly came: (number[] | undefined)[];
  private ends = 0;
  private index = -1;
  /** it spoke of an agent or type that is not there: nothing can be said of the rest */
  private isLost = false;

  constructor(scenario: Scenario) {
    this.center = new ReplayedCenter(scenario);
    this.open = new OpenVerbs(this.center);
    this.came = scenario.contactTypes.map(type => (type.arrivals.kind === 'replay' ? [] : undefined));
  }

  /** The next row. */
  take(row: LogRow): void {
    const { center } = this;
    this.index++;
    if (this.isLost) return;
    if (row.time > center.time)
      for (const law of INSTANT_LAW_NAMES) this.note(law, row, INSTANT_LAWS[law]!(center));
    center.now = row.time;
    if (!speaksOfKnown(row, center)) {
      this.isLost = true;
      this.note('a log speaks of agents and types that there are', row, 'of others');
      return;
    }
    for (const law of LAW_NAMES) this.note(law, row, ROW_LAWS[law]!(row, center));
    this.note('what a verb leaves open is settled next', row, this.open.settle(row));
    center.apply(row);
    if (row.verb === 'arrive' && row.attempt === 1) this.came[row.type]?.push(row.time);
    if (row.verb === 'horizonEnd' && row.time === center.scenario.horizon) this.ends++;
    else if (row.verb === 'horizonEnd') this.ends += 2;
  }

  /** What only the whole log of a run that came to its end can break. */
  finish(): void {
    this.note('the horizon ends once, at its instant', undefined, this.ends !== 1 && `${this.ends}`);
    this.note(
      'a run that drains leaves nobody inside but who waits for ever',
      undefined,
      this.center.scenario.end === 'drain' && leftInside(this.center),
    );
    this.note('the contacts of a log come at its instants', undefined, this.missesOwnLog() && 'at others');
  }

  private missesOwnLog(): boolean {
    const { contactTypes, horizon } = this.center.scenario;
    return contactTypes.some(({ arrivals }, type) => {
      if (arrivals.kind !== 'replay') return false;
      return this.came[type]!.join() !== arrivals.times.filter(time => time < horizon).join();
    });
  }

  private note(law: string, row: LogRow | undefined, fault: string | false | undefined): void {
    if (!fault || this.faults.has(law)) return;
    const place = row === undefined ? '' : `row ${this.index} ${JSON.stringify(row)}: `;
    this.faults.set(law, place + fault);
  }
}

const LAW_NAMES = Object.keys(ROW_LAWS);
const INSTANT_LAW_NAMES = Object.keys(INSTANT_LAWS);

/** Which laws the event log of a replication breaks, with the first case of each; none: it may be true. */
export function checkLog(scenario: Scenario, rows: readonly LogRow[]): Map<string, string> {
  const checker = new LogChecker(scenario);
  for (const row of rows) checker.take(row);
  checker.finish();
  return checker.faults;
}

function speaksOfKnown({ verb, agent, type }: LogRow, center: ReplayedCenter): boolean {
  const needsAgent =
    (verb in AGENT_STATES && (verb !== 'dial' || agent >= 0)) || OTHER_AGENT_VERBS.includes(verb);
  const isAgentThere = needsAgent ? center.agents[agent] !== undefined : agent < 0;
  const isTypeThere =
    verb in CONTACT_STATES || verb === 'widen' ? center.scenario.contactTypes[type] !== undefined : type < 0;
  return isAgentThere && (isTypeThere || verb === 'horizonEnd');
}

/** Who is inside after the last event, and need not be; customers who wait for their call may be never due. */
function leftInside({ scenario, contacts, agents }: ReplayedCenter): string | false {
  const isPatient = (type: number) =>
    scenario.contactTypes[type]!.patience?.laws.every(law => law.kind !== 'infinite') !== true;
  const all = [...contacts.values()];
  const inside = all.filter(
    ({ state, type }) => !['gone', 'called'].includes(state) && !(state === 'waiting' && isPatient(type)),
  );
  const held = all.map(contact => contact.heldBy);
  const open = agents.filter(
    ({ state, number }) => !['off', 'ready', 'break'].includes(state) && !held.includes(number),
  );
  return inside.length + open.length > 0 && `${inside.length} contacts, ${open.length} agents`;
}
