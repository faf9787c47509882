import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chosenSeries, replicate } from '../../engine/index.ts';
import { loadScenario, readFrom } from '../../scenarios/index.ts';
import { STAFFING, writtenFolder } from '../../test/support/results-folders.ts';
import { commandForMore } from './more-runs.ts';
import { openFolder } from './open-folder.ts';
import { replayOf } from './replay.ts';
import { samplesOf, valuesOf } from './samples.ts';
import { yamlText } from './yaml-text.ts';

const shipped = (path: string) => readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), 'utf8');
const SHORT = ['--quiet', '--replications', '2', '--set', 'calendar.days=1'];

describe('the replay of a point', () => {
  it('is the scenario that was run, by its hash', async () => {
    const { manifest } = await openFolder('all', await writtenFolder(STAFFING));
    const replay = await replayOf(manifest, 3, {});
    if (replay.kind !== 'ready') throw new Error(replay.kind);
    const { files, path, set } = replay.source;
    expect(set).toEqual(['agentGroups.desk.agents=96', 'contactTypes.call.arrivals.poisson=×1.05']);
    expect((await loadScenario(path, readFrom(files), { set })).hash).toBe(manifest.points[3]!.hash);
  });

  it('gives the very number that the folder has of a replication', async () => {
    const folder = await openFolder('all', await writtenFolder(STAFFING));
    const replay = await replayOf(folder.manifest, 1, {});
    if (replay.kind !== 'ready') throw new Error(replay.kind);
    const { files, path, set } = replay.source;
    const { scenario } = await loadScenario(path, readFrom(files), { set });
    const told = valuesOf((await samplesOf(folder, 'waitTime'))[1]!);
    const seen = [4, 5].map(k => chosenSeries(scenario, [replicate(scenario, '2026', k)], ['waitTime'])[0]!);
    expect(seen.map(({ numerators, denominators }) => numerators[0]! / denominators[0]!)).toEqual([
      told[4],
      told[5],
    ]);
    expect(told[4]).not.toBe(told[5]);
  });

  it('is refused when the text in the manifest is not that of its hash', async () => {
    const { manifest } = await openFolder('all', await writtenFolder(STAFFING));
    const [first] = manifest.scenarios;
    const text = { ...(first!.text as object), horizon: '3 h' };
    expect(await replayOf({ ...manifest, scenarios: [{ ...first!, text }] }, 0, {})).toEqual({
      kind: 'other',
    });
  });

  it('takes tables from the folder of a library whose content is the same, and from no other', async () => {
    const words = ['scenarios/bank-outsourced', ...SHORT, '--vary', 'contactTypes.new.wrapUp=60 s|90 s'];
    const { manifest } = await openFolder('all', await writtenFolder(words));
    const texts = {
      'bank-inhouse/roster.csv': shipped('bank-inhouse/roster.csv'),
      'other/arrivals.csv': shipped('bank-inhouse/held-out-arrivals.csv'),
      'bank-inhouse/arrivals.csv': shipped('bank-inhouse/arrivals.csv'),
    };
    expect((await replayOf(manifest, 1, texts)).kind).toBe('ready');
    const { 'bank-inhouse/arrivals.csv': _taken, ...others } = texts;
    expect(await replayOf(manifest, 1, others)).toMatchObject({ kind: 'tables' });
    expect(await replayOf(manifest, 1, {})).toMatchObject({ kind: 'tables' });
  });

  it('writes a scenario in lines that are read as the same again', async () => {
    const document = {
      name: 'a: "b" # c',
      list: [1, 'x y', '07:00'],
      maps: [{ a: {} }, { b: [{ c: 'true' }] }],
    };
    const text = yamlText({ schema: 1, 'a b': document, none: null });
    expect(text.split('\n')[2]).toBe('  name: "a: \\"b\\" # c"');
    const { parse } = await import('yaml');
    expect(parse(text)).toEqual({ schema: 1, 'a b': document, none: null });
  });
});

describe('the command for more replications', () => {
  const manifest = { seed: '2026' } as Parameters<typeof commandForMore>[0];
  const provenance = (command: string) => JSON.stringify({ history: [{ command }] });

  it('is the one that was given, with another number and another folder', () => {
    const given = `ccsim sweep --quiet plan.yaml --set 'horizon=20 h' --out out/staff --replications 10`;
    expect(commandForMore(manifest, provenance(given), 40)).toBe(
      "ccsim sweep plan.yaml --set 'horizon=20 h' --seed 2026 --replications 40 --out out/staff-40",
    );
  });

  it('keeps a hostile value from being a command of its own', () => {
    const quoted = `ccsim sweep plan.yaml --set 'name='\\''x'\\''; rm -rf ~' --out a`;
    expect(commandForMore(manifest, provenance(quoted), 40)).toContain(`--set 'name='\\''x'\\''; rm -rf ~'`);
    const bare = 'ccsim sweep plan.yaml --set name=x; rm -rf ~ $(id) --out a';
    expect(commandForMore(manifest, provenance(bare), 40)).toContain(
      `--set 'name=x;' rm '-rf' '~' '$(id)' --`,
    );
  });

  it('is none where the folder does not say how it was made', () => {
    for (const text of [undefined, '{', '{"history":[]}', provenance('rm -rf /')])
      expect(commandForMore(manifest, text, 40)).toBeUndefined();
  });
});
