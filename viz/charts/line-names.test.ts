import { describe, expect, it } from 'vitest';
import { spread } from './labels.ts';
import { nameLines } from './line-names.ts';
import { Sheet } from './sheet.ts';

const PLOT = { top: 0, bottom: 200, right: 400 };
const line = (height: (x: number) => number) =>
  Array.from({ length: 40 }, (_, i): [number, number] => [i * 10, height(i * 10)]);

function named(lines: [number, number][][]) {
  const sheet = new Sheet(400);
  nameLines(sheet, lines, PLOT);
  return sheet
    .drawing(200)
    .texts.map(({ text, box }) => ({ text, x: (box.left + box.right) / 2, y: box.bottom }));
}

describe('nameLines', () => {
  it('names each line where it is furthest from the other, above the upper and below the lower', () => {
    const [a, b] = named([line(x => (x === 200 ? 40 : 100)), line(() => 110)]);
    expect(a).toMatchObject({ text: 'A', x: 200 });
    expect(a!.y).toBeLessThan(40);
    expect(b!.text).toBe('B');
    expect(b!.y).toBeGreaterThan(110);
  });

  it('names a line between two others where its name lies on neither', () => {
    const lines = [40, 100, 112].map(height => line(() => height));
    const names = named(lines);
    expect(names.map(({ text }) => text)).toEqual(['A', 'B', 'C']);
    names.forEach(({ x, y }, own) => {
      lines.forEach((other, k) => {
        const near = other.filter(([at]) => Math.abs(at - x) < 8).map(([, height]) => height);
        if (k !== own) for (const height of near) expect(height < y - 13 || height > y).toBe(true);
      });
    });
  });

  it('names lines together that part nearly nowhere, and apart that part for a while', () => {
    expect(named([line(() => 50), line(x => (x === 90 ? 80 : 51))]).map(({ text }) => text)).toEqual([
      'A, B',
    ]);
    const parted = named([line(() => 50), line(x => (x > 150 && x < 210 ? 90 : 51))]);
    expect(parted.map(({ text }) => text)).toEqual(['A', 'B']);
  });

  it('names no line of nothing', () => {
    expect(named([line(() => Number.NaN)])).toEqual([]);
    expect(named([])).toEqual([]);
  });
});

describe('spread', () => {
  it('leaves what is far apart where it is', () => {
    expect(spread([20, 80], 0, 100)).toEqual([20, 80]);
  });

  it('moves what would meet apart, in order and between the edges', () => {
    expect(spread([50, 51, 52], 0, 100)).toEqual([50, 66, 82]);
    expect(spread([98, 99], 0, 100)).toEqual([84, 100]);
    expect(spread([1, 0], 8, 100)).toEqual([24, 8]);
  });
});
