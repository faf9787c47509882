import { describe, expect, it } from 'vitest';
import { capturedTerminal } from './captured-terminal.ts';
import { widthOf } from './print/table.ts';
import { startProgress } from './progress.ts';
import { progressLine } from './progress-line.ts';

const FIXED = {
  ...{ share: 0.2, amount: '1200 of 6000 replications', speed: '1234/s', left: '3 min 20 s left', more: [] },
};
const AUTOMATIC = {
  ...{ share: undefined, amount: '12345 replications', speed: '1234/s', left: '' },
  more: ['3 of 12 points precise', 'contactTypes.regular.serviceLevel.ofOffered within 5.2 %'],
};

describe('a line of progress', () => {
  it.each([
    [120, '██████░░░░░░░░░░░░░░░░░░░░░░░░ 1200 of 6000 replications, 1234/s, 3 min 20 s left'],
    [80, '██████░░░░░░░░░░░░░░░░░░░░░░ 1200 of 6000 replications, 1234/s, 3 min 20 s left'],
    [60, '███░░░░░░░░░░░░░ 1200 of 6000 replications, 3 min 20 s left'],
    [48, '1200 of 6000 replications, 3 min 20 s left'],
    [40, '█████░░░░░░░░░░░░░░░░░░ 3 min 20 s left'],
    [30, '███░░░░░░░░░░ 3 min 20 s left'],
    [20, '3 min 20 s left'],
    [10, '1200 of …'],
  ])('of known work in %d columns', (columns, line) => {
    expect(progressLine(FIXED, columns)).toBe(line);
  });

  it.each([
    [140, `12345 replications, 1234/s, ${AUTOMATIC.more.join(', ')}`],
    [105, `12345 replications, ${AUTOMATIC.more.join(', ')}`],
    [90, AUTOMATIC.more.join(', ')],
    [60, AUTOMATIC.more[1]],
    [40, '12345 replications'],
  ])('of work that ends by itself in %d columns', (columns, line) => {
    expect(progressLine(AUTOMATIC, columns)).toBe(line);
  });

  it('leaves a column free, whatever the width', () => {
    for (let columns = 2; columns < 200; columns++)
      for (const parts of [FIXED, AUTOMATIC])
        expect(widthOf(progressLine(parts, columns))).toBeLessThan(columns);
  });

  it('follows a window that gets narrower', () => {
    let columns = 120;
    const terminal = capturedTerminal(true, () => columns);
    let time = 0;
    const progress = startProgress(terminal, 6000, false, { now: () => time });
    for (let k = 1; k <= 4; k++) {
      time += 1000;
      if (k === 3) columns = 40;
      progress.update(k);
    }
    const widths = terminal.messages
      .split('\r')
      .slice(1)
      .map(line => widthOf(line.replace('\u001b[K', '')));
    expect(widths.map(width => width < 40)).toEqual([false, false, true, true]);
  });
});
