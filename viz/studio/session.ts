import type { Scenario } from '../../engine/index.ts';
import type { Fault } from '../../scenarios/index.ts';
import type { DayInfo } from '../day/day-data.ts';
import { DayPlayer } from '../day/day-player.ts';
import type { DayService } from '../run/replies.ts';
import type { Source } from '../run/source.ts';

/** Which run of a scenario is looked at. */
export interface Run {
  seed: string;
  /** from 0 */
  replication: number;
  /** from 0 */
  day: number;
}

/** Where to stand when a day is there; `best`: its worst moment, or its opening. */
export type Where = { moment: number } | 'best' | 'stay';

/** How far the day is. */
export type Status = 'empty' | 'loading' | 'ready' | 'faulty' | 'failed' | 'beyond';

/**
 * The day that Studio shows: it asks a worker for it, and the latest question wins. Tells of changes by the event
 * `change`; what was shown stays until the new day is there.
 */
export class Session extends EventTarget {
  status: Status = 'empty';
  /** the scenario as it was opened, without what the sliders change */
  source: Source | undefined;
  /** changes of the sliders, as of `--set` */
  changes: readonly string[] = [];
  run: Run = { seed: '1', replication: 0, day: 0 };
  scenario: Scenario | undefined;
  hash = '';
  days: readonly DayInfo[] = [];
  player: DayPlayer | undefined;
  /** the same day played to its end, for what charts show of all of it */
  whole: DayPlayer | undefined;
  faults: readonly Fault[] = [];
  /** a scenario that was opened and has faults, while the one before is still shown */
  rejected: Source | undefined;
  /** what ran last */
  private ran: Pick<Session, 'source' | 'changes' | 'run'> | undefined;
  failure = '';
  private asked = 0;
  private openedAs = '';
  private readonly service: DayService;

  constructor(service: DayService) {
    super();
    this.service = service;
  }

  /** The scenario with all changes. */
  get changed(): Source | undefined {
    return this.source && { ...this.source, set: [...this.source.set, ...this.changes] };
  }

  /** Opens a scenario; one with faults leaves what ran before as it is. */
  async open(source: Source, run: Partial<Run>, changes: readonly string[], where: Where): Promise<void> {
    this.source = source;
    this.changes = changes;
    this.run = { seed: '1', replication: 0, day: 0, ...run };
    const asked = this.asked + 1;
    await this.load(where);
    if (asked === this.asked) this.keepWhatRan();
  }

  /** A scenario is on its way. */
  expect(): void {
    this.tell('loading');
  }

  /** The reader has seen that a scenario has faults, and goes on with the one before. */
  dismiss(): void {
    this.rejected = undefined;
    if (this.player) this.tell('ready');
  }

  /** A scenario with faults does not take the place of one that ran. */
  private keepWhatRan(): void {
    if (this.status !== 'faulty' || !this.ran) return;
    this.rejected = this.source;
    Object.assign(this, this.ran);
    this.tell('faulty');
  }

  /** Runs the day with other changes; the moment stays. */
  async change(changes: readonly string[]): Promise<void> {
    this.changes = changes;
    await this.load('stay');
  }

  /** Looks at another day, replication or seed. */
  async look(run: Partial<Run>): Promise<void> {
    this.run = { ...this.run, ...run };
    await this.load('best');
  }

  /** What was to be opened is not there. */
  fail(error: unknown): void {
    this.asked++;
    this.failure = error instanceof Error ? error.message : String(error);
    this.tell('failed');
  }

  private async load(where: Where): Promise<void> {
    const asked = ++this.asked;
    this.rejected = undefined;
    this.tell('loading');
    try {
      if (!(await this.reopen(asked))) return;
      const day = Math.min(this.run.day, this.days.length - 1);
      const data = await this.service.day(day);
      if (asked !== this.asked) return;
      if (data === null) {
        this.tell('beyond');
        return;
      }
      this.run = { ...this.run, day };
      this.show(new DayPlayer(this.scenario!, data), where);
      this.tell('ready');
    } catch (error) {
      if (asked !== this.asked) return;
      this.openedAs = '';
      this.fail(error);
    }
  }

  /** Opens the scenario in the worker, if it is not the one that is open there; false: a later question has come, or it has faults. */
  private async reopen(asked: number): Promise<boolean> {
    const source = this.changed!;
    const key = JSON.stringify([source, this.run.seed, this.run.replication]);
    if (key === this.openedAs) return true;
    const opened = await this.service.open(source, this.run.seed, this.run.replication);
    if (asked !== this.asked) return false;
    if (!opened.ok) {
      this.faults = opened.faults;
      this.openedAs = '';
      this.tell('faulty');
      return false;
    }
    this.openedAs = key;
    this.scenario = opened.scenario;
    this.hash = opened.hash;
    this.days = opened.days;
    return true;
  }

  private show(player: DayPlayer, where: Where): void {
    const before = this.player;
    this.player = player;
    this.whole = new DayPlayer(this.scenario!, player.data);
    this.whole.seekRow(this.whole.rows);
    if (where === 'stay' && before) player.seek(before.now);
    else if (typeof where === 'object') player.seek(where.moment);
    else if (!player.worstMoment()) player.seek(player.data.info.opens);
    // in the warm-up nothing is counted: a first look shows more half-way through the rest
    if (where === 'best' && player.now < this.scenario!.warmUp && this.scenario!.warmUp < player.end)
      player.seek((this.scenario!.warmUp + player.end) / 2);
  }

  private tell(status: Status): void {
    this.status = status;
    if (status === 'ready') this.ran = { source: this.source, changes: this.changes, run: this.run };
    if (status !== 'faulty') this.faults = [];
    this.dispatchEvent(new Event('change'));
  }
}
