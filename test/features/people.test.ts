import { describe, expect, it } from 'vitest';
import { directions, shipped } from '../support/paired-effects.ts';

const SAME = 'no difference';
const measures = ['abandonment', 'serviceLevel.ofOffered', 'cost'] as const;
const absent = () => shipped('absence-and-reserve');

describe('absence', () => {
  it('lowers the service level; of a share of 0 % it changes nothing', async () => {
    const full = shipped('absence-and-reserve/nobody-absent.yaml');
    expect(await directions(full, absent(), ['abandonment', 'serviceLevel.ofOffered'] as const, 20)).toEqual({
      abandonment: 'up',
      'serviceLevel.ofOffered': 'down',
    });
    const nobody = shipped('absence-and-reserve', 'agentGroups.desk.absence.share=0 %');
    expect(await directions(full, nobody, measures)).toEqual({
      abandonment: SAME,
      'serviceLevel.ofOffered': SAME,
      cost: SAME,
    });
  });
});

describe('a reserve on call', () => {
  it('brings part of the service level back, at a cost', async () => {
    const reserve = shipped('absence-and-reserve/reserve.yaml');
    expect(await directions(absent(), reserve, measures, 20)).toEqual({
      abandonment: 'down',
      'serviceLevel.ofOffered': 'up',
      cost: 'up',
    });
  });

  it('who would come after the end of the shift is not called', async () => {
    const late = shipped(
      'absence-and-reserve/reserve.yaml',
      'agentGroups.desk.reserve.delay=12 h',
      'agentGroups.desk.reserve.costPerDay=0 EUR',
    );
    expect(await directions(absent(), late, measures)).toEqual({
      abandonment: SAME,
      'serviceLevel.ofOffered': SAME,
      cost: SAME,
    });
  });
});
