import { describe, expect, it } from 'vitest';
import { directions, shipped } from '../support/paired-effects.ts';

const SAME = 'no difference';

describe('rings that widen', () => {
  const measures = ['abandonment', 'waitTime', 'aht'] as const;

  it('let fewer give up than specialists alone; opened at once they are quicker still, and contacts take longer', async () => {
    const [alone, rings] = [shipped('bullseye/specialists-only.yaml'), shipped('bullseye')];
    expect(await directions(alone, rings, measures)).toEqual({
      abandonment: 'down',
      waitTime: 'down',
      aht: 'up',
    });
    expect(await directions(rings, shipped('bullseye/at-once.yaml'), measures)).toEqual({
      abandonment: 'down',
      waitTime: 'down',
      aht: 'up',
    });
  });

  it('that widen after the horizon are specialists alone', async () => {
    const never = shipped(
      'bullseye',
      'routing.claim.rings[1].after=100 d',
      'routing.claim.rings[2].after=100 d',
    );
    expect(await directions(shipped('bullseye/specialists-only.yaml'), never, measures)).toEqual({
      abandonment: SAME,
      waitTime: SAME,
      aht: SAME,
    });
  });
});

describe('a rule with hysteresis that lends agents', () => {
  const measures = ['serviceLevel.ofOffered', 'abandonment', 'occupancy stock-desk'] as const;
  const without = () => shipped('protect-service-level/without.yaml');

  it('raises the service level, and leaves the lender more of its time than lending always does', async () => {
    const protectedDesk = shipped('protect-service-level');
    expect(await directions(without(), protectedDesk, measures)).toEqual({
      'serviceLevel.ofOffered': 'up',
      abandonment: 'down',
      'occupancy stock-desk': 'up',
    });
    expect(await directions(shipped('protect-service-level/always.yaml'), protectedDesk, measures)).toEqual({
      'serviceLevel.ofOffered': 'down',
      abandonment: 'up',
      'occupancy stock-desk': 'down',
    });
  });

  it('whose limit is never crossed does nothing', async () => {
    const idle = shipped(
      'protect-service-level',
      'routing.service.protect[0].when={ queueLength: above 100000 }',
      'routing.service.protect[0].until=below 5',
      'routing.service.protect[0].lend.to=regular',
    );
    expect(await directions(without(), idle, measures)).toEqual({
      'serviceLevel.ofOffered': SAME,
      abandonment: SAME,
      'occupancy stock-desk': SAME,
    });
  });
});

describe('merging three sites', () => {
  const measures = ['abandonment', 'waitTime'] as const;
  const apart = () => shipped('merge-3-sites');

  it('lets fewer give up: overflow after a delay does part of it, one queue more', async () => {
    const pool = shipped('merge-3-sites/virtual-pool.yaml');
    const better = { abandonment: 'down', waitTime: 'down' };
    expect(await directions(apart(), pool, measures)).toEqual(better);
    expect(await directions(pool, shipped('merge-3-sites/one-site.yaml'), measures)).toEqual(better);
  });

  it('in a pool that never overflows changes nothing', async () => {
    const closed = ['north', 'south', 'west'].map(site => `routing.${site}.rings[1].after=100 d`);
    const pool = shipped('merge-3-sites/virtual-pool.yaml', ...closed);
    expect(await directions(apart(), pool, measures)).toEqual({ abandonment: SAME, waitTime: SAME });
  });
});
