import { parseDuration } from '../../scenarios/index.ts';
import { betterDirection, measureName } from '../compare/measure-name.ts';
import { checkFiles, type FilesChecked } from './check-files.ts';
import { differencesFrom } from './differences.ts';
import { bytesOf, type FolderFault, type FolderFile, faultFrom, textOf } from './folder-file.ts';
import { type IntervalValue, intervalsOfPoint } from './intervals.ts';
import type { Manifest } from './manifest.ts';
import { type Cell, openFolder } from './open-folder.ts';
import { type Replay, replayOf } from './replay.ts';
import { type Chosen, firstChoice, type ResultsView, viewOf } from './results-view.ts';
import { type Samples, samplesOf, valuesOf } from './samples.ts';

/** What of a folder is read when it is asked for; undefined: it is on its way. */
export interface Details {
  /** of the chosen measure, by point */
  samples: readonly Samples[] | undefined;
  /** of the chosen point and measure */
  halfHours: readonly IntervalValue[] | undefined;
  /** of the chosen point */
  replay: Replay | undefined;
  /** from the first point: by other point, then by measure */
  differences: ReadonlyMap<number, ReadonlyMap<string, Cell>> | undefined;
}

const NOTHING: Details = Object.freeze({
  samples: undefined,
  halfHours: undefined,
  replay: undefined,
  differences: undefined,
});

/** The folder that is open, what the reader has chosen of it, and what was read for that. */
export class ResultsState {
  view: ResultsView | undefined;
  chosen: Chosen | undefined;
  details: Details = NOTHING;
  /** replication of the chosen point, from 0; undefined: the worst one */
  day: number | undefined;
  isReading = false;
  /** of the folder that was asked for last */
  name = '';
  fault: FolderFault | undefined;
  /** of a table that is read later: the rest of the page goes on */
  laterFault: FolderFault | undefined;
  checked: FilesChecked | undefined;
  progress = { done: 0, of: 0 };
  provenance: string | undefined;
  private number = 0;
  private texts: Readonly<Record<string, string>> = {};
  private readonly heard: () => void;
  private readonly library: () => Promise<Readonly<Record<string, string>>>;

  /** @param library - texts of the shipped scenarios, for tables that a folder names */
  constructor(heard: () => void, library: () => Promise<Readonly<Record<string, string>>>) {
    this.heard = heard;
    this.library = library;
  }

  /** Opens a folder in place of the one before. */
  async open(name: string, files: readonly FolderFile[]): Promise<void> {
    const number = ++this.number;
    const empty = { view: undefined, chosen: undefined, details: NOTHING, day: undefined };
    Object.assign(this, { ...empty, fault: undefined, laterFault: undefined, checked: undefined });
    Object.assign(this, { name, isReading: true, provenance: undefined, progress: { done: 0, of: 0 } });
    this.heard();
    try {
      const view = viewOf(await openFolder(name, files));
      if (number !== this.number) return;
      this.view = view;
      this.chosen = firstChoice(view);
    } catch (error) {
      if (number === this.number) this.fault = faultFrom(error);
    } finally {
      if (number === this.number) this.isReading = false;
      this.heard();
    }
    if (this.view !== undefined && number === this.number) await this.readOn(number);
  }

  private async readOn(number: number): Promise<void> {
    const { folder } = this.view!;
    await this.read();
    const file = 'provenance.json';
    if (folder.files.some(({ path }) => path === file))
      this.provenance = await bytesOf(folder.files, file).then(
        bytes => textOf(bytes, file),
        () => undefined,
      );
    const checked = await checkFiles(folder, (done, of) => {
      if (number !== this.number) return;
      this.progress = { done, of };
      this.heard();
    });
    if (number !== this.number) return;
    this.checked = checked;
    this.heard();
  }

  /** Shows something else of the folder. */
  choose(change: Partial<Chosen>): void {
    if (this.chosen === undefined) return;
    const before = this.chosen;
    this.chosen = { ...before, ...change };
    const { measure, point } = this.chosen;
    const isOther = measure !== before.measure;
    if (isOther || point !== before.point) this.day = undefined;
    this.details = {
      ...this.details,
      samples: isOther ? undefined : this.details.samples,
      halfHours: isOther || point !== before.point ? undefined : this.details.halfHours,
      replay: point !== before.point ? undefined : this.details.replay,
    };
    this.heard();
    void this.read();
  }

  chooseDay(day: number): void {
    this.day = day;
    this.heard();
  }

  /** Tables that were dropped: a replay may need them. */
  addTexts(texts: Readonly<Record<string, string>>): void {
    this.texts = { ...this.texts, ...texts };
    this.details = { ...this.details, replay: undefined };
    this.heard();
    void this.read();
  }

  /** Reads what the choice needs and is not there yet. */
  private async read(): Promise<void> {
    const { view, chosen, number } = this;
    if (view === undefined || chosen === undefined) return;
    const { folder } = view;
    const isCurrent = () => number === this.number && chosen === this.chosen;
    const put = (part: Partial<Details>) => {
      if (!isCurrent()) return;
      this.details = { ...this.details, ...part };
      this.heard();
    };
    try {
      if (this.details.differences === undefined && folder.manifest.kind === 'compare')
        put({ differences: await differencesFrom(folder, 0) });
      if (this.details.samples === undefined) put({ samples: await samplesOf(folder, chosen.measure) });
      if (this.details.halfHours === undefined)
        put({ halfHours: await intervalsOfPoint(folder, chosen.point, chosen.measure) });
    } catch (error) {
      if (isCurrent()) this.laterFault = faultFrom(error);
      this.heard();
    }
    if (this.details.replay === undefined && isCurrent())
      put({ replay: await this.replayAt(folder.manifest, chosen.point) });
  }

  /** How a point is watched; a text that no loader gets through cannot be. */
  private async replayAt(manifest: Manifest, point: number): Promise<Replay> {
    const texts = { ...(await this.library()), ...this.texts };
    return replayOf(manifest, point, texts).catch(() => ({ kind: 'other' }));
  }

  /** The replications of the chosen point; empty while they are read. */
  get values(): readonly (number | null)[] {
    const own = this.details.samples?.[this.chosen?.point ?? -1];
    return own === undefined ? [] : valuesOf(own);
  }

  /** A replication is a day. */
  get isOfDays(): boolean {
    const point = this.view?.folder.manifest.points[this.chosen?.point ?? 0];
    const text = this.view?.folder.manifest.scenarios[point?.scenario ?? 0]?.text;
    return horizonOf(text) <= DAY;
  }

  /** The replication that is shown: the one chosen, else the worst. */
  get shownDay(): number | undefined {
    return this.day ?? worstOf(this.values, this.chosen?.measure ?? '');
  }
}

const DAY = 86_400_000_000;

/** The time that a scenario's text simulates [µs]; infinite where it cannot be told. */
function horizonOf(text: unknown): number {
  const { horizon, calendar } = (text ?? {}) as { horizon?: unknown; calendar?: { days?: unknown } };
  if (typeof calendar?.days === 'number') return calendar.days * DAY;
  const time = typeof horizon === 'string' ? parseDuration(horizon) : '';
  return typeof time === 'number' ? time : Number.POSITIVE_INFINITY;
}

/** The place of the worst value; the largest where neither direction is better. */
export function worstOf(values: readonly (number | null)[], measure: string): number | undefined {
  const sign = betterDirection(measureName(measure).base) === 'more' ? -1 : 1;
  let worst: number | undefined;
  for (const [k, value] of values.entries())
    if (value !== null && (worst === undefined || value * sign > values[worst]! * sign)) worst = k;
  return worst;
}
