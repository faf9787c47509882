import type { EventList } from '../kernel/event-list.ts';
import type { Stream } from '../random/stream.ts';
import type { Agents } from './agents.ts';
import type { ContactSource } from './contact-source.ts';
import type { Contacts } from './contacts.ts';
import type { Lines } from './lines.ts';
import type { AgentSelection, ContactSelection } from './routing/routing.ts';
import type { Schedules } from './schedules.ts';
import type { SkillTables } from './tables.ts';

/** What a center is made of. */
export interface CenterParts {
  list: EventList;
  contacts: Contacts;
  lines: Lines;
  agents: Agents;
  sources: readonly ContactSource[];
  schedules: Schedules;
  agentSelection: AgentSelection;
  contactSelection: ContactSelection;
  skills: SkillTables;
  /** by skill and quantity, for laws drawn at the answer */
  ownStreams: readonly (Stream[] | undefined)[];
  queueOf: Int32Array;
  capacity: Float64Array;
  horizon: number;
  cut: boolean;
}
