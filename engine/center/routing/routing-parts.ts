import type { EventList } from '../../kernel/event-list.ts';
import type { Agents } from '../agents.ts';
import type { Contacts } from '../contacts.ts';
import type { Lines } from '../lines.ts';
import type { Observer } from '../observer.ts';
import type { Scenario } from '../scenario.ts';
import type { StreamOpener } from '../stream-opener.ts';
import type { SkillTables } from '../tables.ts';
import type { Concerned } from './concerned.ts';
import type { Assigning, Controls } from './controls.ts';
import type { AgentSelection, ContactSelection } from './routing.ts';

/** What routing stands on. */
export interface RoutingParts {
  scenario: Scenario;
  list: EventList;
  contacts: Contacts;
  lines: Lines;
  agents: Agents;
  skills: SkillTables;
  open: StreamOpener;
  /** OFFERED_AT or ENTERED_AT: where the clock of waiting starts (rule M4) */
  waitFrom: number;
}

/** The two questions of routing, and for scenarios that need it what else routing is told. */
export interface Routing {
  agentSelection: AgentSelection;
  contactSelection: ContactSelection;
  /** what the controls are to be told of; undefined: there are none */
  concerned: Concerned | undefined;
  /** made when the center stands; undefined for a plain one */
  controls: ((observer: Observer, center: Assigning, agentSelection: AgentSelection) => Controls) | undefined;
  /** starts it anew for another replication; undefined: it has to be made anew */
  restart?: () => void;
}
