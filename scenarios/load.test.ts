import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { formatFault } from './fault.ts';
import { canonicalJson } from './hash.ts';
import { checkScenario, loadScenario } from './load.ts';
import { readFrom } from './memory-files.ts';

const SMALLEST = `schema: 1
name: Smallest
contactTypes:
  call:
    arrivals: { poisson: 60/h }
    talk: 4 min
agentGroups:
  desk: { agents: 5, skills: [call] }
horizon: 8 h
`;

const load = (files: Record<string, string>, path = 's.yaml') => loadScenario(path, readFrom(files));

describe('the same scenario', () => {
  it('has one hash, as YAML or JSON, with comments, anchors, other units, or said defaults', async () => {
    const { hash, document } = await load({ 's.yaml': SMALLEST });
    const variants = {
      json: JSON.stringify(document),
      spaced: SMALLEST.replaceAll('\n', '\r\n').replace('60/h }', '1 per 1 min } # one a minute'),
      bom: `\uFEFF${SMALLEST}`,
      anchors: SMALLEST.replace('60/h', '&rate 60/h'),
      said: `${SMALLEST}warmUp: 0 s\nend: drain\npromise: { serviceLevel: 80 % in 20 s }\nqueues: { call: {} }\n`,
      units: SMALLEST.replace('8 h', '480 min').replace('4 min', '{ deterministic: 240 s }'),
    };
    for (const [name, text] of Object.entries(variants)) {
      expect([name, (await load({ 's.json': text }, 's.json')).hash]).toEqual([name, hash]);
    }
  });

  it('keeps its hash from one version of ccsim to the next', async () => {
    expect((await load({ 's.yaml': SMALLEST })).hash).toBe(
      '3ce40454f663006bfceb309af549e1a7703e9df97cb7580f4d90f4d1042bc80f',
    );
  });

  it('has another hash when anything differs', async () => {
    const { hash } = await load({ 's.yaml': SMALLEST });
    for (const [from, to] of [
      ['60/h', '61/h'],
      ['Smallest', 'Small'],
      ['agents: 5', 'agents: 6'],
      ['8 h', '9 h'],
    ]) {
      expect((await load({ 's.yaml': SMALLEST.replace(from!, to!) })).hash).not.toBe(hash);
    }
  });

  it('is written canonically: keys sorted, nothing undefined, Infinity as text', () => {
    expect(canonicalJson({ b: [1, undefined, -0], a: undefined, A: Number.POSITIVE_INFINITY })).toBe(
      '{"A":"Infinity","b":[1,null,0]}',
    );
  });
});

describe('files', () => {
  it('a folder stands for the scenario in it', async () => {
    for (const name of ['scenario.yaml', 'scenario.yml', 'scenario.json']) {
      const { files } = await load({ [`bank/${name}`]: SMALLEST }, 'bank');
      expect(files).toEqual([`bank/${name}`]);
    }
    expect((await checkScenario('bank', readFrom({}))).map(formatFault)).toEqual([
      'bank:1:1: no scenario can be read, expected a file, or a folder with scenario.yaml, scenario.yml, scenario.json: bank',
    ]);
  });

  it('CSV files are found beside the file that names them', async () => {
    const base = SMALLEST.replace('60/h', '{ profile: data/p.csv }');
    const files = {
      'a/base.yaml': base,
      'a/data/p.csv': 'start,call\n00:00,10\n',
      'b/s.yaml': 'extends: ../a/base.yaml\nname: B\n',
    };
    const loaded = await load(files, 'b/s.yaml');
    expect(loaded.files).toEqual(['b/s.yaml', 'a/base.yaml', 'a/data/p.csv']);
    expect(loaded.document).not.toHaveProperty('extends');
  });

  it('a reader that answers later serves as well', async () => {
    const read = readFrom({ 's.yaml': SMALLEST });
    const { scenario } = await loadScenario('s.yaml', async path => read(path));
    expect(scenario.name).toBe('Smallest');
  });
});

describe('names', () => {
  it('are free text in any language, in the order of the document', async () => {
    const text = SMALLEST.replace('  call:', '  "VIP: звонки / 電話":')
      .replace('[call]', '["VIP: звонки / 電話", b, a]')
      .replace('agentGroups', '  b: { like: "VIP: звонки / 電話" }\n  a: { like: b }\nagentGroups');
    const { scenario } = await load({ 's.yaml': text });
    expect(scenario.contactTypes.map(type => type.name)).toEqual(['VIP: звонки / 電話', 'b', 'a']);
    expect(scenario.queues.map(queue => queue.name)).toEqual(['VIP: звонки / 電話', 'b', 'a']);
  });

  it('are the same in either spelling of an accent', async () => {
    const text = SMALLEST.replace('  call:', '  caf\u0065\u0301:').replace('[call]', '[caf\u00e9]');
    expect((await load({ 's.yaml': text })).scenario.contactTypes[0]!.name).toBe('caf\u00e9');
  });

  it('such as toString or hasOwnProperty are names like any other, and __proto__ is none', async () => {
    for (const name of ['toString', 'hasOwnProperty', 'valueOf', 'length', 'then']) {
      const text = SMALLEST.replace('call:', `${name}:`).replace('[call]', `[${name}]`);
      expect((await load({ 's.yaml': text })).scenario.contactTypes[0]!.name).toBe(name);
    }
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const attacks = [
        SMALLEST.replace('call:', `${name}:`),
        `${SMALLEST}${name}: { polluted: true }\n`,
        SMALLEST.replace('talk: 4 min', `talk: { ${name}: { polluted: true } }`),
        SMALLEST.replace('skills: [call]', `skills: { ${name}: 1 }`),
      ];
      for (const text of attacks) {
        const faults = (await checkScenario('s.yaml', readFrom({ 's.yaml': text }))).map(formatFault);
        expect(faults.join('\n')).toContain(`the key "${name}" is not allowed, choose another name`);
      }
      const set = [`contactTypes.${name}.polluted=true`];
      expect(await checkScenario('s.yaml', readFrom({ 's.yaml': SMALLEST }), { set })).not.toEqual([]);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('the textbook scenarios', () => {
  const read = (path: string) => readFile(new URL(`./${path}`, import.meta.url), 'utf8');

  it.each(['erlang-a', 'erlang-c', 'n-model', 'two-queues-priority'])(
    '%s has no fault and a README',
    async folder => {
      expect((await checkScenario(folder, read)).map(formatFault)).toEqual([]);
      expect(await read(`${folder}/README.md`)).toContain(`npx ccsim run scenarios/${folder}`);
    },
  );

  it('erlang-a is model B of the speed tests', async () => {
    const { scenario } = await loadScenario('erlang-a', read);
    expect(scenario.contactTypes[0]).toMatchObject({
      arrivals: { kind: 'poisson', rate: { starts: [0], values: [1400 / 3600e6] } },
      talk: { kind: 'exponential', mean: 240e6 },
      patience: { starts: [0], laws: [{ kind: 'exponential', mean: 120e6 }] },
    });
    expect(scenario).toMatchObject({ horizon: 86400e6, warmUp: 7200e6 });
    expect(scenario.agentGroups[0]!.staff).toEqual({ starts: [0], values: [100] });
  });
});
