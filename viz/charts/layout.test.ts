import { describe, expect, it } from 'vitest';
import { marksOf } from '../../test/charts/drawn.ts';
import { NAMES, sampleCharts } from '../../test/charts/samples.ts';
import type { Drawing } from './chart.ts';
import { svgText } from './marks.ts';
import { boxesMeet, Sheet } from './sheet.ts';

const WIDTHS = [280, 320, 358, 390, 480, 568, 688, 792, 1200];
const SETS = {
  English: sampleCharts(NAMES.en, 'en'),
  Russian: sampleCharts(NAMES.ru, 'ru'),
  hostile: sampleCharts(NAMES.hostile, 'ru'),
};
const CASES = Object.entries(SETS).flatMap(([words, charts]) =>
  Object.entries(charts).map(([name, chart]) => ({ words, name, chart })),
);

function pairsThatMeet({ texts }: Drawing): string[] {
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap(b => (boxesMeet(a.box, b.box) ? [`${a.text} / ${b.text}`] : [])),
  );
}

/** Texts that leave the drawing by more than a hair. */
function outside({ texts, width, height }: Drawing): string[] {
  return texts
    .filter(
      ({ box }) => box.left < -0.5 || box.right > width + 0.5 || box.top < -0.5 || box.bottom > height + 0.5,
    )
    .map(({ text, box }) => `${text} ${Object.values(box).map(Math.round).join(' ')}`);
}

describe.each(CASES)('$name with $words names', ({ chart }) => {
  it.each(WIDTHS)('keeps its texts apart and inside at %i px', width => {
    const drawing = chart.layOut(width);
    expect(drawing.width).toBe(width);
    expect(pairsThatMeet(drawing)).toEqual([]);
    expect(outside(drawing)).toEqual([]);
  });

  it('draws numbers only: nothing lies at NaN', () => {
    const values = marksOf(chart.layOut(688).root).flatMap(({ attributes }) => Object.values(attributes));
    expect(values.filter(value => /NaN|Infinity|undefined/.test(String(value)))).toEqual([]);
  });

  it('holds names as text, and nothing that could load or run', () => {
    const { root } = chart.layOut(688);
    const names = new Set(marksOf(root).map(({ name }) => name));
    const known = /^(svg|g|path|rect|circle|polygon|text|tspan|title)$/;
    expect([...names].filter(name => !known.test(name))).toEqual([]);
    expect(svgText(root)).not.toMatch(/<script|<img|<\/text><script/);
    const keys = new Set(marksOf(root).flatMap(({ attributes }) => Object.keys(attributes)));
    expect([...keys].filter(key => /^on|href|style/.test(key))).toEqual([]);
  });

  it('has stops inside the drawing, each with words', () => {
    const { stops, width, height } = chart.layOut(688);
    expect(stops.length).toBeGreaterThan(0);
    const isInside = (x: number, y: number) =>
      x >= -0.5 && x <= width + 0.5 && y >= -0.5 && y <= height + 0.5;
    expect(stops.filter(({ x, y }) => !isInside(x, y))).toEqual([]);
    expect(stops.filter(({ text }) => /NaN|undefined|null/.test(text) || text.length < 4)).toEqual([]);
  });

  it('has a table as wide as its head, and a sentence with a number', () => {
    const { columns, rows } = chart.table;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(row => row.length !== columns.length)).toEqual([]);
    expect(chart.description).toMatch(/\d/);
  });

  it('is laid out anew, not scaled: type has the same sizes at every width', () => {
    const sizes = (width: number) =>
      marksOf(chart.layOut(width).root)
        .filter(({ name }) => name === 'text')
        .map(({ attributes }) => String(attributes.class).split(' ')[0]);
    const all = [...sizes(320), ...sizes(1200)];
    expect(all.filter(size => !/^t(11|12|13|14|16)$/.test(size ?? ''))).toEqual([]);
  });
});

describe('a test of boxes', () => {
  it('finds texts that meet, and texts that leave the drawing', () => {
    const sheet = new Sheet(100);
    sheet.text('one', 10, 20);
    sheet.text('two', 12, 24);
    sheet.text('far too long for it', 60, 60);
    const drawing = sheet.drawing(80);
    expect(pairsThatMeet(drawing)).toEqual(['one / two']);
    expect(outside(drawing)).toHaveLength(1);
  });
});
