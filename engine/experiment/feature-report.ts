import type { Scenario } from '../center/scenario.ts';
import { SECOND } from '../center/scenario.ts';
import { MENU_CELL, MENU_TIME, MENU_VISITS } from '../measures/cells.ts';
import type { ContactMeasure } from '../measures/contact-measures.ts';
import type { Estimator } from './estimator.ts';
import { measuresOfFeatures } from './features.ts';
import type { FeatureReport, MeasureSet } from './report-types.ts';
import type { Samples } from './samples.ts';
import { contactSeries } from './series.ts';

const NONE: ReadonlySet<string> = new Set();

function featureReport(
  measures: readonly ContactMeasure[],
  scenario: Scenario,
  samples: Samples,
  estimator: Estimator,
): FeatureReport {
  if (measures.length === 0) return {};
  const setOf = (types: readonly number[]): MeasureSet => {
    const rows = samples.contacts(types);
    return Object.fromEntries(
      measures.map(m => [
        m.name,
        estimator.estimate(contactSeries(m, rows, samples.window, NONE), undefined),
      ]),
    );
  };
  return {
    total: setOf(scenario.contactTypes.map((_, t) => t)),
    contactTypes: Object.fromEntries(scenario.contactTypes.map((type, t) => [type.name, setOf([t])])),
  };
}

/** Each feature that the scenario has; an empty report of those it lacks. */
export function featureReports(scenario: Scenario, samples: Samples, estimator: Estimator) {
  const features = measuresOfFeatures(scenario);
  const report = (measures: readonly ContactMeasure[]) =>
    featureReport(measures, scenario, samples, estimator);
  return {
    customers: report(features.customers),
    transfers: report(features.transfers),
    callbacks: report(features.callbacks),
    forwards: report(features.forwards),
    consults: report(features.consults),
    lost: report(features.lost),
    ivr: { ...report(features.ivr), menus: menuReports(scenario, samples, estimator) },
    trunks: trunkReports(scenario, samples, estimator),
  };
}

/** Visits to each menu of each IVR, and their mean time. */
function menuReports(scenario: Scenario, samples: Samples, estimator: Estimator): Record<string, MeasureSet> {
  let first = 0;
  const reports: Record<string, MeasureSet> = {};
  for (const ivr of scenario.ivrs)
    for (const node of ivr.nodes) {
      const at = first++ * MENU_CELL;
      const column = (place: number, unit: number) =>
        Float64Array.from(samples.tallies, tally => tally.menuCells[at + place]! / unit);
      const visits = column(MENU_VISITS, 1);
      const base = { bounded: false, events: undefined, fixed: false };
      const ones = visits.map(() => 1);
      reports[`${ivr.name}/${node.name}`] = {
        visits: estimator.estimate(
          { ...base, name: 'visits', unit: 'contacts', numerators: visits, denominators: ones },
          undefined,
        ),
        menuTime: estimator.estimate(
          {
            ...base,
            name: 'menuTime',
            unit: 's',
            numerators: column(MENU_TIME, SECOND),
            denominators: visits,
          },
          undefined,
        ),
      };
    }
  return reports;
}

/** Lines in use of each trunk group, and the share of its entries that found none. */
function trunkReports(
  scenario: Scenario,
  samples: Samples,
  estimator: Estimator,
): Record<string, MeasureSet> {
  return Object.fromEntries(
    scenario.trunks.map((trunk, k) => {
      const inUse = Float64Array.from(samples.tallies, tally => tally.trunkTime[k]! / SECOND);
      const base = { bounded: false, events: undefined, fixed: false, unit: 'contacts' as const };
      const window = inUse.map(() => samples.window);
      const peak = Float64Array.from(samples.tallies, tally => tally.peaks.trunks[k]!);
      return [
        trunk.name,
        {
          inUse: estimator.estimate(
            { ...base, name: 'inUse', numerators: inUse, denominators: window },
            undefined,
          ),
          peak: estimator.estimate(
            { ...base, name: 'peak', numerators: peak, denominators: peak.map(() => 1) },
            undefined,
          ),
        },
      ];
    }),
  );
}
