import type { EventList } from '../kernel/event-list.ts';
import type { Stream } from '../random/stream.ts';
import type { AgentShifts } from './agent-shifts.ts';
import type { Agents } from './agents.ts';
import type { ContactSource } from './contact-source.ts';
import type { Contacts } from './contacts.ts';
import type { OutsideSpec } from './help-spec.ts';
import type { Ivr } from './ivr.ts';
import type { Lines } from './lines.ts';
import type { Returns } from './returns.ts';
import type { Routing } from './routing/routing-parts.ts';
import type { Schedules } from './schedules.ts';
import type { KeptStreams } from './stream-opener.ts';
import type { SkillTables } from './tables.ts';
import type { Timetable } from './timetable.ts';
import type { Trunks } from './trunks.ts';
import type { Upcoming } from './upcoming.ts';

/** What a center is made of. */
export interface CenterParts {
  /** of what is drawn as contacts come */
  streams: KeptStreams;
  list: EventList;
  trunks: Trunks;
  ivrs: readonly Ivr[];
  returns: Returns;
  contacts: Contacts;
  lines: Lines;
  agents: Agents;
  sources: readonly ContactSource[];
  upcoming: Upcoming;
  schedules: Schedules;
  routing: Routing;
  shifts: AgentShifts;
  timetable: Timetable;
  skills: SkillTables;
  /** by skill and quantity, for laws drawn at the answer */
  ownStreams: readonly (Stream[] | undefined)[];
  queueOf: Int32Array;
  /** by queue */
  capacity: readonly number[];
  horizon: number;
  cut: boolean;
  outside: readonly OutsideSpec[];
}
