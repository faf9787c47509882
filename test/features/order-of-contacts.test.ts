import { describe, expect, it } from 'vitest';
import { directions, shipped } from '../support/paired-effects.ts';

const SAME = 'no difference';
const measures = ['serviceLevel.ofOffered', 'abandonment', 'timeToAbandon'] as const;
const priority = () => shipped('two-queues-priority');
const NOTHING = { 'serviceLevel.ofOffered': SAME, abandonment: SAME, timeToAbandon: SAME };

describe('a priority that ages', () => {
  it('takes some of the privilege back: fewer are answered in time, and nobody waits as long before giving up', async () => {
    expect(await directions(priority(), shipped('two-queues-priority/ageing.yaml'), measures)).toEqual({
      'serviceLevel.ofOffered': 'down',
      abandonment: SAME,
      timeToAbandon: 'down',
    });
  });

  it('that does not age changes nothing', async () => {
    const still = shipped('two-queues-priority/ageing.yaml', 'queues.line.serve.score.ageing=0 per min');
    expect(await directions(priority(), still, measures)).toEqual(NOTHING);
  });
});

describe('last come, first served', () => {
  it('answers more in time, and lets the others wait for longer before they give up', async () => {
    expect(await directions(priority(), shipped('two-queues-priority/last-come.yaml'), measures)).toEqual({
      'serviceLevel.ofOffered': 'up',
      abandonment: SAME,
      timeToAbandon: 'up',
    });
  });

  it('that is first come, first served, changes nothing', async () => {
    const first = shipped('two-queues-priority/last-come.yaml', 'queues.regular.order=firstCome');
    expect(await directions(priority(), first, measures)).toEqual(NOTHING);
  });
});

describe('agents kept free for some', () => {
  it('cost the others more than they give: fewer in time, more who give up', async () => {
    expect(await directions(priority(), shipped('two-queues-priority/kept-free.yaml'), measures)).toEqual({
      'serviceLevel.ofOffered': 'down',
      abandonment: 'up',
      timeToAbandon: 'up',
    });
  });
});
