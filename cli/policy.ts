import { hashTexts } from '../scenarios/index.ts';
import type { Given } from './command.ts';
import { messageOf, PolicyError, UsageError } from './faults.ts';
import { loadPolicy } from './load-policy.ts';
import { count } from './print/number.ts';
import { readText } from './read-text.ts';

/** A routing of the user's own, in a file. */
export interface PolicyModule {
  file: string;
  text: string;
}

/** The option of commands that take one. */
export const POLICY_OPTION = {
  value: 'MODULE',
  about: 'a routing of your own: an ES module that exports a PolicyMaker',
};

/** Reads the module of `--policy`, and refuses one that cannot be used; undefined: none was given. */
export async function readPolicy(given: Given, command: string): Promise<PolicyModule | undefined> {
  const [file] = given.texts('policy');
  return file === undefined ? undefined : readPolicyFile(file, command);
}

/** Reads one module for each of several scenarios: one for all, or one each, where `none` leaves it as it is. */
export async function readPolicies(
  given: Given,
  command: string,
  scenarios: number,
): Promise<(PolicyModule | undefined)[]> {
  const files = given.texts('policy');
  if (files.length > 1 && files.length !== scenarios)
    throw new UsageError(
      `--policy is given ${files.length} times for ${count(scenarios, 'scenario')}, expected one for all or one each`,
      command,
    );
  const each = Array.from({ length: scenarios }, (_, k) => (files.length === 1 ? files[0] : files[k]));
  return Promise.all(
    each.map(async file =>
      file === undefined || file === 'none' ? undefined : await readPolicyFile(file, command),
    ),
  );
}

/** Reads one module, and refuses one that cannot be used. */
export async function readPolicyFile(file: string, command: string): Promise<PolicyModule> {
  let text: string;
  try {
    text = await readText(file);
  } catch (error) {
    throw new UsageError(`--policy ${file}: the file cannot be read: ${messageOf(error)}`, command);
  }
  try {
    await loadPolicy(file);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new UsageError(`--policy ${error.message}`, command);
  }
  return { file, text };
}

/** The hash of a scenario under a policy: that of the scenario alone if there is none. */
export function hashUnder(hash: string, policy: PolicyModule | undefined): string {
  return policy === undefined ? hash : hashTexts(hash, policy.text);
}
