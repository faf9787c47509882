import { agentDay } from '../../viz/charts/agent-day.ts';
import type { Chart } from '../../viz/charts/chart.ts';
import { costBars } from '../../viz/charts/cost-bars.ts';
import type { Track } from '../../viz/charts/data.ts';
import { dayBand } from '../../viz/charts/day-band.ts';
import { dayLines } from '../../viz/charts/day-lines.ts';
import { differences } from '../../viz/charts/differences.ts';
import { dots } from '../../viz/charts/dots.ts';
import { funnel } from '../../viz/charts/funnel.ts';
import { heatMap } from '../../viz/charts/heat-map.ts';
import { ledger } from '../../viz/charts/ledger.ts';
import { lessonChart } from '../../viz/charts/lesson-chart.ts';
import { matrix } from '../../viz/charts/matrix.ts';
import { sweepCurves } from '../../viz/charts/sweep-curves.ts';
import { waitHistogram } from '../../viz/charts/wait-histogram.ts';
import type { Language } from '../../viz/words/dictionary.ts';
import { estimate, hours } from './samples.ts';

const NOTHING: Track = { time: [], value: [] };
const NAN = Number.NaN;
const measure = { name: 'Service level', unit: '%', times: 100, decimals: 1, target: 0.8 };
const day = { from: hours(8), to: hours(20) };

/** Every chart of nothing: before a run, or of a center that was never open. */
export function emptyCharts(language: Language): Record<string, Chart> {
  const halfHours = { measure, start: hours(8), rows: [] };
  const agents = { onShift: NOTHING, busy: NOTHING };
  return {
    dayBand: dayBand({ ...day, agents, waiting: { day: NOTHING }, halfHours }, language),
    waitHistogram: waitHistogram({ offered: 0, atOnce: NAN, bins: [], promise: 20 }, language),
    ledger: ledger({ root: { name: 'Called in', count: 0 } }, language),
    heatMap: heatMap(halfHours, language),
    differences: differences({ options: [{ name: 'A' }, { name: 'B' }], groups: [] }, language),
    dayLines: dayLines({ ...day, basis: '', options: [], halfHours }, language),
    sweepCurves: sweepCurves({ measure, factor: 'agents', at: [], levels: [] }, language),
    matrix: matrix({ measure, rowFactor: 'calls', columnFactor: 'agents', columns: [], rows: [] }, language),
    lessonChart: lessonChart({ measure, factor: 'Agents', columns: [], simulated: [] }, language),
    dots: dots({ measure, dots: [] }, language),
    agentDay: agentDay({ ...day, spans: [] }, language),
    funnel: funnel({ root: { name: 'Called in', count: 0 } }, language),
    costBars: costBars(
      { measure: { name: 'Cost', unit: '€' }, options: [], rows: [], total: 'Total' },
      language,
    ),
  };
}

/** Every chart of one point, whose interval cannot be formed, beside values that are none. */
export function barestCharts(language: Language): Record<string, Chart> {
  const one: Track = { time: [hours(9)], value: [3] };
  const gap: Track = { time: [hours(8), hours(9), hours(10)], value: [NAN, 2, NAN] };
  const halfHours = {
    measure,
    start: hours(8),
    rows: [{ name: 'All', option: 0, values: [null, 0.5, NAN] }],
  };
  const waiting = {
    day: gap,
    baseline: one,
    haze: { name: 'days', time: [hours(9)], low: [NAN], high: [2] },
  };
  const lone = estimate(0.7, null);
  const none = estimate(NAN, null);
  const root = {
    name: 'Called in',
    count: 1,
    children: [
      { name: 'Answered', count: 1 },
      { name: 'Lost', count: NAN },
    ],
  };
  const options = [{ name: 'As it is' }, { name: 'B' }];
  const columns = [{ name: '20' }];
  const cells = [lone, none, null];
  const groups = [{ measure, rows: [{ name: 'All', base: NAN, differences: [lone] }] }];
  return {
    dayBand: dayBand({ ...day, agents: { onShift: one, busy: gap }, waiting, halfHours }, language),
    waitHistogram: waitHistogram({ offered: 1, atOnce: 0, bins: [NAN], promise: 20 }, language),
    ledger: ledger({ root }, language),
    heatMap: heatMap(halfHours, language),
    differences: differences({ options, groups }, language),
    dayLines: dayLines(
      { ...day, basis: 'one day', options: [{ name: 'A', onShift: one, waiting: gap }], halfHours },
      language,
    ),
    sweepCurves: sweepCurves(
      { measure, factor: 'agents', at: [20, 21, 22], levels: [{ name: '1', estimates: cells }] },
      language,
    ),
    matrix: matrix(
      {
        measure,
        rowFactor: 'calls',
        columnFactor: 'agents',
        columns,
        rows: [
          { name: '1', cells },
          { name: '2', cells: [null] },
        ],
      },
      language,
    ),
    lessonChart: lessonChart(
      {
        measure,
        factor: 'Agents',
        columns: ['20', '21', '22'],
        simulated: cells,
        bars: { measure, values: [null, NAN, 0] },
      },
      language,
    ),
    dots: dots(
      {
        measure,
        dots: [
          { name: 'day 1', value: 0.7 },
          { name: 'day 2', value: null },
        ],
        mean: lone,
        chosen: 0,
      },
      language,
    ),
    agentDay: agentDay(
      {
        ...day,
        spans: [
          { from: hours(9), to: hours(9), state: 'free' },
          { from: hours(9), to: hours(10), state: 'talking' },
        ],
      },
      language,
    ),
    funnel: funnel({ root }, language),
    costBars: costBars(
      {
        measure: { name: 'Cost', unit: '€' },
        options: [{ name: 'A' }],
        rows: [{ name: 'Wages', values: [NAN] }],
        total: 'Total',
      },
      language,
    ),
  };
}
