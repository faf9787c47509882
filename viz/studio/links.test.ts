import { describe, expect, it } from 'vitest';
import { commandOf, linkOf, recall } from './links.ts';

const SOURCE = { files: { 'a.yaml': 'x' }, path: 'a.yaml', set: ['own=1'] };
const RUN = { seed: 'blue', replication: 3, day: 2 };
const VALUES = new Map([
  ['volume:', 1.1],
  ['agents:Cards', 12],
]);
const PINNED = new Map([['agents:Cards', 14]]);

describe('a link of Studio', () => {
  it('brings back scenario, sliders, baseline, seed, replication, day, moment, rule and selection', () => {
    const state = linkOf(SOURCE, ['a=1', 'b=2'], { values: VALUES, pinned: PINNED }, RUN, 1234.6, {
      rule: 'ofHandled',
      selected: 'agent 3',
    });
    expect(state.sources[0]!.set).toEqual(['own=1', 'a=1', 'b=2']);
    expect(state.replication).toBe(4);
    expect(recall(JSON.parse(JSON.stringify(state)))).toEqual({
      source: SOURCE,
      values: VALUES,
      pinned: PINNED,
      run: RUN,
      moment: 1235,
      rule: 'ofHandled',
      selected: 'agent 3',
    });
  });

  it('keeps a baseline that was pinned where all sliders are back at the scenario', () => {
    const state = linkOf(SOURCE, [], { values: new Map(), pinned: PINNED }, RUN, 0, {});
    expect(recall(state)).toMatchObject({ source: SOURCE, values: new Map(), pinned: PINNED });
  });

  it('keeps changes as the scenario’s own where it does not know their sliders', () => {
    const state = linkOf(SOURCE, ['a=1'], { values: VALUES, pinned: new Map() }, RUN, 0, {});
    const cut = { ...state, more: { own: '1', levers: '[["volume' } };
    expect(recall(cut)!.source.set).toEqual(['own=1', 'a=1']);
    expect(recall(cut)!.values.size).toBe(0);
  });

  it('leaves out what makes no sense', () => {
    const more = { own: '99', levers: '[["volume:",1],["x","y"],7]', day: '-1' };
    const found = recall({ sources: [SOURCE], more })!;
    expect(found.source).toEqual(SOURCE);
    expect(found.run).toEqual({});
    expect(recall({ sources: [] })).toBeUndefined();
  });
});

describe('the command line that gives the same', () => {
  it('quotes what a shell would take apart', () => {
    expect(commandOf('my bank/a.yaml', ["queues.it's.x=1 s", 'a.b=2'], '1', 20)).toBe(
      "ccsim run 'my bank/a.yaml' --seed 1 --replications 20 \\\n  --set 'queues.it'\\''s.x=1 s' \\\n  --set a.b=2",
    );
  });

  it('lets no command in by a name', () => {
    expect(commandOf('$(rm -rf ~).yaml', [], '`id`', 1)).toBe(
      "ccsim run '$(rm -rf ~).yaml' --seed '`id`' --replications 1",
    );
  });
});
