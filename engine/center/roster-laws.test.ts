import { describe, expect, it } from 'vitest';
import { runChecked } from '../../test/support/day-measures.ts';
import { eventLog, type LogRow } from '../../test/support/event-log.ts';
import type { ShiftOptions } from '../../test/support/people-builder.ts';
import { type GroupOptions, scenarioOf } from '../../test/support/scenario-builder.ts';
import { EventHeap } from '../kernel/event-heap.ts';
import { checkLaws } from '../measures/laws.ts';
import { Measures } from '../measures/measures.ts';
import { openStream } from '../random/stream.ts';
import { type Scenario, SECOND, type ShiftSpec } from './scenario.ts';
import { Simulation } from './simulation.ts';

/** A day of random shifts, whole seconds so that instants tie; with all that can befall agents if `rough`. */
function randomDay(seed: number, rough: boolean): Scenario {
  const stream = openStream(`random day ${seed}`);
  const upTo = (n: number) => Math.floor(stream.unit53() * n);
  const law = (mean: number) => ({ kind: 'exponential' as const, mean });
  const shifts: ShiftOptions[] = [];
  const agents = 1 + upTo(5);
  for (let a = 0; a < agents; a++)
    for (let from = upTo(60); from < 500; ) {
      const to = from + 30 + upTo(200);
      const breaks: ShiftOptions['breaks'] = [];
      for (let due = from + upTo(50); due < to; due += upTo(60))
        breaks.push({ due: [due, upTo(40)], activity: upTo(2) ? 'break' : 'lunch', paid: upTo(2) === 1 });
      shifts.push({ agent: `agent ${a}`, on: [from, to], breaks });
      from = to + (upTo(3) === 0 ? 0 : upTo(60));
    }
  const people: GroupOptions = rough
    ? {
        absence: { share: 0.3, paid: upTo(2) === 1 },
        adherence: { lateLogIn: law(10), lateReturn: law(5) },
        reserve: { agents: upTo(3), spare: upTo(2), delay: law(20) },
      }
    : {};
  const team: GroupOptions = { shifts, ...people };
  if (rough && upTo(2) === 1)
    team.staff = [
      [0, 1 + upTo(2)],
      [100 + upTo(50), upTo(3)],
      [300, upTo(3)],
    ];
  const at = Array.from({ length: 60 }, () => upTo(600)).sort((a, b) => a - b);
  const day = scenarioOf({
    horizon: 600,
    interval: 70,
    warmUp: upTo(2) * 50,
    days: [0, 250, 400],
    openings: rough && upTo(2) === 1 ? [[0, 450]] : [],
    types: {
      service: {
        at,
        talk: at.map(() => upTo(40)),
        wrapUp: upTo(2) * 7,
        hold: rough ? 4 : 0,
        patience: rough ? law(60) : 40 + upTo(60),
      },
    },
    groups: { team },
  });
  return day;
}

const START_OF = new Set(['answer', 'ready', 'takeBreak', 'logOut']);

/** What a log of agents with shifts, who all come and are punctual, has wrong. */
function faultsOf(scenario: Scenario, log: readonly LogRow[]): string[] {
  const faults: string[] = [];
  const shifts = scenario.agentGroups[0]!.shifts;
  [...new Set(shifts.map(shift => shift.agent))].forEach((name, agent) => {
    const rows = log.filter(row => row.agent === agent);
    const mine = shifts.filter(shift => shift.agent === name && shift.logIn < scenario.horizon);
    const say = (row: LogRow, what: string) =>
      faults.push(`${name} at ${row.time / SECOND}: ${row.verb} ${what}`);
    rows.forEach((row, k) => {
      const { time, verb } = row;
      const next = rows[k + 1];
      const beginning = rows.slice(0, k + 1).findLastIndex(one => ['logIn', 'resume'].includes(one.verb));
      const current = mine.find(shift => shift.logIn === rows[beginning]?.time);
      if (current === undefined) {
        say(row, 'outside of the timetable');
        return;
      }
      const left = current.breaks.slice(
        rows.slice(beginning, k).filter(one => one.verb === 'takeBreak').length,
      );
      if (
        ['release', 'endBreak', 'logIn'].includes(verb) &&
        !(next && START_OF.has(next.verb) && next.time === time)
      )
        say(row, 'and then nothing');
      if (verb === 'answer' && endOf(current, scenario) < time) say(row, 'after the shift');
      if (verb === 'answer' && left.some(one => one.from < Math.min(time, scenario.horizon)))
        say(row, 'though a break is due');
      if (verb === 'takeBreak')
        judgeBreak(
          row,
          rows.slice(k).find(one => one.verb === 'endBreak'),
          left[0]!,
          current,
        );
      if (verb === 'logOut' && time < endOf(current, scenario)) say(row, 'before the end of the shift');
      if (verb === 'logOut' && time > endOf(current, scenario) && rows[k - 1]!.verb !== 'release')
        say(row, 'later than need be');
    });
    function judgeBreak(
      row: LogRow,
      end: LogRow | undefined,
      due: ShiftSpec['breaks'][number],
      shift: ShiftSpec,
    ) {
      if (row.time < due.from) say(row, 'too early');
      const before = rows[rows.indexOf(row) - 1]!;
      const wasBusy = before.time === row.time && ['release', 'endBreak'].includes(before.verb);
      if (row.time > due.from && !wasBusy) say(row, 'too late');
      const length = (end?.time ?? Infinity) - row.time;
      if (end === undefined || (length !== due.length && end.time !== shift.logOut))
        say(row, `of another length: ${length / SECOND}`);
    }
  });
  return [...faults, ...idleBesideWaiting(log)];
}

const endOf = (shift: ShiftSpec, { horizon }: Scenario) => (shift.logOut < horizon ? shift.logOut : Infinity);

/** Instants after which an agent stands ready while a contact waits. */
function idleBesideWaiting(log: readonly LogRow[]): string[] {
  const ready = new Set<number>();
  let waiting = 0;
  return log.flatMap(({ time, verb, agent }, k) => {
    if (verb === 'enqueue') waiting++;
    if (verb === 'abandon' || (verb === 'answer' && !ready.has(agent) && isTaken(log, k))) waiting--;
    if (verb === 'ready') ready.add(agent);
    else if (agent >= 0) ready.delete(agent);
    const isLast = log[k + 1]?.time !== time;
    return isLast && waiting > 0 && ready.size > 0 ? [`${time / SECOND}: ready while ${waiting} wait`] : [];
  });
}

/** Whether the answered contact had waited. */
const isTaken = (log: readonly LogRow[], k: number) =>
  log.slice(0, k).some(row => row.verb === 'enqueue' && row.contact === log[k]!.contact);

const seeds = Array.from({ length: 150 }, (_, seed) => seed);

describe('random days of shifts', () => {
  it('keep to the timetables, by their logs: A2, A3, nobody idle beside a contact that waits', () => {
    const logs = seeds.map(seed => eventLog(randomDay(seed, false)));
    expect(
      seeds.flatMap(seed => faultsOf(randomDay(seed, false), logs[seed]!).map(f => `${seed}: ${f}`)),
    ).toEqual([]);
    const count = (verb: string) => logs.flat().filter(row => row.verb === verb).length;
    expect(count('takeBreak')).toBeGreaterThan(1000);
    expect(count('resume')).toBeGreaterThan(50);
    expect(count('abandon')).toBeGreaterThan(500);
  });

  it('have books that balance, with absence, lateness, reserve and a staff profile; the same on both lists', () => {
    const verbs = new Set<string>();
    for (const seed of seeds) {
      const scenario = randomDay(seed, true);
      runChecked(scenario);
      const log = eventLog(scenario);
      for (const row of log) verbs.add(row.verb);
      expect(eventLog(scenario, { list: new EventHeap() })).toEqual(log);
    }
    for (const verb of ['missShift', 'callOut', 'resume', 'takeBreak', 'endBreak', 'abandon'])
      expect(verbs).toContain(verb);
  });
});

describe('the checks notice', () => {
  /** Outcome of the law of agents' time when the measures do this. */
  function outcomeOf(change: (measures: Measures) => void): string[] {
    return seeds.slice(0, 10).map(seed => {
      let measures: Measures | undefined;
      const scenario = randomDay(seed, true);
      const simulation = new Simulation(scenario, '1', 0, watched => {
        measures = new Measures(scenario, watched);
        change(measures);
        return measures;
      });
      simulation.run();
      return checkLaws(simulation, measures!).agentTime;
    });
  }
  const none = () => {};

  it.each<[string, (measures: Measures) => void, string]>([
    ['breaks that are not booked', m => Object.assign(m, { endBreak: none }), 'time in states'],
    ['overtime that is not booked', m => Object.assign(m, { resume: none }), 'attended + overtime'],
  ])('%s', (_, change, message) => {
    expect(outcomeOf(none).join()).toBe(
      seeds
        .slice(0, 10)
        .map(() => 'ok')
        .join(),
    );
    expect(outcomeOf(change).join()).toContain(message);
  });

  /** Whether somebody who stood ready went on a break: that is at the very instant at which it was due. */
  const isOnTime = (log: readonly LogRow[]) =>
    log.some((row, k) => {
      const before = log.slice(0, k).findLast(one => one.agent === row.agent);
      return row.verb === 'takeBreak' && before!.time < row.time;
    });
  const always = () => true;

  it.each<[string, (scenario: Scenario) => void, (log: readonly LogRow[]) => boolean]>([
    ['a break of another length', s => mapBreaks(s, one => ({ ...one, length: one.length + 1 })), always],
    ['a break due a hair later', s => mapBreaks(s, one => ({ ...one, from: one.from + 1 })), isOnTime],
    ['a hair longer shift', s => mapShifts(s, shift => ({ ...shift, logOut: shift.logOut + 1 })), always],
  ])('%s, from every log that can show it', (_, change, mayShow) => {
    const logs = seeds.slice(0, 20).map(seed => eventLog(randomDay(seed, false)));
    const showing = logs.flatMap((log, seed) => (mayShow(log) ? [seed] : []));
    const noticed = logs.flatMap((log, seed) => {
      const scenario = randomDay(seed, false);
      change(scenario);
      return faultsOf(scenario, log).length > 0 ? [seed] : [];
    });
    expect(showing.length).toBeGreaterThan(0);
    expect(noticed).toEqual(expect.arrayContaining(showing));
  });
});

function mapShifts(scenario: Scenario, change: (shift: ShiftSpec) => ShiftSpec): void {
  const group = scenario.agentGroups[0]!;
  group.shifts = group.shifts.map(change);
}

function mapBreaks(
  scenario: Scenario,
  change: (one: ShiftSpec['breaks'][number]) => ShiftSpec['breaks'][number],
) {
  mapShifts(scenario, shift => ({ ...shift, breaks: shift.breaks.map(change) }));
}
