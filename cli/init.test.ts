import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../scenarios/index.ts';
import { call, filesIn } from '../test/support/call.ts';
import { readInstant, readLength } from './init/instants.ts';
import { readCsv } from './init/read-csv.ts';

const { folder, file } = filesIn('init');
/** The scenario that init prints for a log, loaded. */
const made = async (text: string, ...words: string[]) => {
  const { status, results, messages } = await call('init', '--from', file('log.csv', text), ...words);
  expect({ status, messages }).toMatchObject({ status: 0 });
  const { scenario } = await loadScenario(file('made.yaml', results), path => readFileSync(path, 'utf8'));
  return { scenario, results, messages };
};

/** Four calls a half-hour on two days; talk 60 s and 180 s in turn, every fourth gives up. */
const LOG = ['date,time,type,wait_s,outcome,talk_s'];
for (const day of ['2026-03-02', '2026-03-03'])
  for (let k = 0; k < 32; k++) {
    const clock = `${String(8 + Math.floor(k / 8)).padStart(2, '0')}:${String((k % 8) * 7).padStart(2, '0')}:10`;
    const ends = k % 4 === 3 ? '30,abandoned,' : `${k % 4 === 0 ? 0 : 15},answered,${k % 4 === 1 ? 180 : 60}`;
    LOG.push(
      `${day},${clock},${k % 8 === 0 ? 'sales, new' : 'service'},${ends}`.replace(
        'sales, new',
        '"sales, new"',
      ),
    );
  }

describe('init', () => {
  it('prints a scenario that passes check and runs', async () => {
    const { status, results } = await call('init');
    expect(status).toBe(0);
    const path = file('starter.yaml', results);
    expect((await call('check', path)).results).toContain(': ok: My contact center');
    expect((await call('run', path, '--replications', '2', '--quiet')).status).toBe(0);
  });

  it('fits arrivals by half-hour, talk and censored patience to a log', async () => {
    const { scenario, results } = await made(LOG.join('\n'));
    expect(scenario.contactTypes.map(({ name }) => name)).toEqual(['service', 'sales, new']);
    const [service] = scenario.contactTypes;
    const talks = Array.from({ length: 32 }, (_, k) => k)
      .filter(k => k % 4 !== 3 && k % 8 !== 0)
      .map(k => (k % 4 === 1 ? 180 : 60));
    const mean = talks.reduce((sum, talk) => sum + talk, 0) / talks.length;
    expect((service!.talk as { mean: number }).mean).toBeCloseTo(mean * 1e6, -5);
    // of 28 calls a day 8 gave up after 30 s each, 16 waited 15 s, 4 not at all
    const patience = (8 * 30 + 16 * 15) / 8;
    expect(service!.patience!.laws[0]).toEqual({ kind: 'exponential', mean: patience * 1e6 });
    expect(results).toContain('# 56 calls, 28.6 % of them gave up');
    const { rate } = service!.arrivals as { rate: { starts: number[]; values: number[] } };
    expect(rate.values[rate.starts.findIndex(start => start === 8 * 3600e6)]! * 1800e6).toBeCloseTo(4, 9);
    expect(scenario.openings[0]).toEqual({ from: 8 * 3600e6, to: 12 * 3600e6 });
  });

  it('--out keeps the weekdays apart in arrivals.csv, and overwrites nothing', async () => {
    const log = file('week.csv', LOG.filter(line => !line.startsWith('2026-03-03,08')).join('\n'));
    const out = join(folder, 'center');
    expect((await call('init', '--from', log, '--out', out)).status).toBe(0);
    const arrivals = readFileSync(join(out, 'arrivals.csv'), 'utf8');
    expect(arrivals).toMatch(/^weekday,start,service,"sales, new"\nMon,08:00,4,1\n/u);
    expect(arrivals).toMatch(/\nTue,08:00,0,0\n/u);
    expect((await call('run', out, '--replications', '2', '--quiet')).status).toBe(0);
    const again = await call('init', '--from', log, '--out', out);
    expect(again).toMatchObject({ status: 2, messages: expect.stringContaining('exists already') });
    expect(readFileSync(join(out, 'arrivals.csv'), 'utf8')).toBe(arrivals);
    expect((await call('init', '--out', out)).status).toBe(2);
    expect((await call('init', '--out', join(folder, 'new'))).status).toBe(0);
    expect(existsSync(join(folder, 'new', 'scenario.yaml'))).toBe(true);
  });

  it('reads semicolons, quotes, other names, and times of many forms', async () => {
    const { scenario } = await made(
      '"Call start";"Queue time [s]";"Status";"Duration"\n"02.03.2026 09:05";"0:20";"Served";"2:00"\n"02.03.2026 09:40:30";"10,5";"LOST";""\n',
    );
    expect(scenario.contactTypes[0]!.patience!.laws[0]).toEqual({ kind: 'exponential', mean: 30.5e6 });
    expect(scenario.contactTypes[0]!.talk).toEqual({ kind: 'deterministic', value: 120e6 });
  });

  it('guesses what the log does not have, and says so', async () => {
    const { scenario, results } = await made('arrival\n09:00\n09:10\n09:45\n');
    expect(scenario.contactTypes[0]!.patience).toBeDefined();
    expect(results.match(/a guess/gu)).toHaveLength(2);
  });

  it('lets callers be patient for ever when nobody gave up, and staffs by Erlang C', async () => {
    const { scenario, results } = await made('time,wait,talk\n09:00,5,60\n09:10,0,90\n');
    expect(scenario.contactTypes[0]!.patience).toBeUndefined();
    expect(results).toContain('by: erlangC');
  });

  it('takes any text as the name of a type', async () => {
    const names = ['7', 'a: b', '# x', '{y}', 'Привет мир', 'weekday', 'true', '"', '- z', 'null'];
    const rows = names.flatMap(name =>
      [1, 2].map(k => `2026-03-0${k + 1},09:0${k},30,"${name.replaceAll('"', '""')}"`),
    );
    const text = `date,time,talk,type\n${rows.join('\n')}\n`;
    const { scenario } = await made(text);
    expect(scenario.contactTypes.map(({ name }) => name)).toEqual(['type 7', ...names.slice(1)]);
    const out = join(folder, 'names');
    expect((await call('init', '--from', file('names.csv', text), '--out', out)).status).toBe(0);
    expect((await call('check', out)).results).toContain(': ok: ');
  });

  it('says what it left out', async () => {
    const { messages } = await made('time,outcome\n09:00,answered\nnoon,answered\n09:10,PHANTOM\n');
    expect(messages).toContain('1 of 3 rows cannot be read and are left out, the first in line 3');
    expect(messages).toContain('1 calls were neither answered nor abandoned');
  });

  it.each([
    ['', 'has no rows'],
    ['time\n', 'has no rows'],
    ['when,what\n1,2\n', 'say --time NAME, one of when, what'],
    ['time\nnoon\n', 'log.csv:2:1: no call can be read'],
    [`time,type\n${Array.from({ length: 60 }, (_, k) => `09:00,t${k}`).join('\n')}`, '60 different values'],
  ])('of %j exits 2 and says why', async (text, message) => {
    const { status, results, messages } = await call('init', '--from', file('log.csv', text));
    expect(messages).toContain(message);
    expect({ status, results }).toEqual({ status: 2, results: '' });
  });

  it('refuses a file that is not there and a column that is not there', async () => {
    const missing = await call('init', '--from', join(folder, 'none.csv'));
    expect(missing).toMatchObject({ status: 2, messages: expect.stringContaining('there is no such file') });
    const log = file('log.csv', 'time,tlak\n09:00,3\n');
    const column = await call('init', '--from', log, '--talk', 'talk');
    expect(column).toMatchObject({ status: 2, messages: expect.stringContaining('did you mean tlak?') });
  });
});

describe('a log’s cells', () => {
  it('are instants in many forms, or none', () => {
    expect(readInstant('1999-02-01T07:00:05Z')).toEqual({ date: '1999-02-01', seconds: 25_205 });
    expect(readInstant('01.02.1999 7:00')).toEqual({ date: '1999-02-01', seconds: 25_200 });
    expect(readInstant('25205')).toEqual({ date: undefined, seconds: 25_205 });
    for (const none of ['', 'noon', '25:00', '1999-02-30 07:00', '1999-02-01', '99999', '07:00 pm x'])
      expect(readInstant(none)).toBeUndefined();
  });

  it('are lengths by the clock or in seconds', () => {
    expect(['95', '95,5', '1:35', '0:01:35', '', 'x', '-3'].map(readLength)).toEqual([
      95,
      95.5,
      95,
      95,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('may hold quotes, delimiters and line feeds; lines are counted', () => {
    const { header, rows, lines } = readCsv('\uFEFFa,b\r\n"x, ""y""\nz",2\r\n\n3,4');
    expect({ header, rows, lines }).toEqual({
      header: ['a', 'b'],
      rows: [
        ['x, "y"\nz', '2'],
        ['3', '4'],
      ],
      lines: [2, 5],
    });
  });
});
