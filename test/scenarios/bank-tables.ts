import { lineChart } from '../../viz/charts/line-chart.ts';
import type { Part, Parts } from './half-hours.ts';

/** The log beside the model for some days, as a Markdown table. */
export function comparisonTable(observed: Parts, simulated: Parts, by: keyof Parts, heading: string): string {
  const rows = [...observed[by]].map(([name, log]) => row(name, log, simulated[by].get(name)!));
  return [
    `| ${heading} | calls a day | | mean wait, s | | gave up, % | | had to wait, % | |`,
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
    '| | log | model | log | model | log | model | log | model |',
    ...rows,
  ].join('\n');
}

function row(name: string, log: Part, model: Part): string {
  const cells = [
    digits(log.calls, log.calls < 100 ? 1 : 0),
    digits(model.calls, log.calls < 100 ? 1 : 0),
    digits(log.wait, 1),
    digits(model.wait, 1),
    digits(log.abandonment, 1),
    digits(model.abandonment, 1),
    digits(log.waited, 1),
    digits(model.waited, 1),
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}

/** A number with so many decimals. */
export function digits(value: number, decimals: number): string {
  return value.toFixed(decimals);
}

/** The mean wait of each half-hour: the log as points, the model as a line. */
export function waitChart(observed: Parts, simulated: Parts, title: string): string {
  const starts = [...observed['half-hour'].keys()];
  const points = (parts: Parts): { x: number; y: number }[] =>
    starts.map(start => ({ x: hours(start), y: parts['half-hour'].get(start)!.wait }));
  const log = points(observed);
  const worst = log.reduce((a, b) => (b.y > a.y ? b : a));
  const model = points(simulated).find(({ x }) => x === worst.x)!;
  const at = starts.find(start => hours(start) === worst.x)!;
  return lineChart(
    {
      series: [
        { label: 'model', look: 'first', points: points(simulated) },
        { label: 'log', look: 'observed', points: log },
      ],
    },
    {
      title,
      description: `The longest mean wait of the log is ${digits(worst.y, 0)} s in the half-hour from ${at}; the model has ${digits(model.y, 0)} s there.`,
      yLabel: 'mean wait of the calls of a half-hour, s',
      xLabel: 'time of day',
      xTicks: [7, 9, 11, 13, 15, 17, 19, 21, 23].map(hour => ({
        at: hour,
        label: `${String(hour).padStart(2, '0')}:00`,
      })),
    },
  );
}

function hours(start: string): number {
  const [hour, minute] = start.split(':').map(Number);
  return hour! + minute! / 60;
}

/** The text with each part between `<!-- made: NAME -->` and `<!-- end -->` replaced by that table. */
export function withTables(text: string, tables: Readonly<Record<string, string>>): string {
  return text.replace(
    /(<!-- made: (.+?) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_all, start: string, name: string, end: string) => {
      const table = tables[name];
      if (table === undefined) throw new Error(`there is no table ${name}`);
      return `${start}\n${table}\n\n${end}`;
    },
  );
}
