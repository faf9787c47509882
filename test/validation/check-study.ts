import { beforeAll, describe, expect, it } from 'vitest';
import { type FastEngine, fastEngine } from './fast-engine.ts';
import { forgetful, lawsAfter } from './start.ts';
import type { Study } from './study.ts';
import { described, holds, judge, refusals } from './verdict.ts';

/** All measures that share the budget of false alarms, as `assertionCount` counts them: to count, every chain is solved. */
export const ASSERTIONS = 1183;

/** The tests of studies: true to theory, able to tell a wrong engine from a right one, and free of their start. */
export function checkStudies(studies: readonly Study[], assertions = ASSERTIONS): void {
  let engine: FastEngine;
  beforeAll(async () => {
    engine = await fastEngine();
  });
  for (const study of studies)
    describe(`${study.id}: ${study.title}`, () => {
      it(`${study.measures.length} measures are as far from theory as chance allows`, async () => {
        const verdicts = await judge(engine, study, assertions);
        expect(verdicts.filter(verdict => !holds(verdict)).map(described)).toEqual([]);
      });

      it(`each measure refuses a twin, of ${study.twins.map(twin => twin.name).join(', ')}`, async () => {
        const refused = await refusals(engine, study, assertions);
        const unseen = study.twins.filter((_, t) => !refused[t]!.includes(true)).map(twin => twin.name);
        expect(unseen, 'no measure refuses').toEqual([]);
        const blind = study.measures.filter((_, m) => !refused.some(ofTwin => ofTwin[m]!));
        expect(
          blind.map(measure => measure.key),
          'refuse no twin',
        ).toEqual([]);
      });

      if (study.chain !== undefined)
        it('after the warm-up nothing is left of the start: its law is the stationary one', () => {
          expect(lawsAfter(study, study.span.warmUp)).toBeLessThan(1e-6);
          expect(lawsAfter(study, 0)).toBeGreaterThan(0.5);
        });
      else if (study.span.warmUp > 0)
        it('after the warm-up nothing is left of the start: an overfull one leads to the same contacts', () => {
          expect(forgetful(engine, study, study.span.warmUp)).toBe(study.replications);
          expect(forgetful(engine, study, 0)).toBeLessThan(study.replications);
        });
    });
}

/** Studies that the gate has time for. */
export function forTheGate(studies: readonly Study[]): Study[] {
  return studies.filter(study => !study.isLong);
}
