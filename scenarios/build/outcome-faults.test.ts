import { describe, expect, it } from 'vitest';
import { faultsOfChange } from '../../test/support/sound-center.ts';

describe('faults of redials, transfers and repeats', () => {
  it.each([
    [
      '    trunks: main',
      '    trunks: mian',
      [
        's.yaml:6:13: contactTypes.call.trunks: "mian" is no trunk group, did you mean "main"? there are main, outbound',
      ],
    ],
    [
      'afterBusy: { share: 80 %, delay: 2 min }',
      'afterBusy: { share: 100 %, delay: 0 s }',
      [
        's.yaml:12:49: contactTypes.call.redial.afterBusy.delay: is no time, and everybody tries for ever, expected a delay, a share below 100 % or attempts',
      ],
    ],
    [
      'afterBusy: { share: 80 %, delay: 2 min }',
      'afterBusy: { share: 80 % }',
      [
        's.yaml:12:15: contactTypes.call.redial.afterBusy.delay: the key "delay" is missing, expected one such as delay: 2 min',
      ],
    ],
    [
      'afterBusy: { share: 80 %, delay: 2 min }',
      'afterbusy: { share: 80 %, delay: 2 min }',
      [
        's.yaml:12:15: contactTypes.call.redial.afterbusy: unknown key "afterbusy", did you mean "afterBusy"? allowed here: afterAbandon, afterBusy',
      ],
    ],
    [
      'attempts: 3',
      'attempts: 0',
      [
        's.yaml:12:111: contactTypes.call.redial.afterAbandon.attempts: 0 is not a number of attempts, expected a whole number from 1 to 1000000',
      ],
    ],
    [
      'attempts: 3',
      'redrawn: no',
      ['s.yaml:12:110: contactTypes.call.redial.afterAbandon.redrawn: expected true or false'],
    ],
    [
      'to: experts',
      'to: expert',
      [
        's.yaml:13:32: contactTypes.call.outcome.escalate.to: "expert" is no contact type, did you mean "experts"? there are call, experts, billing',
      ],
    ],
    [
      ', wrongTo: billing',
      '',
      [
        's.yaml:13:62: contactTypes.call.outcome.escalate.rightly: is 90 %, and nothing says where the others go first, expected wrongTo',
      ],
    ],
    [
      'wrongTo: billing',
      'wrongTo: experts',
      [
        's.yaml:13:77: contactTypes.call.outcome.escalate.wrongTo: is the right place, expected another contact type than to',
      ],
    ],
    [
      'wrongTo: billing',
      'wrongTo: call',
      [
        's.yaml:13:77: contactTypes.call.outcome.escalate.wrongTo: leads back to where the contact came from: call → call, expected transfers that never return',
      ],
    ],
    [
      'to: experts',
      'to: call',
      [
        's.yaml:13:32: contactTypes.call.outcome.escalate.to: leads back to where the contact came from: call → call, expected transfers that never return',
      ],
    ],
    [
      'handover: warm',
      'handover: hot',
      ['s.yaml:13:96: contactTypes.call.outcome.escalate.handover: got "hot", expected cold, warm'],
    ],
    [
      'handover: warm',
      'handover: cold',
      [
        's.yaml:13:102: contactTypes.call.outcome.escalate.handoverTime: has no effect in a cold handover, expected handover: warm',
      ],
    ],
    [
      'experts: { arrivals: none',
      'experts: { outcome: { escalate: { to: call, share: 5 % } }, arrivals: none',
      [
        's.yaml:14:41: contactTypes.experts.outcome.escalate.to: leads back to where the contact came from: call → experts → call, expected transfers that never return',
      ],
    ],
    [
      'billing: { arrivals: { poisson: 3/h }',
      'billing: { outcome: { escalate: { to: call, share: 5 % } }, arrivals: { poisson: 3/h }',
      [
        's.yaml:15:41: contactTypes.billing.outcome.escalate.to: leads back to where the contact came from: call → billing → call, expected transfers that never return',
      ],
    ],
    [
      'escalate: { to: experts, share: 8 %, rightly: 90 %, wrongTo: billing, handover: warm, handoverTime: 20 s }, ',
      '',
      [
        's.yaml:14:24: contactTypes.experts.arrivals: is none, and nothing leads to "experts", expected an escalate or a choice of an IVR that names it',
      ],
    ],
    [
      'experts: { arrivals: none, talk: 5 min }',
      'experts: { arrivals: none, talk: 5 min, patience: { byHour: [{ from: "00:00", exponential: { mean: 1 min } }, { from: "07:00", exponential: { mean: 2 min } }] } }',
      [
        's.yaml:14:55: contactTypes.experts.patience.byHour: does not reach contacts that an IVR or a transfer makes of this type, expected one law',
      ],
    ],
    [
      'arrivals: none',
      'arrivals: nobody',
      [
        's.yaml:14:24: contactTypes.experts.arrivals: got "nobody", expected none, or a way of arriving such as { poisson: 1400/h }',
      ],
    ],
    [
      'repeat: { share: 6 %, delay: 1 h }',
      'repeat: { share: 6 % }',
      [
        's.yaml:13:124: contactTypes.call.outcome.repeat.delay: the key "delay" is missing, expected one such as delay: { exponential: { mean: 1 d } }',
      ],
    ],
  ])('%s → %s', async (from, to, faults) => {
    expect(await faultsOfChange(from, to)).toEqual(faults);
  });

  it('a contact type may have arrivals of its own and transfers, and pass them on further', async () => {
    const further = 'experts: { outcome: { escalate: { to: billing, share: 5 % } }, arrivals: none';
    expect(await faultsOfChange('experts: { arrivals: none', further)).toEqual([]);
    expect(
      await faultsOfChange(
        'to: experts, share: 8 %, rightly: 90 %, wrongTo: billing',
        'to: billing, share: 8 %, rightly: 100 %, wrongTo: experts',
      ),
    ).toEqual([]);
  });

  it('what like brings along to a type without arrivals is no fault', async () => {
    expect(
      await faultsOfChange('experts: { arrivals: none', 'experts: { like: billing, arrivals: none'),
    ).toEqual([]);
    expect(
      await faultsOfChange('experts: { arrivals: none', 'experts: { like: call, outcome: {}, arrivals: none'),
    ).toEqual([]);
  });

  it('a type may be like the one that escalates to it, once it leaves out what leads back', async () => {
    const like = (outcome: string) =>
      faultsOfChange('experts: { arrivals: none', `experts: { like: call, ${outcome}arrivals: none`);
    expect(await like('outcome: null, ')).toEqual([]);
    expect((await like('')).join()).toContain('leads back to where the contact came from');
  });
});
