import { describe, expect, it } from 'vitest';
import { readOpened } from './lesson-link.ts';
import type { LessonRun, Runner, Tell } from './runner.ts';
import { LessonSession, nextSeed, pressed } from './session.ts';

/** A runner whose replications come when the test says so. */
class SlowRunner implements Runner {
  readonly runs: LessonRun[] = [];
  private readonly open: { tell: Tell; end: () => void; fail: (error: Error) => void }[] = [];

  run(run: LessonRun, tell: Tell): Promise<void> {
    this.runs.push(run);
    return new Promise((end, fail) => this.open.push({ tell, end, fail }));
  }
  tell(run: number, replication: number, value = 1) {
    // six columns, three measures
    return this.open[run]!.tell(replication, new Float64Array(36).fill(value));
  }
  end(run: number) {
    this.open[run]!.end();
    return new Promise(resolve => setTimeout(resolve));
  }
  fail(run: number, why: string) {
    this.open[run]!.fail(new Error(why));
    return new Promise(resolve => setTimeout(resolve));
  }
}

function started(rest = 'power-of-one') {
  const runner = new SlowRunner();
  let changes = 0;
  const session = new LessonSession(readOpened({ kind: 'nothing', rest }), runner, () => {
    changes++;
  });
  return { runner, session, changes: () => changes };
}

describe('a lesson in class', () => {
  it('counts replications as they come, in any order, and keeps them in theirs', async () => {
    const { runner, session, changes } = started();
    void session.run();
    runner.tell(0, 1, 2);
    runner.tell(0, 0, 1);
    expect([session.running?.done, session.found, session.sofar?.replications]).toEqual([2, undefined, 2]);
    await runner.end(0);
    expect([session.running, session.found?.replications]).toEqual([undefined, 2]);
    expect(session.result?.rows.map(row => row[0])).toEqual([1, 2]);
    expect(changes()).toBe(4);
  });

  it('stopped, keeps what came and takes nothing more', async () => {
    const { runner, session } = started();
    void session.run();
    expect(runner.tell(0, 0)).toBe(true);
    session.stop();
    expect(runner.tell(0, 1)).toBe(false);
    await runner.end(0);
    expect(session.found?.replications).toBe(1);
  });

  it('stopped before anything came, keeps the run before', async () => {
    const { runner, session } = started();
    void session.run();
    runner.tell(0, 0);
    await runner.end(0);
    void session.run('7');
    session.stop();
    expect([session.found?.replications, session.result?.seed]).toEqual([1, '2026']);
  });

  it('a moved slider leaves the old numbers with their old values until the new run ends', async () => {
    const { runner, session } = started();
    void session.run();
    runner.tell(0, 0);
    await runner.end(0);
    session.setValue('calls', 420);
    void session.run();
    expect([session.found?.values.calls, session.values.calls]).toEqual([400, 420]);
    runner.tell(1, 0);
    await runner.end(1);
    expect(session.found?.values.calls).toBe(420);
    expect(runner.runs.map(({ values }) => values.calls)).toEqual([400, 420]);
  });

  it('a second run ends the first one, whose late replications are refused', async () => {
    const { runner, session } = started();
    void session.run();
    void session.run('8');
    expect([runner.tell(0, 0), runner.tell(1, 0)]).toEqual([false, true]);
    await runner.end(0);
    expect(session.running?.seed).toBe('8');
  });

  it('says why a run failed, and keeps what was there', async () => {
    const { runner, session } = started();
    void session.run();
    runner.tell(0, 0);
    await runner.fail(0, 'limit of contacts');
    expect([session.fault, session.found?.replications]).toEqual(['limit of contacts', 1]);
  });

  it('holds a guess against the center it was made for only', () => {
    const { session } = started();
    expect(session.isGuessOf(undefined)).toBe(false);
    session.guessAt(1, 0.7);
    expect([session.guess[1], session.isGuessOf(undefined)]).toEqual([0.7, true]);
    session.setValue('calls', 420);
    expect(session.isGuessOf(undefined)).toBe(false);
  });

  it('of a choice is one column', () => {
    const { session } = started('pooling');
    expect(session.guess).toEqual([]);
    session.guessAt(0, 4);
    expect(session.guess).toEqual([4]);
  });
});

describe('keys', () => {
  it('run and stop, walk the columns of the explanation to their ends, and hide theory', () => {
    const { session, runner } = started();
    expect([pressed(session, 'ArrowRight'), pressed(session, 't'), session.chosen]).toEqual([
      false,
      false,
      1,
    ]);
    pressed(session, ' ');
    expect([session.step, session.running?.done]).toEqual(['run', 0]);
    runner.tell(0, 0);
    pressed(session, ' ');
    expect([session.running, session.found?.replications]).toEqual([undefined, 1]);
    session.go('explain');
    for (let k = 0; k < 9; k++) pressed(session, 'ArrowRight');
    expect([session.chosen, pressed(session, 'T'), session.hasTheory]).toEqual([5, true, false]);
    for (let k = 0; k < 9; k++) pressed(session, 'ArrowLeft');
    expect([session.chosen, pressed(session, 'x')]).toEqual([0, false]);
  });
});

describe('the next seed', () => {
  it('counts on, or begins to', () => {
    expect(['2026', 'class 9', 'class'].map(nextSeed)).toEqual(['2027', 'class 10', 'class 2']);
  });
});
