import { CONTACT_DOUBLES, CONTACT_INTS, NEXT, OFFERED_AT } from '../center/contacts.ts';
import type { Simulation } from '../center/simulation.ts';
import * as cell from './cells.ts';
import type { Measures } from './measures.ts';

/** Sums of whole microseconds are exact up to here: 285 years. */
const EXACT = Number.MAX_SAFE_INTEGER;

/** What a run has to fulfil exactly, whatever was drawn: `ok`, or what does not add up. */
export interface Checks {
  /** arrived = blocked + offered + inside the IVR; offered = handled + abandoned + waiting */
  conservation: string;
  /** ∫ queue length = the sum of waits, in whole microseconds (rule M10) */
  littlesLaw: string;
  /** agents' times in all states add up to their logged-in time */
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
  const total = (place: number) => sumOf(measures.cells, place, cell.CELL);
  const handled = total(cell.IN_TIME) + total(cell.LATE);
  const abandoned = total(cell.ABANDONED_SHORT) + total(cell.ABANDONED_EARLY) + total(cell.ABANDONED_LATE);
  const { inIvr } = simulation.center;
  const inTalk = handled - total(cell.COMPLETED_IN_INTERVAL);
  const blockedAndOffered = total(cell.BLOCKED) + total(cell.OFFERED);
  return differing([
    ['arrived ≠ blocked + offered + inside the IVR', total(cell.ARRIVED), blockedAndOffered + inIvr],
    ['offered ≠ handled + abandoned + waiting', total(cell.OFFERED), handled + abandoned + lines.waiting],
    ['inside ≠ IVR + waiting + in talk', contacts.inside, inIvr + lines.waiting + inTalk],
    ['contacts ≠ arrived', contacts.count[0]!, total(cell.ARRIVED)],
    ['handled by groups ≠ handled', sumOf(measures.groupCells, cell.GROUP_HANDLED, cell.GROUP_CELL), handled],
    ['abandoned by the clock ≠ abandoned', total(cell.ABANDONED_IN_INTERVAL), abandoned],
    [
      'more in talk than busy',
      Math.max(
        inTalk,
        agents.busy.reduce((a, b) => a + b, 0),
      ),
      agents.busy.reduce((a, b) => a + b, 0),
    ],
  ]);
}

function littlesLaw(simulation: Simulation, measures: Measures): string {
  const { lines, contacts, clock } = simulation.watched;
  const parts: [string, number, number][] = [];
  for (let line = 0; line < lines.length.length; line++) {
    lines.measure(line);
    let waits = measures.queueTime[line]!;
    for (let c = lines.head[line]!; c >= 0; c = contacts.ints[c * CONTACT_INTS + NEXT]!)
      waits += clock[0]! - contacts.doubles[c * CONTACT_DOUBLES + OFFERED_AT]!;
    parts.push([`line ${line}: ∫ length ≠ waits`, lines.area[line]!, waits]);
    const stride = lines.length.length * cell.CELL;
    if (measures.horizonPassed)
      parts.push([
        `line ${line}: ∫ length to the horizon ≠ parts of waits in intervals`,
        measures.areaAtHorizon[line]!,
        sumOf(measures.cells, line * cell.CELL + cell.QUEUE_TIME, stride),
      ]);
  }
  return differing(parts);
}

function agentTime(measures: Measures): string {
  if (!measures.horizonPassed) return 'ok';
  const groups = measures.loggedIn.length;
  const stride = groups * cell.GROUP_CELL;
  return differing(
    Array.from(measures.loggedIn, (loggedIn, group) => {
      const states = [cell.READY_TIME, cell.TALKING_TIME, cell.WRAPPING_UP_TIME];
      const sum = states.reduce(
        (all, state) => all + sumOf(measures.groupCells, group * cell.GROUP_CELL + state, stride),
        0,
      );
      return [`group ${group}: logged in ≠ time in states`, loggedIn, sum];
    }),
  );
}
