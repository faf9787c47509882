import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { hashTexts, loadScenario, readFrom } from '../../scenarios/index.ts';
import type { Setting, SettingSource } from '../batch/task.ts';
import { messageOf } from '../faults.ts';
import { readText } from '../read-text.ts';

/** All that a worker needs to know of a setting, as it lies in Redis under the hash of its text. */
export interface QueuedSetting {
  ccsim: string;
  /** of the scenario, and of the policy's text if there is one */
  hash: string;
  seed: string;
  measures: string[];
  /** [µs]; null: nothing is told by interval */
  interval: number | null;
  scenario: SettingSource;
  /** text of a routing of the user's own */
  policy: string | null;
}

/** A job that is not what its hash says, or that this worker may not do. */
export class RefusedJob extends Error {
  constructor(message: string) {
    super(message);
    // by which BullMQ knows not to try again
    this.name = 'UnrecoverableError';
  }
}

/** A setting as a text to be sent. */
export function settingText({ policy, measures, interval, source, hash }: Setting, seed: string): string {
  if (source === undefined || hash === undefined || measures === undefined)
    throw new Error('a setting without its source cannot be sent to other machines');
  const setting: QueuedSetting = {
    ccsim: manifest.version,
    ...{ hash, seed, measures, interval: interval ?? null },
    scenario: withoutFolders(source),
    policy: policy === undefined ? null : readText(policy),
  };
  return JSON.stringify(setting);
}

/** Under what name a text is kept. */
export function keyOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Identifies a job wherever it is done: by scenario, version, seed, what is kept of a replication, and range. */
export function jobId(setting: QueuedSetting, { first, count }: { first: number; count: number }): string {
  const { hash, ccsim, seed, measures, interval } = setting;
  return hashTexts(hash, ccsim, seed, measures.join('\n'), String(interval), `${first}+${count}`);
}

/** Reads what was sent, and checks that it is what it was. Throws RefusedJob. */
export async function readSetting(
  text: string,
  key: string,
): Promise<{ queued: QueuedSetting; setting: Setting }> {
  if (keyOf(text) !== key) throw new RefusedJob(`the setting has the hash ${keyOf(text)}, expected ${key}`);
  const queued = shaped(text);
  if (queued.ccsim !== manifest.version)
    throw new RefusedJob(`was made by ccsim ${queued.ccsim}, this worker is ccsim ${manifest.version}`);
  const { path, files, set } = queued.scenario;
  const loaded = await loadScenario(path, readFrom(files), { set }).catch((error: unknown) => {
    throw new RefusedJob(`its scenario is faulty: ${messageOf(error).split('\n')[0]}`);
  });
  const hash = queued.policy === null ? loaded.hash : hashTexts(loaded.hash, queued.policy);
  if (hash !== queued.hash)
    throw new RefusedJob(`its scenario has the hash ${hash}, expected ${queued.hash}`);
  const { measures, interval } = queued;
  return { queued, setting: { scenario: loaded.scenario, measures, interval: interval ?? undefined } };
}

function shaped(text: string): QueuedSetting {
  const setting = parsed(text) as Partial<QueuedSetting> | undefined;
  const { ccsim, hash, seed, measures, interval, policy, scenario } = setting ?? {};
  const isRight =
    [ccsim, hash, seed, scenario?.path].every(isText) &&
    areTexts(measures) &&
    areTexts(scenario?.set) &&
    areTexts(Object.values(scenario?.files ?? { none: 0 })) &&
    (policy === null || isText(policy)) &&
    (interval === null || (Number.isInteger(interval) && interval! > 0));
  if (!isRight) throw new RefusedJob('the setting does not have the shape of one');
  return setting as QueuedSetting;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

/** Paths without the folders that all have in common: where they lie on the user's disk is nobody's business. */
function withoutFolders({ path, files, set }: SettingSource): SettingSource {
  const folders = Object.keys(files).map(file => file.slice(0, file.length - basename(file).length));
  const [first = ''] = folders;
  let common = first;
  while (!folders.every(folder => folder.startsWith(common)))
    common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1);
  const cut = (file: string) => file.slice(common.length);
  return {
    path: cut(path),
    files: Object.fromEntries(Object.entries(files).map(([file, text]) => [cut(file), text])),
    set,
  };
}
