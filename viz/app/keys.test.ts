import { describe, expect, it } from 'vitest';
import { type Focused, frameKey, isSign, isTaken } from './keys.ts';

const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
const on = (tagName: string, more: Partial<Focused> = {}): Focused => ({ tagName, ...more });

describe('keys', () => {
  it('lead to pages, to the link, to the list of keys', () => {
    expect(frameKey(press('3'))).toEqual({ act: 'page', index: 2 });
    expect(frameKey(press('C'))).toEqual({ act: 'link' });
    expect(frameKey(press('?'))).toEqual({ act: 'list' });
    expect(frameKey(press('toString'))).toEqual({ act: 'none' });
  });

  it('of the browser stay with the browser', () => {
    expect(frameKey(press('c', { ctrlKey: true }))).toEqual({ act: 'none' });
    expect(isTaken(press('c', { metaKey: true }), on('BODY'))).toBe(true);
  });

  it('that are one sign can be switched off, the space bar and arrows cannot', () => {
    expect(['a', '?', '[', '1'].map(key => isSign(press(key)))).toEqual([true, true, true, true]);
    expect([' ', 'ArrowLeft', 'Home', 'Escape'].map(key => isSign(press(key)))).not.toContain(true);
  });

  it('belong to a field while it has the focus', () => {
    for (const field of [
      on('INPUT', { type: 'text' }),
      on('TEXTAREA'),
      on('SELECT'),
      on('DIV', { isContentEditable: true }),
    ])
      expect(isTaken(press('a'), field)).toBe(true);
    expect(isTaken(press('a'), on('INPUT', { type: 'checkbox' }))).toBe(false);
  });

  it('press what has the focus: the space bar a button, arrows a slider; elsewhere they are free', () => {
    expect(isTaken(press(' '), on('BUTTON'))).toBe(true);
    expect(isTaken(press('a'), on('BUTTON'))).toBe(false);
    expect(isTaken(press('ArrowLeft'), on('DIV', { role: 'slider' }))).toBe(true);
    expect(isTaken(press('ArrowLeft'), on('BUTTON'))).toBe(false);
    expect(isTaken(press(' '), on('BODY'))).toBe(false);
  });
});
