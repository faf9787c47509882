import type { LawSpec } from '../../../engine/random/law.ts';
import { type ValidationCase, validationCases } from '../../data/validation/read-cases.ts';
import type { Study, Twin } from '../study.ts';
import {
  EXPONENTIAL_HANDLE,
  exponentialPatience,
  LAST_COME_FIRST,
  LONGER_HANDLE,
  longerHandle,
  longerPatience,
  moreAgents,
  shorter,
} from '../twins.ts';
import { singleQueueStudy } from './single-queue.ts';

const OMIT = {
  mean_offered_wait: 'the wait of a customer with endless patience, of whom there is none',
};

/** M/M/n+G: patience of any law. */
export function generalPatience(): Study[] {
  return validationCases('general-distributions', 'MG').map(patienceStudy);
}

function patienceStudy(of: ValidationCase): Study {
  const { agents, arrivals_per_s, mean_service_s, patience, thresholds_s } = of.model;
  const queue = {
    agents,
    rate: arrivals_per_s,
    talk: { kind: 'exponential', mean: mean_service_s } as const,
    patience: patienceLaw(patience),
    balk: patience.p0 ?? 0,
    thresholds: thresholds_s,
  };
  return singleQueueStudy(of, queue, mean_service_s, {
    contacts: 3_000_000,
    warmUp: of.id === 'MG3' ? 3000 : 120,
    twins: [
      LONGER_HANDLE,
      shorter(longerPatience(1.2), 1 / 2),
      ...otherPatience(queue.patience, patience.mean_s),
      shorter(LAST_COME_FIRST, 1 / 8),
      shorter(moreAgents(agents >= 100 ? 5 : 1), 1 / 8),
    ],
    omit: OMIT,
    isLong: ['MG1', 'MG3'].includes(of.id),
  });
}

function patienceLaw(patience: ValidationCase['model']): LawSpec {
  const exponential: LawSpec = { kind: 'exponential', mean: patience.mean_s };
  if (patience.dist === 'deterministic') return { kind: 'deterministic', value: patience.mean_s };
  if (patience.dist === 'hyperexponential') return twoBranches(patience);
  if (patience.p_inf === undefined) return exponential;
  const branches = [
    { share: patience.p_inf, law: { kind: 'infinite' } as const },
    { share: 1 - patience.p_inf, law: exponential },
  ];
  return { kind: 'mixture', branches };
}

function twoBranches({ p, rate1, rate2 }: { p: number; rate1: number; rate2: number }): LawSpec {
  const branches = [
    { share: p, mean: 1 / rate1 },
    { share: 1 - p, mean: 1 / rate2 },
  ];
  return { kind: 'hyperexponential', branches };
}

function otherPatience(law: LawSpec, mean: number): Twin[] {
  return law.kind === 'exponential' ? [] : [shorter(exponentialPatience(mean), 1 / 4)];
}

/** M/PH/n, with and without patience: handle times of two phases. */
export function phaseHandleTimes(): Study[] {
  return validationCases('general-distributions', 'MP').map(phaseStudy);
}

function phaseStudy(of: ValidationCase): Study {
  const { agents, calls_per_hour, service, mean_patience_s } = of.model;
  const { mean_s, k, dist } = service;
  const talk: LawSpec =
    dist === 'erlang' ? { kind: 'erlang', mean: mean_s, phases: k } : twoBranches(service);
  const patience =
    mean_patience_s === null ? undefined : ({ kind: 'exponential', mean: mean_patience_s } as const);
  const queue = { agents, rate: calls_per_hour / 3600, talk, ...(patience && { patience }) };
  return singleQueueStudy(of, queue, mean_s, {
    contacts: 2_000_000,
    warmUp: 500,
    twins: [
      longerHandle(dist === 'erlang' ? 1.01 : 1.03),
      shorter(EXPONENTIAL_HANDLE, 1 / 2),
      shorter(patience ? longerPatience(1.2) : exponentialPatience(10 * mean_s), 1 / 4),
      shorter(moreAgents(1), 1 / 4),
    ],
  });
}
