import { describe, expect, it } from 'vitest';
import { storyOf } from '../../test/support/agent-story.ts';

describe('somebody’s going home opens the next ring at that instant', () => {
  it('also where the agent had a shift, and was late home because of a contact', () => {
    const story = storyOf({
      types: { service: { at: [10, 50], talk: [110, 20] } },
      queues: {
        service: {
          agents: 'longestIdle',
          rings: [
            { groups: ['near'], after: 0 },
            { groups: ['far'], after: Number.POSITIVE_INFINITY },
          ],
          skipUnstaffed: true,
        },
      },
      groups: { near: { shifts: [{ on: [0, 100] }] }, far: { staff: 1 } },
    });
    expect(story.slice(-5)).toEqual([
      '120 hangUp 1 service by near a',
      '120 logOut near a',
      '120 answer 2 service by far 1',
      '140 hangUp 2 service by far 1',
      '140 ready far 1',
    ]);
  });
});
