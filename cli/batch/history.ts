import { DamagedFile, type Folder, PROVENANCE, parsedIn, UNFINISHED } from './folder.ts';
import { guarded, writeWhole } from './whole-file.ts';

const BEGUN = `${UNFINISHED}/begun.json`;

/** What one process does for an experiment, as far as it is known when it begins. */
export interface BegunDeed {
  /** as a shell reads it */
  command: string;
  started: string;
  /** threads of this machine; left out where a queue's workers simulate */
  jobs?: number;
  /** the queue, as it may be shown */
  queue?: string;
  shard?: string;
  machine: { node: string; platform: string; cores: number; processor: string };
}

/** What one process did for an experiment; outside the promise of equal bytes. */
export interface Deed extends BegunDeed {
  /** not known of one that was cut short */
  seconds?: number;
  replications?: number;
  ended: string;
}

/** Beside what a process begins to do: how many replications were there already. */
interface Note extends BegunDeed {
  found: number;
}

/**
 * What was done for the experiment of a folder so far. What a process began and did not end, since it was killed or
 * failed, is told as cut short.
 *
 * @param kept - replications that are there now; left out: not known
 */
export function historyIn(folder: Folder, kept?: number): Deed[] {
  const history = endedIn(folder);
  const note = parsedIn(folder, BEGUN)?.value as Note | null | undefined;
  const isEnded = history.some(each => each.started === note?.started && each.command === note.command);
  if (typeof note?.command !== 'string' || isEnded) return history;
  const { found, ...deed } = note;
  return [
    ...history,
    { ...deed, ...(kept === undefined ? {} : { replications: kept - found }), ended: 'cut short' },
  ];
}

/** Notes what a process begins to do, and for good what one before it did not end. */
export function noteBegun(folder: Folder, deed: BegunDeed, found: number): void {
  const history = historyIn(folder, found);
  if (history.length > endedIn(folder).length) writeHistory(folder, history);
  const note: Note = { ...deed, found };
  writeWhole(folder.files, `${folder.path}/${BEGUN}`, `${JSON.stringify(note, null, 2)}\n`);
}

/** Notes what a process did that has ended. */
export function noteEnded(folder: Folder, deed: Deed): void {
  const { files, path } = folder;
  writeHistory(folder, [...endedIn(folder), deed]);
  guarded(`${path}/${BEGUN}`, () => files.remove(`${path}/${BEGUN}`));
}

/** Writes a history; what stands in it twice is one. */
export function writeHistory({ files, path }: Folder, history: readonly Deed[]): void {
  const single = [...new Map(history.map(deed => [JSON.stringify(deed), deed])).values()];
  writeWhole(files, `${path}/${PROVENANCE}`, `${JSON.stringify({ history: single }, null, 2)}\n`);
}

function endedIn(folder: Folder): Deed[] {
  const found = parsedIn(folder, PROVENANCE);
  if (found === undefined) return [];
  const { history } = (found.value ?? {}) as { history?: Deed[] };
  if (Array.isArray(history)) return history;
  throw new DamagedFile(folder.path, PROVENANCE, 'it holds no history');
}
