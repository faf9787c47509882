import { describe, expect, it } from 'vitest';
import { capturedTerminal } from '../captured-terminal.ts';
import { commandLine } from '../command-line.ts';
import { WIDEST, widthOf } from './table.ts';

const told = async (...words: string[]) => {
  const terminal = capturedTerminal();
  await commandLine([...words, '--quiet', '--replications', '2'], terminal);
  return terminal.results;
};

/** Scenarios that use many features, with another to compare to. */
const PAIRS = [
  ['scenarios/absence-and-reserve/reserve.yaml', 'scenarios/absence-and-reserve'],
  ['scenarios/callback-modes/scheduled.yaml', 'scenarios/callback-modes'],
  ['scenarios/helpdesk-l1-l2', 'scenarios/helpdesk-l1-l2/accurate.yaml'],
  ['scenarios/ivr-automation/wrong-choices.yaml', 'scenarios/ivr-automation'],
  ['scenarios/vip-forward/message.yaml', 'scenarios/vip-forward'],
] as const;

describe('no line is wider than 120 columns', () => {
  it.each(PAIRS)('in run and compare of %s and %s', async (a, b) => {
    const texts = [await told('run', a), await told('compare', a, b)];
    const lines = texts.flatMap(text => text.split('\n'));
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter(line => widthOf(line) > WIDEST)).toEqual([]);
  });
});
