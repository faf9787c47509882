import { describe, expect, it } from 'vitest';
import type { Lever } from '../run/lever.ts';
import type { Source } from '../run/source.ts';
import type { WhatIfListener } from '../run/what-if.ts';
import type { WhatIfResult } from '../run/what-if-result.ts';
import type { WhatIfHint } from '../run/what-if-runner.ts';
import { WhatIfDesk } from './what-if-desk.ts';

const SOURCE: Source = { files: {}, path: 'a.yaml', set: ['own=1'] };
const ASKED = { seed: '1', day: 0, replications: 20 };
const AGENTS: Lever = {
  id: 'agents:desk',
  kind: 'agents',
  of: 'desk',
  low: 5,
  high: 15,
  step: 1,
  baseline: 10,
  unit: 'agents',
  set: value => [`agents=${value}`],
};

/** A desk whose replications are run by hand. */
function desk() {
  const asked: string[][] = [];
  const told: string[] = [];
  const hints: WhatIfHint[] = [];
  let listener: WhatIfListener | undefined;
  const made = new WhatIfDesk(heard => {
    listener = heard;
    return {
      makeReady: hint => void hints.push(hint),
      ask: source => asked.push([...source.set]),
      pin: () => void told.push(`pin ${asked.length}`),
      unpin: () => void told.push('unpin'),
    };
  });
  const answer = (request: number, replications = 20) =>
    listener!.onResult({ request, replications, of: 20 } as WhatIfResult);
  return {
    made,
    asked,
    told,
    hints,
    answer,
    fail: (request: number) => listener!.onFailure('broken', request),
  };
}

describe('WhatIfDesk', () => {
  it('pins the scenario as it was opened, then asks what each slider says', () => {
    const { made, asked, told, answer } = desk();
    made.open(SOURCE, [AGENTS], { values: new Map(), pinned: new Map() }, ASKED);
    expect(told).toEqual(['unpin', 'pin 1']);
    answer(1);
    made.set(AGENTS, 12);
    expect(asked).toEqual([['own=1'], ['own=1', 'agents=12']]);
    expect(made.changes).toEqual(['agents=12']);
    made.set(AGENTS, 10);
    expect(made.changes).toEqual([]);
    expect(made.changed.size).toBe(0);
  });

  it('makes ready for a step of each slider, once for each scenario and day, when nothing runs', () => {
    const { made, hints, answer } = desk();
    made.makeReady();
    expect(hints).toEqual([]);
    const atTheEnd = { ...AGENTS, high: AGENTS.baseline };
    made.open(SOURCE, [AGENTS, atTheEnd], { values: new Map(), pinned: new Map() }, ASKED);
    made.makeReady();
    expect(hints).toEqual([]);
    answer(1);
    made.makeReady();
    made.makeReady();
    const changes = [['agents=11'], ['agents=9']];
    expect(hints).toEqual([{ source: SOURCE, seed: '1', day: 0, changes }]);
    made.look({ ...ASKED, day: 2 });
    answer(2);
    made.makeReady();
    expect(hints[1]).toEqual({ source: SOURCE, seed: '1', day: 2, changes });
  });

  it('runs the baseline first where a link comes with changes', () => {
    const { made, asked, answer } = desk();
    made.open(SOURCE, [AGENTS], { values: new Map([[AGENTS.id, 12]]), pinned: new Map() }, ASKED);
    expect(asked).toEqual([['own=1']]);
    answer(1, 4);
    expect(asked).toHaveLength(1);
    expect(made.result).toBeUndefined();
    answer(1);
    expect(asked[1]).toEqual(['own=1', 'agents=12']);
    answer(2);
    expect(made.result?.request).toBe(2);
  });

  it('lets a slider move while the baseline is run, and asks the last value', () => {
    const { made, asked, answer } = desk();
    made.open(SOURCE, [AGENTS], { values: new Map([[AGENTS.id, 12]]), pinned: new Map() }, ASKED);
    made.set(AGENTS, 14);
    answer(1);
    expect(asked.slice(1)).toEqual([['own=1', 'agents=14']]);
  });

  it('forgets answers to older questions', () => {
    const { made, answer, fail } = desk();
    made.open(SOURCE, [AGENTS], { values: new Map(), pinned: new Map() }, ASKED);
    made.set(AGENTS, 12);
    answer(1);
    fail(1);
    expect(made.result).toBeUndefined();
    expect(made.failure).toBe('');
    fail(2);
    expect(made.failure).toBe('broken');
  });

  it('opens with the baseline that a link kept, and says whether the sliders stand on it', () => {
    const { made } = desk();
    const values = new Map([[AGENTS.id, 12]]);
    made.open(SOURCE, [AGENTS], { values, pinned: values }, ASKED);
    expect([made.isBaseline, made.start(AGENTS)]).toEqual([true, 12]);
    made.reset();
    expect([made.isBaseline, made.start(AGENTS)]).toEqual([false, 12]);
  });

  it('makes what the sliders say the baseline when it is pinned', () => {
    const { made, told } = desk();
    made.open(SOURCE, [AGENTS], { values: new Map(), pinned: new Map() }, ASKED);
    made.set(AGENTS, 12);
    made.pin();
    expect(made.start(AGENTS)).toBe(12);
    expect(told.slice(2)).toEqual(['unpin', 'pin 3']);
    made.reset();
    expect(made.value(AGENTS)).toBe(10);
    expect(made.start(AGENTS)).toBe(12);
  });
});
