import { describe, expect, it } from 'vitest';
import { formatPath, type ValuePath } from '../../scenarios/index.ts';
import { changeLaws, faultsOf, SOME, TEXTS } from '../../test/support/edited-scenarios.ts';
import { kindOfArrivals, TABLE_KINDS } from './arrival-change.ts';
import { readForm } from './document.ts';
import { arrivalKindsAt, type Kinded, kindSteps } from './kind-steps.ts';
import { FINITE_KINDS, kindOfLaw, lawOfKind, PATIENCE_KINDS } from './law-change.ts';
import { sizeOfLaw } from './law-size.ts';
import { isMap, valueAt } from './plain.ts';
import { kindOfSkills, kindOfStaff, STAFF_KINDS } from './staff-change.ts';
import { applySteps } from './steps.ts';

const formOf = (path: string) => readForm(TEXTS, path)!;

/** The text with what stands at a path made another kind. */
function changed(path: string, text: string, of: Kinded, at: ValuePath, kind: string): string {
  const files = { ...TEXTS, [path]: text };
  return applySteps({ files, path }, kindSteps(readForm(files, path)!, files, of, at, kind));
}

describe('the kind of a law', () => {
  it('can be changed at every place of a law in every shipped scenario, which is sound then', async () => {
    const { count, faults } = await changeLaws(SOME, false);
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(80);
  });

  it('from each kind to each other keeps the mean, and is sound', async () => {
    const path = 'scenarios/erlang-a/scenario.yaml';
    const at = ['contactTypes', 'call', 'patience'];
    for (const from of PATIENCE_KINDS) {
      const first = changed(path, TEXTS[path]!, 'law', at, from);
      for (const to of PATIENCE_KINDS) {
        const next = changed(path, first, 'law', at, to);
        expect([from, to, await faultsOf(path, next)]).toEqual([from, to, []]);
        const mean = sizeOfLaw(valueAt(readForm({ [path]: next }, path)!.own.plain, at))?.mean;
        if (to === 'infinite' || to === 'byHour') continue;
        const about = [from, to].includes('truncated') || [from, to].includes('survival') ? 0.1 : 0.02;
        expect([from, to, Math.abs(mean! / 120e6 - 1) < about]).toEqual([from, to, true]);
      }
    }
  });

  it('keeps words and comments: only what differs is written', () => {
    const path = 'a.yaml';
    const text =
      'contactTypes:\n  call:\n    talk: # of the log\n      lognormal: # fitted\n        mean: 193 s # in March\n        sd: 208 s\n    wrapUp: 30 s # a guess\n';
    const to = (from: string, key: string, kind: string) =>
      applySteps(
        { files: { [path]: from }, path },
        kindSteps(readForm({ [path]: from }, path)!, {}, 'law', ['contactTypes', 'call', key], kind),
      );
    expect(to(text, 'talk', 'gamma')).toBe(text.replace('lognormal', 'gamma'));
    expect(to(text, 'talk', 'exponential')).toBe(
      text.replace('lognormal', 'exponential').replace('        sd: 208 s\n', ''),
    );
    expect(to(text, 'wrapUp', 'exponential')).toBe(
      text.replace('30 s #', '{ exponential: { mean: 30 s } } #'),
    );
    expect(to(text, 'hold', 'uniform')).toBe(`${text}    hold: { uniform: { low: 10 s, high: 30 s } }\n`);
    expect(to(to(text, 'wrapUp', 'exponential'), 'wrapUp', 'deterministic')).toBe(text);
  });

  it('keeps the spread where both kinds have one', () => {
    const law = { lognormal: { mean: '4 min', sd: '2 min' } };
    expect(lawOfKind(law, 'gamma', 'talk')).toEqual({ gamma: { mean: '4 min', sd: '2 min' } });
    expect(lawOfKind({ gamma: { mean: '4 min', cv: 0.5 } }, 'lognormal', 'talk')).toEqual({
      lognormal: { mean: '4 min', cv: 0.5 },
    });
    expect(lawOfKind(law, 'erlang', 'talk')).toEqual({ erlang: { mean: '4 min', phases: 4 } });
    expect(lawOfKind({ exponential: { mean: '3 min' } }, 'lognormal', 'talk')).toEqual({
      lognormal: { mean: '3 min', sd: '3 min' },
    });
    expect(lawOfKind('90 s', 'lognormal', 'wrapUp')).toEqual({ lognormal: { mean: '90 s', sd: '67.5 s' } });
    expect(lawOfKind(undefined, 'deterministic', 'wrapUp')).toBe('30 s');
    expect(lawOfKind({ uniform: { low: '1 min', high: '3 min' } }, 'exponential', 'talk')).toEqual({
      exponential: { mean: '2 min' },
    });
  });

  it('can be changed inside another law, beside the keys of that one', async () => {
    const path = 'scenarios/morning-from-a-log/scenario.yaml';
    const text = TEXTS[path]!;
    for (const at of [
      ['contactTypes', 'call', 'entryDelay', 'shifted'],
      ['contactTypes', 'order', 'talk', 'truncated'],
      ['contactTypes', 'order', 'patience', 'byHour', 1],
      ['contactTypes', 'driver', 'patience', 'mixture', 0],
    ])
      for (const kind of FINITE_KINDS) {
        const next = changed(path, text, 'law', at, kind);
        const made = valueAt(readForm({ ...TEXTS, [path]: next }, path)!.whole, at);
        expect([formatPath(at), kindOfLaw(made)]).toEqual([formatPath(at), kind]);
        expect([formatPath(at), kind, await faultsOf(path, next)]).toEqual([formatPath(at), kind, []]);
      }
  });
});

describe('the kind of arrivals, of staff and of skills', () => {
  it('can be changed in every shipped scenario, and the scenario is sound', async () => {
    for (const path of SOME) {
      const { whole } = readForm(TEXTS, path)!;
      for (const [name, type] of Object.entries(isMap(whole.contactTypes) ? whole.contactTypes : {}))
        for (const kind of arrivalKindsAt(formOf(path), ['contactTypes', name, 'arrivals'])) {
          if (TABLE_KINDS.includes(kind)) continue;
          const at = ['contactTypes', name, 'arrivals'];
          const next = changed(path, TEXTS[path]!, 'arrivals', at, kind);
          const made = valueAt(readForm({ ...TEXTS, [path]: next }, path)!.whole, at);
          expect([path, name, kindOfArrivals(made)]).toEqual([path, name, kind]);
          expect([path, name, kind, isMap(type) && (await faultsOf(path, next))]).toEqual([
            path,
            name,
            kind,
            [],
          ]);
        }
      for (const name of Object.keys(isMap(whole.agentGroups) ? whole.agentGroups : {})) {
        for (const kind of STAFF_KINDS.slice(0, 4).filter(one => one !== 'staffFile')) {
          const next = changed(path, TEXTS[path]!, 'staff', ['agentGroups', name, 'agents'], kind);
          const made = valueAt(readForm({ ...TEXTS, [path]: next }, path)!.whole, [
            'agentGroups',
            name,
            'agents',
          ]);
          expect([path, name, kindOfStaff(made)]).toEqual([path, name, kind]);
          expect([path, name, kind, await faultsOf(path, next)]).toEqual([path, name, kind, []]);
        }
        const next = changed(path, TEXTS[path]!, 'skills', ['agentGroups', name, 'skills'], 'levels');
        const made = valueAt(readForm({ ...TEXTS, [path]: next }, path)!.whole, [
          'agentGroups',
          name,
          'skills',
        ]);
        expect([path, name, kindOfSkills(made), await faultsOf(path, next)]).toEqual([
          path,
          name,
          'levels',
          [],
        ]);
      }
    }
  });

  it('keeps how many contacts come in an hour, of a table too', () => {
    const bank = 'scenarios/bank-inhouse/scenario.yaml';
    const at = ['contactTypes', 'regular', 'arrivals'];
    const rate = changed(bank, TEXTS[bank]!, 'arrivals', at, 'rate');
    expect(rate).toMatch(/arrivals: \{ poisson: 5\d\.?\d*\/h \} # the profile/u);
    const erlang = 'scenarios/erlang-a/scenario.yaml';
    const call = ['contactTypes', 'call', 'arrivals'];
    const to = (kind: string) => changed(erlang, TEXTS[erlang]!, 'arrivals', call, kind);
    expect(to('counts')).toContain('arrivals: { counts: 33600 }');
    expect(to('gaps')).toContain('arrivals: { renewal: { exponential: { mean: 2.57 s } } }');
    expect(to('rates')).toContain('count: [1400, 1400');
    const bullseye = 'scenarios/bullseye/scenario.yaml';
    expect(
      changed(bullseye, TEXTS[bullseye]!, 'arrivals', ['contactTypes', 'claim', 'arrivals'], 'counts'),
    ).toContain('{ counts: 1152, busyness: { gamma: { mean: 1, cv: 12 % } } }');
  });
});
