import type { ServiceLevelRule } from '../../engine/index.ts';
import { parseDuration, parsePromise, parseShare } from '../../scenarios/index.ts';
import { UsageError } from '../faults.ts';
import { SERVICE_LEVEL_RULES } from '../print/rules.ts';
import { suggestion } from '../suggestion.ts';

/** What a queue is to achieve; shares in (0, 1), times in seconds. */
export interface TheoryTarget {
  measure: 'serviceLevel' | 'waited' | 'abandonment' | 'occupancy' | 'waitTime' | 'asa' | 'blocked';
  rule: ServiceLevelRule;
  value: number;
  /** of a service level */
  acceptableWait: number | undefined;
  text: string;
}

const SECOND = 1e6;
const MEASURES = ['waited', 'abandonment', 'occupancy', 'waitTime', 'asa', 'blocked'] as const;

/** Reads `80 % in 20 s`, or a measure with the most that it may be: `abandonment 5 %`, `asa 30 s`. */
export function readTarget(text: string | undefined, ruleText: string | undefined): TheoryTarget | undefined {
  const rule = readRule(ruleText);
  if (text === undefined) return undefined;
  const parts = /^\s*([a-zA-Z]+)\s*(?:<=|<|≤|at most)?\s*(.+)$/u.exec(text);
  if (parts === null || parts[1] === 'serviceLevel') return serviceLevelTarget(text, rule);
  const measure = MEASURES.find(each => each === parts[1]);
  if (measure === undefined) {
    const names = MEASURES.join(', ');
    const hint = suggestion(parts[1]!, MEASURES);
    throw new UsageError(
      `--target ${text}: ${parts[1]} is no measure${hint || `, expected ${names} or 80 % in 20 s`}`,
      'theory',
    );
  }
  const isTime = measure === 'waitTime' || measure === 'asa';
  const value = isTime ? parseDuration(parts[2]!) : parseShare(parts[2]!);
  if (typeof value === 'string') throw new UsageError(`--target: ${value}`, 'theory');
  return {
    measure,
    rule,
    value: positive(isTime ? value / SECOND : value, text),
    acceptableWait: undefined,
    text,
  };
}

function serviceLevelTarget(text: string, rule: ServiceLevelRule): TheoryTarget {
  const promise = parsePromise(text.replace(/^\s*serviceLevel\s*(?:>=|>|≥|at least)?/u, ''));
  if (typeof promise === 'string') throw new UsageError(`--target: ${promise}`, 'theory');
  const { share, acceptableWait } = promise;
  if (share >= 1)
    throw new UsageError(`--target ${text}: 100 % takes endless agents, expected less`, 'theory');
  return {
    measure: 'serviceLevel',
    rule,
    value: positive(share, text),
    acceptableWait: acceptableWait / SECOND,
    text,
  };
}

function positive(value: number, text: string): number {
  if (value > 0) return value;
  throw new UsageError(`--target ${text}: expected more than 0`, 'theory');
}

function readRule(text = 'ofOffered'): ServiceLevelRule {
  const rule = SERVICE_LEVEL_RULES.find(each => each === text);
  if (rule !== undefined) return rule;
  const hint = suggestion(text, SERVICE_LEVEL_RULES) || `, expected one of ${SERVICE_LEVEL_RULES.join(', ')}`;
  throw new UsageError(`--rule ${text} is no rule of service level${hint}`, 'theory');
}
