import type { CostReport, Report } from '../../engine/index.ts';
import { estimateText } from './estimate.ts';
import type { Shown } from './measures.ts';
import { decimal, type Kind, percent } from './number.ts';
import type { Style } from './style.ts';
import { cut, headRow, type Row, tableLines } from './table.ts';

/** Whether the scenario says what things cost. */
export function hasCost(cost: Report['cost']): cost is CostReport {
  return 'currency' in cost && typeof cost.currency === 'string';
}

/** Measures of cost, in this currency. */
export function costMeasures(currency: string): readonly Shown[] {
  const kind = (digits: number): Kind => ({ unit: currency, factor: 1, digits });
  return [
    { name: 'costPerContact', label: 'cost of a contact offered', kind: kind(3), better: 'less' },
    { name: 'costPerHandled', label: 'cost of a contact handled', kind: kind(3), better: 'less' },
    { name: 'costPerMonth', label: 'cost of a month', kind: kind(0), better: 'less' },
  ];
}

/** What it costs, and which provider how much of what. */
export function costLines(
  { cost, confidence }: Report,
  isShown: (name: string) => boolean,
  style: Style,
): string[] {
  if (!hasCost(cost)) return [];
  const shown = costMeasures(cost.currency).filter(({ name }) => isShown(name));
  if (shown.length === 0) return [];
  const rows = shown.map(({ name, label, kind }): Row => {
    const { value, interval, unit } = estimateText(cost.measures[name], kind);
    const texts = [interval, unit].map(text => ({ text, paint: style.faint }));
    return [`  ${label}`, { text: value, paint: style.strong }, ...texts];
  });
  const head = headRow(['Cost', 'mean', `${percent(confidence)} interval`, ''], style.faint);
  return [
    ...tableLines([head, ...rows], ['left', 'right', 'right', 'left'], 0),
    ...providerLines(cost, style),
  ];
}

const PARTS = [
  ['wages', 'wages'],
  ['fixed', 'fixed cost'],
  ['price', 'price'],
  ['minimumTopUp', 'to the minimum'],
  ['reserve', 'on call'],
  ['total', 'total'],
] as const;

function providerLines({ providers, currency }: CostReport, style: Style): string[] {
  const used = PARTS.filter(([part]) => Object.values(providers).some(cost => cost[part] !== 0));
  const rows = Object.entries(providers).map(
    ([name, cost]): Row => [`  ${cut(name, 30)}`, ...used.map(([part]) => decimal(cost[part], 2))],
  );
  const head = headRow([`  ${currency}, one replication`, ...used.map(([, text]) => text)], style.faint);
  return tableLines([head, ...rows], ['left', ...used.map(() => 'right' as const)], 0);
}
