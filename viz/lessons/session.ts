import { Found } from './found.ts';
import type { Lesson, LessonCase, Values } from './lesson.ts';
import type { OpenedLesson } from './lesson-link.ts';
import type { Runner } from './runner.ts';

/** The three steps of a lesson. */
export const STEPS = Object.freeze(['predict', 'run', 'explain'] as const);
export type Step = (typeof STEPS)[number];

interface Rows {
  values: Values;
  seed: string;
  /** by replication; holes while it runs */
  rows: Float64Array[];
}

/**
 * A lesson as a class goes through it: what was guessed, what the sliders say, what was run. A page draws it and is
 * told of changes; runs are the runner's.
 */
export class LessonSession {
  readonly lesson: Lesson;
  values: Values;
  seed: string;
  step: Step = 'predict';
  /** the column that is looked at */
  chosen: number;
  /** of the class: a value for each column, or a column; as the lesson starts until somebody moves it */
  guess: readonly number[];
  /** whether the guess is somebody's */
  isGuessed: boolean;
  /** what the last run was stopped or finished with */
  result: Rows | undefined;
  /** the run that goes on */
  running: (Rows & { done: number }) | undefined;
  fault: string | undefined;
  /** theory stands beside the run in the explanation */
  hasTheory = true;
  /** the sliders under which the guess was made: another center is not what was guessed */
  private guessedAt: Values;
  /** by sliders: theory takes its time */
  private readonly known = new WeakMap<Values, readonly LessonCase[]>();
  private readonly runner: Runner;
  private readonly changed: () => void;

  constructor(opened: OpenedLesson, runner: Runner, changed: () => void) {
    const { lesson, values, seed, guess } = opened;
    this.lesson = lesson;
    this.values = values;
    this.seed = seed;
    this.chosen = lesson.chosen;
    const { prediction } = lesson;
    this.guess = guess ?? (prediction.kind === 'points' ? prediction.start : []);
    this.isGuessed = guess !== undefined;
    this.guessedAt = values;
    this.runner = runner;
    this.changed = changed;
  }

  go(step: Step): void {
    this.step = step;
    this.changed();
  }

  showTheory(isShown: boolean): void {
    this.hasTheory = isShown;
    this.changed();
  }

  choose(column: number): void {
    this.chosen = column;
    this.changed();
  }

  /** The guess of a column, or the column that is guessed. */
  guessAt(place: number, value: number): void {
    if (this.lesson.prediction.kind === 'choice') this.guess = [value];
    else this.guess = this.guess.map((old, k) => (k === place ? value : old));
    this.isGuessed = true;
    this.guessedAt = this.values;
    this.changed();
  }

  /** Sets a slider. What was found before stays until the next run is finished. */
  setValue(id: string, value: number): void {
    this.values = { ...this.values, [id]: value };
    this.changed();
  }

  /** Runs the lesson; a run that goes on gives way to it. */
  async run(seed = this.seed): Promise<void> {
    this.seed = seed;
    const mine: Rows & { done: number } = { values: this.values, seed, rows: [], done: 0 };
    this.running = mine;
    this.fault = undefined;
    this.changed();
    try {
      await this.runner.run({ id: this.lesson.id, values: mine.values, seed }, (k, row) => {
        if (this.running !== mine) return false;
        mine.rows[k] = row;
        mine.done++;
        this.changed();
        return true;
      });
    } catch (error) {
      if (this.running === mine) this.fault = error instanceof Error ? error.message : String(error);
    }
    if (this.running === mine) this.end();
  }

  /** Ends the run with the replications that are there. */
  stop(): void {
    if (this.running) this.end();
  }

  /** What the last run found; undefined: none was run yet. */
  get found(): Found | undefined {
    return this.foundOf(this.result);
  }

  /** What the run that goes on has found so far, or else the last one. */
  get sofar(): Found | undefined {
    return this.foundOf(this.running && this.running.done > 0 ? this.running : this.result);
  }

  /** Whether the guess is of the center that a run is of. */
  isGuessOf(found: Found | undefined): boolean {
    const values = found?.values ?? this.values;
    return this.isGuessed && Object.keys(values).every(id => values[id] === this.guessedAt[id]);
  }

  /** The columns as the sliders stand. */
  get cases(): readonly LessonCase[] {
    return this.casesOf(this.values);
  }

  private casesOf(values: Values): readonly LessonCase[] {
    const known = this.known.get(values) ?? this.lesson.cases(values);
    this.known.set(values, known);
    return known;
  }

  private end(): void {
    const { running } = this;
    this.running = undefined;
    // a run that was stopped before its first replication leaves what was there
    if (running && running.done > 0) this.result = running;
    this.changed();
  }

  private foundOf(rows: Rows | undefined): Found | undefined {
    if (rows === undefined) return undefined;
    const cases = this.casesOf(rows.values);
    const finished = rows.rows.filter(row => row !== undefined);
    const chosen = Math.min(this.chosen, cases.length - 1);
    return new Found({ values: rows.values, cases, measures: this.lesson.measures }, finished, chosen);
  }
}

/** What a key does in a lesson; true if it did something. */
export function pressed(session: LessonSession, key: string): boolean {
  const { step, running, chosen, cases } = session;
  const by = { ArrowRight: 1, ArrowLeft: -1 }[key] ?? 0;
  if (key === ' ') {
    if (step === 'predict') session.go('run');
    if (running) session.stop();
    else void session.run();
  } else if (key.toLowerCase() === 't' && step === 'explain') session.showTheory(!session.hasTheory);
  else if (by !== 0 && step === 'explain')
    session.choose(Math.min(cases.length - 1, Math.max(0, chosen + by)));
  else return false;
  return true;
}

/** The seed after this one: 2026 → 2027, class → class 2. */
export function nextSeed(seed: string): string {
  const found = /^(.*?)(\d{1,15})$/u.exec(seed);
  return found ? `${found[1]}${Number(found[2]) + 1}` : `${seed.slice(0, 38)} 2`;
}
