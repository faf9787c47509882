import { describe, expect, it } from 'vitest';
import { capturedTerminal } from './captured-terminal.ts';
import { commandLine } from './command-line.ts';
import { OutputClosed, OutputError } from './faults.ts';
import { jsonText } from './json.ts';
import { writeAll } from './output.ts';
import { startProgress } from './progress.ts';

const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

describe('writing', () => {
  it('goes on where a piece was taken in part, and tries again when a pipe is full', () => {
    let taken = '';
    let calls = 0;
    writeAll(1, 'täglich ünd stündlich', (_, bytes, from) => {
      if (calls++ % 3 === 1) failing('EAGAIN')();
      const piece = bytes.subarray(from, from + 5);
      taken += Buffer.from(piece).toString('latin1');
      return piece.length;
    });
    expect(Buffer.from(taken, 'latin1').toString('utf8')).toBe('täglich ünd stündlich');
  });

  it('tells a full disk and an I/O error from a reader who has gone', () => {
    expect(() => writeAll(1, 'x', failing('ENOSPC'))).toThrow(OutputError);
    expect(() => writeAll(1, 'x', failing('EIO'))).toThrow(OutputError);
    expect(() => writeAll(1, 'x', failing('EPIPE'))).toThrow(OutputClosed);
  });

  it.each([
    [new OutputError('no space'), 1, 'ccsim: no space\n'],
    [new OutputClosed(), 0, ''],
    [
      new TypeError('x is not a function'),
      1,
      'ccsim: internal error: x is not a function (CCSIM_DEBUG=1 shows where)\n',
    ],
  ])('that fails with %o ends the command without a stack', async (error, status, messages) => {
    const terminal = {
      ...capturedTerminal(),
      out: () => {
        throw error;
      },
    };
    let told = '';
    terminal.tell = text => {
      told += text;
    };
    expect(await commandLine(['schema'], terminal)).toBe(status);
    expect(told).toBe(messages);
  });
});

describe('JSON', () => {
  it('says null for a share of nothing, and refuses an infinite number', () => {
    expect(JSON.parse(jsonText({ kept: Number.NaN, at: 1.5 }))).toEqual({ kept: null, at: 1.5 });
    expect(() => jsonText({ wait: Number.POSITIVE_INFINITY })).toThrow('wait is Infinity');
  });
});

describe('progress', () => {
  const draw = (interactive: boolean, quiet: boolean) => {
    const terminal = capturedTerminal(interactive);
    let time = 0;
    const progress = startProgress(terminal, 10, quiet, { now: () => time });
    for (let k = 0; k <= 10; k++) {
      progress.update(k);
      time += 200;
    }
    progress.clear();
    return terminal;
  };
  it('shows on a terminal only, and not with --quiet', () => {
    expect(draw(false, false).messages).toBe('');
    expect(draw(true, true).messages).toBe('');
    const { messages, results } = draw(true, false);
    expect(results).toBe('');
    expect(messages).toContain('5 of 10 replications, 5.0/s, 1 s left');
    expect(messages.endsWith('\r\u001b[K')).toBe(true);
  });

  it('is a plain line now and then where there is no terminal, if the work may take long', () => {
    const terminal = capturedTerminal(false);
    let time = 0;
    const progress = startProgress(terminal, 4000, false, { already: 1000, lines: true, now: () => time });
    for (let k = 1; k <= 30; k++) {
      time = k * 1000;
      progress.update(1000 + 100 * k, () => ['2 of 5 points precise']);
    }
    progress.clear();
    const lines = terminal.messages.trimEnd().split('\n');
    expect(lines[0]).toBe('2000 of 4000 replications, 100/s, 20 s left, 2 of 5 points precise');
    expect(lines).toHaveLength(3);
  });
});
