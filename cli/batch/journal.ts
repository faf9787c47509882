import { joinSums } from '../../engine/index.ts';
import { hashTexts } from '../../scenarios/index.ts';
import { OutputError } from '../faults.ts';
import type { Files } from './files.ts';
import { floatsOf, readResult, resultBytes, type Stored } from './result-bytes.ts';
import type { Task, TaskSamples } from './task.ts';
import { guarded, listIfThere, readIfThere, writeWhole } from './whole-file.ts';

/** What makes the tasks of one point different from all others, besides their range. */
export interface PointKey {
  /** of the scenario with its settings */
  hash: string;
  measures: readonly string[];
}

/** What the journal remembers of a stored result; its numbers stay in the file. */
interface Entry {
  task: Task;
  sumsAt: number;
  samples: Omit<TaskSamples, 'sums' | 'moments'>;
}

/** One measure of one point over its replications in order; NaN where a replication was truncated. */
export interface Column {
  numerators: Float64Array;
  denominators: Float64Array;
}

/**
 * The results of finished tasks, one file each, in a folder. Which task a file is of, and that nothing in it has
 * changed, is told by hashes; a result is set once, and another one for the same task must be the same to the bit.
 */
export class Journal {
  private readonly files: Files;
  private readonly folder: string;
  private readonly points: readonly PointKey[];
  private readonly version: string;
  private readonly seed: string;
  private readonly names = new Set<string>();
  /** by point, in order of replications */
  private readonly entries: Entry[][];

  constructor(
    files: Files,
    folder: string,
    { points, version, seed }: { points: readonly PointKey[]; version: string; seed: string },
  ) {
    this.files = files;
    this.folder = folder;
    this.points = points;
    this.version = version;
    this.seed = seed;
    this.entries = points.map(() => []);
    guarded(folder, () => files.makeFolder(folder));
  }

  /** Takes in what is in the folder; returns what is wrong with files in it, which are then left out. */
  open(): string[] {
    const faults: string[] = [];
    for (const name of listIfThere(this.files, this.folder)) {
      if (!name.endsWith('.result')) continue;
      const path = `${this.folder}/${name}`;
      const stored = readResult(readIfThere(this.files, path) ?? new Uint8Array(0));
      if (typeof stored === 'string') faults.push(`${name}: ${stored}`);
      else if (stored.id !== this.idOf(stored.task)) faults.push(`${name}: belongs to another experiment`);
      else this.note(stored.task, stored.samples, stored.sumsAt);
    }
    return faults;
  }

  has(task: Task): boolean {
    return this.names.has(nameOf(task));
  }

  /** Keeps a result, on the disk before it returns. Throws when another one was kept for the same task. */
  save(task: Task, samples: TaskSamples): void {
    const stored = resultBytes({ id: this.idOf(task), task, samples });
    if (this.has(task)) this.checkSame(task, stored);
    else writeWhole(this.files, this.pathOf(task), stored.bytes);
    this.note(task, samples, stored.sumsAt);
  }

  /** The bytes of a result, as they are kept. */
  bytesOf(task: Task): Uint8Array {
    return guarded(this.pathOf(task), () => this.files.read(this.pathOf(task)));
  }

  /** Identifies a task wherever it is carried out. */
  idOf({ setting, first, count }: Task): string {
    const point = this.points[setting];
    if (point === undefined) return '';
    return hashTexts(point.hash, this.version, this.seed, point.measures.join('\n'), `${first}+${count}`);
  }

  /** All but the sums of the tasks of a point, in order of replications. */
  of(setting: number): readonly Entry[] {
    return this.entries[setting] ?? [];
  }

  /** The replications of a point that are there from the first on without a gap. */
  reach(setting: number): number {
    let reach = 0;
    for (const { task } of this.of(setting)) {
      if (task.first !== reach) break;
      reach += task.count;
    }
    return reach;
  }

  /** One measure of a point, by its place among the point's measures, over its first replications. */
  column(setting: number, measure: number, replications = this.reach(setting)): Column {
    return this.columns(setting, [measure, 1], replications)[0]!;
  }

  /** The same of so many measures that stand one behind the other: the file of each task is opened once for all. */
  columns(setting: number, [first, count]: [number, number], replications: number): Column[] {
    const columns = Array.from({ length: count }, () => ({
      numerators: new Float64Array(replications),
      denominators: new Float64Array(replications),
    }));
    for (const { task, sumsAt } of this.of(setting)) {
      const length = Math.min(replications - task.first, task.count);
      if (length <= 0) continue;
      const path = this.pathOf(task);
      const at = sumsAt + 16 * first * task.count;
      const part = guarded(path, () => this.files.readPart(path, at, 16 * count * task.count));
      const sums = floatsOf(part, 0, 2 * count * task.count);
      columns.forEach(({ numerators, denominators }, m) => {
        const [above, below] = [2 * m * task.count, (2 * m + 1) * task.count];
        numerators.set(sums.subarray(above, above + length), task.first);
        denominators.set(sums.subarray(below, below + length), task.first);
      });
    }
    return columns;
  }

  /** How many replications of a point are complete. */
  wholeOnes(setting: number): number {
    return this.of(setting).reduce(
      (sum, { task, samples }) => sum + task.count - samples.truncated.length,
      0,
    );
  }

  /** Sums by interval over the tasks of a point; empty: none are kept. */
  moments(setting: number): Float64Array {
    let all = new Float64Array(0);
    for (const { task } of this.of(setting)) {
      const stored = readResult(this.bytesOf(task));
      if (typeof stored === 'string') throw new OutputError(`${this.pathOf(task)}: ${stored}`);
      const { moments } = stored.samples;
      if (all.length === 0) all = new Float64Array(moments.length);
      joinSums(all, moments);
    }
    return all;
  }

  private note(
    task: Task,
    { sums: _sums, moments: _moments, ...samples }: TaskSamples,
    sumsAt: number,
  ): void {
    if (this.has(task)) return;
    this.names.add(nameOf(task));
    const own = this.entries[task.setting]!;
    own.push({ task, sumsAt, samples });
    if (own.length > 1 && own.at(-2)!.task.first > task.first)
      own.sort((a, b) => a.task.first - b.task.first);
  }

  private checkSame(task: Task, { bytes }: Stored): void {
    if (Buffer.compare(bytes, this.bytesOf(task)) === 0) return;
    const { setting, first, count } = task;
    throw new Error(
      `point ${setting + 1}, replications ${first} to ${first + count - 1}: two results that differ, though their scenario, version and seed are the same`,
    );
  }

  private pathOf(task: Task): string {
    return `${this.folder}/${nameOf(task)}`;
  }
}

/** What results are formed from: a journal, or what stands for one. */
export type Kept = Pick<Journal, 'of' | 'reach' | 'column' | 'columns' | 'wholeOnes' | 'moments'>;

function nameOf({ setting, first, count }: Task): string {
  return `${setting + 1}-${first}-${count}.result`;
}
