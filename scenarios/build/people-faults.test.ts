import { describe, expect, it } from 'vitest';
import { faultsOfStaffed } from '../../test/support/staffed-center.ts';

describe('faults of absence, adherence and the reserve', () => {
  it.each([
    [
      '    adherence: { lateLogIn: { exponential: { mean: 2 min } } }',
      '    adherence: {}',
      ['s.yaml:21:5: agentGroups.desk.adherence: has no effect, expected lateLogIn or lateReturn'],
    ],
    [
      'absence: 4 %',
      'absence: 104 %',
      [
        's.yaml:23:66: agentGroups.stock-desk.absence: "104 %" is outside 0 % to 100 %, expected a share from 0 % to 100 %, such as 25 %',
      ],
    ],
    [
      'absence: 4 %',
      'absence: { paid: true }',
      [
        's.yaml:23:57: agentGroups.stock-desk.absence.share: the key "share" is missing, expected one such as share: 4 %',
      ],
    ],
    [
      'absence: 4 %',
      'absence: { share: 4 %, dayFactor: { gamma: { cv: 50 % } } }',
      [
        's.yaml:20:87: agentGroups.desk.absence.dayFactor.sharedWith[0]: stock-desk has a dayFactor of its own, expected a group without',
      ],
    ],
    [
      ', absence: 4 %',
      '',
      [
        's.yaml:20:87: agentGroups.desk.absence.dayFactor.sharedWith[0]: stock-desk has no absence, expected a group that has',
      ],
    ],
    [
      'gamma: { cv: 50 % }',
      'gamma: {}',
      [
        's.yaml:20:53: agentGroups.desk.absence.dayFactor.gamma: says neither cv nor sd, expected one of them',
      ],
    ],
    [
      'gamma: { cv: 50 % }',
      'gamma: { cv: 50 % }, lognormal: { cv: 50 % }',
      [
        's.yaml:20:40: agentGroups.desk.absence.dayFactor: says two laws, expected exactly one of gamma, lognormal',
      ],
    ],
    [
      'sharedWith: [stock-desk]',
      'sharedWith: [desk]',
      [
        's.yaml:20:87: agentGroups.desk.absence.dayFactor.sharedWith[0]: is the group itself, expected another one',
      ],
    ],
    [
      'sharedWith: [stock-desk]',
      'sharedWith: [stok-desk]',
      [
        's.yaml:20:87: agentGroups.desk.absence.dayFactor.sharedWith[0]: "stok-desk" is no agent group, did you mean "stock-desk"? there are desk, stock-desk, owls',
      ],
    ],
    [
      '    absence: { share: 5 %, paid: true, dayFactor: { gamma: { cv: 50 % }, sharedWith: [stock-desk] } }\n',
      '',
      ['s.yaml:21:5: agentGroups.desk.reserve: is never called without absence, expected absence'],
    ],
    [
      'reserve: { agents: 2, delay: 90 min',
      'reserve: { agents: 2',
      [
        's.yaml:22:5: agentGroups.desk.reserve.delay: the key "delay" is missing, expected one such as delay: 90 min',
      ],
    ],
    [
      'delay: 90 min',
      'delay: never',
      [
        's.yaml:22:34: agentGroups.desk.reserve.delay: "never" is no quantity, expected a duration in ms, s, min, h or d, such as 4 min',
      ],
    ],
    [
      'costPerCallOut: 60 EUR',
      'costPerCallOut: 60 USD',
      ['s.yaml:22:68: agentGroups.desk.reserve.costPerCallOut: 60 USD is in another currency, expected EUR'],
    ],
    [
      'costPerCallOut: 60 EUR',
      'costPerCallOut: 60',
      [
        's.yaml:22:68: agentGroups.desk.reserve.costPerCallOut: the bare number 60 has no unit, expected a sum with its currency, such as 1.20 EUR',
      ],
    ],
    [
      'money: { providers: { us: { wage: 14 EUR/h } } }\n',
      '',
      [
        's.yaml:22:52: agentGroups.desk.reserve.costPerCallOut: has no effect, expected money with the provider of the group',
        's.yaml:22:76: agentGroups.desk.reserve.costPerDay: has no effect, expected money with the provider of the group',
      ],
    ],
    [
      'agents: 3, absence',
      'absence',
      ['s.yaml:23:3: agentGroups.stock-desk: has nobody, expected agents (such as agents: 100) or shifts'],
    ],
    [
      'agents: 3, absence',
      'agents: 3, adherence: { lateReturn: 1 min }, absence',
      ['s.yaml:23:57: agentGroups.stock-desk.adherence: has no effect without shifts, expected shifts'],
    ],
  ])('%s → %s', async (from, to, faults) => {
    expect(await faultsOfStaffed(from, to)).toEqual(faults);
  });
});
