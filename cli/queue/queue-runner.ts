import { untilAborted } from '../batch/pool-runner.ts';
import type { Assignment, Runner, Task, TaskSamples } from '../batch/task.ts';
import { QueueError } from '../faults.ts';
import type { Terminal } from '../terminal.ts';
import { type CheckedResult, resultFaults } from './check-result.ts';
import { hashesIn, howToForget, keepSetting, resultIn } from './kept-results.ts';
import type { QueueLink } from './link.ts';
import { QueuedJobs } from './queued-jobs.ts';

/** Most tasks that are asked for and not done: work for many machines, and little to leave behind. */
const MOST_OPEN = 2000;
/** Tasks that are asked for in one go, and results that are fetched in one. */
const BATCH = 200;
/** Pause between two looks at what is done, when nothing was [ms]. */
const PAUSE = 40;
/** How often failures are looked for [ms]. */
const LOOK_FOR_FAILURES = 1000;
/** When nothing is done for so long, what is asked for is asked for again, which changes nothing where it is known [ms]. */
const ASK_AGAIN = 5000;
/** How long whoever is stopped may take to take jobs back [ms]. */
const TAKE_BACK = 500;

/** Has tasks done by workers on any machines; what is done stays in Redis, and is found again. */
export function queueRunner(
  link: QueueLink,
  assignment: Assignment,
  terminal: Terminal,
): Runner<TaskSamples> {
  const jobs = new QueuedJobs(assignment);
  return {
    async run(tasks, onResult, signal) {
      const round = new Round(link, jobs, terminal, { onResult, signal });
      await untilAborted(round.carryOut(tasks), signal);
      if (signal.aborted) await round.takeBack();
    },
    close: () => link.close(),
  };
}

interface Hearer {
  onResult(task: Task, result: TaskSamples): void;
  signal: AbortSignal;
}

/** One list of tasks on its way through the queue. */
class Round {
  private readonly link: QueueLink;
  private readonly jobs: QueuedJobs;
  private readonly terminal: Terminal;
  private readonly hearer: Hearer;
  /** tasks by the id of their job; points that say the same share one */
  private readonly open = new Map<string, Task[]>();
  private readonly asked = new Set<string>();
  private readonly sent = new Set<string>();
  private lastResult = performance.now();
  private lastLook = performance.now();
  private hasTold = false;

  constructor(link: QueueLink, jobs: QueuedJobs, terminal: Terminal, hearer: Hearer) {
    this.link = link;
    this.jobs = jobs;
    this.terminal = terminal;
    this.hearer = hearer;
  }

  async carryOut(tasks: Iterable<Task>): Promise<void> {
    const coming = tasks[Symbol.iterator]();
    await this.forgetFailures(tasks);
    while (!this.hearer.signal.aborted) {
      await this.ask(coming);
      if (this.open.size === 0) break;
      if ((await this.takeDone()) === 0) await new Promise(resolve => setTimeout(resolve, PAUSE));
      if (performance.now() - this.lastLook > LOOK_FOR_FAILURES) await this.look();
    }
    if (!this.hearer.signal.aborted) await this.refuseFailures();
  }

  /**
   * Takes jobs back that nobody has begun; those in hand are finished, and their results kept. Where somebody else has
   * asked for the same, that one asks again.
   */
  async takeBack(): Promise<void> {
    const { queue } = this.link;
    // a job in hand is locked; and without a connection, jobs stay
    const removed = Promise.allSettled([...this.open.keys()].map(id => queue.remove(id)));
    await Promise.race([removed, new Promise(resolve => setTimeout(resolve, TAKE_BACK))]);
  }

  /** Jobs of ours that failed in an earlier attempt may be tried again. */
  private async forgetFailures(tasks: Iterable<Task>): Promise<void> {
    const failed = new Set(await this.failures());
    if (failed.size === 0) return;
    const own = [...tasks].map(task => this.jobs.idOf(task)).filter(id => failed.has(id));
    for (const id of own) await this.link.queue.remove(id);
  }

  /** Puts tasks into the queue while there is room; those that are done already are not. */
  private async ask(coming: Iterator<Task>): Promise<void> {
    while (this.open.size < MOST_OPEN && !this.hearer.signal.aborted) {
      const batch: string[] = [];
      for (let next = coming.next(); !next.done; next = coming.next()) {
        const id = this.jobs.idOf(next.value);
        this.open.set(id, [...(this.open.get(id) ?? []), next.value]);
        batch.push(id);
        if (batch.length === BATCH) break;
      }
      if (batch.length === 0) return;
      const hashes = await hashesIn(this.link.redis, batch);
      await this.add(batch.filter((_, k) => hashes[k] === null));
    }
  }

  private async add(ids: readonly string[]): Promise<void> {
    const { redis, queue } = this.link;
    const tasks = ids.map(id => this.open.get(id)![0]!);
    for (const { setting } of tasks) {
      const { key, text } = this.jobs.settingOf(setting);
      if (this.sent.has(key)) continue;
      await keepSetting(redis, key, text);
      this.sent.add(key);
    }
    if (tasks.length > 0 && !this.hearer.signal.aborted)
      await queue.addBulk(tasks.map(task => this.jobs.jobOf(task)));
    for (const id of ids) this.asked.add(id);
  }

  /** Takes results that are there; returns how many. */
  private async takeDone(): Promise<number> {
    const { redis } = this.link;
    const ids = [...this.open.keys()];
    const hashes = await hashesIn(redis, ids);
    const done = ids.filter((_, k) => hashes[k] !== null).slice(0, BATCH);
    const results = await Promise.all(done.map(id => resultIn(redis, id)));
    let taken = 0;
    for (const [k, id] of done.entries()) {
      if (this.hearer.signal.aborted) break;
      const result = results[k];
      // a Redis that has just lost all is asked again
      if (!result) continue;
      this.take(id, result.hash, result.bytes);
      taken++;
    }
    if (taken > 0) this.lastResult = performance.now();
    return taken;
  }

  private take(id: string, hash: string, bytes: Buffer | null): void {
    const tasks = this.open.get(id)!;
    const { setting, first, count } = tasks[0]!;
    const expected = { ...this.jobs.shapeOf(setting), id, hash, first, count };
    const checked: CheckedResult = resultFaults(bytes, expected);
    if ('fault' in checked)
      throw new QueueError(`${this.jobs.describe(tasks[0]!)}: ${checked.fault}; ${howToForget(id)}`);
    this.open.delete(id);
    for (const task of tasks) this.hearer.onResult(task, checked.samples);
  }

  private async look(): Promise<void> {
    this.lastLook = performance.now();
    await this.refuseFailures();
    if (this.lastLook - this.lastResult < ASK_AGAIN) return;
    this.lastResult = this.lastLook;
    this.sent.clear();
    await this.add([...this.open.keys()]);
    if (this.hasTold || (await this.link.queue.getWorkersCount()) > 0) return;
    this.hasTold = true;
    this.terminal.tell('ccsim: nobody works for this queue yet; ccsim worker --queue URL does\n');
  }

  private failures(): Promise<string[]> {
    return this.link.queue.getRanges(['failed'], 0, -1);
  }

  /** Throws QueueError where a job of ours failed, one that another attempt did too. */
  private async refuseFailures(): Promise<void> {
    for (const id of await this.failures()) {
      if (!this.asked.has(id)) continue;
      const job = await this.link.queue.getJob(id);
      const task = this.open.get(id)?.[0];
      const where = task === undefined ? `job ${id}` : this.jobs.describe(task);
      throw new QueueError(`${where}: ${job?.failedReason ?? 'failed'}`);
    }
  }
}
