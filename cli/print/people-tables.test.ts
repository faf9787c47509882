import { describe, expect, it } from 'vitest';
import { call, filesIn } from '../../test/support/call.ts';
import { STAFFED_CENTER } from '../../test/support/staffed-center.ts';

const { file: write } = filesIn('people');
const staffed = write('staffed.yaml', STAFFED_CENTER);
const run = (path: string, ...words: string[]) =>
  call('run', path, '--quiet', '--replications', '3', ...words);

describe('run of a center with rules, sites, breaks and absence', () => {
  it('shows a table for each, in words and with units', async () => {
    const { results } = await run(staffed);
    expect(results).toMatch(/^Sites +occupancy % +utilization % +at work +busy +paid hours$/mu);
    expect(results).toMatch(/^head-office +\d/mu);
    expect(results).toMatch(/^Hours of agents +talk +ready +break +lunch +training$/mu);
    expect(results).toMatch(/^stock-desk +\d+\.\d +\d+\.\d +– +– +–$/mu);
    expect(results).toMatch(
      /^Attendance +absent % +absent h +call-outs +late h +unpaid breaks h +overtime h$/mu,
    );
    expect(results).toMatch(/^Rules +times +min in force, a replication +agent-min lent$/mu);
    expect(results).toMatch(/^service 1 +\d.* +\d.* +\d/mu);
    expect(results).toMatch(/^open all +\d.* +–$/mu);
    expect(Math.max(...results.split('\n').map(line => line.length))).toBeLessThanOrEqual(110);
  });

  it('has what the rules did in the JSON report, within what is possible', async () => {
    const { rules, agentGroups, sites } = JSON.parse((await run(staffed, '--json')).results);
    expect(Object.keys(rules)).toEqual(['service 1', 'service 2', 'service 3', 'open all']);
    const { switches, actingMinutes, lentMinutes } = rules['service 1'];
    expect(switches.value).toBeGreaterThan(0);
    expect(actingMinutes.value).toBeLessThan(3 * 24 * 60);
    // two agents at most, and a talk may outlast the rule by its 4 minutes
    expect(lentMinutes.value).toBeLessThanOrEqual(2 * (actingMinutes.value + 4 * switches.value));
    expect(lentMinutes.value).toBeGreaterThan(0);
    expect(rules['service 3']).not.toHaveProperty('lentMinutes');
    expect(sites.home.paidHours).toEqual(agentGroups['stock-desk'].paidHours);
  });

  it('shows only what is asked for', async () => {
    const { results } = await run(staffed, '--measure', 'lunchHours', '--measure', 'switches');
    expect(results).toMatch(/^Hours of agents +lunch$/mu);
    expect(results).toMatch(/^Rules +times$/mu);
    expect(results).not.toMatch(/^(Sites|Attendance)/mu);
    expect((await run(staffed, '--fail-if', 'agentGroups.desk.lunchHours > 1000')).status).toBe(0);
  });

  it('shows none of it where a scenario has nothing of the kind', async () => {
    const { results } = await run('scenarios/n-model', '--set', 'horizon=5 h');
    expect(results).toContain('Books balance');
    expect(results).not.toMatch(/^(Sites|Hours of agents|Attendance|Rules)/mu);
  });
});

describe('trace', () => {
  it('names agents with shifts, agents on call, and agents by number', async () => {
    const { results } = await call('trace', staffed, '--set', 'agentGroups.desk.absence.share=60 %');
    const named = new Set(results.split('\n').map(row => row.split(',')[8]));
    for (const agent of ['desk: A1', 'desk: late 2', 'desk: Ann', 'desk: reserve 1', 'stock-desk#1'])
      expect(named).toContain(agent);
  });
});
