import type { TheoryAnswer, TheoryCase } from './answer.ts';
import type { TheoryInputs } from './inputs.ts';
import { HOUR } from './measures.ts';

/** The answer as plain data: times in seconds, rates by the hour, shares in [0, 1]. */
export function answerJson(answer: TheoryAnswer, { target, acceptableWait }: TheoryInputs): object {
  const { formula, cases, together, pooled } = answer;
  return {
    formula,
    acceptableWait,
    target: target === undefined ? null : { measure: target.measure, rule: target.rule, value: target.value },
    cases: cases.map(caseJson),
    together: together ?? null,
    pooled: pooled === undefined ? null : caseJson(pooled),
  };
}

function caseJson({ name, queue, solved, result }: TheoryCase): object {
  const { arrivalRate, meanHandleTime, agents, patience } = queue;
  return {
    name,
    given: {
      callsPerHour: arrivalRate * HOUR,
      aht: meanHandleTime,
      agents,
      patience: patience?.text ?? null,
    },
    needed: solved?.requirement ?? null,
    result: result.stable
      ? result
      : {
          stable: false,
          offeredLoad: arrivalRate * meanHandleTime,
          growthPerHour: Number(result.growth) * HOUR,
        },
  };
}
