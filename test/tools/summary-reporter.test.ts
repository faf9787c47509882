import { describe, expect, it } from 'vitest';
import type { TestResult } from 'vitest/node';
import { addUp, type ModuleState, summary } from './summary-reporter.ts';

const moduleWith = (states: TestResult['state'][], errors: unknown[] = []): ModuleState => ({
  relativeModuleId: 'a.test.ts',
  children: {
    allTests: () => states.map(state => ({ fullName: state, result: () => ({ state }) as TestResult })),
  },
  errors: () => errors,
});

describe('the summary of a run', () => {
  it('counts tests over all files', () => {
    const totals = addUp([moduleWith(['passed', 'passed', 'failed']), moduleWith(['passed'])], 0, false);
    expect(summary(totals)).toBe('3 passed, 1 failed');
  });

  it('counts a file that does not load as a failure, and a fault outside every file too', () => {
    expect(addUp([moduleWith([], [new Error('no such module')])], 0, false).failed).toBe(1);
    expect(addUp([moduleWith(['passed'])], 2, false).failed).toBe(2);
  });

  it('names what was skipped, and counts it as a failure only where skipping is refused', () => {
    const run = [moduleWith(['passed', 'skipped', 'pending'])];
    expect(addUp(run, 0, false)).toEqual({
      passed: 1,
      failed: 0,
      skipped: ['a.test.ts: skipped', 'a.test.ts: pending'],
    });
    expect(summary(addUp(run, 0, true))).toBe('1 passed, 2 failed');
  });
});
