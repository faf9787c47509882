import { describe, expect, it } from 'vitest';
import { integrate } from './quadrature.ts';

describe('the integral of a function', () => {
  it.each<[string, (x: number) => number, number, number, number]>([
    ['a constant', () => 3, -1, 4, 15],
    ['a cube', x => x * x * x, 0, 2, 4],
    ['a root, steep at its end', x => Math.sqrt(x), 0, 1, 2 / 3],
    ['1 ÷ (1 + x²)', x => 1 / (1 + x * x), 0, 1, Math.PI / 4],
    ['a narrow bell', x => Math.exp(-0.5 * x * x), -10, 10, Math.sqrt(2 * Math.PI)],
    ['a logarithm', x => Math.log(x), 0, 1, -1],
    ['nothing, from 1 to 1', x => x, 1, 1, 0],
  ])('of %s is right within 1e-13', (_, f, from, to, truth) => {
    expect(integrate(f, from, to)).toBeCloseTo(truth, 13);
  });
});
