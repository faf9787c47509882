import { describe, expect, it } from 'vitest';
import { afterTime, KilledBatches, whenKept, whileWriting } from '../../test/support/killed-batches.ts';

const batches = new KilledBatches();

describe('a sweep that is killed', () => {
  it('gives the bytes of an undisturbed one when it is resumed', async () => {
    const { content, time } = batches.undisturbed();
    const moments = [afterTime(0.4 * time), whileWriting('replications.csv', 5)];
    for (const [k, moment] of moments.entries()) {
      await batches.stopped(`kill-${k}`, 'SIGKILL', moment);
      expect(batches.resumed(`kill-${k}`)).toEqual(content);
    }
  });

  it('by Ctrl-C exits 130 with its finished replications kept', async () => {
    const { content } = batches.undisturbed();
    const { status, took } = await batches.stopped('interrupt', 'SIGINT', whenKept);
    expect(status).toBe(130);
    // a second on a quiet machine
    expect(took).toBeLessThan(3000);
    expect(batches.kept('interrupt')).toBeGreaterThan(0);
    expect(batches.resumed('interrupt')).toEqual(content);
  });
});

describe('a sweep that two processes do in parts, with other numbers of threads', () => {
  it('gives the same bytes', async () => {
    expect(await batches.inParts()).toEqual(batches.undisturbed().content);
  });
});
