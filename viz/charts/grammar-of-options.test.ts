import { describe, expect, it } from 'vitest';
import { marksOf, number, textsOf, withClass } from '../../test/charts/drawn.ts';
import {
  costBarsData,
  dayLinesData,
  differencesData,
  estimate,
  lessonChartData,
  matrixData,
  NAMES,
  sweepCurvesData,
} from '../../test/charts/samples.ts';
import { costBars } from './cost-bars.ts';
import type { Estimate } from './data.ts';
import { dayLines } from './day-lines.ts';
import { differences } from './differences.ts';
import { lessonChart } from './lesson-chart.ts';
import { svgText } from './marks.ts';
import { matrix } from './matrix.ts';
import { promiseOf } from './matrix-cells.ts';
import { sweepCurves } from './sweep-curves.ts';
import { textWidth } from './text.ts';

const EN = NAMES.en;

describe('differences', () => {
  const chart = differences(differencesData(EN), 'en');

  it('have one line of zero through all groups', () => {
    const zeros = withClass(chart.layOut(688).root, 'axis').map(
      ({ attributes }) => String(attributes.d).match(/^M([\d.]+)/)![1],
    );
    expect(zeros).toHaveLength(3);
    expect(new Set(zeros).size).toBe(1);
  });

  it('are pale where the interval covers zero, bold where it does not', () => {
    const { root } = chart.layOut(688);
    const texts = marksOf(root).filter(({ name }) => name === 'text');
    const bold = texts.filter(({ children }) => typeof children[0] === 'object').map(t => svgText(t));
    expect(bold.some(text => text.includes('+2.7'))).toBe(true);
    expect(bold.some(text => text.includes('+0.3'))).toBe(false);
    expect(chart.layOut(688).stops.map(({ text }) => text)).toContain('Cards, C: +0.3 ±\u202F0.5, tie');
  });

  it('say same where nothing differs, and no interval where there is a difference without one', () => {
    const group = (value: number) => ({
      measure: { name: 'x' },
      rows: [{ name: 'All', base: 1, differences: [estimate(value, null)] }],
    });
    const drawn = (value: number) =>
      differences({ options: [{ name: 'a' }, { name: 'b' }], groups: [group(value)] }, 'en');
    expect(textsOf(drawn(0), 688)).toContain('same');
    expect(drawn(0).description).toBe('x, All: B − A 0 same.');
    expect(textsOf(drawn(2), 688)).toContain('no interval');
  });

  it('say on which side it is better', () => {
    expect(textsOf(chart, 688).filter(text => /better/.test(text))).toEqual([
      'better →',
      '← better',
      '← better',
    ]);
  });
});

describe('the days of options', () => {
  it('name lines that are one to the eye together', () => {
    const { texts } = dayLines(dayLinesData(EN), 'en').layOut(776);
    expect(texts.filter(({ text }) => text === 'B, C').length).toBe(2);
  });
});

describe('sweep curves', () => {
  const { root } = sweepCurves(sweepCurvesData(EN), 'en').layOut(704);

  it('tint levels from the first to the last, the base heavier and with points', () => {
    const tints = withClass(root, 'series').map(
      ({ attributes }) => String(attributes.class).match(/tint\d/)![0],
    );
    expect(tints).toEqual(['tint0', 'tint2', 'tint3', 'tint5', 'tint6']);
    expect(withClass(root, 'heavy')).toHaveLength(1);
    expect(withClass(root, 'f-s1').filter(({ name }) => name === 'circle')).toHaveLength(8);
    expect(withClass(root, 'hollow')).toHaveLength(1);
  });

  it('show no share beyond 100 %', () => {
    expect(textsOf(sweepCurves(sweepCurvesData(EN), 'en'), 704)).not.toContain('120');
  });
});

describe('every point', () => {
  const measure = { name: 'x', target: 0.8 };

  it('keeps the promise surely, misses it surely, or is undecided', () => {
    expect(promiseOf(estimate(0.85, 0.04), measure)).toBe('kept');
    expect(promiseOf(estimate(0.85, 0.06), measure)).toBe('undecided');
    expect(promiseOf(estimate(0.7, 0.05), measure)).toBe('missed');
    expect(promiseOf(estimate(0.85, null), measure)).toBe('undecided');
    expect(promiseOf(estimate(0.7, 0.05), { ...measure, better: 'less' })).toBe('kept');
    expect(promiseOf(null, measure)).toBeUndefined();
  });

  it('parts the kept from all others by one heavy line, and frames the undecided', () => {
    const { root } = matrix(matrixData(EN), 'en').layOut(704);
    expect(withClass(root, 'stair')).toHaveLength(1);
    expect(withClass(root, 'undecided')).toHaveLength(3);
  });

  it('explains the marks that are drawn, and no others', () => {
    const noteWith = (...cells: (Estimate | null)[]) =>
      matrix(
        {
          ...{
            measure: { name: 'x', unit: '%', times: 100, target: 0.8 },
            rowFactor: '',
            columnFactor: 'agents',
          },
          columns: cells.map((_, k) => ({ name: String(k), isBase: k === 0 })),
          rows: [{ name: '', cells }],
        },
        'en',
      );
    const [kept, missed, open] = [estimate(0.9, 0.02), estimate(0.6, 0.02), estimate(0.8, 0.02)];
    expect(noteWith(missed, kept).note).toBe('heavy line: 80\u202F% is kept');
    expect(noteWith(missed, open).note).toBe('dashed cell: undecided');
    expect(noteWith(open, kept).note).toBe('heavy line: 80\u202F% is kept; dashed cell: undecided');
    expect(noteWith(kept, kept).note).toBe('promise 80\u202F%');
    expect(noteWith(kept).description).toBe('x, agents 0: 90\u202F% ±\u202F2.');
    expect(noteWith(kept).layOut(600).stops[0]!.text).toMatch(/^0: /u);
  });

  it('gives up ± first, then decimals', () => {
    const chart = matrix(matrixData(EN), 'en');
    expect(textsOf(chart, 704)).toEqual(expect.arrayContaining(['45.6', '±\u202F1.2']));
    expect(textsOf(chart, 480).filter(text => text.startsWith('±'))).toEqual([]);
    expect(textsOf(chart, 320)).toContain('46');
  });
});

describe('a lesson', () => {
  it('aligns numbers, bars and points in columns', () => {
    const { root } = lessonChart(lessonChartData(EN), 'en').layOut(760);
    const points = marksOf(root)
      .filter(({ name }) => name === 'circle')
      .map(m => number(m, 'cx'));
    const bars = withClass(root, 'f-s1').filter(({ name }) => name === 'rect');
    expect(bars.map(m => Math.round(number(m, 'x') + number(m, 'width') / 2))).toEqual(
      points.map(Math.round),
    );
    expect(withClass(root, 'frame')).toHaveLength(1);
    expect(withClass(root, 'guess')).toHaveLength(1);
  });

  it('frames the chosen column with its whole name', () => {
    const columns = ['apart', 'all in one queue'];
    const { root } = lessonChart({ ...lessonChartData(EN), columns, chosen: 1, rows: [] }, 'en').layOut(760);
    const [frame] = withClass(root, 'frame');
    expect(number(frame, 'width')).toBeGreaterThan(textWidth('all in one queue', 16, true) + 8);
  });

  it('names a theory that has gaps beside what is drawn of it, as if nothing else were there', () => {
    const { guess: _, ...data } = lessonChartData(EN);
    const named = (values: (number | null)[]) =>
      lessonChart({ ...data, simulated: [], theory: { name: 'Erlang A', values, why: '' } }, 'en')
        .layOut(760)
        .texts.find(({ text }) => text === 'theory, Erlang A')!;
    // no line leads from the first value to those behind the gap
    expect(named([0.95, null, null, 0.8, 0.65, 0.5])).toEqual(named([null, null, null, 0.8, 0.65, 0.5]));
  });

  it('says of an axis that nothing gives a size only where 0 is', () => {
    const { title, factor, columns } = lessonChartData(EN);
    const ticks = (value: number | null, times: number) => {
      const simulated = columns.map(() => (value === null ? null : { value, low: null, high: null }));
      const measure = { name: 'Mean wait', times, decimals: 1 };
      const drawn = lessonChart(
        { ...(title && { title }), factor, columns, measure, simulated },
        'en',
      ).layOut(760);
      return drawn.texts
        .map(({ text }) => text)
        .filter(text => /^[\d.]+$/u.test(text) && !columns.includes(text));
    };
    expect(ticks(null, 1)).toEqual(['0']);
    expect(ticks(5, 1).length).toBeGreaterThan(2);
    expect(ticks(null, 100)).toContain('100');
  });
});

describe('costs', () => {
  it('start each bar where the one above ended, and add up', () => {
    const chart = costBars(costBarsData(EN), 'en');
    const bars = withClass(chart.layOut(792).root, 'f-edge').filter(({ name }) => name === 'rect');
    bars.slice(1).forEach((bar, i) => {
      expect(number(bar, 'x')).toBeCloseTo(number(bars[i], 'x') + number(bars[i], 'width'), 0);
    });
    expect(
      chart.table.rows
        .at(-1)
        ?.slice(1)
        .map(sum => Math.round(Number(sum) * 10) / 10),
    ).toEqual([206.5, 206.4, 172.4]);
  });
});
