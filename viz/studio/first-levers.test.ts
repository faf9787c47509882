import { describe, expect, it } from 'vitest';
import type { Lever, LeverKind } from '../run/lever.ts';
import { FIRST, firstOf } from './first-levers.ts';

const lever = (kind: LeverKind, of: string) => ({ kind, of, id: `${kind} ${of}` }) as Lever;

describe('the sliders that show at once', () => {
  it('are one of each kind before a second of any', () => {
    const talks = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(name => lever('talk', name));
    const levers = [lever('volume', ''), ...talks, lever('patience', 'a'), lever('skills', 'desk')];
    const first = firstOf(levers);
    expect(first.size).toBe(FIRST);
    expect([...first].map(({ id }) => id).sort()).toEqual(
      ['patience a', 'skills desk', 'talk a', 'talk b', 'talk c', 'talk d', 'volume '].sort(),
    );
  });

  it('are all where there are few', () => {
    const levers = [lever('volume', ''), lever('talk', 'a')];
    expect([...firstOf(levers)]).toEqual(levers);
  });
});
