import type { FolderFile } from '../../viz/results/folder-file.ts';
import { changed } from './results-folders.ts';

/** A folder of results that is broken, or claims what no folder holds. */
export interface BrokenFolder {
  name: string;
  /** made of a sound folder */
  make(files: readonly FolderFile[]): Promise<FolderFile[]>;
  /** what the page must say */
  says: RegExp;
}

// biome-ignore lint/suspicious/noExplicitAny: a manifest that is about to be made wrong
type Root = any;

const manifest = (name: string, says: RegExp, change: (root: Root) => void): BrokenFolder => ({
  ...{ name, says },
  make: files =>
    changed(files, 'manifest.json', text => {
      const root = JSON.parse(text);
      change(root);
      return JSON.stringify(root);
    }),
});
const file = (
  name: string,
  path: string,
  says: RegExp,
  change: (text: string) => string | undefined,
): BrokenFolder => ({ ...{ name, says }, make: files => changed(files, path, change) });

const many = (count: number) => Array.from({ length: count }, (_, k) => k);
/** A point at each of many values of both paths, none beside another. */
function spreadOut(root: Root, count: number, design: string): void {
  const [point] = root.points;
  root.points = many(count).map(k => ({ ...point, values: [String(k), `${k + 1} s`], measures: [] }));
  root.points[0].measures = point.measures;
  for (const name of ['replications', 'truncated']) root.results[name] = many(count).map(() => 0);
  root.results.checks = many(count).map(() => 'ok');
  root.design = { kind: design };
}
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** Folders that nobody would like to open. */
export const BROKEN: readonly BrokenFolder[] = [
  file('a table changed by a digit', 'points.csv', /Changed since it was written: points\.csv/, text =>
    text.replace('104', '105'),
  ),
  file('a Parquet file cut off', 'summary.parquet', /Changed since it was written: summary\.parquet/, text =>
    text.slice(0, text.length / 2),
  ),
  file('a manifest cut off', 'manifest.json', /manifest\.json is damaged: it is no JSON/, text =>
    text.slice(0, -100),
  ),
  file('a manifest of brackets alone', 'manifest.json', /the whole must be an object/, () => nested(1e6)),
  {
    name: 'a manifest of 170 MB',
    says: /manifest\.json has 170 MB; the limit is 168 MB/,
    make: async files => [
      ...files.filter(({ path }) => path !== 'manifest.json'),
      { path: 'manifest.json', size: 170e6, read: () => Promise.reject(new Error('was read')) },
    ],
  },
  file(
    'a manifest of 100 MB of spaces',
    'manifest.json',
    /form must be a text/,
    () => `{${' '.repeat(1e8)}}`,
  ),
  manifest('a million points', /points has 1[.,\s]?000[.,\s]?000; the page takes at most 10/u, root => {
    root.points = many(1e6);
  }),
  manifest('a million files', /files has 1[.,\s]?000[.,\s]?000; the page takes at most/u, root => {
    root.files = Object.fromEntries(many(1e6).map(k => [`${k}`, { bytes: 1, sha256: '' }]));
  }),
  manifest('a billion replications', /results\.replications\[0\] must be a number from 0/, root => {
    root.results.replications[0] = 1e9;
  }),
  manifest('half a replication', /results\.replications\[1\] must be a whole number/, root => {
    root.results.replications[1] = 1.5;
  }),
  manifest('more replications than a page holds', /results\.replications has 54/, root => {
    root.results.replications = root.results.replications.map(() => 9e6);
  }),
  manifest('no point', /points must be a list with a point/, root => {
    root.points = [];
  }),
  manifest('a hundred thousand measures', /measures has 100[.,\s]?0/u, root => {
    const [measure] = root.points[0].measures;
    for (const k of many(1e5)) root.points[0].measures.push({ ...measure, name: `m${k}` });
  }),
  manifest('a table of a billion rows', /summary\.csv has \d+ rows, the manifest says 1/, root => {
    root.tables.summary.rows = 1e9;
  }),
  manifest('files above the folder', /Missing: \.\.\/\.\.\/etc\/passwd, \/etc\/shadow/, root => {
    for (const name of ['../../etc/passwd', '/etc/shadow']) root.files[name] = { bytes: 1, sha256: '' };
  }),
  manifest('a best point that is none', /results\.best\.point must be a number from 1 to 6/, root => {
    root.best = { measure: 'waitTime', better: 'smaller' };
    root.results.best = { point: 7 };
  }),
  manifest('a scenario that is nested a thousandfold', /scenario in the manifest is not the one/, root => {
    root.scenarios[0].text = { name: JSON.parse(nested(1000)) };
  }),
  file(
    'a scenario that is nested a million times',
    'manifest.json',
    /scenario in the manifest is not the one/,
    text => text.replace(/"text": ?\{/u, `"text":{"deep":${nested(1e6)},`),
  ),
  manifest('a scenario that extends itself', /scenario in the manifest is not the one/, root => {
    root.scenarios[0].text = { extends: 'scenario.yaml' };
  }),
  manifest('a scenario of a thousand tables', /scenario in the manifest is not the one/, root => {
    root.scenarios[0].text = { many: many(1000).map(k => ({ file: `${k}/roster.csv` })) };
  }),
  manifest('ten thousand points that stand nowhere together', /too many to be drawn/, root =>
    spreadOut(root, 10_000, 'grid'),
  ),
  manifest('a Latin hypercube of ten thousand points', /too many to be drawn/, root =>
    spreadOut(root, 10_000, 'latin'),
  ),
  file(
    'a summary of infinite values',
    'summary.csv',
    /summary\.csv, line 2: “Infinity” makes no sense as value/,
    text => text.replace(/(\n1,.*?,10),[^,]*,/u, '$1,Infinity,'),
  ),
  file('a summary of values beyond all measure', 'summary.csv', /“-1e308” makes no sense as value/, text =>
    text.replace(/(\n1,.*?,10),[^,]*,/u, '$1,-1e308,'),
  ),
  file('a quote that never ends', 'summary.csv', /summary\.csv, line 2: \d+ fields, \d+ expected/, text =>
    text.replace('\n1,', '\n"1,').padEnd(2e7, 'x,\n'),
  ),
  file('a table that is no text', 'summary.csv', /summary\.csv is damaged: it is no UTF-8 text/, text =>
    text.replace('\n1,', '\n\xff\xfe1,'),
  ),
  file(
    'replications beyond those planned',
    'replications.csv',
    /“99999999” makes no sense as replication/,
    text => text.replaceAll('\n1,0,', '\n1,99999999,'),
  ),
  file('intervals that end before they start', 'intervals.csv', /makes no sense as start_s, end_s/, text =>
    everyInterval(text, () => '1800,0'),
  ),
  file('intervals of a millisecond', 'intervals.csv', /They are too many, or too short, to be drawn/, text =>
    everyInterval(text, k => `${k / 1000},${(k + 1) / 1000}`),
  ),
  file(
    'intervals a thousand years apart',
    'intervals.csv',
    /They are too many, or too short, to be drawn/,
    text => everyInterval(text, k => `${k < 2 ? k * 1800 : k * 3e10},${k * 3e10 + 3600}`),
  ),
];

/** Puts other bounds into each row of a table of intervals; k counts rows with the same bounds once. */
function everyInterval(text: string, bounds: (k: number) => string): string {
  const [head = '', ...rows] = text.split('\n');
  const names = head.split(',');
  const at = names.indexOf('start_s');
  const seen = new Map<string, number>();
  const made = rows.map(row => {
    const fields = row.split(',');
    if (fields.length !== names.length) return row;
    const key = `${fields[at]}`;
    if (!seen.has(key)) seen.set(key, seen.size);
    fields.splice(at, 2, bounds(seen.get(key)!));
    return fields.join(',');
  });
  return [head, ...made].join('\n');
}
