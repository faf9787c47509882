import { describe, expect, it } from 'vitest';
import { Agents } from '../agents.ts';
import { CONTACT_SHIFT, Contacts, LINE, OFFERED_AT } from '../contacts.ts';
import { Lines } from '../lines.ts';
import { LongestIdleByTier } from './longest-idle-by-tier.ts';
import { PriorityThenLongestWait } from './priority-then-longest-wait.ts';

describe('the longest idle agent by tier', () => {
  /** Groups of one agent each, idle since these instants; undefined: not idle. */
  function idleSince(...since: (number | undefined)[]): Agents {
    const agents = new Agents(
      since.map(() => ({ profile: 1, own: 0 })),
      new Float64Array(2),
    );
    since.forEach((instant, agent) => {
      agents.since[agent] = instant ?? 0;
      if (instant !== undefined) agents.joinIdle(agent);
    });
    return agents;
  }
  const select = (tiers: number[][], ...since: (number | undefined)[]) =>
    new LongestIdleByTier([[], tiers], idleSince(...since)).selectAgent(1);

  it('is the one idle since the earliest instant, of all groups in one tier', () => {
    expect(select([[0, 1, 2]], 30, 10, 20)).toBe(1);
    expect(select([[0, 2]], 30, 10, 20)).toBe(2);
  });

  it('is of the group declared first when idle since the same instant', () => {
    expect(select([[0, 1, 2]], undefined, 10, 10)).toBe(1);
  });

  it('is of an earlier tier, however short its idle time', () => {
    expect(select([[2], [0, 1]], 10, 20, 90)).toBe(2);
    expect(select([[2], [0, 1]], 20, 10, undefined)).toBe(1);
  });

  it('is nobody when no group of the line has one', () => {
    expect(select([[0], [1]], undefined, undefined, 5)).toBe(-1);
    expect(new LongestIdleByTier([[], [[0]]], idleSince(5)).selectAgent(0)).toBe(-1);
  });
});

describe('the line that is served next', () => {
  /** One contact waits in each line, offered at these instants; undefined: nobody. */
  function select(
    priorities: [line: number, priority: number][],
    ...offeredAt: (number | undefined)[]
  ): number {
    const contacts = new Contacts(10);
    const lines = new Lines(
      Int32Array.from(offeredAt, () => 0),
      1,
      contacts,
      new Float64Array(2),
    );
    offeredAt.forEach((instant, line) => {
      if (instant === undefined) return;
      const contact = contacts.open(line);
      contacts.ints[(contact << CONTACT_SHIFT) + LINE] = line;
      contacts.doubles[(contact << CONTACT_SHIFT) + OFFERED_AT] = instant;
      lines.join(contact);
    });
    const servable = priorities.map(([line, priority]) => ({ line, priority }));
    return new PriorityThenLongestWait([[], servable], lines, contacts).selectLine(1);
  }

  it('has the larger priority, however short the wait (rule A6)', () => {
    expect(
      select(
        [
          [0, 1],
          [1, 2],
          [2, -5],
        ],
        10,
        90,
        5,
      ),
    ).toBe(1);
  });

  it('has the longer wait when priorities are equal, then is declared first', () => {
    expect(
      select(
        [
          [0, 1],
          [1, 1],
          [2, 1],
        ],
        30,
        10,
        20,
      ),
    ).toBe(1);
    expect(
      select(
        [
          [0, 1],
          [1, 1],
          [2, 1],
        ],
        undefined,
        10,
        10,
      ),
    ).toBe(1);
  });

  it('is one that the group can serve, or none', () => {
    expect(select([[2, 0]], 10, 20, 30)).toBe(2);
    expect(select([[1, 0]], 10, undefined, 30)).toBe(-1);
    expect(select([[1, 0]], undefined)).toBe(-1);
  });
});
