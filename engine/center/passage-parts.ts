import type { EventList } from '../kernel/event-list.ts';
import type { ContactSource } from './contact-source.ts';
import type * as of from './contacts.ts';
import type { OutsideSpec } from './help-spec.ts';
import type { Ivr } from './ivr.ts';
import type { Observer } from './observer.ts';
import type { Returns } from './returns.ts';
import type { Schedules } from './schedules.ts';
import type { Trunks } from './trunks.ts';

/** What the passage stands on. */
export interface PassageParts {
  horizon: number;
  list: EventList;
  contacts: of.Contacts;
  sources: readonly ContactSource[];
  trunks: Trunks;
  ivrs: readonly Ivr[];
  returns: Returns;
  schedules: Schedules;
  outside: readonly OutsideSpec[];
  observer: Observer;
}

/** Named one by one: objects made by spreading differ in shape, and what reads them is compiled anew each replication. */
export function passageParts(given: Omit<PassageParts, 'observer'>, observer: Observer): PassageParts {
  const { horizon, list, contacts, sources, trunks, ivrs, returns, schedules, outside } = given;
  return { horizon, list, contacts, sources, trunks, ivrs, returns, schedules, outside, observer };
}
