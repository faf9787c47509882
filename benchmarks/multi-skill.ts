import { MULTI_SKILL_KNOWN } from './known.ts';
import { multiSkillModel } from './models.ts';
import { type Line, timedReplication } from './timed.ts';

/** Four contact types, five groups, overlapping skills: what does routing cost? */
export function multiSkill(arrivals: number, seed: string): Line {
  return timedReplication('multi-skill', MULTI_SKILL_KNOWN, multiSkillModel(arrivals), seed);
}
