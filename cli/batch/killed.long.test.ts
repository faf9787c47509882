import { describe, expect, it } from 'vitest';
import { afterTime, KilledBatches, whileWriting } from '../../test/support/killed-batches.ts';

const batches = new KilledBatches();
const FILES = ['points', 'replications', 'summary', 'differences'].flatMap(name => [
  `${name}.csv`,
  `${name}.parquet`,
]);
/** Shares of the time of a run that lie evenly and do not repeat: the golden ratio's multiples. */
const share = (k: number) => (k * 0.6180339887498949) % 1;

/** 200 points, 400,000 replications. */
const large = new KilledBatches([
  ...['sweep', 'scenarios/erlang-a', '--set', 'horizon=10 min', '--set', 'warmUp=0 min', '--quiet'],
  ...['--vary', 'agentGroups.desk.agents=80..119 by 1', '--replications', '2000', '--jobs', '2'],
  ...['--vary', 'contactTypes.call.patience.exponential.mean=1 min|2 min|3 min|4 min|5 min'],
]);

describe('a sweep of 200 points of 2,000 replications', () => {
  it('killed twice and resumed is the same to the byte', async () => {
    const { content, time } = large.undisturbed();
    await large.stopped('large', 'SIGKILL', afterTime(0.3 * time));
    expect(await large.stoppedAgain('large', 'SIGKILL', 0.3 * time)).toBe('SIGKILL');
    expect(large.resumed('large')).toEqual(content);
    expect(Object.keys(content)).toHaveLength(10);
  });
});

describe('a sweep', () => {
  it('killed at 50 moments, and 50 more while it writes, is the same to the byte when resumed', async () => {
    const { content, time } = batches.undisturbed();
    for (let k = 0; k < 50; k++) {
      await batches.stopped(`kill-${k}`, 'SIGKILL', afterTime(share(k) * time));
      expect(batches.resumed(`kill-${k}`)).toEqual(content);
    }
    const written = [...FILES, 'report.md', 'manifest.json'];
    for (let k = 0; k < 50; k++) {
      await batches.stopped(`write-${k}`, 'SIGKILL', whileWriting(written[k % written.length]!, k % 7));
      expect(batches.resumed(`write-${k}`)).toEqual(content);
    }
  });

  it('hears Ctrl-C at 100 moments within a second, and keeps what is finished', async () => {
    const { content, time } = batches.undisturbed();
    let heard = 0;
    for (let k = 0; k < 100; k++) {
      const { status, signal, took } = await batches.stopped(
        `int-${k}`,
        'SIGINT',
        afterTime(share(k) * time),
      );
      // before it listens and after it has finished, the signal ends it as any program
      if (status === 130) heard++;
      else expect(signal === 'SIGINT' || status === 0).toBe(true);
      expect(took).toBeLessThan(1000);
      expect(batches.resumed(`int-${k}`)).toEqual(content);
    }
    expect(heard).toBeGreaterThan(40);
  });
});
