import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call } from '../test/support/call.ts';

const folder = mkdtempSync(join(tmpdir(), 'ccsim-run-'));
const scenario = (name: string, agents: number) => {
  const path = join(folder, `${name}.yaml`);
  writeFileSync(
    path,
    `schema: 1
name: ${name}
promise: { serviceLevel: 80 % in 20 s, rule: ofOffered }
contactTypes:
  call:
    arrivals: { poisson: 60/h }
    talk: { exponential: { mean: 3 min } }
    patience: { exponential: { mean: 2 min } }
agentGroups:
  desk: { agents: ${agents}, skills: [call], provider: us }
money: { currency: EUR, providers: { us: { wage: 20 EUR/h } } }
horizon: 5 h
warmUp: 1 h
`,
  );
  return path;
};
const few = scenario('few', 3);
const many = scenario('many', 5);

describe('run', () => {
  it('prints the promise with its rule, measures with units and intervals, the day, and that books balance', async () => {
    const { status, results } = await call('run', few, '--quiet');
    expect(status).toBe(0);
    expect(results).toContain('20 replications of 4 h after 1 h of warm-up · seed 1 · 95 % intervals');
    expect(results).toMatch(
      /^Promise: 80 % answered in 20 s, of all offered\. Not kept: \d+\.\d % on average; kept in \d+ % of the replications\.$/mu,
    );
    expect(results).toMatch(/answered in 20 s, of all offered +\d+\.\d+ +\d+\.\d+ … \d+\.\d+ {2}%/u);
    expect(results).toMatch(/cost of a contact handled +\d+\.\d+ +\d+\.\d+ … \d+\.\d+ {2}EUR/u);
    expect(results).toMatch(/offered +[▁▂▃▄▅▆▇█]{8} {2}most/u);
    expect(results).toContain('Books balance');
    expect(Math.max(...results.split('\n').map(line => line.length))).toBeLessThanOrEqual(110);
  });

  it('--json prints one document, the same bytes for the same seed, and others for another', async () => {
    const [once, again, other] = await Promise.all(
      ['7', '7', 'seven'].map(seed =>
        call('run', few, '--json', '--quiet', '--seed', seed, '--replications', '4'),
      ),
    );
    const report = JSON.parse(once!.results);
    expect(report).toMatchObject({ seed: '7', replications: 4, status: 'complete', confidence: 0.95 });
    expect(Object.keys(report.total.serviceLevel)).toHaveLength(8);
    expect(once!.results).toBe(again!.results);
    expect(other!.results).not.toBe(once!.results);
    expect(once!.messages).toBe('');
  });

  it('of several scenarios prints one document with a list of runs', async () => {
    const { results } = await call('run', join(folder, '*.yaml'), '--json', '--replications', '2');
    expect(JSON.parse(results).runs.map((run: { scenario: { name: string } }) => run.scenario.name)).toEqual([
      'few',
      'many',
    ]);
  });

  it('takes a seed as the text that it is', async () => {
    const seeds = ['007', '7', '1e3', '', '-5'];
    const prints = await Promise.all(
      seeds.map(async seed =>
        JSON.parse((await call('run', few, `--seed=${seed}`, '--json', '--replications', '2')).results),
      ),
    );
    expect(prints.map(({ seed }) => seed)).toEqual(seeds);
    expect(new Set(prints.map(({ fingerprint }) => fingerprint)).size).toBe(seeds.length);
  });

  it('--set changes the scenario and its hash, --interval the report', async () => {
    const run = async (...words: string[]) =>
      JSON.parse((await call('run', few, '--json', '--replications', '2', ...words)).results);
    const [plain, changed, fine] = [
      await run(),
      await run('--set', 'agentGroups.desk.agents=5'),
      await run('--interval', '1 h'),
    ];
    expect(changed.scenario.hash).not.toBe(plain.scenario.hash);
    expect(changed.total.waitTime.value).toBeLessThan(plain.total.waitTime.value);
    expect([plain.intervals.length, fine.intervals.length]).toEqual([8, 4]);
    expect(fine.total).toEqual(plain.total);
  });

  it('--batches cuts one long run', async () => {
    const { results } = await call('run', few, '--json', '--batches', '10', '--set', 'horizon=401 h');
    expect(JSON.parse(results)).toMatchObject({ replications: 1, batches: 10 });
    expect(JSON.parse(results).total.waitTime.low).toBeGreaterThan(0);
  });

  it('--confidence widens the intervals', async () => {
    const width = async (confidence: string) => {
      const { low, high } = JSON.parse((await call('run', few, '--json', '--confidence', confidence)).results)
        .total.waitTime;
      return high - low;
    };
    expect(await width('99 %')).toBeGreaterThan(1.2 * (await width('95')));
  });

  it('--measure shows the rows asked for', async () => {
    const { results } = await call(
      'run',
      few,
      '--measure',
      'abandonment',
      '--measure',
      'occupancy',
      '--quiet',
    );
    expect(results).toContain('(abandonment)');
    expect(results).toContain('occupancy %');
    expect(results).not.toContain('(asa)');
  });

  it.each([
    ['serviceLevel < 80 %', 3],
    ['serviceLevel.ofHandled < 1 %', 0],
    ['contactTypes.call.waitTime > 1 s', 3],
    ['contactTypes."call".waitTime > 1 h', 0],
    ['agentGroups.desk.occupancy >= 50 %', 3],
    ['cost.costPerContact > 1000 EUR', 0],
    ['offered <= 1000', 3],
  ])('--fail-if %s exits %i', async (condition, status) => {
    expect((await call('run', few, '--replications', '5', '--quiet', '--fail-if', condition)).status).toBe(
      status,
    );
  });

  it('that reaches a limit says so and exits 1', async () => {
    const { status, results } = await call(
      'run',
      few,
      '--json',
      '--replications',
      '2',
      '--set',
      'limits.events=200',
    );
    expect(status).toBe(1);
    expect(JSON.parse(results).status).toBe('truncated');
  });
});

describe('compare', () => {
  it('says in words and numbers what differs, with intervals and what pairing did', async () => {
    const { status, results } = await call('compare', few, many, '--quiet');
    expect(status).toBe(0);
    expect(results).toMatch(/^A {2}few\nB {2}many\n/u);
    expect(results).toMatch(/B costs more a month: [\d ]+\.?\d* EUR in place of [\d ]+\.?\d* EUR/u);
    expect(results).toMatch(/B costs more for each contact handled: \d+\.\d+ EUR in place of \d+\.\d+ EUR/u);
    expect(results).toMatch(/B answers more callers in time: \d+\.\d % in place of \d+\.\d %/u);
    expect(results).toMatch(/mean wait of all .* −\d+\.\d+ +−\d+\.\d+ … −\d+\.\d+ {2}s +better +×\d/u);
    expect(Math.max(...results.split('\n').map(line => line.length))).toBeLessThanOrEqual(110);
  });

  it('tells the promise and the time of each where they are not the same', async () => {
    const other = join(folder, 'other.yml');
    const own = 'promise: { serviceLevel: 90 % in 30 s, rule: ofHandled }\nhorizon: 3 h\n';
    writeFileSync(other, `schema: 1\nextends: few.yaml\nname: other\n${own}`);
    const { results } = await call('compare', few, other, '--quiet', '--replications', '2');
    expect(results).toContain('of 4 h after 1 h of warm-up or 2 h after 1 h of warm-up · seed 1');
    expect(results).toContain('Promise of A: 80 % answered in 20 s, of all offered\n');
    expect(results).toContain('Promise of B: 90 % answered in 30 s, of those handled\n');
    expect(results).toMatch(/answered in 20 s \(A\) and 30 s \(B\), of all offered +\d/u);
    const alike = await call('compare', few, many, '--quiet', '--replications', '2');
    expect(alike.results).toContain('\nPromise: 80 % answered in 20 s, of all offered\n');
    expect(alike.results).toMatch(/answered in 20 s, of all offered +\d/u);
  });

  it('finds no difference between a scenario and itself', async () => {
    const { results } = await call('compare', few, few, '--quiet', '--replications', '5');
    expect(results).toContain('No difference beyond chance');
    expect(results).not.toMatch(/better|worse|cheaper|dearer/u);
  });

  it('says whether the customers are the same, and that one replication tells nothing from chance', async () => {
    const busy = join(folder, 'busy.yml');
    writeFileSync(
      busy,
      'schema: 1\nextends: few.yaml\nname: busy\ncontactTypes: { call: { arrivals: { poisson: 70/h } } }\n',
    );
    const [same, other] = [
      await call('compare', few, many),
      await call('compare', few, busy, '--replications', '1'),
    ];
    expect(same.results).toContain('all meet the same customers');
    expect(other.results).toContain('common random numbers');
    expect(other.results).toMatch(/So few replications cannot tell from chance: [^.]*mean\s+wait of all/u);
    expect(other.results).not.toMatch(/beyond chance|Pairing/u);
  });

  it('--json holds the runs and every pair of differences', async () => {
    const { results } = await call('compare', few, many, few, '--json', '--replications', '4');
    const { scenarios, differences } = JSON.parse(results);
    expect(scenarios).toHaveLength(3);
    const pairs = differences.map(({ a, b }: { a: string; b: string }) => `${a}|${b}`);
    expect(new Set(pairs).size).toBe(3);
    expect(differences[0].measures.waitTime).toMatchObject({
      value: expect.any(Number),
      varianceReduction: expect.any(Number),
    });
    expect(scenarios[0].total.arrived).toEqual(scenarios[1].total.arrived);
  });

  it('refuses two currencies', async () => {
    const dollars = join(folder, 'dollars.yml');
    writeFileSync(
      dollars,
      'schema: 1\nextends: few.yaml\nname: dollars\nmoney: { currency: USD, providers: { us: { wage: 20 USD/h } } }\n',
    );
    const { status, messages } = await call('compare', few, dollars);
    expect({ status, messages }).toEqual({ status: 2, messages: expect.stringContaining('EUR and USD') });
  });
});
