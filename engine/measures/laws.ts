import { AGENT_SHIFT, OFF, READY, STATE } from '../center/agents.ts';
import { CONTACT_SHIFT, NEXT, OFFERED_AT } from '../center/contacts.ts';
import { ACTIVITIES } from '../center/people-spec.ts';
import type { Simulation } from '../center/simulation.ts';
import * as cell from './cells.ts';
import type { Measures } from './measures.ts';

/** Sums of whole microseconds are exact up to here: 285 years. */
const EXACT = Number.MAX_SAFE_INTEGER;

/** What a run has to fulfil exactly, whatever was drawn: `ok`, or what does not add up. */
export interface Checks {
  /** arrived = blocked + ended before the offer + offered + still before it; offered = handled + abandoned + waiting */
  conservation: string;
  /** ∫ queue length = the sum of waits, in whole microseconds (rule M10) */
  littlesLaw: string;
  /** agents' times in all states add up to their logged-in time, and that of timetables to what they settled */
  agentTime: string;
}

/** Holds the measures of a finished run against the center's own records. */
export function checkLaws(simulation: Simulation, measures: Measures): Checks {
  return {
    conservation: conservation(simulation, measures),
    littlesLaw: littlesLaw(simulation, measures),
    agentTime: agentTime(measures),
  };
}

function sumOf(cells: Float64Array, place: number, stride: number): number {
  let sum = 0;
  for (let at = place; at < cells.length; at += stride) sum += cells[at]!;
  return sum;
}

function differing(parts: [string, number, number][]): string {
  const wrong = parts
    .filter(([, a, b]) => a !== b && !(Math.abs(a) > EXACT && Math.abs(a - b) < 1e-9 * Math.abs(a)))
    .map(([what, a, b]) => `${what}: ${a} ≠ ${b}`);
  return wrong.length === 0 ? 'ok' : wrong.join('; ');
}

function conservation(simulation: Simulation, measures: Measures): string {
  const { contacts, lines, agents } = simulation.watched;
  const { away } = simulation.center.callbacks;
  const total = (place: number) => sumOf(measures.cells, place, cell.CELL);
  const handled = total(cell.IN_TIME) + total(cell.LATE);
  const abandoned = total(cell.ABANDONED_SHORT) + total(cell.ABANDONED_EARLY) + total(cell.ABANDONED_LATE);
  const { inIvr, forwarding } = simulation.center.passage;
  const { consults } = simulation.center;
  const more = (place: number) => sumOf(measures.moreCells, place - cell.CELL, cell.MORE_CELL);
  const outside = more(cell.FORWARD_ANSWERED) + more(cell.MESSAGES) + more(cell.AFTER_HOURS);
  const consulted = more(cell.CONSULTS_ANSWERED) + more(cell.CONSULTS_GIVEN_UP);
  const transferHandled = total(cell.TRANSFER_HANDLED);
  const transferEnded = transferHandled + total(cell.TRANSFER_ABANDONED);
  const reached = total(cell.CALLBACK_REACHED);
  const called = reached + total(cell.CALLBACK_LOST);
  const busy = agents.busy.reduce((sum, count, at) => (at % 2 === 0 ? sum + count : sum), 0);
  const inTalk = handled + transferHandled + reached - total(cell.COMPLETED_IN_INTERVAL);
  const ivrEnded = total(cell.SELF_SERVED) + total(cell.GAVE_UP);
  const offers = total(cell.OFFERED) + total(cell.TRANSFER_OFFERED) + more(cell.CONSULTS);
  const blockedAndOffered = total(cell.BLOCKED) + total(cell.OFFERED);
  return differing([
    [
      'arrived ≠ blocked + ended in the IVR, outside or by hours + offered + before the offer',
      total(cell.ARRIVED),
      blockedAndOffered + ivrEnded + outside + inIvr,
    ],
    [
      'offered ≠ handled + abandoned + waiting',
      offers,
      handled + abandoned + transferEnded + called + consulted + lines.waiting + away,
    ],
    [
      'inside ≠ IVR + waiting + in talk',
      contacts.inside,
      inIvr + forwarding.talking + lines.waiting - consults.waiting + away + inTalk,
    ],
    ['questions ≠ ended + waiting', more(cell.CONSULTS), consulted + consults.waiting],
    ['contacts ≠ arrived', contacts.count[0]!, total(cell.ARRIVED)],
    [
      'handled by groups ≠ handled',
      sumOf(measures.groupCells, cell.GROUP_HANDLED, cell.GROUP_CELL),
      handled + transferHandled + reached,
    ],
    ...borrowing(simulation),
    ...rulesActing(simulation, measures),
    ['abandoned by the clock ≠ abandoned', total(cell.ABANDONED_IN_INTERVAL), abandoned],
    ['more in talk than busy', Math.max(inTalk, busy), busy],
  ]);
}

/** As many agents handle a contact by a lent skill as its account says. */
function borrowing({ center, watched: { agents, skills } }: Simulation): [string, number, number][] {
  const { controls } = center;
  if (controls === undefined) return [];
  const handling = new Float64Array(skills.count);
  for (let agent = 0; agent < agents.since.length; agent++) {
    const state = agents.ints[(agent << AGENT_SHIFT) + STATE]!;
    const skill = controls.lentSkill[agent]!;
    if (skill >= 0 && state !== READY && state !== OFF) handling[skill]! += 1;
  }
  return Array.from(handling, (count, skill) => [
    `skill ${skill}: handling by it ≠ lent`,
    count,
    controls.access.inUse[skill]!,
  ]);
}

/** A rule acts just when its last start has not ended. */
function rulesActing({ center }: Simulation, measures: Measures): [string, number, number][] {
  return Array.from(measures.ruleSince, (since, rule) => [
    `rule ${rule}: started and not ended ≠ acting`,
    since >= 0 ? 1 : 0,
    center.controls?.acting(rule) ?? 0,
  ]);
}

function littlesLaw(simulation: Simulation, measures: Measures): string {
  const { lines, contacts, clock } = simulation.watched;
  const parts: [string, number, number][] = [];
  const live = measures.queueTime.length;
  for (let line = 0; line < live; line++) {
    lines.measure(line);
    let waits = measures.queueTime[line]!;
    for (let c = lines.head[line]!; c >= 0; c = contacts.ints[(c << CONTACT_SHIFT) + NEXT]!)
      waits += clock[0]! - contacts.doubles[(c << CONTACT_SHIFT) + OFFERED_AT]!;
    parts.push([`line ${line}: ∫ length ≠ waits`, lines.area[line]!, waits]);
    const stride = live * cell.CELL;
    if (measures.horizonPassed)
      parts.push([
        `line ${line}: ∫ length to the horizon ≠ parts of waits in intervals`,
        measures.areaAtHorizon[line]!,
        sumOf(measures.cells, line * cell.CELL + cell.QUEUE_TIME, stride),
      ]);
  }
  return differing(parts);
}

/** The states that add up to an agent's logged-in time. */
const STATES = [
  cell.READY_TIME,
  cell.TALKING_TIME,
  cell.WRAPPING_UP_TIME,
  ...ACTIVITIES.map((_, k) => cell.FIRST_ACTIVITY_TIME + k),
];

function agentTime(measures: Measures): string {
  if (!measures.horizonPassed) return 'ok';
  const groups = measures.loggedIn.length;
  const stride = groups * cell.GROUP_CELL;
  return differing(
    Array.from(measures.loggedIn).flatMap((loggedIn, group) => {
      const total = (place: number) => sumOf(measures.groupCells, group * cell.GROUP_CELL + place, stride);
      const states = STATES.reduce((all, state) => all + total(state), 0);
      const worked = total(cell.ATTENDED_TIME) + total(cell.OVERTIME);
      return [
        [`group ${group}: logged in ≠ time in states`, loggedIn, states],
        [`group ${group}: logged in by timetable ≠ attended + overtime`, total(cell.SHIFT_TIME), worked],
      ] as [string, number, number][];
    }),
  );
}
