import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../test/support/scenario-builder.ts';
import { buildReport } from './report.ts';
import { runReplications } from './run-experiment.ts';

describe('sites', () => {
  it('add up the groups that belong to them', () => {
    const scenario = scenarioOf({
      horizon: 3600,
      sites: ['north', 'south', 'empty'],
      types: { service: { at: [0, 0, 0], talk: 900 } },
      groups: {
        'north desk': { site: 'north', staff: 1 },
        'south desk': { site: 'south', staff: 1 },
        'south shifts': { site: 'south', shifts: [{ on: [0, 1800] }] },
        nowhere: { staff: 1 },
      },
    });
    const options = { version: '0', hash: 'x', seed: '1', confidence: 0.95, batches: 0 };
    const { sites } = buildReport(
      scenario,
      runReplications(scenario, { seed: '1', replications: 1 }),
      options,
    );
    const values = (site: string, ...measures: string[]) => measures.map(name => sites[site]![name]?.value);
    expect(values('north', 'handled', 'occupancy', 'paidHours')).toEqual([1, 0.25, 1]);
    expect(values('south', 'handled', 'occupancy', 'paidHours', 'agentsAtWork')).toEqual([
      2,
      1800 / 5400,
      1.5,
      1.5,
    ]);
    expect(Object.keys(sites)).toEqual(['north', 'south', 'empty']);
    expect(values('empty', 'handled', 'paidHours')).toEqual([0, 0]);
  });
});
