import { MINUTE, type RuleSpec, type Scenario } from '../center/scenario.ts';
import * as cell from '../measures/cells.ts';
import type { Tally } from '../measures/tally.ts';
import type { Estimator } from './estimator.ts';
import type { MeasureSet } from './report-types.ts';
import type { Samples } from './samples.ts';

/**
 * What each rule did after the warm-up, by its name, means over replications: `switches`, how often it began to
 * act; `actingMinutes`; and of a rule that lends `lentMinutes`, the handle time of contacts that were taken with
 * the skill that it lends. Two rules that lend the same skill show the same minutes.
 */
export function ruleReports(
  scenario: Scenario,
  samples: Samples,
  estimator: Estimator,
): Record<string, MeasureSet> {
  const mean = (name: string, read: (tally: Tally) => number) =>
    estimator.estimate(
      {
        name,
        unit: 'contacts',
        numerators: Float64Array.from(samples.tallies, read),
        denominators: new Float64Array(samples.tallies.length).fill(1),
        bounded: false,
        events: undefined,
        fixed: false,
      },
      undefined,
    );
  return Object.fromEntries(
    (scenario.rules ?? []).map((rule, k) => {
      const at = k * cell.RULE_CELL;
      const skill = lentSkill(scenario, rule);
      return [
        rule.name,
        {
          switches: mean('switches', tally => tally.ruleCells[at + cell.RULE_STARTS]!),
          actingMinutes: mean('actingMinutes', tally => tally.ruleCells[at + cell.RULE_TIME]! / MINUTE),
          ...(skill < 0
            ? {}
            : { lentMinutes: mean('lentMinutes', tally => lentTime(tally, skill) / MINUTE) }),
        },
      ];
    }),
  );
}

/** The number of the skill that a rule lends; −1: it lends none. */
function lentSkill({ agentGroups }: Scenario, { act }: RuleSpec): number {
  if (act.kind !== 'lend') return -1;
  const before = agentGroups.slice(0, act.group).reduce((sum, group) => sum + group.skills.length, 0);
  const own = agentGroups[act.group]!.skills.findIndex(skill => skill.contactType === act.contactType);
  return own < 0 ? -1 : before + own;
}

/** Handle time of what was taken with a skill after the warm-up [µs]. */
function lentTime({ skillCells }: Tally, skill: number): number {
  const counted = skillCells.length / 2;
  return skillCells[counted + skill * cell.SKILL_CELL + cell.SKILL_HANDLE_TIME]!;
}
