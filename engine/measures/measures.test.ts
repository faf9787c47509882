import { describe, expect, it } from 'vitest';
import { measureOf, runChecked } from '../../test/support/day-measures.ts';
import { scenarioOf } from '../../test/support/scenario-builder.ts';

describe('waited', () => {
  it('is a share of handled + abandoned: a contact that the horizon cuts off is in neither sum', () => {
    const day = scenarioOf({
      horizon: 100,
      end: 'cut',
      types: { service: { at: [80, 90], talk: 30 }, hasty: { at: [91], patience: 5 } },
    });
    expect(measureOf(day, runChecked(day), 'waited')).toBe(1 / 2);
    expect(measureOf(day, runChecked(day), 'offered')).toBe(3);
  });

  it('counts who is taken from the line by an agent who comes free or logs in, and who balks', () => {
    const day = scenarioOf({
      types: { service: { at: [0, 5, 50], talk: 20 }, shy: { at: [6], balk: 1 } },
      groups: {
        team: {
          staff: [
            [0, 1],
            [25, 0],
            [60, 1],
          ],
        },
      },
    });
    // answered at 0 at once, at 20 by who came free, at 60 by who logged in; balked at 6
    expect(measureOf(day, runChecked(day), 'waited')).toBe(3 / 4);
  });
});
