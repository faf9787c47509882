import { describe, expect, it } from 'vitest';
import { type FuzzedFiles, fuzzedScenario } from '../test/fuzz/fuzzed-scenarios.ts';
import { type LawSpec, lawMean, type Scenario, type StepProfile } from './engine.ts';
import { ScenarioError } from './fault.ts';
import { type LoadedScenario, loadScenario } from './load.ts';
import { readFrom } from './memory-files.ts';

const FILES = 2000;
const MOST_MILLISECONDS = 2000;

type Load = (files: Record<string, string>) => Promise<LoadedScenario>;

const load: Load = files => loadScenario('s.yaml', readFrom(files));

/** What is wrong with how the loader took some files; empty if nothing. */
async function judge({ files }: FuzzedFiles, loader: Load): Promise<{ problems: string[]; sound: boolean }> {
  const start = performance.now();
  const problems: string[] = [];
  let sound = false;
  try {
    problems.push(...unsound((await loader(files)).scenario));
    sound = true;
  } catch (error) {
    if (error instanceof ScenarioError) problems.push(...badFaults(error));
    else problems.push(`threw ${error}`);
  }
  const took = performance.now() - start;
  if (took > MOST_MILLISECONDS) problems.push(`took ${Math.round(took)} ms`);
  return { problems, sound };
}

function badFaults({ faults }: ScenarioError): string[] {
  if (faults.length === 0) return ['refused without a fault'];
  return faults
    .filter(
      ({ file, line, column, message }) => file === '' || !(line >= 1) || !(column >= 1) || message === '',
    )
    .map(fault => `a fault without its place or message: ${JSON.stringify(fault)}`);
}

/** What the engine could not run of a scenario that was let through. */
function unsound(scenario: Scenario): string[] {
  const problems: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) problems.push(what);
  };
  const steps = ({ starts, values }: StepProfile, what: string): void => {
    must(starts[0] === 0 && starts.length === values.length, `${what}: starts at 0, a value for each`);
    must(
      starts.every((start, i) => i === 0 || start > starts[i - 1]!),
      `${what}: starts rise`,
    );
    must(
      values.every(value => value >= 0 && Number.isFinite(value)),
      `${what}: values from 0 on`,
    );
  };
  const law = (spec: LawSpec | undefined, what: string): void =>
    must(spec === undefined || lawMean(spec) >= 0, `${what}: a mean`);
  must(scenario.horizon > 0 && Number.isInteger(scenario.horizon), 'horizon');
  must(scenario.warmUp >= 0 && scenario.warmUp < scenario.horizon, 'warmUp');
  for (const type of scenario.contactTypes) {
    must(scenario.queues[type.queue] !== undefined, `${type.name}: queue`);
    for (const spec of [type.talk, type.hold, type.wrapUp, type.entryDelay, ...(type.patience?.laws ?? [])])
      law(spec, type.name);
    if (type.arrivals.kind === 'poisson') steps(type.arrivals.rate, type.name);
    if (type.arrivals.kind === 'counts') steps(type.arrivals.counts, type.name);
    if (type.arrivals.kind === 'renewal') law(type.arrivals.gap, type.name);
  }
  problems.push(...unsoundPassing(scenario), ...unsoundPeople(scenario));
  for (const group of scenario.agentGroups) {
    steps(group.staff, group.name);
    must(group.staff.values.every(Number.isInteger), `${group.name}: whole agents`);
    must(
      group.skills.every(({ contactType }) => scenario.contactTypes[contactType] !== undefined),
      `${group.name}: skills`,
    );
  }
  return problems;
}

/** What the engine could not run of lines, IVRs, transfers and callbacks. */
function unsoundPassing({ contactTypes, trunks, ivrs, queues }: Scenario): string[] {
  const problems: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) problems.push(what);
  };
  for (const { name, trunk, ivr, escalate } of contactTypes) {
    must(trunk === -1 || trunks[trunk] !== undefined, `${name}: trunk`);
    must(ivr === -1 || ivrs[ivr] !== undefined, `${name}: ivr`);
    if (escalate === undefined) continue;
    must(contactTypes[escalate.to] !== undefined, `${name}: to`);
    must(escalate.rightly === 1 || contactTypes[escalate.wrongTo] !== undefined, `${name}: wrongTo`);
  }
  for (const { name, start, nodes } of ivrs) {
    must(nodes[start] !== undefined, `${name}: start`);
    for (const { exits } of nodes) {
      const sum = exits.reduce((total, { share }) => total + share, 0);
      must(Math.abs(sum - 1) < 1e-9, `${name}: shares add up to ${sum}`);
      for (const { to } of exits) {
        must(to.kind !== 'menu' || nodes[to.node] !== undefined, `${name}: menu`);
        must(to.kind !== 'agent' || to.contactType < contactTypes.length, `${name}: contact type`);
        must(to.kind !== 'contained' || to.comesBack === 0 || to.delay !== undefined, `${name}: delay`);
      }
    }
  }
  for (const { name, callback } of queues)
    if (callback !== undefined) {
      must(callback.mode !== 'scheduled' || callback.delay !== undefined, `${name}: delay`);
      must(callback.trunk === -1 || trunks[callback.trunk] !== undefined, `${name}: trunk`);
    }
  return problems;
}

/** What the engine could not run of rings, rules and people. */
function unsoundPeople({ agentGroups, queues, rules = [], sites }: Scenario): string[] {
  const problems: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) problems.push(what);
  };
  for (const { name, routing } of queues)
    routing.rings?.forEach(({ groups, after }, k, rings) => {
      must(after >= (rings[k - 1]?.after ?? 0), `${name}: rings rise`);
      must(
        groups.every(group => agentGroups[group] !== undefined),
        `${name}: groups of rings`,
      );
    });
  for (const { name, watch, limit, until, act } of rules) {
    must(watch.kind === 'serviceLevel' ? until > limit : until < limit, `${name}: hysteresis`);
    must(watch.of.length > 0, `${name}: watches something`);
    if (act.kind !== 'lend') continue;
    const lent = agentGroups[act.group]?.skills.find(skill => skill.contactType === act.contactType);
    must(lent?.lent === true, `${name}: a skill to lend`);
  }
  for (const { name, shifts, site } of agentGroups) {
    must(site === -1 || sites[site] !== undefined, `${name}: site`);
    shifts.forEach(({ agent, logIn, logOut, breaks }, k) => {
      const before = shifts[k - 1];
      must(logIn >= 0 && logOut > logIn, `${name}: ${agent}: times`);
      must(before?.agent !== agent || before.logOut <= logIn, `${name}: ${agent}: order`);
      must(
        breaks.every(({ from }, b) => from >= (breaks[b - 1]?.from ?? logIn) && from < logOut),
        `${name}: ${agent}: breaks`,
      );
    });
  }
  return problems;
}

describe(`${FILES} generated files`, () => {
  it('are loaded, or refused with places, and nothing else, each within two seconds', async () => {
    const counts = { sound: 0, schema: 0, text: 0, loaded: 0 };
    const wrong: string[] = [];
    for (let seed = 0; seed < FILES; seed++) {
      const fuzzed = fuzzedScenario(seed);
      const { problems, sound } = await judge(fuzzed, load);
      for (const problem of problems) wrong.push(`${seed} (${fuzzed.kind}): ${problem}`);
      if (fuzzed.kind === 'sound' && !sound) wrong.push(`${seed}: a sound scenario is refused`);
      if (fuzzed.kind !== 'schema' || !sound) counts[fuzzed.kind]++;
      if (sound) counts.loaded++;
    }
    expect(wrong).toEqual([]);
    expect(counts.loaded).toBeGreaterThanOrEqual(FILES / 4);
    expect(counts.schema).toBeGreaterThanOrEqual(FILES / 4);
    expect(counts.text).toBeGreaterThanOrEqual(FILES / 4);
  });

  it('are the same every time', () => {
    expect(fuzzedScenario(7)).toEqual(fuzzedScenario(7));
    expect(fuzzedScenario(7)).not.toEqual(fuzzedScenario(8));
  });

  it('show a loader that throws anything else, lets nonsense through, or gives no places', async () => {
    const files = fuzzedScenario(0);
    const typeError: Load = () => Promise.reject(new TypeError('x is undefined'));
    const placeless: Load = () =>
      Promise.reject(new ScenarioError([{ file: 's.yaml', line: 0, column: 1, path: '', message: 'x' }]));
    const lenient: Load = async given => {
      const loaded = await load(given);
      loaded.scenario.contactTypes[0]!.queue = 99;
      return loaded;
    };
    for (const loader of [typeError, placeless, lenient])
      expect((await judge(files, loader)).problems).toHaveLength(1);
    expect((await judge(files, load)).problems).toEqual([]);
  });
});
