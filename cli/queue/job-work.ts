import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resultBytes } from '../batch/result-bytes.ts';
import type { TaskSamples } from '../batch/task.ts';
import { finished, prepareWork, type Work } from '../batch/work.ts';
import { jobId, type QueuedSetting, RefusedJob, readSetting } from './queued-setting.ts';

/** A range of replications of a setting, as it lies in the queue. */
export interface QueuedJob {
  /** hash of the setting's text */
  setting: string;
  first: number;
  count: number;
}

/** A setting that has been checked, ready to run. */
interface Ready {
  queued: QueuedSetting;
  work: Work;
}

/** Most settings that are kept ready. */
const MOST_READY = 32;
/** Most replications of one job, so that nobody can ask for all memory. */
const MOST_OF_JOB = 1_000_000;

/** Does jobs, and refuses those that are not what they should be. */
export class JobWork {
  private readonly ready = new Map<string, Promise<Ready>>();
  private readonly fetchSetting: (key: string) => Promise<string | null>;
  private readonly allowPolicies: boolean;

  constructor(fetchSetting: (key: string) => Promise<string | null>, allowPolicies: boolean) {
    this.fetchSetting = fetchSetting;
    this.allowPolicies = allowPolicies;
  }

  /** The bytes of a job's result. Throws RefusedJob. */
  async carryOut(id: string, data: unknown): Promise<Uint8Array> {
    const { setting: key, ...range } = shapedJob(data);
    const { queued, work } = await this.readyFor(key);
    const own = jobId(queued, range);
    if (own !== id) throw new RefusedJob(`its content has the hash ${own}: it was altered`);
    const task = { setting: 0, ...range };
    const samples = finished(work(task)) as TaskSamples;
    return resultBytes({ id, task, samples }).bytes;
  }

  private async readyFor(key: string): Promise<Ready> {
    const known = this.ready.get(key) ?? this.prepare(key);
    this.ready.delete(key);
    this.ready.set(key, known);
    known.catch(() => this.ready.delete(key));
    for (const oldest of this.ready.keys()) if (this.ready.size > MOST_READY) this.ready.delete(oldest);
    return known;
  }

  private async prepare(key: string): Promise<Ready> {
    const text = await this.fetchSetting(key);
    if (text === null) throw new RefusedJob('its setting is not there any more');
    const { queued, setting } = await readSetting(text, key);
    if (queued.policy !== null && !this.allowPolicies)
      throw new RefusedJob(
        'has a routing of the user’s own, a program; ccsim worker --allow-policies runs such',
      );
    const policy = queued.policy === null ? undefined : fileOf(queued.policy);
    const work = await prepareWork({ settings: [{ ...setting, policy }], seed: queued.seed });
    return { queued, work };
  }
}

function shapedJob(data: unknown): QueuedJob {
  const { setting, first, count, ...others } = (data ?? {}) as Partial<QueuedJob>;
  const isRight =
    typeof setting === 'string' &&
    /^[0-9a-f]{64}$/u.test(setting) &&
    Number.isSafeInteger(first) &&
    first! >= 0 &&
    Number.isSafeInteger(count) &&
    count! >= 1 &&
    count! <= MOST_OF_JOB &&
    Object.keys(others).length === 0;
  if (!isRight) throw new RefusedJob('does not have the shape of a job');
  return { setting, first: first!, count: count! };
}

/** A policy is loaded from a file. */
function fileOf(policy: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'ccsim-policy-of-job-')), 'policy.mjs');
  writeFileSync(file, policy);
  return file;
}
