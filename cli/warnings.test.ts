import { describe, expect, it } from 'vitest';
import type { Report } from '../engine/index.ts';
import { capturedTerminal } from './captured-terminal.ts';
import { commandLine } from './command-line.ts';
import { tellWarnings } from './warnings.ts';

const estimate = (value: number) => ({ value, low: null, high: null });
const report = (warnings: string[], more: object = {}) =>
  ({
    scenario: { name: 'S', hash: '' },
    replications: 4,
    total: { blocking: estimate(0), waited: estimate(0.2) },
    warnings,
    ...more,
  }) as unknown as Report;
const told = (given: Report, measures: string[] = []) => {
  const terminal = capturedTerminal();
  tellWarnings(given, terminal, measures);
  return terminal.messages;
};

const FEW = ['total: waited', 'total: waitTime', 'call: waited'].map(
  each => `${each} rests on events in 4 samples, fewer than 10`,
);
const SAME = 'no interval: all samples give the same value';

describe('warnings', () => {
  it('are one line for all that comes of few replications', () => {
    expect(told(report([...FEW, 'another']))).toBe(
      'warning: S: 4 replications: intervals are rough, ask for 10 or more\nwarning: S: another\n',
    );
  });

  it('name each measure where replications are enough, or the samples are batches', () => {
    for (const more of [{ replications: 10 }, { replications: 1, batches: 20 }])
      expect(told(report(FEW, more)).split('\n')).toHaveLength(4);
  });

  it('leave out that nothing varies in what is not printed', () => {
    expect(told(report([`total: blocking ${SAME}`, `call: waited ${SAME}`]))).toBe('');
    expect(told(report([`total: waited ${SAME}`]))).toContain('waited no interval');
    expect(told(report([`total: waited ${SAME}`]), ['waitTime'])).toBe('');
    const blocked = { total: { blocking: estimate(0.5) } };
    expect(told(report([`total: blocking ${SAME}`], blocked))).toContain('blocking no interval');
  });

  it('stay in the JSON report', async () => {
    const terminal = capturedTerminal();
    await commandLine(['run', 'scenarios/vip-forward', '--replications', '4', '--json'], terminal);
    const { warnings } = JSON.parse(terminal.results);
    expect(warnings).toContain('total: waited rests on events in 4 samples, fewer than 10');
    expect(terminal.messages).toContain('4 replications: intervals are rough');
    expect(terminal.messages).not.toContain('rests on events in');
  });
});

describe('the table of cost', () => {
  it('adds up, with agents on call', async () => {
    const terminal = capturedTerminal();
    const path = 'scenarios/absence-and-reserve/reserve.yaml';
    await commandLine(['run', path, '--replications', '2', '--quiet', '--measure', 'costPerMonth'], terminal);
    expect(terminal.results).toMatch(/wages +on call +total$/mu);
    const row = /^ +us +(\d.*)$/mu.exec(terminal.results)![1]!;
    const [wages, onCall, total] = row.split(/ {2,}/u).map(text => Number(text.replaceAll(/\s/gu, '')));
    expect(onCall).toBeGreaterThan(0);
    expect(wages! + onCall!).toBeCloseTo(total!, 1);
  });
});
