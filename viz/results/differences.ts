import { eachRow, numberIn } from './csv-rows.ts';
import { bytesOf, textOf } from './folder-file.ts';
import type { Cell, ResultsFolder } from './open-folder.ts';

const FILE = 'differences.csv';
const COLUMNS = ['a', 'b', 'measure', 'replications', 'value', 'low', 'high', 'note'] as const;

/** What the folder says of differences from one point, from 0: by other point, then by measure. */
export async function differencesFrom(
  folder: ResultsFolder,
  point: number,
): Promise<Map<number, Map<string, Cell>>> {
  const text = textOf(await bytesOf(folder.files, FILE), FILE);
  const found = new Map<number, Map<string, Cell>>();
  const wanted = String(point + 1);
  eachRow(FILE, text, COLUMNS, (fields, places, line) => {
    if (fields[places.a] !== wanted) return;
    const number = (column: (typeof COLUMNS)[number]) =>
      numberIn(fields[places[column]]!, { file: FILE, line, column });
    const b = (number('b') ?? 0) - 1;
    const own = found.get(b) ?? new Map<string, Cell>();
    found.set(b, own);
    const note = fields[places.note]!;
    own.set(fields[places.measure]!, {
      ...{ value: number('value'), low: number('low'), high: number('high') },
      ...{ replications: number('replications') ?? 0, isExact: note === 'exact', note },
    });
  });
  return found;
}
