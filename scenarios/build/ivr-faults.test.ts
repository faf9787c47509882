import { describe, expect, it } from 'vitest';
import { faultsOfChange } from '../../test/support/sound-center.ts';

describe('faults of an IVR', () => {
  it.each([
    [
      'ivr: welcome\n',
      'ivr: wellcome\n',
      [
        's.yaml:8:10: contactTypes.call.ivr: "wellcome" is no menu of ivr, did you mean "welcome"? there are welcome, more',
      ],
    ],
    [
      'queue: service',
      'entryDelay: 5 s\n    queue: service',
      ['s.yaml:9:5: contactTypes.call.entryDelay: has no effect beside ivr, expected one of them'],
    ],
    [
      'menu: more',
      'menu: moer',
      [
        's.yaml:22:34: ivr.welcome.choices.more.menu: "moer" is no menu of ivr, did you mean "more"? there are welcome, more',
      ],
    ],
    [
      'more: { share: 10 %, menu: more }',
      'more: 10 %',
      [
        's.yaml:22:7: ivr.welcome.choices.more: does not say what follows, expected menu, to or selfService; only agent and hangUp need none',
      ],
    ],
    [
      'more: { share: 10 %, menu: more }',
      'more: { share: 10 %, to: more }',
      [
        's.yaml:22:32: ivr.welcome.choices.more.to: "more" is no contact type or queue, there are call, experts, billing, service',
      ],
    ],
    [
      'more: { share: 10 %, menu: more }',
      'more: { share: 10 %, to: service, menu: more }',
      ['s.yaml:22:7: ivr.welcome.choices.more: says menu and to, expected one of them'],
    ],
    [
      'more: { share: 10 %, menu: more }',
      'more: { share: 10 %, menu: more, wrong: { share: 5 %, meant: billing } }',
      [
        's.yaml:22:40: ivr.welcome.choices.more.wrong: has no effect, expected it where a choice asks for an agent',
      ],
    ],
    [
      'more: { share: 10 %, menu: more }',
      'more: { share: 10 %, to: call }',
      ['s.yaml:25:3: ivr.more: is never heard: no contact type’s ivr and no choice leads to it'],
    ],
    [
      'more: { share: 10 %, menu: more }',
      'more: { share: 10 %, menu: more, talkFactor: 0.5 }',
      [
        's.yaml:22:40: ivr.welcome.choices.more.talkFactor: has no effect, expected it where a choice asks for an agent',
      ],
    ],
    [
      'more: { share: 10 %, menu: more }',
      'more: { menu: more }',
      ['s.yaml:23:7: ivr.welcome.choices.agent: says no share, nor does more: one choice may take the rest'],
    ],
    [
      'hangUp: 6 %',
      'hangUp: 66 %',
      ['s.yaml:19:5: ivr.welcome.choices: the shares add up to 106 %, expected at most 100 %'],
    ],
    [
      'agent: { to: service }',
      'agent: { share: 44 %, to: service }',
      [
        's.yaml:19:5: ivr.welcome.choices: the shares add up to 90 %, expected 100 %, or one choice without a share',
      ],
    ],
    [
      'agent: { to: service }',
      'agent: { to: servce }',
      [
        's.yaml:23:20: ivr.welcome.choices.agent.to: "servce" is no contact type or queue, did you mean "service"? there are call, experts, billing, service',
      ],
    ],
    [
      'choices: { back: { share: 50 %, menu: welcome }, agent: {} }',
      'choices: {}',
      ['s.yaml:25:24: ivr.more.choices: is empty, expected choices such as agent: {} or hangUp: 6 %'],
    ],
    [
      'back: { share: 50 %, menu: welcome }, agent: {}',
      'back: { share: 60 %, menu: more }, on: { share: 40 %, menu: more }',
      [
        's.yaml:25:3: ivr.more: goes round in a circle, expected a choice that leads to an agent, selfService or hangUp',
      ],
    ],
    [
      'contains: 80 %',
      'contains: 120 %',
      [
        's.yaml:20:68: ivr.welcome.choices.balance.selfService.contains: "120 %" is outside 0 % to 100 %, expected a share from 0 % to 100 %, such as 25 %',
      ],
    ],
    [
      'time: 40 s, ',
      '',
      [
        's.yaml:20:31: ivr.welcome.choices.balance.selfService.time: the key "time" is missing, expected one such as time: 40 s',
      ],
    ],
    [
      'contains: 80 %',
      'contain: 80 %',
      [
        's.yaml:20:58: ivr.welcome.choices.balance.selfService.contain: unknown key "contain", did you mean "contains"? allowed here: time, contains, comesBack, delay',
      ],
    ],
    [
      'prompt: 9 s',
      'prompt: 9',
      [
        's.yaml:18:13: ivr.welcome.prompt: the bare number 9 has no unit, expected a duration in ms, s, min, h or d, such as 4 min',
      ],
    ],
    [
      'prompt: 9 s',
      'prompt: never',
      [
        's.yaml:18:13: ivr.welcome.prompt: "never" is no quantity, expected a duration in ms, s, min, h or d, such as 4 min',
      ],
    ],
    [
      'prompt: 9 s',
      'prompt: { infinite: true }',
      ['s.yaml:18:5: ivr.welcome.prompt: may never end, expected a law of finite durations'],
    ],
    [
      'experts: { arrivals: none',
      'experts: { trunks: main, ivr: welcome, redial: { afterBusy: { share: 5 %, delay: 1 s } }, arrivals: none',
      [
        's.yaml:14:14: contactTypes.experts.trunks: has no effect without arrivals of its own: it counts where contacts enter',
        's.yaml:14:28: contactTypes.experts.ivr: has no effect without arrivals of its own: it counts where contacts enter',
        's.yaml:14:42: contactTypes.experts.redial: has no effect without arrivals of its own: it counts where contacts enter',
      ],
    ],
    [
      'experts: { arrivals: none',
      'experts: { entryDelay: 1 s, arrivals: none',
      [
        's.yaml:14:14: contactTypes.experts.entryDelay: has no effect without arrivals of its own: it counts where contacts enter',
      ],
    ],
    [
      'more: { share: 10 %, menu: more }',
      'more: { share: 10 %, to: other }\n      x: { share: 0 %, menu: more}',
      [
        's.yaml:22:32: ivr.welcome.choices.more.to: "other" is no contact type or queue, there are call, experts, billing, service',
      ],
    ],
    [
      '    ivr: welcome\n',
      '',
      [
        's.yaml:16:3: ivr.welcome: is never heard: no contact type’s ivr and no choice leads to it',
        's.yaml:24:3: ivr.more: is never heard: no contact type’s ivr and no choice leads to it',
      ],
    ],
  ])('%s → %s', async (from, to, faults) => {
    expect(await faultsOfChange(from, to)).toEqual(faults);
  });

  it('a choice that is never made is no fault, nor one that takes what the others leave', async () => {
    expect(await faultsOfChange('agent: { to: service }', 'agent: { share: 54 % }')).toEqual([]);
    expect(await faultsOfChange('bills: { share: 5 %', 'bills: { share: 0 %')).toEqual([]);
  });

  it('nobody may be made, by way of an IVR and a transfer, what they called as', async () => {
    expect(await faultsOfChange('billing: { arrivals', 'billing: { ivr: more, arrivals')).toEqual([
      's.yaml:13:77: contactTypes.call.outcome.escalate.wrongTo: leads back to where the contact came from: billing → call → billing, expected transfers that never return',
    ]);
  });
});
