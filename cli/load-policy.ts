import { pathToFileURL } from 'node:url';
import {
  type Policy,
  type PolicyMaker,
  type PolicyView,
  type ReplicateOptions,
  replicate,
  type Scenario,
  type Tally,
} from '../engine/index.ts';
import { errorCode, messageOf, PolicyError } from './faults.ts';

/** A routing of the user's own, ready to run. */
export interface LoadedPolicy {
  file: string;
  make: PolicyMaker;
}

/** The policy of a module: its default export, else the one called policy, else the only function that it exports. */
export async function loadPolicy(file: string): Promise<LoadedPolicy> {
  let exported: Record<string, unknown>;
  try {
    exported = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, unknown>;
  } catch (error) {
    const hint =
      errorCode(error) === 'ERR_UNKNOWN_FILE_EXTENSION'
        ? ` (Node ${process.version} loads .js and .mjs)`
        : '';
    throw new PolicyError(`${file}: cannot be loaded: ${firstLine(error)}${hint}`);
  }
  const functions = Object.values(exported).filter(value => typeof value === 'function');
  const make = [exported.default, exported.policy, functions.length === 1 ? functions[0] : undefined].find(
    value => typeof value === 'function',
  );
  if (make !== undefined) return { file, make: guarded(make as PolicyMaker, file) };
  const found = Object.keys(exported).join(', ') || 'nothing';
  throw new PolicyError(
    `${file}: exports ${found}, expected a function by default, as in export default view => ({ selectAgent })`,
  );
}

/** The policies of files, one a scenario; undefined: the scenario's own routing. */
export function loadPolicies(
  files: readonly (string | undefined)[] = [],
): Promise<(LoadedPolicy | undefined)[]> {
  return Promise.all(files.map(file => (file === undefined ? undefined : loadPolicy(file))));
}

/** One replication, under a policy if there is one. Throws PolicyError on what a policy does wrong. */
export function replicateUnder(
  policy: LoadedPolicy | undefined,
  scenario: Scenario,
  seed: string,
  replication: number,
  options: Pick<ReplicateOptions, 'waits' | 'lent'> = {},
): Tally {
  return policy === undefined
    ? replicate(scenario, seed, replication, options)
    : blamingPolicy(policy, () =>
        replicate(scenario, seed, replication, { ...options, policy: policy.make }),
      );
}

/** What the engine refuses of a policy's answers, as a PolicyError. */
export function blamingPolicy<T>(policy: LoadedPolicy | undefined, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const isOfPolicy = error instanceof RangeError && error.message.startsWith('policy: ');
    if (policy === undefined || !isOfPolicy) throw error;
    throw new PolicyError(`${policy.file}: ${error.message.slice('policy: '.length)}`);
  }
}

/** The policy with everything that it throws or answers turned into a clear error. */
function guarded(make: PolicyMaker, file: string): PolicyMaker {
  return view => {
    const policy = attempt(file, 'the policy', () => make(view) as unknown);
    if (policy === null || typeof policy !== 'object')
      throw new PolicyError(
        `${file}: returns ${String(policy)}, expected an object with selectAgent or selectLine`,
      );
    return guardedPolicy(policy as Record<string, unknown>, view, file);
  };
}

function guardedPolicy(policy: Record<string, unknown>, view: PolicyView, file: string): Policy {
  const types = view.scenario.contactTypes.length;
  const ask = (question: 'selectAgent' | 'selectLine', first: number, second: number): number => {
    const answer = attempt(file, question, () => (policy as Policy)[question]!(first, second) as unknown);
    const isNumber = typeof answer === 'number' && Number.isInteger(answer) && answer >= -1;
    if (isNumber && (question === 'selectAgent' || answer < types)) return answer;
    const allowed =
      question === 'selectAgent'
        ? 'the number of an idle agent, or -1'
        : `a contact type from 0 to ${types - 1}, or -1`;
    throw new PolicyError(`${file}: ${question} answered ${String(answer)}, expected ${allowed}`);
  };
  const guards: Policy = {};
  for (const question of ['selectAgent', 'selectLine'] as const) {
    const own = policy[question];
    if (own === undefined) continue;
    if (typeof own !== 'function') throw new PolicyError(`${file}: ${question} is no function`);
    guards[question] = (first, second) => ask(question, first, second);
  }
  if (guards.selectAgent === undefined && guards.selectLine === undefined)
    throw new PolicyError(`${file}: answers nothing, expected selectAgent or selectLine`);
  return guards;
}

function attempt<T>(file: string, what: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof PolicyError) throw error;
    throw new PolicyError(`${file}: ${what} threw ${firstLine(error)}`);
  }
}

function firstLine(error: unknown): string {
  const name = error instanceof Error ? `${error.name}: ` : '';
  return `${name}${messageOf(error).split('\n')[0]}`;
}
