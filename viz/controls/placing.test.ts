import { describe, expect, it } from 'vitest';
import { placeBeside } from './placing.ts';

const view = { width: 390, height: 800 };
const list = { width: 300, height: 400 };
const button = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 32 });

describe('the list of a button', () => {
  it('stands below it, at its side', () => {
    expect(placeBeside(button(20, 100), list, view, 'start')).toEqual({ left: 20, top: 136, height: 400 });
    expect(placeBeside(button(300, 100), list, view, 'end').left).toBe(80);
  });

  it('stays inside the window', () => {
    expect(placeBeside(button(200, 100), list, view, 'start').left).toBe(82);
    expect(placeBeside(button(20, 100), list, view, 'end').left).toBe(8);
    expect(placeBeside(button(20, 100), { width: 600, height: 10 }, view, 'end').left).toBe(8);
  });

  it('stands above where there is more room, and is no higher than the room', () => {
    expect(placeBeside(button(20, 700), list, view, 'start')).toMatchObject({ top: 296, height: 400 });
    expect(placeBeside(button(20, 300), { width: 300, height: 900 }, view, 'start')).toMatchObject({
      top: 336,
      height: 456,
    });
    expect(placeBeside(button(20, 500), { width: 300, height: 900 }, view, 'start')).toMatchObject({
      top: 8,
      height: 488,
    });
  });
});
