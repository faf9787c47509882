import { describe, expect, it } from 'vitest';
import { nextSpeed, studioKey } from './page-keys.ts';
import { advance } from './playing.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  studioKey({ key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...more });

describe('keys of Studio', () => {
  it('move by an event, a minute and a half-hour', () => {
    expect(press('ArrowRight')).toEqual({ act: 'rows', by: 1 });
    expect(press('ArrowLeft', { shiftKey: true })).toEqual({ act: 'time', by: -60e6 });
    expect(press('ArrowRight', { altKey: true })).toEqual({ act: 'time', by: 1800e6 });
  });

  it('play, jump and pin, by letters of either case', () => {
    expect([' ', 'Home', 'A', 'w', 'b', 'T'].map(key => press(key)?.act)).toEqual([
      'toggle',
      'start',
      'next',
      'worst',
      'pin',
      'theory',
    ]);
  });

  it('leave the browser its own', () => {
    expect(press('a', { ctrlKey: true })).toBeUndefined();
    expect(press('toString')).toBeUndefined();
    expect(press('x')).toBeUndefined();
  });
});

describe('nextSpeed', () => {
  it('stops at the ends', () => {
    expect(nextSpeed(60, 1)).toBe(600);
    expect(nextSpeed('event', -1)).toBe('event');
    expect(nextSpeed('fastest', 1)).toBe('fastest');
  });
});

describe('advance', () => {
  const player = () => {
    const moved = { now: 0, row: 0, end: 1e12, seeks: [] as number[] };
    return Object.assign(moved, {
      seek(time: number) {
        moved.now = time;
      },
      seekRow(row: number) {
        moved.row = row;
      },
    });
  };

  it('moves by the speed times what has passed on the screen', () => {
    const one = player();
    advance(one as never, 60, 16, { takeEvents: () => 0 });
    expect(one.now).toBe(16 * 1000 * 60);
  });

  it('moves by whole events when it plays event by event', () => {
    const one = player();
    advance(one as never, 'event', 500, { takeEvents: share => Math.floor(share) });
    expect(one.row).toBe(2);
    expect(one.now).toBe(0);
  });
});
