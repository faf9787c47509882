import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { traceHashOf } from '../../engine/index.ts';
import { shippedTexts } from '../../test/support/shipped.ts';
import { DaySource } from './day-source.ts';

const files = shippedTexts();

/** The hash of all that a day holds; a difference between days would be a million numbers long. */
function hashOf(day: unknown): string {
  const hash = createHash('sha256');
  const add = (value: unknown): void => {
    if (ArrayBuffer.isView(value))
      hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
    else hash.update(String(value));
  };
  add(day);
  return hash.digest('hex');
}

/** One of each kind; in Chromium it is asked of all that are shipped. */
const SOME = [
  'absence-and-reserve',
  'callback-modes',
  'erlang-c',
  'gov-line-outage',
  'helpdesk-l1-l2',
  'vip-forward',
];

describe('a day from a replication', () => {
  it.each(SOME.map(name => `scenarios/${name}`))(
    'is the same after going back and forth, in %s',
    async path => {
      const source = new DaySource();
      const opened = await source.open({ files, path, set: [] }, '1', 0);
      if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
      const { days } = opened;
      const middle = Math.min(2, days.length - 1);
      const once = hashOf(await source.day(middle));
      const first = hashOf(await source.day(0));
      expect(hashOf(await source.day(middle))).toBe(once);
      expect(hashOf(await source.day(0))).toBe(first);
      await source.day(days.length - 1);
      expect(await source.traceHash()).toBe(traceHashOf(opened.scenario, '1', 0));
    },
  );
});

describe('a scenario with faults', () => {
  it('leaves what is open, and the theory of it that is on its way', async () => {
    const source = new DaySource();
    await source.open({ files, path: 'scenarios/bank-inhouse', set: [] }, '1', 0);
    const day = hashOf(await source.day(0));
    const theory = source.theory(0);
    const set = ['agentGroups.nobody.agents=2'];
    expect((await source.open({ files, path: 'scenarios/bank-inhouse', set }, '1', 0)).ok).toBe(false);
    expect(await theory).toMatchObject({ model: expect.anything() });
    expect(hashOf(await source.day(0))).toBe(day);
  });
});

describe('a run that comes to a limit', () => {
  const open = async (...set: string[]) => {
    const source = new DaySource();
    const opened = await source.open({ files, path: 'scenarios/merge-3-sites', set }, '1', 0);
    if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
    return { source, opened };
  };

  it('says which one, how far it came, and has no days after it', async () => {
    const { source, opened } = await open('limits.events=20000');
    const days = await Promise.all(opened.days.map(({ number }) => source.day(number)));
    const last = days.findIndex(day => day?.stopped);
    expect(last).toBeGreaterThan(0);
    const { stopped, log, info } = days[last]!;
    expect(stopped).toMatchObject({ limit: 'events', most: 20_000 });
    expect(stopped!.at).toBe(log.time[log.count - 1]);
    expect(stopped!.at).toBeLessThan(info.end);
    expect(days.slice(last + 1).every(day => day === null)).toBe(true);
    expect(days.slice(0, last).every(day => day!.stopped === null)).toBe(true);
    expect(await source.traceHash()).toBe(traceHashOf(opened.scenario, '1', 0));
  });

  it('says so of contacts inside', async () => {
    const { source, opened } = await open('limits.contacts=20', 'agentGroups."north desk".agents=0');
    const { stopped } = (await source.day(0))!;
    expect(stopped).toMatchObject({ limit: 'contacts', most: 20 });
    expect(await source.traceHash()).toBe(traceHashOf(opened.scenario, '1', 0));
  });
});

describe('what cannot be opened', () => {
  it('comes back as faults with their places', async () => {
    const reply = await new DaySource().open(
      { files, path: 'scenarios/erlang-c', set: ['horizon=24'] },
      '1',
      0,
    );
    expect(reply).toMatchObject({ ok: false, faults: [{ file: '--set', path: 'horizon' }] });
    await expect(new DaySource().day(0)).rejects.toThrow('no scenario is open');
  });
});
