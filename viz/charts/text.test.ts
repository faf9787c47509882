import { describe, expect, it } from 'vitest';
import { elided, evenlyWrapped, oneLine, textWidth, wrapped } from './text.ts';

describe('textWidth', () => {
  it('grows with the text, its size and its weight', () => {
    expect(textWidth('', 12)).toBe(0);
    expect(textWidth('100', 11)).toBeCloseTo(3 * 0.65 * 11);
    expect(textWidth('Ждут', 12)).toBeGreaterThan(textWidth('till', 12));
    expect(textWidth('Agents', 12, true)).toBeGreaterThan(textWidth('Agents', 12));
  });

  it('counts no width for marks that stand on a letter, and much for what may be wide', () => {
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
    expect(textWidth('客', 10)).toBe(12);
  });
});

describe('oneLine', () => {
  it('leaves no line break, no control character and no turn of direction', () => {
    expect(oneLine('a\nb\tc\u0000d\u2028e')).toBe('a b c d e');
    expect(oneLine('\u202Eevil\u202C \u2066x\u2069')).toBe('evil x');
  });

  it('keeps letters of every language', () => {
    expect(oneLine('Служба «Карты» 客服 שלום')).toBe('Служба «Карты» 客服 שלום');
  });
});

describe('elided', () => {
  it('keeps what fits as it is', () => {
    expect(elided('Cards', 100, 12)).toBe('Cards');
  });

  it('cuts in the middle, and fits', () => {
    const cut = elided('Customer service North', 90, 12);
    expect(cut).toMatch(/^Cust.*….*orth$/);
    expect(textWidth(cut, 12)).toBeLessThanOrEqual(90);
    expect(elided('Customer', 1, 12)).toBe('');
  });
});

describe('wrapped', () => {
  it('breaks between words, and cuts what is left over', () => {
    expect(wrapped('one two three', 1000, 12, 2)).toEqual(['one two three']);
    const lines = wrapped('one two three four five six', 60, 12, 2);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe('one two');
    expect(lines[1]).toContain('…');
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(60);
  });

  it('makes no line of nothing', () => {
    expect(wrapped('', 100, 12, 3)).toEqual([]);
  });
});

describe('evenlyWrapped', () => {
  it('leaves no lone word on the last of as many lines', () => {
    const text = 'takes handle time to be exponential; here it is not';
    expect(wrapped(text, 290, 12, 3)).toEqual(['takes handle time to be exponential; here it', 'is not']);
    const lines = evenlyWrapped(text, 290, 12, 3);
    expect(lines.join(' ')).toBe(text);
    expect(lines).toHaveLength(2);
    expect(textWidth(lines[1]!, 12)).toBeGreaterThan(textWidth(lines[0]!, 12) * 0.7);
  });

  it('cuts no more than has to be cut', () => {
    const text = 'one two three four five six seven eight nine';
    expect(evenlyWrapped(text, 60, 12, 2)).toEqual(wrapped(text, 60, 12, 2));
    expect(evenlyWrapped('one', 60, 12, 2)).toEqual(['one']);
  });
});
