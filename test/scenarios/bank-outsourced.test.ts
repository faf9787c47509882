import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { traceReplication } from '../../engine/experiment/trace.ts';
import { TRACE_COLUMNS, VERBS } from '../../engine/measures/trace.ts';
import { type LoadedScenario, loadScenario } from '../../scenarios/index.ts';
import { ROOT } from '../architecture/sources.ts';

const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** One contact's life as the event log shows it; instants in microseconds. */
interface Life {
  type: number;
  arrivedAt: number;
  offeredAt: number;
  abandonedAt?: number;
  answeredAt?: number;
  hungUpAt?: number;
}

/** Every contact of a replication, in the order of arrival. */
function lives({ scenario }: LoadedScenario): Life[] {
  const byNumber = new Map<number, Life>();
  const column = {
    arrive: 'arrivedAt',
    offer: 'offeredAt',
    abandon: 'abandonedAt',
    answer: 'answeredAt',
    hangUp: 'hungUpAt',
  } as const;
  traceReplication(scenario, '1', 0, (chunk, rows) => {
    for (let i = 0; i < rows; i++) {
      const row = chunk.subarray(i * TRACE_COLUMNS, (i + 1) * TRACE_COLUMNS);
      const verb = VERBS[row[2]!]!;
      if (!(verb in column)) continue;
      const life = byNumber.get(row[3]!) ?? { type: row[6]!, arrivedAt: 0, offeredAt: 0 };
      life[column[verb as keyof typeof column]] = row[0]!;
      byNumber.set(row[3]!, life);
    }
  });
  return [...byNumber.entries()].sort(([a], [b]) => a - b).map(([, life]) => life);
}

/** Every value of a document by its path. */
function leaves(value: unknown, path = ''): Map<string, unknown> {
  if (value === null || typeof value !== 'object') return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, below]) => [...leaves(below, path === '' ? key : `${path}.${key}`)]),
  );
}

describe('scenarios/bank-outsourced', () => {
  let inHouse: LoadedScenario;
  let outsourced: LoadedScenario;
  beforeAll(async () => {
    const oneWeek = { set: ['calendar.days=5'] };
    inHouse = await loadScenario('scenarios/bank-inhouse', readText, oneWeek);
    outsourced = await loadScenario('scenarios/bank-outsourced', readText, oneWeek);
  });

  it('differs from bank-inhouse in its roster rule, its talk-time factor and its price, and in nothing else', () => {
    const a = leaves(inHouse.document);
    const b = leaves(outsourced.document);
    const differing = [...new Set([...a.keys(), ...b.keys()])].filter(path => a.get(path) !== b.get(path));
    const places = new Set(differing.map(path => path.split('.').slice(0, 3).join('.')));
    expect([...places].sort()).toEqual([
      'about',
      'agentGroups.team.agents',
      'agentGroups.team.provider',
      'agentGroups.team.talkFactor',
      'money.providers.inHouse',
      'money.providers.outsourced',
      'name',
    ]);
  });

  it('meets the very same callers, contact by contact: arrival, menu, patience, and talk time × 1.05', () => {
    const a = lives(inHouse);
    const b = lives(outsourced);
    expect(a.length).toBeGreaterThan(6000);
    expect(b.length).toBe(a.length);
    let bothAbandoned = 0;
    let bothAnswered = 0;
    a.forEach((life, i) => {
      const other = b[i]!;
      expect([other.type, other.arrivedAt, other.offeredAt]).toEqual([
        life.type,
        life.arrivedAt,
        life.offeredAt,
      ]);
      if (life.abandonedAt !== undefined && other.abandonedAt !== undefined) {
        bothAbandoned++;
        expect(other.abandonedAt).toBe(life.abandonedAt);
      }
      if (life.answeredAt === undefined || other.answeredAt === undefined) return;
      bothAnswered++;
      const talk = life.hungUpAt! - life.answeredAt;
      // whole microseconds: one rounding on either side
      expect(Math.abs(other.hungUpAt! - other.answeredAt - 1.05 * talk)).toBeLessThanOrEqual(1.1);
    });
    expect(bothAbandoned).toBeGreaterThan(20);
    expect(bothAnswered).toBeGreaterThan(5000);
  });

  it('meets other callers under another seed (the check can fail)', () => {
    const renamed = structuredClone(inHouse);
    renamed.scenario.contactTypes[0]!.stream = 'another name';
    const a = lives(inHouse);
    const b = lives(renamed);
    expect(b.length === a.length && b.every((life, i) => life.arrivedAt === a[i]!.arrivedAt)).toBe(false);
  });

  it('is rostered by the rule: at least two agents while open, more where more calls come, none at night', () => {
    const { starts, values } = outsourced.scenario.agentGroups[0]!.staff;
    const hour = (start: number): number => (start / 3.6e9) % 24;
    const open = values.filter((_, i) => hour(starts[i]!) >= 7);
    const closed = values.filter((_, i) => hour(starts[i]!) < 7);
    expect(Math.min(...open)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...open)).toBeGreaterThan(10);
    expect(Math.max(...closed)).toBe(0);
  });
});
