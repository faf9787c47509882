import { linesOf } from './audit-tables.ts';
import type { Files } from './files.ts';
import type { Column, Kept } from './journal.ts';
import type { Manifest } from './manifest.ts';

const PIECE = 1 << 20;
const [LINE_FEED, QUOTE] = [10, 34];

/** What a summary says of the events that a measure rests on: they stand in no other table. */
export interface Footing {
  count: number;
  samples: number;
}

/**
 * The table of replications in the place of the journal that it was written from: one column at a time is read. The
 * table must have the rows that its manifest says.
 */
export class KeptTable implements Kept {
  private readonly files: Files;
  private readonly path: string;
  private readonly manifest: Manifest;
  private readonly footing: (point: number, measure: number) => Footing | undefined;
  /** by point, where the rows of each measure begin in the file, and where those of the last one end */
  private readonly places: number[][];
  private readonly entries: ReturnType<Kept['of']>[] = [];

  constructor(
    files: Files,
    folder: string,
    manifest: Manifest,
    footing: (point: number, measure: number) => Footing | undefined,
  ) {
    this.files = files;
    this.path = `${folder}/replications.csv`;
    this.manifest = manifest;
    this.footing = footing;
    this.places = placesIn(files, this.path, manifest);
  }

  reach(point: number): number {
    return this.manifest.results.replications[point]!;
  }

  column(point: number, measure: number, replications = this.reach(point)): Column {
    const numerators = new Float64Array(replications).fill(Number.NaN);
    const denominators = new Float64Array(replications).fill(Number.NaN);
    const [from, to] = this.places[point]!.slice(measure, measure + 2);
    let k = 0;
    for (const line of linesOf(this.files, this.path, to!, from!)) {
      if (k === replications) break;
      const below = line.lastIndexOf(',');
      const above = line.lastIndexOf(',', below - 1);
      numerators[k] = numberOf(line.slice(above + 1, below));
      denominators[k++] = numberOf(line.slice(below + 1));
    }
    return { numerators, denominators };
  }

  columns(point: number, [first, count]: [number, number], replications: number): Column[] {
    return Array.from({ length: count }, (_, k) => this.column(point, first + k, replications));
  }

  /** All replications of a point as if they had been one task. */
  of(point: number): ReturnType<Kept['of']> {
    const known = this.entries[point] ?? [this.entry(point)];
    this.entries[point] = known;
    return known;
  }

  wholeOnes(point: number): number {
    return this.reach(point) - this.of(point)[0]!.samples.truncated.length;
  }

  /** Sums by interval are in no table. */
  moments(): Float64Array {
    return new Float64Array(0);
  }

  private entry(point: number): ReturnType<Kept['of']>[number] {
    const { points, results } = this.manifest;
    const truncated: [number, string][] = [];
    this.column(point, 0).numerators.forEach((value, replication) => {
      if (Number.isNaN(value)) truncated.push([replication, '']);
    });
    const check = results.checks[point];
    const evidence = points[point]!.measures.flatMap((_, m) => {
      const footing = this.footing(point, m);
      return footing === undefined ? [Number.NaN, Number.NaN] : [footing.count, footing.samples];
    });
    const fault = check === 'ok' ? undefined : check;
    return {
      task: { setting: point, first: 0, count: this.reach(point) },
      sumsAt: 0,
      samples: { truncated, fault, events: 0, evidence: Float64Array.from(evidence) },
    };
  }
}

const numberOf = (text: string) => (text === '' ? Number.NaN : Number(text));

/** Where the rows of each point and measure lie, which stand in the order of the manifest. */
function placesIn(files: Files, path: string, { files: written, points, results }: Manifest): number[][] {
  const ends = endsOfRows(files, path, written['replications.csv']!.bytes);
  const next = () => ends.next().value ?? 0;
  let at = next();
  return points.map(({ measures }, p) => [
    at,
    ...measures.map(() => {
      for (let rows = results.replications[p]!; rows > 0; rows--) at = next();
      return at;
    }),
  ]);
}

/** Where each row ends, the first line included. */
function* endsOfRows(files: Files, path: string, bytes: number): Generator<number> {
  let isQuoted = false;
  for (let at = 0; at < bytes; at += PIECE) {
    const piece = files.readPart(path, at, Math.min(PIECE, bytes - at));
    for (let k = 0; k < piece.length; k++) {
      if (piece[k] === QUOTE) isQuoted = !isQuoted;
      else if (piece[k] === LINE_FEED && !isQuoted) yield at + k + 1;
    }
  }
}
