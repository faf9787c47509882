import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../test/support/scenario-builder.ts';
import { type ContactTypeSpec, type IvrExit, type Scenario, SECOND } from '../center/scenario.ts';
import { replicate } from '../experiment/replicate.ts';
import { CELL } from './cells.ts';
import { CUSTOMER_MEASURES } from './contact-measures.ts';

const seconds = (value: number) => ({ kind: 'deterministic', value: value * SECOND }) as const;

/** Contacts at 0, 10 … 30 s, one agent of 15 s a talk, one menu of 5 s; patience 0: who finds the agent busy leaves. */
function dayWith(exits: IvrExit[], change: Partial<ContactTypeSpec> = {}): Scenario {
  const base = scenarioOf({
    horizon: 600,
    types: { call: { at: [0, 10, 20, 30], talk: 15, patience: 0 }, other: { talk: 15, patience: 0 } },
    groups: { desk: { staff: 1 } },
  });
  const nodes = [{ name: 'menu', time: seconds(5), exits }];
  return {
    ...base,
    ivrs: [{ name: 'menus', stream: 'menus', start: 0, nodes }],
    contactTypes: base.contactTypes.map((type, t) => (t === 0 ? { ...type, ivr: 0, ...change } : type)),
  };
}

/** Of all contact types, or of one: customers, and how many of them were served in the end. */
function customers(
  scenario: Scenario,
  types = [0, 1],
): [customers: number, served: number, attempts: number] {
  const { cells } = replicate(scenario, '1', 0);
  const row = new Float64Array(CELL);
  const width = scenario.contactTypes.length * CELL;
  for (let from = width; from < cells.length; from += width)
    for (const type of types) for (let k = 0; k < CELL; k++) row[k]! += cells[from + type * CELL + k]!;
  const of = (name: string) => CUSTOMER_MEASURES.find(measure => measure.name === name)!.numerator(row);
  return [of('customers'), of('finallyServed'), of('attemptsPerCustomer')];
}

const agent: IvrExit = { share: 1, to: { kind: 'agent', contactType: -1, talkFactor: 1 } };
const contained = (comesBack: number): IvrExit => ({
  share: 1,
  to: { kind: 'contained', comesBack, delay: comesBack > 0 ? seconds(100) : undefined },
});

describe('customers served in the end (rule M3)', () => {
  it('are those whom the agent took: the second and the fourth find it busy', () => {
    expect(customers(dayWith([agent]))).toEqual([4, 2, 4]);
  });

  it('are those too whom the agent took at a later attempt', () => {
    // the second is back in the menu at 115 s, the fourth at 135 s: the agent is free for both
    const afterAbandon = { share: 1, delay: seconds(100), attempts: 2, redrawn: true };
    expect(customers(dayWith([agent], { afterAbandon }))).toEqual([4, 4, 6]);
  });

  it('are those whom the IVR served, and not those whom it sends away', () => {
    expect(customers(dayWith([contained(0)]))).toEqual([4, 4, 4]);
    expect(customers(dayWith([{ share: 1, to: { kind: 'hangUp' } }]))).toEqual([4, 0, 4]);
  });

  it('are not those who come back to the IVR for ever because it did not', () => {
    // every 105 s until 600 s: 0, 105 … 525; 10 … 535; 20 … 545; 30 … 555
    expect(customers(dayWith([contained(1)]))).toEqual([4, 0, 24]);
  });

  it('belong to the type as which they came, whoever served them', () => {
    const toOther: IvrExit = { share: 1, to: { kind: 'agent', contactType: 1, talkFactor: 1 } };
    expect(customers(dayWith([toOther]), [0])).toEqual([4, 2, 4]);
    expect(customers(dayWith([toOther]), [1])).toEqual([0, 0, 0]);
  });

  it('belong to the interval in which they came', () => {
    const scenario = { ...dayWith([agent]), interval: 3 * SECOND };
    const { cells } = replicate(scenario, '1', 0);
    const width = 2 * CELL;
    const served = CUSTOMER_MEASURES.find(measure => measure.name === 'finallyServed')!;
    const rows = [0, 1].map(interval =>
      cells.subarray((interval + 1) * width, (interval + 1) * width + CELL),
    );
    expect(rows.map(row => served.numerator(row))).toEqual([1, 0]);
  });
});
