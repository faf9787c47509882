import { type AgentDayData, agentDay } from '../../viz/charts/agent-day.ts';
import type { Chart } from '../../viz/charts/chart.ts';
import { type CostBarsData, costBars } from '../../viz/charts/cost-bars.ts';
import type { Estimate, Track } from '../../viz/charts/data.ts';
import { type DayBandData, dayBand } from '../../viz/charts/day-band.ts';
import { type DayLinesData, dayLines } from '../../viz/charts/day-lines.ts';
import { type DifferencesData, differences } from '../../viz/charts/differences.ts';
import { type DotsData, dots } from '../../viz/charts/dots.ts';
import { funnel } from '../../viz/charts/funnel.ts';
import { type HeatMapData, heatMap } from '../../viz/charts/heat-map.ts';
import { type LedgerData, ledger } from '../../viz/charts/ledger.ts';
import { type LessonChartData, lessonChart } from '../../viz/charts/lesson-chart.ts';
import { type MatrixData, matrix } from '../../viz/charts/matrix.ts';
import { type SweepCurvesData, sweepCurves } from '../../viz/charts/sweep-curves.ts';
import { type WaitHistogramData, waitHistogram } from '../../viz/charts/wait-histogram.ts';
import type { Language } from '../../viz/words/dictionary.ts';

// Long because: one sample a chart, of every chart.
const HOUR = 3_600_000_000;
export const hours = (at: number): number => at * HOUR;

/** Names as they come in English, in Russian, and from somebody who means no good. */
export interface Names {
  queues: readonly [string, string, string];
  haze: string;
  theory: string;
  why: string;
  service: string;
  group: string;
  basis: string;
}
export const NAMES: Readonly<Record<'en' | 'ru' | 'hostile', Names>> = {
  en: {
    queues: ['All', 'Cards', 'Loans'],
    haze: '19 days of 20',
    theory: 'Erlang A',
    why: 'It is better than life here: 20 of the 28 agents on shift have one skill.',
    service: 'Service level, 20 s',
    group: 'Service level, 20 s, % of offered',
    basis: 'mean of 40 days',
  },
  ru: {
    queues: ['Все', 'Карты', 'Кредиты и вклады'],
    haze: '19 дней из 20',
    theory: 'Эрланг A',
    why: 'Здесь она мягче жизни: 20 из 28 операторов на смене владеют одним навыком.',
    service: 'Уровень сервиса, 20 с',
    group: 'Уровень сервиса, 20 с, % поступивших',
    basis: 'среднее за 40 дней',
  },
  hostile: {
    queues: [
      '</text><script>alert(1)</script>',
      'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
      '\u202Eelgnis \u05D0\u05D1\u05D2 line\nbreak 客户服务热线客户服务热线客户服务热线 👩‍👩‍👧‍👦',
    ],
    haze: 'W'.repeat(90),
    theory: `"onload="alert(1) ${'Щ'.repeat(80)}`,
    why: `${'Ж'.repeat(200)} ${'word '.repeat(80)}`,
    service: `<img src=x> ${'Ш'.repeat(60)}`,
    group: 'M'.repeat(300),
    basis: '&amp;'.repeat(40),
  },
};

/** A wave that is the same whenever it is asked for. */
const wave = (at: number, seed: number): number =>
  Math.abs(Math.sin(at * 12.9898 + seed * 78.233) * 43758.5453) % 1;

export function track(from: number, to: number, step: number, value: (at: number) => number): Track {
  const time: number[] = [];
  for (let at = from; at < to - 1e-9; at += step) time.push(at);
  return { time: Float64Array.from(time, hours), value: Float64Array.from(time, value) };
}

const STAFF = [
  22, 29, 35, 41, 45, 45, 45, 45, 45, 32, 28, 27, 43, 51, 51, 47, 45, 42, 35, 33, 30, 26, 23, 20,
];
const staff = (at: number): number => STAFF[Math.min(23, Math.floor((at - 8) * 2))]!;
const crowd = (at: number): number =>
  at > 10.4 && at < 14 ? 4 * wave(at, 1) + Math.max(0, 9 - 12 * Math.abs(at - 13.4)) : wave(at, 2) * 0.6;
export const LEVELS = [
  1, 0.99, 1, 1, 0.94, 0.76, 0.88, 0.82, 0.85, 0.54, 0.4, 0.26, 0.86, 1, 1, 1, 0.98, 1, 0.89, 1, 0.98, 0.95,
  0.84, 0.99,
];

export function dayBandData(names: Names): DayBandData {
  const waits = track(8, 20, 0.05, crowd);
  return {
    from: hours(8),
    to: hours(20),
    agents: {
      onShift: track(8, 20, 0.5, staff),
      busy: track(8, 20, 0.1, at => staff(at) * (0.6 + 0.4 * wave(at, 3))),
      baseline: track(8, 20, 0.5, at => staff(at) - 2),
    },
    waiting: {
      day: waits,
      baseline: track(8, 20, 0.05, at => crowd(at) * 1.2),
      haze: {
        time: waits.time,
        high: Float64Array.from(waits.value, v => v + 2),
        name: names.haze,
        ...low(waits),
      },
      theory: { name: names.theory, values: track(8, 20, 0.5, at => crowd(at) * 0.6), why: names.why },
    },
    halfHours: {
      measure: { name: names.service, unit: '%', times: 100, decimals: 1, target: 0.8 },
      start: hours(8),
      rows: names.queues.map((name, i) => ({ name, values: LEVELS.map(v => Math.max(0, v - i * 0.03)) })),
    },
  };
}
const low = (waits: Track) => ({ low: Float64Array.from(waits.value, v => Math.max(0, v - 2)) });

export function waitHistogramData(names: Names): WaitHistogramData {
  return {
    offered: 2379,
    atOnce: 0.71,
    bins: [0.06, 0.058, 0.04, 0.034, 0.023, 0.018, 0.006, 0.005, 0.001, 0.001, 0.0005, 0, 0.002],
    promise: 20,
    theory: {
      name: names.theory,
      values: {
        atOnce: 0.77,
        bins: [0.049, 0.039, 0.03, 0.022, 0.016, 0.01, 0.006, 0.005, 0.003, 0.002, 0.001, 0.001, 0.001],
      },
      why: names.why,
    },
  };
}

export function ledgerData(names: Names): LedgerData {
  const [all, cards, loans] = names.queues;
  return {
    note: names.basis,
    root: {
      name: all,
      count: 3187,
      look: 'total',
      children: [
        { name: cards, count: 719 },
        {
          name: loans,
          count: 2461,
          look: 'total',
          children: [
            { name: `${all} 1`, count: 1692, look: 'talk' },
            { name: `${all} 2`, count: 586, look: 'talk' },
            { name: `${cards} 3`, count: 68, look: 'callback' },
            { name: `${loans} 4`, count: 101, look: 'late' },
            { name: names.haze, count: 14, look: 'wait' },
          ],
        },
      ],
    },
  };
}

export function heatMapData(names: Names): HeatMapData {
  return { ...dayBandData(names).halfHours, note: names.basis };
}

export function estimate(value: number, half: number | null): Estimate {
  return { value, low: half === null ? null : value - half, high: half === null ? null : value + half };
}

export function differencesData(names: Names): DifferencesData {
  const [all, cards, loans] = names.queues;
  const pair = (b: number, c: number, half: number | null) => [
    estimate(b, half),
    estimate(c, half === null ? null : half * 1.3),
  ];
  return {
    note: names.basis,
    options: [{ name: all }, { name: cards }, { name: loans }],
    groups: [
      {
        measure: { name: names.group, unit: '%', times: 100, decimals: 1 },
        rows: [
          { name: all, base: 0.811, differences: pair(0.027, 0.022, 0.003) },
          { name: cards, base: 0.796, differences: pair(0.03, 0.003, 0.004) },
          { name: loans, base: 0.847, differences: pair(0.021, 0.063, 0.004) },
        ],
      },
      {
        measure: { name: names.service, unit: '%', times: 100, decimals: 2, better: 'less' },
        rows: [{ name: all, base: 0.0487, differences: pair(-0.0075, -0.0064, 0.0008) }],
      },
      {
        measure: { name: names.basis, unit: 's', decimals: 1, better: 'less' },
        rows: [
          { name: all, base: 7.3, differences: pair(-1.2, -1.1, null) },
          { name: cards, base: null, differences: [null, estimate(0.1, 0.4)] },
        ],
      },
    ],
  };
}

export function dayLinesData(names: Names): DayLinesData {
  const staffOf = (at: number, wave: boolean) => staff(at) + (wave && at > 12.4 && at < 14 ? 9 : 0);
  const crowdOf = (at: number, i: number) =>
    i === 0 ? crowd(at) : Math.min(crowd(at), 1.6 + 0.12 * i * wave(at, i));
  const option = (i: number) => {
    const waiting = track(8, 20, 0.25, at => crowdOf(at, i));
    return {
      name: names.queues[i]!,
      onShift: track(8, 20, 0.5, at => staffOf(at, i > 0)),
      waiting,
      ribbon: {
        time: waiting.time,
        low: Float64Array.from(waiting.value, v => v * 0.85),
        high: Float64Array.from(waiting.value, v => v * 1.15),
      },
    };
  };
  const { halfHours } = dayBandData(names);
  return {
    from: hours(8),
    to: hours(20),
    basis: names.basis,
    options: [0, 1, 2].map(option),
    halfHours: { ...halfHours, rows: halfHours.rows.map((row, i) => ({ ...row, option: i })) },
  };
}

const level = (agents: number, calls: number): number =>
  1 - 1 / (1 + Math.exp((agents - 42 * calls) * 0.28 + 1));
export function sweepCurvesData(names: Names): SweepCurvesData {
  const at = [42, 43, 44, 45, 46, 47, 48, 49, 50];
  return {
    measure: { name: names.service, unit: '%', times: 100, decimals: 1, target: 0.85 },
    factor: names.basis,
    at,
    levelFactor: names.queues[1],
    levels: [0.9, 0.95, 1, 1.05, 1.1].map((calls, i) => ({
      name: i === 3 ? names.queues[2] : `× ${calls.toFixed(2)}`,
      estimates: at.map(n => estimate(level(n, calls), n === 44 && calls === 1 ? null : 0.012)),
      isBase: calls === 1,
    })),
    chosen: { level: 2, at: 4 },
  };
}

export function matrixData(names: Names): MatrixData {
  const { at, levels, measure, factor } = sweepCurvesData(names);
  return {
    measure,
    rowFactor: names.queues[1],
    columnFactor: factor,
    columns: at.map(n => ({ name: String(n), isBase: n === 46 })),
    rows: [...levels]
      .reverse()
      .map(({ name, estimates, isBase = false }) => ({ name, isBase, cells: estimates })),
    chosen: { row: 2, column: 4 },
  };
}

export function lessonChartData(names: Names): LessonChartData {
  const said = [0.356, 0.593, 0.748, 0.847, 0.909, 0.947];
  const digits = said.map(v => (v * 100).toFixed(1));
  const waits = [128, 49, 25, 14, 7.7, 4.4];
  return {
    measure: { name: names.service, unit: '%', times: 100, decimals: 1, target: 0.8 },
    factor: names.queues[1],
    columns: ['21', '22', '23', '24', '25', '26'],
    simulated: said.map((v, i) => estimate(v + 0.006, 0.03 / (i + 1))),
    theory: { name: names.theory, values: said, why: names.why },
    guess: { name: names.basis, values: [0.46, 0.54, 0.63, 0.72, 0.81, 0.89] },
    rows: [
      { name: names.service, values: digits },
      { name: names.theory, values: digits, isTheory: true },
      { name: names.queues[2], values: ['95', '91', '87', '83', '80', '77'] },
    ],
    bars: { measure: { name: names.queues[0], unit: 's' }, values: waits, theory: waits.map(v => v * 1.05) },
    chosen: 1,
  };
}

export function dotsData(names: Names): DotsData {
  const values = [0.868, 0.871, 0.869, 0.843, 0.876, 0.871, 0.895, 0.857, 0.853, 0.895];
  return {
    measure: { name: names.service, unit: '%', times: 100, decimals: 1 },
    dots: values.map((value, i) => ({ name: `${names.queues[i % 3]} ${i + 1}`, value })),
    mean: estimate(0.871, 0.012),
    chosen: 3,
  };
}

export function agentDayData(names: Names): AgentDayData {
  const states = ['ringing', 'talking', 'wrapUp', 'free'] as const;
  const calls = Array.from({ length: 120 }, (_, i) => ({
    from: hours(8.5 + i * 0.07),
    to: hours(8.5 + i * 0.07 + 0.02 + 0.05 * wave(i, 4)),
    state: states[i % 4]!,
    contact: `${names.queues[i % 3]} ${i}`,
  })).filter(({ from }) => from < hours(12.5) || from > hours(13));
  const others = [
    { from: hours(12.5), to: hours(13), state: 'break' as const },
    { from: hours(17), to: hours(17.5), state: 'training' as const },
    { from: hours(17.5), to: hours(18), state: 'backOffice' as const },
  ];
  return { from: hours(8), to: hours(20), spans: [...calls, ...others], note: names.queues[2] };
}

export function costBarsData(names: Names): CostBarsData {
  const [all, cards, loans] = names.queues;
  return {
    measure: { name: names.basis, unit: '€', decimals: 1 },
    options: [{ name: all }, { name: cards }, { name: loans }],
    rows: [
      { name: names.service, values: [166.5, null, 150.3] },
      { name: all, values: [20.1, null, 18.2] },
      { name: cards, values: [9.8, 205.7, 7.6] },
      { name: loans, values: [10.1, 0.7, -3.7] },
    ],
    total: names.group,
  };
}

/** Every chart of plausible numbers, by its name. */
export function sampleCharts(names: Names, language: Language): Record<string, Chart> {
  return {
    dayBand: dayBand(dayBandData(names), language),
    waitHistogram: waitHistogram(waitHistogramData(names), language),
    ledger: ledger(ledgerData(names), language),
    heatMap: heatMap(heatMapData(names), language),
    heatMapOne: heatMap({ ...heatMapData(names), rows: heatMapData(names).rows.slice(0, 1) }, language),
    differences: differences(differencesData(names), language),
    dayLines: dayLines(dayLinesData(names), language),
    sweepCurves: sweepCurves(sweepCurvesData(names), language),
    matrix: matrix(matrixData(names), language),
    lessonChart: lessonChart(lessonChartData(names), language),
    dots: dots(dotsData(names), language),
    agentDay: agentDay(agentDayData(names), language),
    funnel: funnel(ledgerData(names), language),
    costBars: costBars(costBarsData(names), language),
  };
}
