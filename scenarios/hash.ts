import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Scenario } from './engine.ts';

/**
 * What parts of a scenario say that are younger than the first version, where the scenario has none of them. They
 * are left out of the hash: a scenario keeps it when ccsim learns to do more.
 */
const UNUSED: Readonly<Record<string, unknown>> = {
  trunks: [],
  ivrs: [],
  sites: [],
  trunk: -1,
  ivr: -1,
  site: -1,
  shifts: [],
};

/** sha256 of a scenario's canonical JSON, in hex: the same for every file that says the same. */
export function hashScenario(scenario: Scenario): string {
  const contactTypes = scenario.contactTypes.map(withoutUnused);
  const agentGroups = scenario.agentGroups.map(withoutUnused);
  const used = withoutUnused({ ...scenario, contactTypes, agentGroups });
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(used))));
}

/** sha256 of several texts, in hex. */
export function hashTexts(...texts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(texts))));
}

function withoutUnused(part: object): object {
  const isUsed = ([key, value]: [string, unknown]): boolean =>
    !(key in UNUSED) || canonicalJson(value) !== canonicalJson(UNUSED[key]);
  return Object.fromEntries(Object.entries(part).filter(isUsed));
}

/** JSON with sorted keys; undefined is left out, Infinity is said as text, −0 is 0. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value + 0) : `"${value}"`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
