import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** What the reporter needs to know of a test. */
export type TestState = Pick<TestCase, 'fullName' | 'result'>;
/** What it needs to know of a test file. */
export interface ModuleState {
  relativeModuleId: string;
  children: { allTests(): Iterable<TestState> };
  /** faults outside tests: a file that does not load, a hook that throws */
  errors(): readonly unknown[];
}

/** Totals of a run of tests. */
export interface Totals {
  passed: number;
  failed: number;
  /** tests that did not run: `path: name` */
  skipped: string[];
}

/** Adds up a run. A fault outside tests counts as a failed test; so does a skipped one where skipping is refused. */
export function addUp(modules: readonly ModuleState[], faults: number, refuseSkips: boolean): Totals {
  const totals: Totals = { passed: 0, failed: faults, skipped: [] };
  for (const module of modules) {
    totals.failed += module.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') totals.passed++;
      else if (state === 'failed') totals.failed++;
      else totals.skipped.push(`${module.relativeModuleId}: ${test.fullName}`);
    }
  }
  if (refuseSkips) totals.failed += totals.skipped.length;
  return totals;
}

/** The line by which a run of tests ends. */
export function summary(totals: Totals): string {
  return `${totals.passed} passed, ${totals.failed} failed`;
}

/**
 * Ends a run with `N passed, N failed`, after the names of the tests that did not run. Under CI=true those are
 * failures. Where TEST_SUMMARY names a file, the line is written there too.
 */
export class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], faults: readonly unknown[]): void {
    const refuseSkips = process.env.CI === 'true';
    const totals = addUp(modules, faults.length, refuseSkips);
    for (const name of totals.skipped)
      console.log(`${refuseSkips ? 'skipped, which CI refuses' : 'skipped'}: ${name}`);
    if (totals.failed > 0) process.exitCode = 1;
    const file = process.env.TEST_SUMMARY;
    if (file) writeFileSync(file, `${summary(totals)}\n`);
    console.log(summary(totals));
  }
}
