import type { Scenario } from '../../engine/center/scenario.ts';
import { distanceOfLaws, SolvedChain } from './chain.ts';
import { seedOf } from './experiment.ts';
import type { FastEngine } from './fast-engine.ts';
import { scenarioOf } from './model.ts';
import type { Study } from './study.ts';

/**
 * The same center, overfull at the start: beside each contact type another one like it, whose contacts are all
 * there at the first instant, enough to keep every agent busy and as many again waiting, and more.
 */
export function overfull(scenario: Scenario, contacts: number): Scenario {
  const types = scenario.contactTypes.length;
  const each = Math.ceil(contacts / types);
  return {
    ...scenario,
    contactTypes: [
      ...scenario.contactTypes,
      ...scenario.contactTypes.map(type => ({
        ...type,
        name: `${type.name} at the start`,
        stream: `${type.stream} at the start`,
        balk: 0,
        arrivals: { kind: 'replay' as const, times: new Array(each).fill(0), talk: undefined },
      })),
    ],
    agentGroups: scenario.agentGroups.map(group => ({
      ...group,
      skills: [
        ...group.skills,
        ...group.skills.map(skill => ({ ...skill, contactType: skill.contactType + types })),
      ],
    })),
  };
}

/** Agents, and what the case expects to wait: an overfull center starts with more than twice as many contacts. */
function startingContacts(study: Study): number {
  const agents = study.model.groups.reduce((sum, group) => sum + group.agents[0]!, 0);
  const waiting = study.measures
    .filter(measure => measure.key.endsWith('mean_queue'))
    .reduce((sum, measure) => sum + measure.truth, 0);
  return Math.ceil(2 * agents + 3 * waiting + 20);
}

/**
 * How many replications of a study go the same way, contact for contact, from an empty and from an overfull
 * start, looked at for a quarter of the warm-up, from `from` on [units of time].
 */
export function forgetful(engine: FastEngine, study: Study, from: number): number {
  const span = { warmUp: from, end: from + study.span.warmUp / 4, interval: 0 };
  const empty = scenarioOf(study.id, study.model, span);
  const full = overfull(empty, startingContacts(study));
  const types = study.model.types.length;
  let count = 0;
  for (let r = 0; r < study.replications; r++) {
    const after = engine.cellsOf(empty, seedOf(study), r, types);
    const afterFull = engine.cellsOf(full, seedOf(study), r, types);
    if (after.every((sum, k) => sum === afterFull[k])) count++;
  }
  return count;
}

/** How far the laws of a study's chain are from each other some time [units] after an empty and after a full start. */
export function lawsAfter({ chain }: Study, time: number): number {
  const solved = new SolvedChain(chain!);
  return distanceOfLaws(solved.after(time, 'start'), solved.after(time, 'full'));
}
