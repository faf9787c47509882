import { describe, expect, it } from 'vitest';
import { numbers } from '../words/numbers.ts';
import type { Box } from './box.ts';
import { type CaseOptions, floorCase } from './floor-case.ts';
import { floorLabels } from './floor-labels.ts';
import { type FloorLayout, layOutFloor } from './floor-layout.ts';
import { FloorMarks } from './floor-marks.ts';
import { keyPlan } from './floor-plan.ts';
import { agentLook } from './group-layout.ts';
import { laneMode } from './lane-layout.ts';
import { AGENT } from './marks.ts';
import { FLOOR_WORDS } from './words.ts';

const BANK: CaseOptions = { groups: [20, 13, 8], queues: [8, 6], menu: 7, callbacks: 35, trunks: [49] };
const CASES: Record<string, CaseOptions> = {
  bank: BANK,
  'one queue': { groups: [10], queues: [0] },
  crowd: { groups: [500, 300, 200], queues: [10_000, 3], menu: 40 },
  'thirty queues and groups': { groups: Array(30).fill(10), queues: Array(30).fill(12), callbacks: 4 },
  'ten thousand agents': { groups: [9000, 1000], queues: [100] },
};

function blocks(layout: FloorLayout): Box[] {
  const { calls, lines, menu, lanes, shelf, groups } = layout;
  return [calls, lines, menu, ...lanes, shelf, ...groups].filter(box => box !== undefined);
}

function meet(a: Box, b: Box): boolean {
  const slack = 0.01;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

function pairsThatMeet(boxes: readonly Box[]): number {
  return boxes.reduce((sum, a, i) => sum + boxes.slice(i + 1).filter(b => meet(a, b)).length, 0);
}

function filled(options: CaseOptions, width: number) {
  const { plan, view } = floorCase(options);
  const layout = layOutFloor(plan, width);
  const here = new FloorMarks(plan);
  here.fill(view, layout);
  return { plan, view, layout, here, marks: here.marks };
}

describe('layOutFloor', () => {
  for (const [name, options] of Object.entries(CASES)) {
    for (const width of [358, 792, 1200]) {
      it(`lets no two blocks meet and keeps all inside: ${name}, ${width} px`, () => {
        const { layout } = filled(options, width);
        expect(pairsThatMeet(blocks(layout))).toBe(0);
        for (const box of blocks(layout)) {
          expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
          expect(box.y + box.height).toBeLessThanOrEqual(layout.height + 0.01);
        }
      });

      it(`keeps each mark in the room of its block, apart from all others: ${name}, ${width} px`, () => {
        const { layout, marks } = filled(options, width);
        const seen = new Set<string>();
        for (let i = 0; i < marks.count; i++) {
          const place = marks.place[i]!;
          const x = marks.x[i]!;
          const y = marks.y[i]!;
          const room = marks.size[i] === AGENT ? layout.groups[place]!.room : layout.lanes[place]?.room;
          const key = `${x.toFixed(1)} ${y.toFixed(1)}`;
          expect(seen.has(key)).toBe(false);
          seen.add(key);
          if (!room) continue;
          expect(x).toBeGreaterThan(room.x);
          expect(x).toBeLessThan(room.x + room.width + 0.01);
          expect(y).toBeGreaterThan(room.y);
          expect(y).toBeLessThan(room.y + room.height + 0.01);
        }
      });
    }
  }

  it('finds blocks that do meet', () => {
    const { layout } = filled(BANK, 792);
    const moved = { ...layout.lanes[0]!, x: layout.groups[0]!.x - 20 };
    expect(pairsThatMeet([...blocks(layout), moved])).toBeGreaterThan(0);
  });

  it('gives no room to what the scenario lacks', () => {
    const { layout } = filled({ groups: [3], queues: [0] }, 792);
    expect([layout.menu, layout.lines, layout.shelf]).toEqual([undefined, undefined, undefined]);
    expect(layout.lanes[0]!.x).toBeLessThan(filled(BANK, 792).layout.lanes[0]!.x);
  });

  it('makes marks smaller as the crowd grows, within 4 to 34 px', () => {
    const pitches = [10, 120, 1000, 2000].map(
      count => filled({ groups: [count], queues: [0] }, 792).layout.grid,
    );
    for (const grid of pitches) {
      expect(grid.pitch).toBeGreaterThanOrEqual(4);
      expect(grid.pitch).toBeLessThanOrEqual(34);
    }
    expect(pitches.map(grid => grid.look)).toEqual(['initials', 'disc', 'square', 'dot']);
    expect(filled(CASES['ten thousand agents']!, 792).layout.grid.perMark).toBe(10);
  });
});

describe('agentLook', () => {
  it('has five looks', () => {
    expect([34, 30, 29, 14, 13, 8, 7, 4, 3].map(agentLook)).toEqual([
      'initials',
      'initials',
      'disc',
      'disc',
      'square',
      'square',
      'dot',
      'dot',
      'block',
    ]);
  });
});

describe('laneMode', () => {
  const room = { x: 0, y: 0, width: 400, height: 84 };

  it('has dots to 30, small ones to 600 and a bar above', () => {
    expect([0, 30, 31, 600, 601, 10_000].map(count => laneMode(count, room))).toEqual([
      'wide',
      'wide',
      'tight',
      'tight',
      'bar',
      'bar',
    ]);
  });

  it('takes the next smaller look where the room is too small', () => {
    expect(laneMode(20, { ...room, width: 100, height: 20 })).toBe('tight');
    expect(laneMode(100, { ...room, width: 100, height: 20 })).toBe('bar');
  });
});

describe('FloorMarks', () => {
  it('counts as many as there are, late ones among them', () => {
    const { here, marks } = filled(BANK, 792);
    expect(here.lanes.map(lane => lane.count)).toEqual([8, 6]);
    expect(here.menu.count).toBe(7);
    expect(here.shelf.count).toBe(35);
    expect(here.arrivals).toBe(2);
    let agents = 0;
    for (let i = 0; i < marks.count; i++) if (marks.size[i] === AGENT) agents++;
    expect(agents).toBe(41);
    expect(marks.count).toBe(41 + 8 + 6 + 7 + 35);
    const all = here.groups.reduce((sum, g) => sum + g.busy + g.free + g.onBreak + g.backOffice, 0);
    expect(all).toBe(41);
  });

  it('splits a crowd at the promise', () => {
    const { here } = filled({ groups: [10], queues: [3400] }, 792);
    expect(here.lanes[0]).toMatchObject({ count: 3400, late: 3380, isBar: true, longest: 3400e6 });
  });

  it('stands the next to be answered at the right', () => {
    const { marks } = filled(BANK, 792);
    const first = marks.contact(1);
    const second = marks.contact(2);
    expect(marks.x[first]!).toBeGreaterThan(marks.x[second]!);
  });

  it('makes nothing for who is off shift', () => {
    const { plan, view } = floorCase({ groups: [5], queues: [0] });
    (view.agents.state as Uint8Array).fill(0);
    const here = new FloorMarks(plan);
    here.fill(view, layOutFloor(plan, 792));
    expect(here.marks.count).toBe(0);
  });
});

describe('floorLabels', () => {
  const labels = (options: CaseOptions, language: 'en' | 'ru', width = 792) => {
    const { plan, view, layout, here } = filled(options, width);
    return floorLabels({
      plan,
      view,
      layout,
      marks: here,
      words: FLOOR_WORDS[language],
      numbers: numbers(language),
    });
  };

  it('says every count in words', () => {
    const texts = labels(BANK, 'en').flatMap(label => [label.text, label.beside?.text]);
    expect(texts).toContain('8 waiting');
    expect(texts).toContain('longest 0:08');
    expect(texts).toContain('35 to call');
    expect(texts).toContain('7 listening');
    expect(texts).toContain('49 of 90');
    expect(texts).toContain('2 in the last minute');
  });

  it('writes no line upon another', () => {
    for (const options of Object.values(CASES))
      for (const width of [358, 792]) {
        const lines = labels(options, 'en', width).filter(label => label.anchor === 'start');
        const close = lines.flatMap((a, i) =>
          lines.slice(i + 1).filter(b => Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 14),
        );
        expect(close.map(label => label.text)).toEqual([]);
      }
  });

  it('leaves room on a phone between who calls in and the first queue', () => {
    const texts = labels(BANK, 'ru', 358);
    const y = (text: string) => texts.find(label => label.text === text)!.y;
    const { plan } = floorCase(BANK);
    expect(y(plan.queues[0]!.name) - y('2 за минуту')).toBeGreaterThanOrEqual(24);
  });

  it('has one key for two floors, of what either can show', () => {
    const [bare, full] = [floorCase({ groups: [3], queues: [0] }).plan, floorCase(BANK).plan];
    expect(keyPlan([])).toBeUndefined();
    expect(keyPlan([bare, bare])).toMatchObject({ hasMenu: false, hasCallbacks: false });
    expect(keyPlan([bare, full])).toMatchObject({ hasMenu: true, hasCallbacks: true });
  });

  it('says in Russian how many wait too long', () => {
    const texts = labels({ groups: [3], queues: [22] }, 'ru').map(label => label.text);
    expect(texts).toContain('ждут 22, из них 2 дольше 20\u202Fс');
  });
});
