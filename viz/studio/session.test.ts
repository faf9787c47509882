import { describe, expect, it } from 'vitest';
import { DaySource } from '../run/day-source.ts';
import type { Source } from '../run/source.ts';
import { Session } from './session.ts';

const TEXT = `
schema: 1
name: Test
calendar: { start: "2025-03-03", days: 2, open: "08:00-10:00", interval: 30 min }
contactTypes:
  call: { arrivals: { poisson: 120/h }, patience: { exponential: { mean: 120 s } }, talk: { exponential: { mean: 240 s } } }
agentGroups:
  desk: { agents: 8, skills: [call] }
`;
const SOURCE: Source = { files: { 'a.yaml': TEXT }, path: 'a.yaml', set: [] };

describe('Session', () => {
  it('opens a day at its worst moment, or where a link says', async () => {
    const session = new Session(new DaySource());
    await session.open(SOURCE, {}, [], 'best');
    expect(session.status).toBe('ready');
    expect(session.player!.now).toBe(session.player!.data.summary.worstTime);
    const moment = session.player!.data.info.opens + 1800e6;
    await session.open(SOURCE, {}, [], { moment });
    expect(session.player!.now).toBe(moment);
  });

  it('opens after the warm-up, where something is counted', async () => {
    const warm = TEXT.replace('schema: 1', 'schema: 1\nhorizon: 10 h\nwarmUp: 9 h').replace(
      /calendar.*\n/,
      '',
    );
    const session = new Session(new DaySource());
    await session.open({ ...SOURCE, files: { 'a.yaml': warm } }, {}, [], 'best');
    expect(session.faults).toEqual([]);
    expect(session.player!.now).toBeGreaterThan(9 * 3600e6);
  });

  it('says what could not be opened', () => {
    const session = new Session(new DaySource());
    session.fail(new RangeError('no scenario called x'));
    expect([session.status, session.failure]).toEqual(['failed', 'no scenario called x']);
  });

  it('stays where it is when a slider changes the day', async () => {
    const session = new Session(new DaySource());
    await session.open(SOURCE, {}, [], 'best');
    const { now } = session.player!;
    const rows = session.player!.rows;
    await session.change(['agentGroups.desk.agents=20']);
    expect(session.player!.now).toBe(now);
    expect(session.scenario!.agentGroups[0]!.staff.values).toContain(20);
    expect(session.player!.rows).not.toBe(rows);
  });

  it('goes to another day and seed, and to the last day where there is none', async () => {
    const session = new Session(new DaySource());
    await session.open(SOURCE, { day: 7 }, [], 'best');
    expect(session.run.day).toBe(1);
    await session.look({ seed: 'other', day: 0 });
    expect(session.run).toEqual({ seed: 'other', replication: 0, day: 0 });
    expect(session.player!.data.info.number).toBe(0);
  });

  it('keeps the last day that ran when a change has a fault', async () => {
    const session = new Session(new DaySource());
    await session.open(SOURCE, {}, [], 'best');
    const { player } = session;
    await session.change(['agentGroups.desk.agents=many']);
    expect(session.status).toBe('faulty');
    expect(session.faults.length).toBeGreaterThan(0);
    expect(session.player).toBe(player);
    await session.change([]);
    expect(session.status).toBe('ready');
    expect(session.faults).toEqual([]);
  });

  it('keeps the scenario that ran, with its changes, when another that is opened has faults', async () => {
    const session = new Session(new DaySource());
    const changes = ['agentGroups.desk.agents=9'];
    await session.open(SOURCE, { seed: 'blue' }, changes, 'best');
    const { player, run } = session;
    const bad: Source = { files: { 'bad.yaml': 'hello: world' }, path: 'bad.yaml', set: [] };
    await session.open(bad, {}, [], 'best');
    expect(session.status).toBe('faulty');
    expect(session.rejected).toBe(bad);
    expect([session.source, session.changes, session.run, session.player]).toEqual([
      SOURCE,
      changes,
      run,
      player,
    ]);
    session.dismiss();
    expect([session.status, session.rejected, session.faults]).toEqual(['ready', undefined, []]);
    await session.look({ day: 1 });
    expect(session.player!.data.info.number).toBe(1);
    await session.open(bad, {}, [], 'best');
    await session.change([]);
    expect([session.status, session.rejected]).toEqual(['ready', undefined]);
    const empty = new Session(new DaySource());
    await empty.open(bad, {}, [], 'best');
    expect([empty.source, empty.rejected]).toEqual([bad, undefined]);
  });

  it('shows the answer to the latest question only', async () => {
    const session = new Session(new DaySource());
    await session.open(SOURCE, {}, [], 'best');
    const slow = session.look({ seed: 'slow' });
    const quick = session.look({ seed: 'quick' });
    await Promise.all([slow, quick]);
    expect(session.run.seed).toBe('quick');
    const again = new Session(new DaySource());
    await again.open(SOURCE, { seed: 'quick' }, [], 'best');
    expect(session.player!.data.log.time).toEqual(again.player!.data.log.time);
  });
});
