import { eachRow, numberIn } from './csv-rows.ts';
import { bytesOf, FolderError, type FolderFile, textOf } from './folder-file.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';

/** A measure of a point, as the summary has it. */
export interface Cell {
  /** null: nothing to divide by */
  value: number | null;
  /** of the interval; null where it cannot be formed */
  low: number | null;
  high: number | null;
  replications: number;
  /** nothing random can change it */
  isExact: boolean;
  /** why to trust it less; empty: no reason */
  note: string;
}

/** An opened folder of results. */
export interface ResultsFolder {
  name: string;
  files: readonly FolderFile[];
  manifest: Manifest;
  /** by point, from 0: the measures that it has */
  cells: readonly ReadonlyMap<string, Cell>[];
}

/** Opens a folder: its manifest and its summary are read, its other tables when they are asked for. */
export async function openFolder(name: string, all: readonly FolderFile[]): Promise<ResultsFolder> {
  const files = insideOf(all);
  const manifest = readManifest(textOf(await bytesOf(files, MANIFEST), MANIFEST));
  const cells = await summaryOf(files, manifest);
  return { name, files, manifest, cells };
}

/** The files of the folder that has the manifest, by their path in it; FolderError where there is none, or several. */
function insideOf(all: readonly FolderFile[]): FolderFile[] {
  if (all.length === 0) throw new FolderError({ kind: 'empty' });
  const paths = all.map(({ path }) => path.replaceAll('\\', '/').replace(/^\.?\//u, ''));
  const manifests = paths
    .filter(path => path === MANIFEST || path.endsWith(`/${MANIFEST}`))
    .sort((a, b) => a.length - b.length);
  const manifest = manifests[0];
  if (manifest === undefined) throw new FolderError(whyNone(paths));
  const folder = manifest.slice(0, -MANIFEST.length);
  return all.flatMap((file, k) =>
    paths[k]!.startsWith(folder)
      ? [{ ...file, path: paths[k]!.slice(folder.length), read: () => file.read() }]
      : [],
  );
}

/** Why there is no manifest: an experiment under way, parts of one, or something else altogether. */
function whyNone(paths: readonly string[]) {
  const parts = new Set(paths.flatMap(path => /(?:^|\/)(shard-\d+-of-\d+)\//u.exec(path)?.[1] ?? []));
  if (parts.size > 0) return { kind: 'parts', count: parts.size } as const;
  if (paths.some(path => /(?:^|\/)unfinished\//u.test(path))) return { kind: 'unfinished' } as const;
  return { kind: 'noManifest', files: paths.slice(0, 3) } as const;
}

const FILE = 'summary.csv';
const COLUMNS = ['point', 'measure', 'replications', 'value', 'low', 'high', 'note'] as const;

async function summaryOf(files: readonly FolderFile[], manifest: Manifest): Promise<Map<string, Cell>[]> {
  const text = textOf(await bytesOf(files, FILE), FILE);
  const cells = manifest.points.map(() => new Map<string, Cell>());
  const rows = eachRow(FILE, text, COLUMNS, (fields, places, line) => {
    const number = (column: (typeof COLUMNS)[number]) =>
      numberIn(fields[places[column]]!, { file: FILE, line, column });
    const own = cells[(number('point') ?? 0) - 1];
    if (own === undefined)
      throw new FolderError({
        kind: 'value',
        file: FILE,
        line,
        column: 'point',
        text: fields[places.point]!,
      });
    const note = fields[places.note]!;
    own.set(fields[places.measure]!, {
      ...{ value: number('value'), low: number('low'), high: number('high') },
      replications: number('replications') ?? 0,
      isExact: note === 'exact',
      note: note === 'exact' ? '' : note,
    });
  });
  const expected = manifest.tables.get('summary') ?? rows;
  if (rows !== expected) throw new FolderError({ kind: 'rows', file: FILE, found: rows, expected });
  return cells;
}
