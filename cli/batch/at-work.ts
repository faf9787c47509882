import { setTimeout as pause } from 'node:timers/promises';
import { messageOf, OutputError } from '../faults.ts';
import type { Files } from './files.ts';
import { type Holder, holderOf, thisProcess, verdictOn } from './holder.ts';
import { type Mark, Marks } from './marks.ts';

/** How often a process shows that it lives, how long others wait for that, and how often they look [ms]. */
export interface Pace {
  beat: number;
  /** some beats long, since a holder's thread may be busy and its disk far */
  watch: number;
  /** for a mark without text: its maker looks again once it has written it, and gives way */
  watchEmpty: number;
  look: number;
}

const PACE: Pace = { beat: 3000, watch: 10_000, watchEmpty: 1000, look: 250 };

/** What this process holds. */
interface Held {
  path: string;
  marks: Marks;
  mark: Mark;
  beat: NodeJS.Timeout;
}

/**
 * Sees to it that one process at a time works in the folder of an experiment. Whether a holder on this machine lives
 * is known at once; one on another is watched for a while, by its beat rather than by any clock.
 */
export class AtWork {
  private readonly files: Files;
  private readonly tell: (text: string) => void;
  private readonly pace: Pace;
  private readonly self: () => Holder;
  private readonly loss = new AbortController();
  private held: Held | undefined;

  /** @param tell - is told why a folder takes some seconds to enter */
  constructor(files: Files, tell: (text: string) => void, self = thisProcess, pace = PACE) {
    this.files = files;
    this.tell = tell;
    this.self = self;
    this.pace = pace;
  }

  /** Aborted once another process has taken over. */
  get lost(): AbortSignal {
    return this.loss.signal;
  }

  /**
   * Begins to work in a folder; false: it holds no `unfinished` any more. Throws OutputError where another process is
   * at work.
   */
  async enter(path: string): Promise<boolean> {
    const marks = new Marks(this.files, path);
    const self = this.self();
    for (;;) {
      const dead = await this.deadMarks(path, marks, self);
      const mark = { number: (dead.at(-1)?.number ?? 0) + 1, text: `${JSON.stringify(self)}\n` };
      const outcome = marks.create(mark);
      if (outcome === 'gone') return false;
      if (outcome === 'made') {
        if (isAlone(marks, mark, dead)) {
          for (const { number } of dead) marks.remove(number);
          this.begin(path, marks, mark);
          return true;
        }
        marks.remove(mark.number);
      }
      await pause(this.pace.look);
    }
  }

  /** Throws OutputError where another process is at work in a folder that this one does not enter. */
  async checkFree(path: string): Promise<void> {
    await this.deadMarks(path, new Marks(this.files, path), this.self());
  }

  /** Throws OutputError if another process has taken over. */
  confirm(): void {
    if (this.held !== undefined && !isHeld(this.held)) throw lossOf(this.held);
  }

  /** What a fault in the folder really is: another process may have taken over and cleaned it. */
  explain(error: unknown): unknown {
    if (!(error instanceof OutputError)) return error;
    try {
      this.confirm();
      return error;
    } catch (loss) {
      return loss;
    }
  }

  /** Ends the work for good: the mark is taken away with the folder that it lies in. */
  settle(): void {
    this.confirm();
    clearInterval(this.held?.beat);
    this.held = undefined;
  }

  /** Ends the work, finished or not, and leaves no mark. */
  leave(): void {
    const { held } = this;
    clearInterval(held?.beat);
    this.held = undefined;
    try {
      if (held !== undefined && isHeld(held)) held.marks.remove(held.mark.number);
    } catch (error) {
      // A mark that cannot be taken away is that of a dead process in a moment.
      messageOf(error);
    }
  }

  private begin(path: string, marks: Marks, mark: Mark): void {
    let beats = 0;
    const beat = setInterval(() => {
      try {
        if (isHeld({ marks, mark })) marks.beat(mark.number, `${++beats}\n`);
        else this.loss.abort();
      } catch (error) {
        // A disk that fails is told of where results are kept.
        messageOf(error);
      }
    }, this.pace.beat).unref();
    this.held = { path, marks, mark, beat };
  }

  /** All marks of a folder, once it is known that their makers are dead. Throws OutputError if one is not. */
  private async deadMarks(path: string, marks: Marks, self: Holder): Promise<Mark[]> {
    for (;;) {
      const all = marks.all();
      let areDead = true;
      for (const mark of all) areDead &&= await this.isDead(path, marks, mark, self);
      if (areDead) return all;
    }
  }

  /** Whether the maker of a mark is dead; false: the mark has changed meanwhile. Throws OutputError if it lives. */
  private async isDead(path: string, marks: Marks, { number, text }: Mark, self: Holder): Promise<boolean> {
    const holder = holderOf(text);
    const verdict = holder === undefined ? 'unknown' : verdictOn(holder, self);
    if (verdict === 'alive') throw busy(path, holder);
    if (verdict === 'dead') return true;
    const time = text === '' ? this.pace.watchEmpty : this.pace.watch;
    if (text !== '')
      this.tell(
        `ccsim: ${path}: ${nameOf(holder)} was at work in it; watches for ${time / 1000} s whether it still is\n`,
      );
    const before = marks.beatOf(number);
    for (let waited = 0; waited < time; waited += this.pace.look) {
      await pause(this.pace.look);
      if (marks.textOf(number) !== text) return false;
      if (marks.beatOf(number) !== before) throw busy(path, holder);
    }
    return true;
  }
}

/** Whether a new mark is there and all others are known to be of the dead. */
function isAlone(marks: Marks, mark: Mark, dead: readonly Mark[]): boolean {
  const all = marks.all();
  const isKnown = (each: Mark) =>
    [mark, ...dead].some(({ number, text }) => number === each.number && text === each.text);
  return all.at(-1)?.text === mark.text && all.every(isKnown);
}

/** Whether nobody has taken over. */
function isHeld({ marks, mark }: { marks: Marks; mark: Mark }): boolean {
  return marks.all().at(-1)?.text === mark.text;
}

function lossOf({ path, marks }: Held): OutputError {
  const other = marks.all().at(-1);
  const why =
    other === undefined
      ? 'what is unfinished was taken away, by another process or by hand'
      : `${nameOf(holderOf(other.text))} has taken over`;
  return new OutputError(`${path}: ${why}: this process, which was still at work in it, stops`);
}

function busy(path: string, holder: Holder | undefined): OutputError {
  return new OutputError(
    `${path}: another process is at work in it (${nameOf(holder)}): wait until it ends, or stop it`,
  );
}

function nameOf(holder: Holder | undefined): string {
  return holder === undefined
    ? 'an unknown process'
    : `process ${holder.pid} on ${holder.host}, since ${holder.since}`;
}
