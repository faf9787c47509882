import { addFeatures, ROSTER } from './fuzzed-features.ts';

/** Plain JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonMap = { [key: string]: Json };

/** Generated files with a scenario in `s.yaml`, and what was done to it. */
export interface FuzzedFiles {
  kind: 'sound' | 'schema' | 'text';
  files: Record<string, string>;
}

/** Numbers from a fixed seed (mulberry32). */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** in [0, 1) */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** whole, from 0 to below */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }
}

/** The files of one number: two in five sound, three in ten wrong by the schema, the rest damaged as text. */
export function fuzzedScenario(seed: number): FuzzedFiles {
  const dice = new Dice(seed);
  for (let i = 0; i < 4; i++) dice.next();
  const kind = seed % 10 < 4 ? 'sound' : seed % 10 < 7 ? 'schema' : 'text';
  const document = soundDocument(dice);
  if (kind === 'schema') for (let i = 0; i <= dice.below(3); i++) breakDocument(dice, document);
  const text = write(dice, document);
  const files: Record<string, string> = { 'p.csv': table(dice), 'roster.csv': ROSTER, 's.yaml': text };
  if (kind === 'sound' && dice.chance(0.2)) {
    files['base.yaml'] = text;
    files['s.yaml'] = 'extends: base.yaml\nname: Overlay\nwarmUp: null\n';
  }
  if (kind === 'text') {
    const victim = dice.chance(0.1) ? 'p.csv' : 's.yaml';
    for (let i = 0; i <= dice.below(4); i++) files[victim] = damage(dice, files[victim]!);
  }
  return { kind, files };
}

function soundDocument(dice: Dice): JsonMap {
  const types = Array.from(
    { length: 1 + dice.below(3) },
    (_, i) => dice.pick(['call', 'VIP: "x"', 'звонок', '電話', "o'clock"]) + i,
  );
  const withCalendar = dice.chance(0.5);
  const document: JsonMap = {
    schema: 1,
    name: dice.pick(['A', 'Банк', 'yes', '1e3', '# no comment', ': x']),
  };
  if (dice.chance(0.3)) document.about = 'Two\nlines, and "quotes".';
  if (withCalendar) document.calendar = calendar(dice);
  else document.horizon = dice.pick(['8 h', '24 h', '2 d', '90 min']);
  if (dice.chance(0.3)) document.warmUp = '10 min';
  if (dice.chance(0.3)) document.promise = { serviceLevel: '90 % in 30 s', rule: 'shortAbandonsMet' };
  document.contactTypes = Object.fromEntries(types.map(name => [name, contactType(dice)]));
  document.agentGroups = {
    desk: { agents: staff(dice), skills: types },
    'second desk': { agents: dice.below(5), skills: { [types[0]!]: 0.8 } },
  };
  if (dice.chance(0.3)) document.queues = { [types[0]!]: { capacity: dice.below(50) } };
  if (dice.chance(0.3)) document.routing = { [types[0]!]: { order: ['second desk'] } };
  const us = { wage: '14 EUR/h', shrinkage: '28 %', price: { perContact: '1 EUR' } };
  if (dice.chance(0.3)) document.money = { providers: { us } };
  if (dice.chance(0.2)) document.end = 'cut';
  addFeatures(dice, document, types);
  return document;
}

function calendar(dice: Dice): JsonMap {
  const said: JsonMap = { start: dice.pick(['1999-02-01', '2024-02-29']), days: 1 + dice.below(4) };
  if (dice.chance(0.5))
    said.open = dice.pick<Json>([
      '07:00-24:00',
      ['08:00-12:00', '13:00-18:00'],
      { 'Mon-Fri': '08:00-20:00', Sat: 'closed' },
    ]);
  if (dice.chance(0.3)) said.weekdays = 'Mon-Fri';
  return said;
}

function contactType(dice: Dice): JsonMap {
  const said: JsonMap = {
    arrivals: arrivals(dice),
    talk: law(dice),
    patience: dice.chance(0.2) ? '3 min' : law(dice),
  };
  if (dice.chance(0.3)) said.wrapUp = law(dice);
  if (dice.chance(0.2)) said.entryDelay = '9 s';
  if (dice.chance(0.2)) said.balk = '5 %';
  if (dice.chance(0.2)) said.priority = dice.below(5) - 2;
  return said;
}

function arrivals(dice: Dice): JsonMap {
  return dice.pick<JsonMap>([
    { poisson: `${dice.below(500)}/h` },
    {
      // biome-ignore lint/suspicious/noThenProperty: the scenario's own word
      poisson: { every: '30 min', from: '08:00', count: [10, 20.5, 30], then: 5 },
      busyness: { gamma: { cv: '20 %' } },
    },
    { poisson: { profile: 'p.csv', column: 'calls', factor: 1.1 } },
    { counts: { every: '1 h', count: [3, 4, 0] } },
    { renewal: { gamma: { mean: '30 s', cv: 2 } } },
    { replay: { times: ['1 min', '2 min', '2 min'], talk: ['5 s', '6 s', '7 s'] } },
  ]);
}

function law(dice: Dice): Json {
  return dice.pick<Json>([
    `${1 + dice.below(600)} s`,
    { exponential: { mean: '4 min' } },
    { lognormal: { mean: '4 min', cv: 0.8 } },
    { weibull: { mean: '2 min', shape: 0.7 } },
    { triangular: { low: '1 s', mode: '5 s', high: '1 min' } },
    {
      mixture: [
        { share: '25 %', deterministic: '1 s' },
        { share: '75 %', erlang: { mean: '9 s', phases: 2 } },
      ],
    },
    { truncated: { high: '1 h', shifted: { by: '1 s', exponential: { mean: '1 min' } } } },
    { survival: { times: ['1 min', '5 min'], shares: ['70 %', '30 %'] } },
    { histogram: { edges: ['0 s', '30 s', '90 s'], weights: [1, 2] } },
  ]);
}

function staff(dice: Dice): Json {
  return dice.pick<Json>([
    1 + dice.below(200),
    // biome-ignore lint/suspicious/noThenProperty: the scenario's own word
    { every: '30 min', from: '06:00', count: [2, 3, 4], then: 2 },
    { profile: 'p.csv', column: 'agents' },
    { for: '80 % in 20 s', by: 'erlangA', atLeast: 2 },
  ]);
}

function table(dice: Dice): string {
  const rows = Array.from(
    { length: 1 + dice.below(10) },
    (_, i) => `${String(8 + i).padStart(2, '0')}:00,${dice.below(90)},${1 + dice.below(9)}`,
  );
  return `start,calls,agents\n${rows.join('\n')}\n`;
}

/** One thing that the schema or the checks refuse, somewhere in the document. */
function breakDocument(dice: Dice, document: JsonMap): void {
  const maps: JsonMap[] = [];
  const visit = (node: Json): void => {
    if (node === null || typeof node !== 'object') return;
    if (!Array.isArray(node)) maps.push(node);
    for (const inner of Object.values(node)) visit(inner as Json);
  };
  visit(document);
  const map = dice.pick(maps);
  const key = dice.pick(Object.keys(map).length > 0 ? Object.keys(map) : ['x']);
  const wrong: (() => void)[] = [
    () => (map[`${key}x`] = 1),
    () => delete map[key],
    () =>
      (map[key] = dice.pick<Json>([
        -1,
        1e300,
        'soon',
        '5 parsec',
        '',
        null,
        true,
        [],
        {},
        [[[1]]],
        '-3 min',
        '1e99 h',
      ])),
    () => (map['42'] = {}),
    () => (document.schema = dice.pick<Json>([0, 2, '1', null])),
  ];
  dice.pick(wrong)();
}

/** A document as text: JSON, or YAML in blocks. */
function write(dice: Dice, document: Json): string {
  return dice.chance(0.4) ? JSON.stringify(document, null, dice.below(3)) : block(document, '');
}

function block(node: Json, indent: string): string {
  if (node === null || typeof node !== 'object') return JSON.stringify(node);
  const entries: [string, Json][] = Array.isArray(node)
    ? node.map(item => ['-', item])
    : Object.entries(node).map(([key, value]) => [`${JSON.stringify(key)}:`, value]);
  if (entries.length === 0) return Array.isArray(node) ? '[]' : '{}';
  const lines = entries.map(([lead, value]) => {
    const inner = block(value, `${indent}  `);
    return `${indent}${lead}${inner.includes('\n') || inner.startsWith(' ') ? '\n' : ' '}${inner}`;
  });
  return lines.join('\n');
}

const POISONS = [
  '[', ']', '{', '}', ':', ': ', '- ', '? ', '&a ', '*a', '!!x ', '|', '>', '"', "'", '#', '%', '@', '`', '\t', '\0', '\r', '\n',
  '\uFEFF', '\uD800', '\u2028', '<<: *a\n', '__proto__: 1\n', '---\n', '...\n', '\n  ', ', ', '.inf', '.nan', '1e999', '0x1F', '~', '=',
  '['.repeat(200), '{a: '.repeat(100), '- '.repeat(150), 'k: &k [*k]\n', '%YAML 1.1\n---\n', '9'.repeat(400), 'a'.repeat(5000), '\n'.repeat(3000),
]; // biome-ignore format: a table

/** A text with something cut out, put in, doubled, moved, or replaced. */
function damage(dice: Dice, text: string): string {
  const from = dice.below(text.length + 1);
  const to = Math.min(text.length, from + dice.below(30));
  const inside = text.slice(from, to);
  const random = (): string =>
    Array.from({ length: dice.below(20) }, () =>
      String.fromCharCode(dice.below(dice.pick([128, 256, 65536]))),
    ).join('');
  return dice.pick([
    () => text.slice(0, from) + text.slice(to),
    () => text.slice(0, from) + dice.pick(POISONS) + text.slice(from),
    () => text.slice(0, from) + random() + text.slice(to),
    () => text.slice(0, to) + inside.repeat(1 + dice.below(50)) + text.slice(to),
    () => text.slice(0, from),
    () => text.slice(from) + text.slice(0, from),
    () =>
      text.replace(/\d+/gu, digits =>
        dice.chance(0.1) ? dice.pick(['0', '-1', '1e16', '', digits + digits]) : digits,
      ),
    () => text.replaceAll(dice.pick([' ', ':', '"', '\n']), dice.pick(['', '\t', '  ', ','])),
  ])();
}
