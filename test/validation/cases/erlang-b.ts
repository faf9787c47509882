import type { LawSpec } from '../../../engine/random/law.ts';
import { type ValidationCase, validationCases } from '../../data/validation/read-cases.ts';
import type { Study } from '../study.ts';
import { longerHandle, moreAgents, shorter } from '../twins.ts';
import { singleQueueStudy } from './single-queue.ts';

/** seconds of a mean handle time: cases give Erlangs only */
const HANDLE = 180;

/** Laws of one mean by which insensitivity shows; squared coefficient of variation of the last two: 4. */
export function handleLaws(mean: number): Record<string, LawSpec> {
  const p = (1 + Math.sqrt(3 / 5)) / 2;
  return {
    'constant handle time': { kind: 'deterministic', value: mean },
    'lognormal handle time': { kind: 'lognormal', mean, sd: 2 * mean },
    'hyperexponential handle time': {
      kind: 'hyperexponential',
      branches: [
        { share: p, mean: mean / (2 * p) },
        { share: 1 - p, mean: mean / (2 * (1 - p)) },
      ],
    },
  };
}

const EXPONENTIAL: LawSpec = { kind: 'exponential', mean: HANDLE };
/** Cases in which handle times 1 % longer can be seen; where most contacts are blocked it takes 3 %. */
const SENSITIVE = ['EB3', 'EB5', 'EB6', 'EB8'];

/** M/M/n/n: no place to wait. Some cases with further laws of handle time, which change nothing. */
export function erlangB(): Study[] {
  const cases = validationCases('erlang', 'EB');
  const insensitivity = validationCases('priority-mg1-misc', 'INS');
  return [
    ...cases.map(each => study(each, EXPONENTIAL)),
    ...cases
      .filter(each => each.id === 'EB6')
      .flatMap(each => Object.entries(handleLaws(HANDLE)).map(([label, law]) => study(each, law, label))),
    ...insensitivity.flatMap(each => [
      study(each, EXPONENTIAL, 'exponential handle time'),
      study(each, handleLaws(HANDLE)['constant handle time']!, 'constant handle time'),
      study(each, handleLaws(HANDLE)['lognormal handle time']!, 'lognormal handle time'),
    ]),
  ];
}

function study(of: ValidationCase, talk: LawSpec, label?: string): Study {
  const agents = of.model.servers ?? of.model.n;
  const load = of.model.offered_erlangs ?? of.model.offered;
  const queue = { agents, rate: load / HANDLE, talk, capacity: 0 };
  return singleQueueStudy(of, queue, HANDLE, {
    contacts: ['EB3', 'EB5'].includes(of.id) ? 3_500_000 : label ? 1_500_000 : 2_000_000,
    warmUp: talk.kind === 'exponential' ? 50 : 100,
    twins: [
      longerHandle(label === undefined && SENSITIVE.includes(of.id) ? 1.01 : 1.03),
      shorter(moreAgents(agents >= 100 ? 20 : 1), 1 / 4),
    ],
    ...(label && { label }),
    isLong: of.id === 'EB8',
  });
}
