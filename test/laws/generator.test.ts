import { describe, expect, it } from 'vitest';
import type {
  ActSpec,
  AgentGroupSpec,
  ContactTypeSpec,
  QueueSpec,
  Scenario,
  WatchSpec,
} from '../../engine/center/scenario.ts';
import { eventLog } from '../support/event-log.ts';
import { generateScenario } from '../support/generate-scenario.ts';

const scenarios = Array.from({ length: 300 }, (_, seed) => generateScenario(seed));
const logs = scenarios.map(scenario => new Set(eventLog(scenario).map(row => row.verb)));

const inQueue = (shows: (queue: QueueSpec) => boolean) => (scenario: Scenario) => scenario.queues.some(shows);
const inGroup = (shows: (group: AgentGroupSpec) => boolean) => (scenario: Scenario) =>
  scenario.agentGroups.some(shows);
const inType = (shows: (type: ContactTypeSpec) => boolean) => (scenario: Scenario) =>
  scenario.contactTypes.some(shows);
const acts = (kind: ActSpec['kind']) => (scenario: Scenario) =>
  (scenario.rules ?? []).some(({ act }) => act.kind === kind);
const watches = (kind: WatchSpec['kind']) => (scenario: Scenario) =>
  (scenario.rules ?? []).some(({ watch }) => watch.kind === kind);

const AGENT_RULES = [
  'longestIdle',
  'orderedGroups',
  'fewestSkills',
  'byLevel',
  'roundRobin',
  'leastOccupied',
  'random',
  'proportional',
] as const;
const SELECTS = [
  'longestWait',
  'weightedWait',
  'longestQueue',
  'nearestPromise',
  'queueRatio',
  'expectedDelay',
] as const;

const HELD: Record<string, (scenario: Scenario) => boolean> = {
  ...Object.fromEntries(
    AGENT_RULES.map(rule => [`agents ${rule}`, inQueue(({ routing }) => routing.agents === rule)]),
  ),
  ...Object.fromEntries(
    SELECTS.map(kind => [`select ${kind}`, inGroup(({ select }) => select?.kind === kind)]),
  ),
  rings: inQueue(({ routing }) => routing.rings !== undefined),
  'rings that only a rule opens': inQueue(({ routing }) => routing.rings?.at(-1)?.after === Infinity),
  'rings that open where nobody is at work': inQueue(
    ({ routing }) => routing.rings !== undefined && routing.skipUnstaffed === true,
  ),
  ageing: inQueue(({ ageing }) => (ageing ?? 0) > 0),
  reserves: inGroup(({ skills }) => skills.some(skill => (skill.reserve ?? 0) > 0)),
  weights: inGroup(({ skills }) => skills.some(skill => (skill.weight ?? 1) !== 1)),
  'skills that are lent': inGroup(({ skills }) => skills.some(skill => skill.lent === true)),
  'rules that lend': acts('lend'),
  'rules that raise a priority': acts('raisePriority'),
  'rules that open a ring': acts('openRing'),
  'rules on the service level': watches('serviceLevel'),
  'rules on the expected wait': watches('expectedWait'),
  'rules on the length of a queue': watches('queueLength'),
  sites: ({ sites, agentGroups }) => sites.length > 0 && agentGroups.some(({ site }) => site >= 0),
  'several days': ({ days }) => days.length > 1,
  shifts: inGroup(({ shifts }) => shifts.length > 0),
  'shifts beside a staff profile': inGroup(
    ({ shifts, staff }) => shifts.length > 0 && Math.max(...staff.values) > 0,
  ),
  'two shifts without a gap': inGroup(({ shifts }) =>
    shifts.some((shift, k) => shifts[k + 1]?.agent === shift.agent && shifts[k + 1]!.logIn === shift.logOut),
  ),
  breaks: inGroup(({ shifts }) => shifts.some(({ breaks }) => breaks.length > 0)),
  absence: inGroup(({ absence }) => absence !== undefined),
  'absence by the day': inGroup(({ absence }) => absence?.day !== undefined),
  'late logins': inGroup(({ adherence }) => adherence?.lateLogIn !== undefined),
  'late returns': inGroup(({ adherence }) => adherence?.lateReturn !== undefined),
  'people outside': ({ outside }) => (outside ?? []).length > 0,
  'people outside at some hours': ({ outside }) => (outside ?? []).some(one => one.available.length > 0),
  'contacts that are forwarded, and then wait': inType(({ forward }) => forward?.otherwise === 'queue'),
  'contacts that are forwarded, or leave a message': inType(
    ({ forward }) => forward?.otherwise === 'message',
  ),
  'words for who enters while it is closed': inType(({ afterHours }) => afterHours !== undefined),
  'agents who ask': inType(({ consult }) => consult !== undefined),
  'transfers at some hours': inType(({ escalate }) => escalate?.during !== undefined),
  'transfers that come back': inType(({ escalate }) => escalate?.otherwise?.kind === 'comeBack'),
  'transfers that go elsewhere': inType(({ escalate }) => escalate?.otherwise?.kind === 'passOn'),
  'agents kept from calling back': inQueue(({ callback }) => (callback?.reserve ?? 0) > 0),
  'who came last first': inQueue(({ order }) => order === 'lastCome'),
  'agents on call': inGroup(({ reserve }) => (reserve?.agents ?? 0) > 0),
};

describe('one of fifty generated scenarios at least', () => {
  it.each(Object.keys(HELD))('has %s', name => {
    expect(scenarios.filter(HELD[name]!).length).toBeGreaterThanOrEqual(6);
  });

  it.each([
    'widen',
    'startRule',
    'endRule',
    'takeBreak',
    'endBreak',
    'missShift',
    'callOut',
    'resume',
    'dial',
    'transfer',
    'forward',
    'answerOutside',
    'endOutside',
    'missOutside',
    'leaveMessage',
    'hearClosed',
    'consult',
    'answerConsult',
    'endConsult',
    'giveUpConsult',
    'missTransfer',
    'misroute',
  ])('tells of the verb %s', verb => {
    expect(logs.filter(log => log.has(verb)).length).toBeGreaterThanOrEqual(6);
  });

  it('has people and routing at once', () => {
    const both = scenarios.filter(scenario => scenario.rules !== undefined && scenario.sites.length > 0);
    expect(both.length).toBeGreaterThan(30);
  });
});
