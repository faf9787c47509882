import { replicate } from '../engine/index.ts';
import { multiSkillModel } from './models.ts';
import { timed } from './timed.ts';

/** Simulated by independent programs: within ± 0.018 s, 0.00016, 0.0005. */
const KNOWN = { waitTime: 7.916, abandonment: 0.06597, serviceLevel: 0.7941 };

/** Four contact types, five groups, overlapping skills: what does routing cost? */
export function multiSkill(arrivals: number, seed: string): object {
  return timed('multi-skill', KNOWN, () => replicate(multiSkillModel(arrivals), seed, 0));
}
