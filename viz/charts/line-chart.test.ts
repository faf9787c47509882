import { describe, expect, it } from 'vitest';
import { contrast } from './colour.ts';
import { lineChart } from './line-chart.ts';
import { type Label, type LineChartOptions, layOutLineChart, type Series } from './line-chart-layout.ts';
import { DARK, LIGHT, type Palette } from './palette.ts';

const OPTIONS: LineChartOptions = {
  title: 'Mean wait',
  description: 'The wait is highest at 10:00, 65 s.',
  yLabel: 's',
  xLabel: 'time of day',
  xTicks: [7, 9, 11, 13].map(at => ({ at, label: `${at}:00` })),
};
const simulated: Series = {
  label: 'simulated',
  look: 'first',
  points: [
    { x: 7, y: 10 },
    { x: 10, y: 60 },
    { x: 13, y: 20 },
  ],
};
const observed: Series = {
  label: 'observed',
  look: 'observed',
  points: [
    { x: 7, y: 12 },
    { x: 10, y: 65 },
    { x: 13, y: 21 },
  ],
};

function meet(a: Label, b: Label): boolean {
  return (
    a.box.left < b.box.right &&
    b.box.left < a.box.right &&
    a.box.top < b.box.bottom &&
    b.box.top < a.box.bottom
  );
}

function pairsThatMeet(labels: readonly Label[]): string[] {
  return labels.flatMap((a, i) =>
    labels.slice(i + 1).flatMap(b => (meet(a, b) ? [`${a.text} / ${b.text}`] : [])),
  );
}

describe('lineChart', () => {
  it('stands as one well-formed element with a title and a sentence for who cannot see it', () => {
    const svg = lineChart({ series: [simulated, observed] }, OPTIONS);
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" ')).toBe(true);
    expect(svg.endsWith('</svg>\n')).toBe(true);
    expect(svg).toContain('<title id="title">Mean wait</title>');
    expect(svg).toContain('<desc id="description">The wait is highest at 10:00, 65 s.</desc>');
    const opened = svg.match(/<[a-z]+[^>]*[^/]>/g)?.length;
    expect(svg.match(/<\/[a-z]+>/g)).toHaveLength(opened ?? -1);
  });

  it('draws what was simulated as a line and what was observed as points', () => {
    const svg = lineChart({ series: [simulated, observed] }, OPTIONS);
    expect(svg.match(/<path class="first" /g)).toHaveLength(1);
    expect(svg.match(/<circle class="observed" /g)).toHaveLength(3);
  });

  it('is the same text for the same data', () => {
    const draw = (): string => lineChart({ series: [simulated, observed] }, OPTIONS);
    expect(draw()).toBe(draw());
  });

  it('lets no markup in by a name', () => {
    const label = '</text><script>alert("1")</script>\u0000&';
    const svg = lineChart({ series: [{ ...simulated, label }] }, { ...OPTIONS, title: label });
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;');
  });

  it('has text of at least 4.5 : 1 and marks of at least 3 : 1 in both themes', () => {
    const texts: (keyof Palette)[] = ['ink', 'ink2', 'ink3', 's1t', 's2t'];
    const marks: (keyof Palette)[] = ['edge', 's1', 's2'];
    for (const palette of [LIGHT, DARK]) {
      for (const name of texts) expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(4.5);
      for (const name of marks) expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('layOutLineChart', () => {
  it('places points in proportion, zero on the axis and larger values higher up', () => {
    const { plot, series, yTicks } = layOutLineChart({ series: [observed] }, OPTIONS);
    const [first, second, third] = series[0]!.dots;
    expect(first!.x).toBe(plot.left);
    expect(third!.x).toBeCloseTo(plot.right, 0);
    expect(second!.x).toBeCloseTo((first!.x + third!.x) / 2, 0);
    expect(yTicks[0]).toMatchObject({ text: '0', y: plot.bottom });
    const perUnit = (plot.bottom - first!.y) / 12;
    expect(plot.bottom - second!.y).toBeCloseTo(65 * perUnit, 0);
  });

  it('keeps the names of lines that end together apart, in the order of the lines', () => {
    const at = (label: string, y: number): Series => ({ ...simulated, label, points: [{ x: 13, y }] });
    const { series } = layOutLineChart({ series: [at('low', 20), at('high', 21), at('top', 60)] }, OPTIONS);
    const labels = series.map(s => s.label);
    expect(pairsThatMeet(labels)).toEqual([]);
    expect(labels[1]!.y).toBeLessThan(labels[0]!.y);
  });

  it('keeps a name of a line on the axis inside the chart', () => {
    const flat: Series = { ...simulated, points: [{ x: 13, y: 0 }] };
    const { series, plot } = layOutLineChart(
      { series: [flat, { ...flat, label: 'same' }, simulated] },
      OPTIONS,
    );
    for (const { label } of series) expect(label.y).toBeLessThanOrEqual(plot.bottom);
  });

  it('keeps all texts apart and inside the chart', () => {
    const { title, xLabel, yLabel, xTicks, yTicks, series, width } = layOutLineChart(
      { series: [simulated, observed] },
      OPTIONS,
    );
    const labels = [title, xLabel, yLabel, ...xTicks, ...yTicks, ...series.map(s => s.label)];
    expect(pairsThatMeet(labels)).toEqual([]);
    for (const { box } of labels) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
    }
  });

  it('makes room for a haze around a line', () => {
    const band = simulated.points.map(({ x, y }) => ({ x, low: y / 2, high: y * 3 }));
    const top = (series: Series): number =>
      Number(layOutLineChart({ series: [series] }, OPTIONS).yTicks.at(-1)!.text);
    expect(top(simulated)).toBeLessThan(180);
    expect(top({ ...simulated, band })).toBeGreaterThanOrEqual(180);
  });

  it('draws no chart of nothing', () => {
    expect(() => layOutLineChart({ series: [] }, { ...OPTIONS, xTicks: [] })).toThrow(RangeError);
  });
});
