import { describe, expect, it } from 'vitest';
import { barestCharts, emptyCharts } from '../../test/charts/edges.ts';
import type { Box, Drawing, Stop } from './chart.ts';
import { svgText } from './marks.ts';
import { boxesMeet } from './sheet.ts';

const WIDTHS = [320, 390, 688, 1200];
const CASES = (['en', 'ru'] as const).flatMap(language => [
  ...Object.entries(emptyCharts(language)).map(([name, chart]) => ({
    name: `${name} of nothing, ${language}`,
    chart,
  })),
  ...Object.entries(barestCharts(language)).map(([name, chart]) => ({
    name: `${name} of one point, ${language}`,
    chart,
  })),
]);

function pairsThatMeet({ texts }: Drawing): string[] {
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap(b => (boxesMeet(a.box, b.box) ? [`${a.text} / ${b.text}`] : [])),
  );
}

describe.each(CASES)('$name', ({ chart }) => {
  it.each(WIDTHS)('stands at %i px, its texts apart and inside', width => {
    const drawing = chart.layOut(width);
    expect(svgText(drawing.root)).not.toMatch(/NaN|Infinity|undefined/);
    expect(pairsThatMeet(drawing)).toEqual([]);
    expect(drawing.height).toBeGreaterThan(0);
    const { height } = drawing;
    const leaves = ({ left, right, bottom }: Box) =>
      left < -0.5 || right > width + 0.5 || bottom > height + 0.5;
    expect(drawing.texts.filter(({ box }) => leaves(box))).toEqual([]);
    const isNowhere = ({ x, y, text }: Stop) =>
      /NaN|undefined|null/.test(text) || !Number.isFinite(x) || !Number.isFinite(y);
    expect(drawing.stops.filter(isNowhere)).toEqual([]);
  });

  it('has a sentence and a table without holes', () => {
    expect(chart.description).not.toMatch(/NaN|undefined|null|^$/);
    const { rows, columns } = chart.table;
    expect(rows.filter(row => row.length !== columns.length)).toEqual([]);
    const isHole = (cell: unknown) => cell !== null && typeof cell !== 'string' && !Number.isFinite(cell);
    expect(rows.flat().filter(isHole)).toEqual([]);
  });
});

describe('an interval that cannot be formed', () => {
  it.each(['differences', 'sweepCurves', 'lessonChart', 'dots'])('is drawn hollow: %s', name => {
    expect(svgText(barestCharts('en')[name]!.layOut(688).root)).toContain('class="hollow s-');
  });

  it('is named in words where it is read', () => {
    const { texts } = barestCharts('en').differences!.layOut(688);
    expect(texts.map(({ text }) => text)).toContain('no interval');
    expect(barestCharts('ru').sweepCurves!.description).toContain('интервала нет');
  });
});
