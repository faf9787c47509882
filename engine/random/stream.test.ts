import tychei from 'seedrandom/lib/tychei.js';
import { describe, expect, it } from 'vitest';
import { fillUnits } from './law-bases.ts';
import { openStream, Stream, streamKey } from './stream.ts';

const KEYS = [
  '',
  'a',
  '1/0/contactType:regular/talk',
  '1/1/contactType:regular/talk',
  'зерно/12/contactType:обычный/patience',
  'x'.repeat(300),
];

describe('Stream', () => {
  it.each(KEYS)('gives the numbers of the package, all three kinds, for key %j', key => {
    const [stream, unit, wide] = [openStream(key), openStream(key), openStream(key)];
    const options = { state: true } as const;
    const [theirs, theirUnit, theirWide] = [tychei(key, options), tychei(key, options), tychei(key, options)];
    for (let i = 0; i < 1000; i++) {
      expect(stream.next()).toBe(theirs.int32());
      expect(unit.unit()).toBe(theirUnit());
      expect(wide.unit53()).toBe(theirWide.double());
    }
    const { a, b, c, d } = theirWide.state();
    expect([...wide.state]).toEqual([a, b, c, d]);
  });

  it('gives numbers that stay the same over versions', () => {
    const stream = openStream('1/0/contactType:regular/talk');
    expect([stream.next(), stream.next(), stream.next()]).toEqual([310891603, -1364328387, 505449195]);
  });

  it('starts anew in place when reseeded', () => {
    const stream = new Stream();
    const state = stream.state;
    stream.reseed('a');
    const first = stream.next();
    stream.next();
    stream.reseed('a');
    expect(stream.state).toBe(state);
    expect(stream.next()).toBe(first);
  });

  it('goes on from a copy of its state', () => {
    const stream = openStream('a');
    stream.next();
    const copy = stream.state.slice();
    const ahead = [stream.next(), stream.next()];
    const other = new Stream();
    other.state.set(copy);
    expect([other.next(), other.next()]).toEqual(ahead);
  });

  it('fills blocks with the same numbers as unit53, in every stride', () => {
    const block = new Float64Array(100).fill(-1);
    const stream = openStream('block');
    fillUnits(stream, block, 2, 98, 3);
    const single = openStream('block');
    const expected = block.map((_, i) => (i >= 2 && i < 98 && i % 3 === 2 ? single.unit53() : -1));
    expect([...block]).toEqual([...expected]);
    expect([...stream.state]).toEqual([...single.state]);
  });
});

/** Largest correlation, in standard errors, between the first 10,000 numbers of any two streams. */
function largestCorrelation(streams: Stream[]): number {
  const draws = 10_000;
  const columns = streams.map(stream => Float64Array.from({ length: draws }, () => stream.unit() - 0.5));
  let largest = 0;
  columns.forEach((one, i) => {
    for (const other of columns.slice(i + 1)) {
      const sum = one.reduce((total, value, k) => total + value * other[k]!, 0);
      largest = Math.max(largest, Math.abs(sum * 12) / Math.sqrt(draws));
    }
  });
  return largest;
}

describe('streams of neighbouring keys', () => {
  const keys = [0, 1, 2, 3, 4].flatMap(replication =>
    ['talk', 'patience', 'wrapUp', 'arrivals'].map(quantity =>
      streamKey('1', replication, 'contactType', 'regular', quantity),
    ),
  );

  it('are not correlated: 190 pairs below 5 standard errors', () => {
    expect(largestCorrelation(keys.map(openStream))).toBeLessThan(5);
  });

  it('would show a correlation of 0.06 (negative twin)', () => {
    const copy = openStream(keys[0]!);
    const mixed = openStream('other');
    const leaning = new Stream();
    leaning.unit = () => {
      const [own, lent] = [mixed.unit(), copy.unit()];
      return own + 0.06 * (lent - 0.5);
    };
    expect(largestCorrelation([...keys.map(openStream), leaning])).toBeGreaterThan(5);
  });
});

describe('streamKey', () => {
  it('joins seed, replication, kind, name and quantity (rule S1)', () => {
    expect(streamKey('1', 7, 'contactType', 'regular', 'talk')).toBe('1/7/contactType:regular/talk');
  });

  it('escapes slash, colon and the escape character', () => {
    expect(streamKey('a/b', 0, 'queue', 'x:y/z%2F', 'q')).toBe('a%2Fb/0/queue:x%3Ay%2Fz%252F/q');
  });

  it('tells apart names that would run together unescaped', () => {
    const keys = [
      streamKey('1', 0, 'queue', 'a/b', 'c'),
      streamKey('1', 0, 'queue', 'a', 'b/c'),
      streamKey('1', 0, 'queue', 'a%2Fb', 'c'),
      streamKey('1', 0, 'queue:a', 'b', 'c'),
      streamKey('1', 0, 'queue', 'a:b', 'c'),
      streamKey('1/0/queue:a', 0, 'queue', 'b', 'c'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is the same for a composed and a decomposed letter', () => {
    const composed = streamKey('1', 0, 'contactType', 'caf\u00e9', 'talk');
    expect(streamKey('1', 0, 'contactType', 'cafe\u0301', 'talk')).toBe(composed);
    expect(composed).toContain('\u00e9');
  });
});
