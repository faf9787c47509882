import type { LawSpec } from '../../../engine/random/law.ts';
import { type ValidationCase, validationCases } from '../../data/validation/read-cases.ts';
import type { Model } from '../model.ts';
import type { Study } from '../study.ts';
import { meanQueue } from '../sums.ts';
import {
  CONSTANT_HANDLE,
  EVEN_ARRIVALS,
  EXPONENTIAL_HANDLE,
  LONGER_HANDLE,
  moreAgents,
  REVERSED_PRIORITY,
  shorter,
} from '../twins.ts';
import { handleLaws } from './erlang-b.ts';
import { measureOf, named } from './measure-keys.ts';
import { singleQueueStudy, steadySpan, steadyStudy } from './single-queue.ts';

/** M/M/1 with two priorities. */
export function priorities(): Study[] {
  return validationCases('priority-mg1-misc', 'PR').map(of => {
    const talk = { kind: 'exponential', mean: 1 / of.model.mu } as const;
    const rates: number[] = of.model.lam;
    const model: Model = {
      unit: 60,
      period: 0,
      types: rates.map((rate, i) => ({ rates: [rate], talk, priority: -i })),
      groups: [{ agents: [of.model.agents], skills: rates.map((_, type) => ({ type })) }],
    };
    const plan = {
      contacts: 2_500_000,
      warmUp: 0,
      twins: [LONGER_HANDLE, shorter(REVERSED_PRIORITY, 1 / 4), shorter(moreAgents(1), 1 / 4)],
    };
    return steadyStudy(of, model, steadySpan(model, plan.contacts, 1000), plan, key => {
      const match = /^class(\d)_mean_(wait|queue)$/.exec(key);
      if (match === null) return measureOf(key, { unit: 60, thresholds: [] });
      const lines = [Number(match[1])];
      const waitTime = named('waitTime', lines);
      return match[2] === 'queue' ? sums => meanQueue(sums, lines) : sums => waitTime(sums) / 60;
    });
  });
}

/** M/G/1: only two moments of the handle time matter, so several laws give one answer. */
export function oneAgent(): Study[] {
  return validationCases('priority-mg1-misc', 'PK').flatMap(of => {
    const { lam_per_min, mean_service_min: mean, service_scv, agents } = of.model;
    return Object.entries(lawsOf(mean, service_scv)).map(([label, talk]) => {
      const heavy = lam_per_min * mean > 0.9;
      return singleQueueStudy(of, { agents, rate: lam_per_min, talk, unit: 60 }, mean, {
        contacts: heavy ? 4_000_000 : service_scv === 1 ? 4_000_000 : 2_000_000,
        warmUp: heavy ? 20_000 : 2000,
        twins: [
          LONGER_HANDLE,
          shorter(service_scv < 1 ? EXPONENTIAL_HANDLE : CONSTANT_HANDLE, 1 / 2),
          shorter(EVEN_ARRIVALS, 1 / 4),
        ],
        label,
      });
    });
  });
}

function lawsOf(mean: number, variation: number): Record<string, LawSpec> {
  const lognormal: LawSpec = { kind: 'lognormal', mean, sd: mean * Math.sqrt(variation) };
  if (variation === 0) return { constant: { kind: 'deterministic', value: mean } };
  if (variation === 1) return { exponential: { kind: 'exponential', mean } };
  if (variation < 1) return { Erlang: { kind: 'erlang', mean, phases: 1 / variation }, lognormal };
  return { lognormal };
}

/** M/D/n. */
export function constantHandleTimes(): Study[] {
  return validationCases('priority-mg1-misc', 'MD').map(of => {
    const { lam, service, agents } = of.model;
    const talk = { kind: 'deterministic', value: service } as const;
    return singleQueueStudy(of, { agents, rate: lam, talk, unit: 60 }, service, {
      contacts: 2_500_000,
      warmUp: agents > 10 ? 300 : 1500,
      twins: [LONGER_HANDLE, shorter(EXPONENTIAL_HANDLE, 1 / 2), shorter(moreAgents(1), 1 / 4)],
      omit: { ratio_to_MMc_wait: 'mean_wait over a constant' },
    });
  });
}

/** Allen and Cunneen's approximation, beside the simulation of two laws with the same two moments. */
export function approximations(): Study[] {
  return validationCases('priority-mg1-misc', 'GG').flatMap(of => {
    const { lam, mean_service: mean, scv, agents } = of.model;
    const laws: Record<string, LawSpec> =
      scv > 1
        ? {
            lognormal: handleLaws(mean)['lognormal handle time']!,
            hyperexponential: handleLaws(mean)['hyperexponential handle time']!,
          }
        : { Erlang: { kind: 'erlang', mean, phases: 1 / scv } };
    return Object.entries(laws).map(([label, talk]) =>
      singleQueueStudy(approximated(of), { agents, rate: lam, talk, unit: 60 }, mean, {
        contacts: 1_000_000,
        warmUp: 400,
        twins: [],
        label,
      }),
    );
  });
}

function approximated(of: ValidationCase): ValidationCase {
  return { ...of, expected: { mean_wait: of.expected.mean_wait_allen_cunneen! } };
}
