import type { Estimate, MeasureSet, Report } from '../../engine/index.ts';
import { estimateText, plusMinus } from './estimate.ts';
import {
  CALLBACK_MEASURES,
  CONSULT_MEASURES,
  CUSTOMER_MEASURES,
  FORWARD_MEASURES,
  IVR_MEASURES,
  isTelling,
  LOST_MEASURES,
  MENU_MEASURES,
  TRANSFER_HOUR_MEASURES,
  TRANSFER_MEASURES,
  TRUNK_MEASURES,
} from './feature-measures.ts';
import type { Shown } from './measures.ts';
import { percent } from './number.ts';
import type { Style } from './style.ts';
import { cut, headRow, type Row, tableLines } from './table.ts';

/** Which measures are asked for. */
type IsShown = (name: string) => boolean;

/** Lines, IVR, customers, callbacks and transfers: a section for each that the scenario has. */
export function featureSections(report: Report, isShown: IsShown, style: Style): string[][] {
  const { trunks, ivr, customers, callbacks, transfers, forwards, consults, lost, confidence } = report;
  const hasHours = transfers.total?.transfersMissed !== undefined;
  const ofTransfers = hasHours ? [...TRANSFER_MEASURES, ...TRANSFER_HOUR_MEASURES] : TRANSFER_MEASURES;
  const one = (title: string, measures: readonly Shown[], set: MeasureSet | undefined) =>
    set === undefined
      ? []
      : oneByOne(
          title,
          measures.filter(({ name }) => isShown(name) && isTelling(name, each => set[each]?.value)),
          set,
          confidence,
          style,
        );
  const many = (title: string, measures: readonly Shown[], sets: Record<string, MeasureSet>) =>
    sideBySide(
      title,
      measures.filter(({ name }) => isShown(name)),
      sets,
      style,
    );
  return [
    many('Trunks', TRUNK_MEASURES, trunks),
    one('IVR', IVR_MEASURES, ivr.total),
    many('Menus of the IVR', MENU_MEASURES, menusByName(ivr.menus)),
    one('Customers', CUSTOMER_MEASURES, customers.total),
    one('Callbacks', CALLBACK_MEASURES, callbacks.total),
    many('Transfers', ofTransfers, withTransfers(transfers.contactTypes ?? {})),
    one('Forwarded', FORWARD_MEASURES, forwards.total),
    one('Questions', CONSULT_MEASURES, consults.total),
    one(
      'Lost',
      LOST_MEASURES.filter(({ name }) => isHere(lost.total, name)),
      lost.total,
    ),
  ];
}

/** A value and its interval in each row. */
function oneByOne(
  title: string,
  measures: readonly Shown[],
  set: MeasureSet,
  confidence: number,
  style: Style,
): string[] {
  if (measures.length === 0) return [];
  const rows = measures.map(({ name, label, kind }): Row => {
    const { value, interval, unit } = estimateText(set[name], kind);
    return [
      label,
      { text: value, paint: style.strong },
      { text: interval, paint: style.faint },
      { text: unit, paint: style.faint },
    ];
  });
  const head = headRow([title, 'mean', `${percent(confidence)} interval`, ''], style.faint);
  return tableLines([head, ...rows], ['left', 'right', 'right', 'left'], 0);
}

/** A column for each measure, a row for each name. */
function sideBySide(
  title: string,
  measures: readonly Shown[],
  sets: Record<string, MeasureSet>,
  style: Style,
): string[] {
  const names = Object.keys(sets);
  if (measures.length === 0 || names.length === 0) return [];
  const head = headRow([title, ...measures.map(({ label }) => label)], style.faint);
  const rows = names.map(
    (name): Row => [cut(name, 32), ...measures.map(each => plusMinus(sets[name]![each.name], each.kind))],
  );
  return tableLines([head, ...rows], ['left', ...measures.map(() => 'right' as const)], 0);
}

/** Menus without the name of their IVR, if there is but one. */
function menusByName(menus: Record<string, MeasureSet>): Record<string, MeasureSet> {
  const ivrs = new Set(Object.keys(menus).map(name => name.slice(0, name.indexOf('/'))));
  if (ivrs.size !== 1) return menus;
  return Object.fromEntries(
    Object.entries(menus).map(([name, set]) => [name.slice(name.indexOf('/') + 1), set]),
  );
}

/** A cause that happens, or the sum of all. */
function isHere(set: MeasureSet | undefined, name: string): boolean {
  return name === 'lost' || name === 'lostShare' || (set?.[name]?.value ?? 0) > 0;
}

/** Contact types that pass contacts on, or are passed some. */
function withTransfers(types: Record<string, MeasureSet>): Record<string, MeasureSet> {
  const happens = (estimate: Estimate | null | undefined) => (estimate?.value ?? 0) > 0;
  return Object.fromEntries(
    Object.entries(types).filter(
      ([, set]) => happens(set.escalated) || happens(set.transferOffered) || happens(set.transfersMissed),
    ),
  );
}
