import { CONTACTS, COUNT, type Kind, SECONDS, SHARE } from '../print/number.ts';
import { unitOf } from './result-tables.ts';
import type { Results } from './results.ts';

/** Columns of measures that a table on a screen has room for. */
const MOST = 5;
/** Shown when nothing else was asked for, as far as there are any. */
const FIRST = [/^serviceLevel\./u, /^abandonment$/u, /^waitTime$/u, /^occupancy$/u, /^costPerMonth$/u];

/** The measures that a table on a screen shows: those asked for by name, else the usual ones. */
export function shownMeasures(results: Results): string[] {
  const { request, plan } = results.experiment;
  const all = results.measures();
  const asked = typeof plan.replications === 'number' ? all : plan.points.flatMap(({ watched }) => watched);
  const usual = FIRST.flatMap(form => all.filter(name => form.test(name)));
  const first = plan.best === undefined ? [] : [plan.best.measure];
  const shown = new Set([...first, ...(request.measures.length > 0 ? asked : usual)]);
  return (shown.size > 0 ? [...shown] : all).slice(0, MOST);
}

/** How a measure is shown. */
export function kindOf(results: Results, measure: string): Kind {
  const unit = unitOf(results, measure);
  if (unit === 'share') return SHARE;
  if (unit === 's') return SECONDS;
  if (unit === 'contacts' || unit === 'agents') return CONTACTS;
  return { ...COUNT, unit };
}
