import { describe, expect, it } from 'vitest';
import { CONTACT_SHIFT, Contacts, LINE, NEXT } from './contacts.ts';
import { Lines } from './lines.ts';

/** Two queues: lines 0 and 1 in the first, line 2 in the second; six contacts for line 0, then two and two. */
function setUp() {
  const clock = new Float64Array(2);
  const contacts = new Contacts(100);
  const lines = new Lines(Int32Array.of(0, 0, 1), 2, contacts, clock);
  for (const line of [0, 0, 0, 0, 1, 1, 2, 2])
    contacts.ints[(contacts.open(line) << CONTACT_SHIFT) + LINE] = line;
  const waiting = (line: number) => {
    const found: number[] = [];
    for (let c = lines.head[line]!; c >= 0; c = contacts.ints[(c << CONTACT_SHIFT) + NEXT]!) found.push(c);
    return found;
  };
  return { clock, lines, waiting };
}

describe('lines', () => {
  it('keep the order of joining, whoever leaves', () => {
    const { lines, waiting } = setUp();
    for (const contact of [2, 0, 3, 1]) lines.join(contact);
    lines.leave(3);
    expect(waiting(0)).toEqual([2, 0, 1]);
    lines.leave(2);
    lines.leave(1);
    lines.join(3);
    expect(waiting(0)).toEqual([0, 3]);
    lines.leave(0);
    lines.leave(3);
    expect(waiting(0)).toEqual([]);
  });

  it('count by line, by queue and over all, with the most there were', () => {
    const { lines } = setUp();
    for (const contact of [0, 4, 1, 6]) lines.join(contact);
    lines.leave(0);
    lines.leave(4);
    lines.join(7);
    expect([[...lines.length], [...lines.inQueue], lines.waiting]).toEqual([[1, 0, 2], [1, 2], 3]);
    expect([[...lines.peak], lines.peakWaiting]).toEqual([[3, 2], 4]);
  });

  it('measure the area under each length', () => {
    const { clock, lines } = setUp();
    const at = (instant: number, act: () => void) => {
      clock[0] = instant;
      act();
    };
    at(10, () => lines.join(0));
    at(13, () => lines.join(1));
    at(20, () => lines.leave(0));
    at(25, () => lines.measure(0));
    at(25, () => lines.measure(0));
    expect([...lines.area]).toEqual([3 * 1 + 7 * 2 + 5 * 1, 0, 0]);
  });
});
