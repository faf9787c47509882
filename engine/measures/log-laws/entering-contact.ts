import type { Scenario } from '../../center/scenario.ts';
import type { LogRow } from './log-row.ts';
import type { ReplayedContact } from './replayed-states.ts';

/** What a contact finds when it enters. */
interface Entering {
  readonly scenario: Scenario;
  /** lines in use of each trunk group */
  readonly trunks: number[];
  isClosed(time: number): boolean;
}

/** A contact as it enters: it takes a line, if its type needs one and one is free. */
export function enteringContact({ contact, type, time }: LogRow, center: Entering): ReplayedContact {
  const hearsClosed = center.scenario.contactTypes[type]?.afterHours !== undefined && center.isClosed(time);
  const trunk = hearsClosed ? -1 : (center.scenario.contactTypes[type]?.trunk ?? -1);
  const foundNoTrunk = trunk >= 0 && center.trunks[trunk]! >= center.scenario.trunks[trunk]!.capacity;
  if (trunk >= 0 && !foundNoTrunk) center.trunks[trunk]!++;
  return {
    number: contact,
    type,
    state: 'entered',
    arrivedAt: time,
    offeredAt: -1,
    hasWaited: false,
    answeredAt: -1,
    endedAt: -1,
    outcome: '',
    agent: -1,
    foundNoTrunk,
    trunk: foundNoTrunk ? -1 : trunk,
    isEscalated: false,
    isTransferred: false,
    goesOnTo: -1,
    missesTransfer: false,
    findsClosed: hearsClosed,
    outside: -1,
    wasMissedOutside: false,
    asksAs: -1,
    heldBy: -1,
    hasRung: false,
    askedBy: -1,
    choseWrongly: false,
    calls: 0,
    calledAt: -1,
    isOfferedCallback: false,
    rings: 0,
  };
}
