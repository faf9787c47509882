import type { BulkJobOptions } from 'bullmq';
import { SampleSums } from '../batch/sample-sums.ts';
import type { Assignment, Task } from '../batch/task.ts';
import type { ResultShape } from './check-result.ts';
import type { QueuedJob } from './job-work.ts';
import { KEPT_FOR } from './kept-results.ts';
import { jobId, keyOf, type QueuedSetting, settingText } from './queued-setting.ts';

/** A setting as it is sent. */
interface SentSetting {
  text: string;
  key: string;
  queued: QueuedSetting;
}

/** How a job is put into the queue of BullMQ. */
interface JobToAdd {
  name: string;
  data: QueuedJob;
  opts: BulkJobOptions;
}

/** Attempts where a worker fails by itself; a refused job is not tried again. */
const ATTEMPTS = 3;

/** The jobs of an assignment. */
export class QueuedJobs {
  private readonly assignment: Assignment;
  private readonly settings: (SentSetting | undefined)[] = [];

  constructor(assignment: Assignment) {
    this.assignment = assignment;
  }

  settingOf(setting: number): SentSetting {
    const known = this.settings[setting];
    if (known !== undefined) return known;
    const text = settingText(this.assignment.settings[setting]!, this.assignment.seed);
    const sent = { text, key: keyOf(text), queued: JSON.parse(text) as QueuedSetting };
    this.settings[setting] = sent;
    return sent;
  }

  idOf(task: Task): string {
    return jobId(this.settingOf(task.setting).queued, task);
  }

  jobOf(task: Task): JobToAdd {
    const { first, count } = task;
    return {
      name: 'replications',
      data: { setting: this.settingOf(task.setting).key, first, count },
      opts: {
        jobId: this.idOf(task),
        attempts: ATTEMPTS,
        backoff: { type: 'fixed', delay: 500 },
        // what came of it is kept apart, by its id
        removeOnComplete: true,
        removeOnFail: { age: KEPT_FOR },
      },
    };
  }

  /** How many numbers a result of a setting has. */
  shapeOf(setting: number): ResultShape {
    const { scenario, measures = [], interval } = this.assignment.settings[setting]!;
    const { moments } = new SampleSums(scenario, { measures, count: 1, interval }).all();
    return { measures: measures.length, moments: moments.length };
  }

  describe(task: Task): string {
    const { setting, first, count } = task;
    return `job ${this.idOf(task)} (point ${setting + 1}, replications ${first} to ${first + count - 1})`;
  }
}
