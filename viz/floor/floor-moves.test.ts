import { describe, expect, it } from 'vitest';
import type { Move } from '../day/floor-view.ts';
import { numbers } from '../words/numbers.ts';
import { floorCase } from './floor-case.ts';
import { layOutFloor } from './floor-layout.ts';
import { FloorMarks } from './floor-marks.ts';
import { easeOut, FloorMoves, placeOf, TO_AGENT } from './floor-moves.ts';
import { hit } from './hit.ts';
import { shortened } from './shortened.ts';
import { nextMark, twinOf } from './twin.ts';
import { FLOOR_WORDS } from './words.ts';

function scene() {
  const { plan, view } = floorCase({ groups: [4], queues: [5] });
  const layout = layOutFloor(plan, 792);
  const here = new FloorMarks(plan);
  here.fill(view, layout);
  return { plan, view, layout, here };
}
const answered: Move = { kind: 'toAgent', contact: 1, queue: 0, agent: 2 };
const LIVELY = { speed: 1, calm: false };

describe('FloorMoves', () => {
  it('leads a contact from its lane to its agent in 180 ms', () => {
    const { view, here } = scene();
    view.moves.push(answered);
    const moves = new FloorMoves();
    moves.take(view, here.marks, here.marks, 1000, LIVELY);
    expect(moves.count).toBe(1);
    expect(moves.has(1)).toBe(true);
    const at = { x: 0, y: 0, fade: 1 };
    const lane = here.marks.contact(1);
    const agent = here.marks.agent(2);
    placeOf(moves.travellers[0]!, 1000, at);
    expect(at.x).toBeCloseTo(here.marks.x[lane]!, 3);
    placeOf(moves.travellers[0]!, 1000 + TO_AGENT, at);
    expect([at.x, at.y]).toEqual([here.marks.x[agent]!, here.marks.y[agent]!]);
    moves.forget(1000 + TO_AGENT);
    expect(moves.count).toBe(0);
  });

  it('moves nothing when calm, at speed 60 and above, or when more than 30 go at once', () => {
    const { view, here } = scene();
    view.moves.push(answered);
    const count = (options: { speed: number; calm: boolean }) => {
      const moves = new FloorMoves();
      moves.take(view, here.marks, here.marks, 0, options);
      return moves.count;
    };
    expect(count({ speed: 59, calm: false })).toBe(1);
    expect(count({ speed: 60, calm: false })).toBe(0);
    expect(count({ speed: 1, calm: true })).toBe(0);
    for (let i = 0; i < 30; i++) view.moves.push(answered);
    expect(count(LIVELY)).toBe(0);
  });

  it('lets who has left fall and fade where it stood', () => {
    const { view, here } = scene();
    view.moves.push({ kind: 'left', contact: 3, queue: 0, agent: -1 });
    const moves = new FloorMoves();
    moves.take(view, here.marks, here.marks, 0, LIVELY);
    const at = { x: 0, y: 0, fade: 1 };
    placeOf(moves.travellers[0]!, 399.99, at);
    expect(at.x).toBeCloseTo(here.marks.x[here.marks.contact(3)]!, 3);
    expect(at.y).toBeGreaterThan(here.marks.y[here.marks.contact(3)]! + 20);
    expect(at.fade).toBeLessThan(0.01);
  });
});

describe('easeOut', () => {
  it('starts quickly and ends at 1', () => {
    expect([0, 1].map(easeOut)).toEqual([0, 1]);
    expect(easeOut(0.25)).toBeGreaterThan(0.5);
  });
});

describe('hit', () => {
  it('finds the contact and the agent at a point, and nobody in the void', () => {
    const { here, layout, view } = scene();
    const { marks } = here;
    const contact = marks.contact(2);
    const agent = marks.agent(1);
    expect(hit(marks.x[contact]!, marks.y[contact]!, here, layout, view)).toEqual({ kind: 'contact', id: 2 });
    expect(hit(marks.x[agent]!, marks.y[agent]!, here, layout, view)).toEqual({ kind: 'agent', id: 1 });
    expect(hit(5, layout.height - 1, here, layout, view)).toBeUndefined();
  });

  it('finds in a bar the one who stands at that share of it', () => {
    const { plan, view } = floorCase({ groups: [4], queues: [5000] });
    const layout = layOutFloor(plan, 792);
    const here = new FloorMarks(plan);
    here.fill(view, layout);
    const { room } = layout.lanes[0]!;
    const at = (share: number) => hit(room.x + room.width * (1 - share), room.y + 5, here, layout, view)?.id;
    expect(at(0.0001)).toBe(1);
    expect(at(0.5)).toBe(2501);
  });
});

describe('shortened', () => {
  const measure = (text: string) => [...text].length * 6;

  it('keeps what fits and cuts the rest out of the middle', () => {
    expect(shortened('Cards', 30, measure)).toBe('Cards');
    expect(shortened('Cards and accounts', 60, measure)).toBe('Cards…unts');
    expect(measure(shortened('a'.repeat(300), 100, measure))).toBeLessThanOrEqual(100);
  });
});

describe('twinOf', () => {
  it('says the floor in lines, and shows fifty around the selected one', () => {
    const { plan, view } = floorCase({ groups: [4], queues: [5000] });
    const layout = layOutFloor(plan, 792);
    const here = new FloorMarks(plan);
    here.fill(view, layout);
    const parts = { plan, view, layout, marks: here, words: FLOOR_WORDS.en, numbers: numbers('en') };
    const twin = twinOf(parts, { kind: 'contact', id: 2500 });
    expect(twin.summary).toBe('5\u202F000 waiting. 4 of 4 agents are busy.');
    expect(twin.queues).toEqual(['Queue 1: 5\u202F000 waiting, 4\u202F980 over 20\u202Fs, longest 1:23:20']);
    expect(twin.around).toHaveLength(50);
    expect(twin.around.map(row => row.choice.id)).toContain(2500);
    expect(twin.selected).toContain('Contact 2\u202F500');
    expect(twinOf(parts, undefined).around).toEqual([]);
  });
});

describe('nextMark', () => {
  it('goes to the nearest mark that way', () => {
    const { here } = scene();
    const { marks } = here;
    const second = marks.contact(2);
    expect(nextMark(marks, second, 1, 0)).toBe(marks.contact(1));
    expect(nextMark(marks, second, -1, 0)).toBe(marks.contact(3));
  });
});
