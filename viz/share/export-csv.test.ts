import { describe, expect, it } from 'vitest';
import { csvText } from './export-csv.ts';
import { fileName } from './export-file.ts';

const rows = (...cells: (string | number | null)[]): string[] =>
  csvText({ columns: ['a'], rows: cells.map(cell => [cell]) })
    .split('\r\n')
    .slice(1, -1);

describe('csvText', () => {
  it('has a mark of its encoding, a head, and lines as RFC 4180 wants them', () => {
    expect(csvText({ columns: ['time', 'wait, s'], rows: [['8:00', 1.5]] })).toBe(
      '\uFEFFtime,"wait, s"\r\n8:00,1.5\r\n',
    );
  });

  it('writes numbers in machine form, and nothing for what is none', () => {
    expect(rows(0.1 + 0.2, null, Number.NaN, -3)).toEqual(['0.3', '', '', '-3']);
  });

  it('quotes what would break a line', () => {
    expect(rows('a,b', 'say "no"', 'two\nlines')).toEqual(['"a,b"', '"say ""no"""', 'two lines']);
  });

  it('lets no name become a formula', () => {
    expect(rows('=HYPERLINK("http://x")', '@x', '+1+cmd', '-x', '\t=1', '−2', '-2')).toEqual([
      '"\'=HYPERLINK(""http://x"")"',
      "'@x",
      "'+1+cmd",
      "'-x",
      "'=1",
      '−2',
      '-2',
    ]);
  });

  it('lets no name become one behind a semicolon, where spreadsheets of many countries begin a cell', () => {
    expect(rows('x;=cmd|x', 'a;b', 'x; "@y', '\uFF1D1+1', '-2;3')).toEqual([
      "x;'=cmd|x",
      'a;b',
      '"x;\' ""@y"',
      "'\uFF1D1+1",
      "'-2;3",
    ]);
  });
});

describe('fileName', () => {
  it('keeps letters and digits of any language, and no path', () => {
    expect(fileName('How long they waited, Cards')).toBe('how-long-they-waited-cards');
    expect(fileName('../../etc/passwd')).toBe('etc-passwd');
    expect(fileName('Сколько ждали')).toBe('сколько-ждали');
    expect(fileName('///')).toBe('ccsim');
    expect(fileName('x'.repeat(500))).toHaveLength(80);
  });
});
