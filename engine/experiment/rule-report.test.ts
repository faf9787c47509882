import { describe, expect, it } from 'vitest';
import { keepRows, type LogRow } from '../../test/support/event-log.ts';
import { scenarioOf } from '../../test/support/scenario-builder.ts';
import { MINUTE } from '../center/scenario.ts';
import { buildReport } from './report.ts';
import type { Estimate } from './report-types.ts';
import { runReplications } from './run-experiment.ts';
import { traceReplication } from './trace.ts';

/** Bursts of calls of a minute; helpers are lent while more than two wait, until nobody does. */
const BURSTS = scenarioOf({
  horizon: 3600,
  types: {
    call: { at: [0, 0, 0, 0, 0, 5, 1000, 1001, 1002, 1003, 2500, 2600], talk: 60 },
    other: { at: [], talk: 60 },
  },
  groups: {
    desk: { skills: ['call'] },
    helpers: { staff: 2, skills: { other: {}, call: { lent: true } } },
  },
  rules: {
    help: {
      watch: 'queueLength',
      of: ['call'],
      limit: 2,
      until: 1,
      lend: { from: 'helpers', to: 'call', atMost: 1 },
    },
  },
});

describe('the report of rules', () => {
  it('counts switches, minutes in force and agent-minutes lent as the event log has them', () => {
    const rows: LogRow[] = [];
    traceReplication(BURSTS, '1', 0, keepRows(rows));
    const timesOf = (verb: string) => rows.filter(row => row.verb === verb).map(row => row.time);
    const [starts, ends] = [timesOf('startRule'), timesOf('endRule')];
    const helped = rows.filter(row => row.verb === 'answer' && row.agent > 0).length;
    expect([starts.length, ends.length]).toEqual([2, 2]);
    expect(helped).toBeGreaterThan(1);
    const options = { version: '0', hash: 'x', seed: '1', confidence: 0.95, batches: 0 };
    const { rules } = buildReport(BURSTS, runReplications(BURSTS, { seed: '1', replications: 2 }), options);
    const { switches, actingMinutes, lentMinutes } = rules.help as Record<string, Estimate>;
    expect(switches!.value).toBe(2);
    const acting = ends.reduce((sum, end, k) => sum + end - starts[k]!, 0);
    expect(actingMinutes!.value).toBeCloseTo(acting / MINUTE, 9);
    expect(lentMinutes!.value).toBe(helped);
  });
});
