import { describe, expect, it } from 'vitest';
import { marksOf, number, textsOf, withClass } from '../../test/charts/drawn.ts';
import {
  dayBandData,
  hours,
  LEVELS,
  ledgerData,
  NAMES,
  waitHistogramData,
} from '../../test/charts/samples.ts';
import { timeOfX, xOfTime } from './chart.ts';
import type { HalfHours } from './data.ts';
import { dayBand } from './day-band.ts';
import { funnel } from './funnel.ts';
import { heatMap } from './heat-map.ts';
import { ledger, ledgerLines } from './ledger.ts';
import { type Mark, svgText } from './marks.ts';
import { waitHistogram } from './wait-histogram.ts';

const EN = NAMES.en;

describe('the day', () => {
  const chart = dayBand(dayBandData(EN), 'en');

  it('has one axis of time, by which a place and an instant give each other', () => {
    const { axis, width } = chart.layOut(792);
    expect(xOfTime(axis!, hours(8))).toBe(axis!.left);
    expect(xOfTime(axis!, hours(20))).toBe(axis!.right);
    expect(timeOfX(axis!, xOfTime(axis!, hours(13.25)))).toBeCloseTo(hours(13.25), -3);
    expect(timeOfX(axis!, width)).toBe(hours(20));
  });

  it('says its worst half-hour', () => {
    expect(chart.description).toBe('Worst is Loans at 13:30 with 20.0\u202F%.');
  });

  it('has every row with digits where there is room, one without digits on a phone', () => {
    const cells = (width: number) =>
      marksOf(chart.layOut(width).root).filter(m => /f-ramp/.test(String(m.attributes.class)));
    expect(cells(792)).toHaveLength(72);
    expect(cells(358)).toHaveLength(24);
    expect(textsOf(chart, 792)).toContain('26');
    expect(textsOf(chart, 358)).not.toContain('26');
  });

  it('says where digits stand, where they stand at the misses alone', () => {
    const note = 'digits where the target is missed';
    const cells = (values: readonly number[]): HalfHours => ({
      ...{ measure: { name: 'x', times: 100, target: 0.8 }, start: 0 },
      rows: [{ name: 'a', values }],
    });
    const [kept, missed] = [Array(24).fill(0.9), Array(24).fill(0.9).fill(0.3, 5, 9)];
    const at = (values: readonly number[], width: number) =>
      textsOf(dayBand({ ...dayBandData(EN), halfHours: cells(values) }, 'en'), width).includes(note);
    expect([at(missed, 570), at(kept, 570), at(missed, 792), at(missed, 358)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('draws simulation solid, theory dashed and the baseline thin, each under its name', () => {
    const { root } = chart.layOut(792);
    expect(withClass(root, 'theory')).toHaveLength(2);
    expect(textsOf(chart, 792)).toContain('theory, Erlang A');
    expect(withClass(root, 'veil')).toEqual([]);
  });

  it('puts texts of the key over what a veil may cover, digits of cells under it', () => {
    const [data, over] = chart.layOut(792).root.children as [Mark, Mark];
    expect(svgText(data)).not.toContain('this day');
    expect(svgText(data)).toContain('>26<');
    expect(svgText(over)).toContain('this day');
  });

  it('has the background behind each word of its key, where the line of the moment moves', () => {
    for (const width of [358, 792]) {
      const { root, texts } = chart.layOut(width);
      const [, over] = root.children as [Mark, Mark];
      const grounds = withClass(over, 'f-ground').map(ground => {
        const [x, y] = [number(ground, 'x'), number(ground, 'y')];
        return { x, y, right: x + number(ground, 'width'), bottom: y + number(ground, 'height') };
      });
      for (const word of ['Agents', 'Waiting', 'this day', 'baseline']) {
        const { box } = texts.find(({ text }) => text === word)!;
        const covers = grounds.some(
          ({ x, y, right, bottom }) =>
            x < box.left && y < box.top && right > box.right && bottom > box.bottom,
        );
        expect(covers, `${word} at ${width}`).toBe(true);
      }
    }
  });
});

describe('waits', () => {
  const chart = waitHistogram(waitHistogramData(EN), 'en');

  it('say in a sentence who did not wait', () => {
    expect(chart.description).toBe('71\u202F% answered at once; theory 77\u202F%');
  });

  it('have colour beyond the promise only', () => {
    const { root } = chart.layOut(280);
    const late = withClass(root, 'f-late');
    const edge = withClass(root, 'f-edge');
    expect([edge.length, late.length]).toEqual([2, 11]);
    const promise = Number(String(withClass(root, 'target')[0]!.attributes.d).match(/^M([\d.]+)/)![1]);
    expect(Math.abs(number(edge[1], 'x') + number(edge[1], 'width') - promise)).toBeLessThan(1);
    for (const bin of late) expect(number(bin, 'x')).toBeGreaterThanOrEqual(promise);
  });

  it('have bins as high as their shares', () => {
    const [first, second] = withClass(chart.layOut(280).root, 'f-edge');
    expect(number(first, 'height') / number(second, 'height')).toBeCloseTo(0.06 / 0.058, 1);
  });

  it('say so when nobody has called', () => {
    expect(waitHistogram({ ...waitHistogramData(EN), offered: 0 }, 'ru').description).toBe(
      'Оператора пока никто не просил.',
    );
  });
});

describe('the ledger', () => {
  it('starts each bar where its sibling ended, the first where its parent starts', () => {
    const starts = ledgerLines(ledgerData(EN).root).map(({ start }) => start);
    expect(starts).toEqual([0, 0, 719, 719, 2411, 2997, 3065, 3166]);
    const { root } = ledger(ledgerData(EN), 'en').layOut(280);
    const bars = marksOf(root).filter(({ name }) => name === 'rect');
    expect(number(bars[4], 'x')).toBeCloseTo(number(bars[3], 'x') + number(bars[3], 'width'), 0);
  });

  it('is what a funnel becomes under 640 px, and its flows cross nowhere above', () => {
    const chart = funnel(ledgerData(EN), 'en');
    expect(withClass(chart.layOut(390).root, 'flow')).toEqual([]);
    const flows = withClass(chart.layOut(688).root, 'flow');
    expect(flows).toHaveLength(7);
    const ends = flows.slice(2).map(({ attributes }) => {
      const d = String(attributes.d).match(/^M[\d.]+,([\d.]+)C.*,([\d.]+)V/)!;
      return [Number(d[1]), Number(d[2])] as const;
    });
    for (const side of [0, 1]) {
      const heights = ends.map(end => end[side]!);
      expect(heights).toEqual([...heights].sort((a, b) => a - b));
    }
  });
});

describe('half-hours', () => {
  const of = (values: (number | null)[], better: 'more' | 'less' = 'more') =>
    heatMap(
      {
        measure: { name: 'x', times: 100, target: 0.8, better },
        start: hours(8),
        rows: [{ name: 'All', values }],
      },
      'en',
    );

  it('have colour by points below the target, as displayed', () => {
    const { root } = of([0.8, 0.796, 0.794, 0.75, 0.749, 0.65, 0.5, 0.3, 0.29]).layOut(600);
    const steps = marksOf(root).flatMap(m => String(m.attributes.class).match(/f-ramp(\d)/)?.[1] ?? []);
    expect(steps.map(Number)).toEqual([0, 0, 1, 1, 1, 2, 3, 4, 5]);
  });

  it('have colour by points above it where more is worse', () => {
    const { root } = of([0.7, 0.8, 0.85, 0.86], 'less').layOut(600);
    const steps = marksOf(root).flatMap(m => String(m.attributes.class).match(/f-ramp(\d)/)?.[1] ?? []);
    expect(steps.map(Number)).toEqual([0, 0, 1, 2]);
  });

  it('fold into lines where their digits would not fit', () => {
    const heights = [1200, 358].map(width => of(LEVELS).layOut(width).height);
    expect(heights[1]).toBeGreaterThan(heights[0]! * 1.8);
    expect(textsOf(of(LEVELS), 358).filter(text => text === '54')).toHaveLength(1);
  });

  it('have digits in narrow cells only where the target is missed', () => {
    const rows = [1, 2, 3, 4, 5].map(i => ({ name: `Monday ${i}`, values: LEVELS.map(v => v * 0.99) }));
    const chart = heatMap({ measure: { name: 'x', times: 100, target: 0.8 }, start: hours(8), rows }, 'en');
    const digits = (width: number) => textsOf(chart, width).filter(text => /^\d\d$/.test(text));
    expect(digits(792)).toContain('87');
    expect(digits(520)).toContain('53');
    expect(digits(520)).not.toContain('87');
    expect(digits(390)).not.toContain('53');
  });

  it('are hollow where there is no value', () => {
    expect(withClass(of([null, 0.9]).layOut(300).root, 'none')).toHaveLength(1);
  });
});
