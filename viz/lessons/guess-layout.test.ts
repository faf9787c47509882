import { describe, expect, it } from 'vitest';
import { columnAt, guessAtHeight, layOutGuess, onStep } from './guess-layout.ts';

const SCALE = { low: 0, high: 1, step: 0.01 };
const VALUES = [0, 0.2, 0.4, 0.6, 0.8, 1];

describe('the layout of a guess', () => {
  it.each([320, 390, 760, 1300])(
    'gives back the value and the column of each of its points at %i px',
    width => {
      const layout = layOutGuess(width, VALUES, SCALE, 100);
      expect(layout.points.map(({ y }) => guessAtHeight(y, layout, SCALE))).toEqual(VALUES);
      expect(layout.points.map(({ x }) => columnAt(x, layout))).toEqual([0, 1, 2, 3, 4, 5]);
      expect(
        layout.points.every(({ x }) => x > layout.left && x < layout.right && layout.right <= width),
      ).toBe(true);
    },
  );

  it('holds what is dragged out of it at its edges', () => {
    const layout = layOutGuess(760, VALUES, SCALE, 100);
    expect([guessAtHeight(-500, layout, SCALE), guessAtHeight(5000, layout, SCALE)]).toEqual([1, 0]);
    expect([columnAt(-5, layout), columnAt(9999, layout)]).toEqual([0, 5]);
  });

  it('knows steps without the digits of binary fractions', () => {
    expect(onStep(0.28999, SCALE)).toBe(0.29);
    expect(onStep(2, SCALE)).toBe(1);
  });
});
