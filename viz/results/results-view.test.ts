import { beforeAll, describe, expect, it } from 'vitest';
import { changed, STAFFING, writtenFolder } from '../../test/support/results-folders.ts';
import { lookOf } from '../compare/measure-look.ts';
import { LANGUAGES } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import { curvesChart, matrixChart } from './chart-data.ts';
import { eachRow, headOf } from './csv-rows.ts';
import { FAULT_WORDS, faultText } from './fault-words.ts';
import type { FolderFault, FolderFile } from './folder-file.ts';
import { estimateText } from './numbers-text.ts';
import { type Cell, openFolder } from './open-folder.ts';
import { flowChart } from './point-charts.ts';
import { promiseIn, standing } from './promise.ts';
import { worstOf } from './results-state.ts';
import {
  drawnSlice,
  firstChoice,
  lookAt,
  placeOf,
  pointName,
  smallestStaff,
  standingAt,
  viewOf,
} from './results-view.ts';

const LEVEL = 'serviceLevel.ofOffered';
/** All that a field may be asked to be. */
const FIELDS = [
  ...['a list', 'a list of 3', 'a list with a point', 'an object', 'a text', 'true or false', 'a number'],
  ...['a number from 0 to 1', 'a number from 0 on', 'a whole number'],
];
const state: { files: FolderFile[] } = { files: [] };
beforeAll(async () => {
  state.files = await writtenFolder(STAFFING);
});
const opened = async (files: readonly FolderFile[] = state.files) => viewOf(await openFolder('all', files));

describe('what is seen first of a folder', () => {
  it('is the promised service level at the smallest staff that keeps it, where arrivals are as they are', async () => {
    const view = await opened();
    const chosen = firstChoice(view);
    expect(chosen).toMatchObject({ measure: LEVEL, along: 0, across: 1 });
    expect(pointName(view, chosen.point)).toBe('desk.agents 96, call.arrivals ×1');
    expect(standingAt(view, LEVEL, chosen.point)).toBe('kept');
    // nobody has tried fewer than 96
    expect(smallestStaff(view, chosen)).toBe('tried');
    const [, next] = drawnSlice(view, { ...chosen, across: undefined })[0]!;
    expect(smallestStaff(view, { ...chosen, point: next! })).toBeUndefined();
    const cells = view.folder.cells[chosen.point] as Map<string, Cell>;
    cells.set(LEVEL, { ...cells.get(LEVEL)!, low: 0.1 });
    expect(smallestStaff(view, chosen)).toBeUndefined();
    expect(smallestStaff(view, { ...chosen, point: next! })).toBe('smallest');
  });

  it('is the best point where the manifest names one', async () => {
    const files = await changed(state.files, 'manifest.json', text => {
      const root = JSON.parse(text);
      root.best = { measure: 'waitTime', better: 'smaller', indifference: 0.5 };
      root.results.best = { point: 6, dropped: [] };
      return JSON.stringify(root);
    });
    expect(firstChoice(await opened(files)).point).toBe(5);
  });
});

describe('charts of a folder', () => {
  it('stand on the slice through the chosen point, each point at its place', async () => {
    const view = await opened();
    const chosen = firstChoice(view);
    const slice = drawnSlice(view, chosen);
    const { level, at } = placeOf(view, chosen);
    expect(slice[level]![at]).toBe(chosen.point);
    expect(curvesChart(view, chosen, 'en').table.rows).toHaveLength(6);
    expect(matrixChart(view, chosen, 'ru')!.title).not.toBe('');
  });

  it('say where contacts went, and none is lost on the way', async () => {
    const view = await opened();
    const chart = flowChart(view, firstChoice(view), 'en')!;
    const told = new Map(chart.table.rows.map(row => [String(row[0]).trim(), Number(row[1])]));
    const cell = (name: string) => view.folder.cells[firstChoice(view).point]!.get(name)!.value!;
    expect(told.get('Handled')).toBeCloseTo(cell('handled'), 6);
    expect(lookAt(view, LEVEL, 'en').heading).toBe('Service level, 20\u202Fs, % of offered');
  });
});

describe('an estimate in digits', () => {
  it('has the larger side of its interval behind the ±', () => {
    const cell = { value: 0.9, low: 0.86, high: 0.92, replications: 20, isExact: false, note: '' };
    const look = { ...lookOf(LEVEL, 'share', 'en'), decimals: 1 };
    expect(estimateText(cell, look, numbers('en')).doubt).toMatch(/^± 4/u);
    expect(estimateText({ ...cell, low: null }, look, numbers('en')).doubt).toBe('');
  });
});

describe('a promise', () => {
  it('is that of the contact type where it has one, its gaps filled from the center', () => {
    const text = {
      promise: { serviceLevel: '90 % in 10 s', rule: 'ofHandled' },
      contactTypes: { gold: { promise: { serviceLevel: '95 % in 5 s' } } },
    };
    expect(promiseIn(text)).toEqual({ share: 0.9, acceptableWait: 10, rule: 'ofHandled' });
    expect(promiseIn(text, 'gold')).toEqual({ share: 0.95, acceptableWait: 5, rule: 'ofHandled' });
    expect(promiseIn(text, 'toString')).toEqual(promiseIn(text));
    expect(promiseIn(null)).toEqual({ share: 0.8, acceptableWait: 20, rule: 'ofOffered' });
  });

  it('is kept or missed by the whole interval only', () => {
    expect(standing({ value: 0.82, low: 0.8, high: 0.84 }, 0.8)).toBe('kept');
    expect(standing({ value: 0.82, low: 0.79, high: 0.84 }, 0.8)).toBe('open');
    expect(standing({ value: 0.7, low: 0.68, high: 0.72 }, 0.8)).toBe('missed');
    expect(standing({ value: 0.9, low: null, high: null }, 0.8)).toBe('open');
    expect(standing({ value: null, low: null, high: null }, 0.8)).toBeUndefined();
  });
});

describe('details of a folder', () => {
  it('name the worst replication by what is better', () => {
    expect(worstOf([0.9, null, 0.7, 0.8], LEVEL)).toBe(2);
    expect(worstOf([4, 9, 7], 'waitTime')).toBe(1);
    expect(worstOf([null], 'waitTime')).toBeUndefined();
  });

  it('take the apostrophe off that keeps a spreadsheet from calculating', () => {
    expect(headOf(`a,'=1+1,"'@x,""y""",'tis\n`)).toEqual(['a', '=1+1', '@x,"y"', "'tis"]);
  });

  it('read fields with quotes, commas and lines of their own, and count lines', () => {
    const rows: [string[], number][] = [];
    const text = 'a,b\r\n"x, ""y""\nz",1\r\nplain,"2"\n"",""\n';
    const count = eachRow('t.csv', text, ['a', 'b'], (fields, _, line) => rows.push([[...fields], line]));
    expect(count).toBe(3);
    expect(rows).toEqual([
      [['x, "y"\nz', '1'], 2],
      [['plain', '2'], 4],
      [['', ''], 5],
    ]);
  });

  it('tell every fault in both languages, with what it names', () => {
    const file = 'summary.csv';
    const faults: FolderFault[] = [
      ...([{ kind: 'empty' }, { kind: 'unfinished' }, { kind: 'parts', count: 3 }] as const),
      { kind: 'noManifest', files: ['a.txt'] },
      ...(['missing', 'unreadable', 'notText', 'notJson'] as const).map(kind => ({ kind, file })),
      { kind: 'tooLarge', file, bytes: 5e9, limit: 1e8 },
      { kind: 'otherForm', found: 'x' },
      ...FIELDS.map(expected => ({ kind: 'field' as const, file, field: 'points[0]', expected })),
      { kind: 'columns', file, missing: 'low' },
      { kind: 'fields', file, line: 4, found: 2, expected: 3 },
      { kind: 'value', file, line: 4, column: 'low', text: 'ten' },
      { kind: 'rows', file, found: 2, expected: 3 },
      { kind: 'tooMany', file, what: 'points', found: 1e6, limit: 1e4 },
      { kind: 'other', reason: 'RangeError' },
    ];
    for (const language of LANGUAGES)
      for (const fault of faults) {
        const text = faultText(fault, FAULT_WORDS[language], numbers(language));
        expect(text).toMatch(/[.)]$/u);
        if ('file' in fault) expect(text).toContain(file);
        if (language === 'ru' && fault.kind === 'field')
          expect(text).not.toMatch(/\b(?:a|an|list|number)\b/u);
      }
  });
});
