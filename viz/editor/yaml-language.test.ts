import { readFileSync } from 'node:fs';
import { indentSelection, insertNewlineAndIndent } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { indentBelow, yamlLanguage } from './yaml-language.ts';

const BANK = readFileSync('scenarios/bank-inhouse/scenario.yaml', 'utf8');

/** The text after Enter at the caret, with a caret where the cursor is then. */
function entered(text: string): string {
  const at = text.indexOf('‸');
  let state = EditorState.create({
    doc: text.replace('‸', ''),
    selection: { anchor: at },
    extensions: yamlLanguage(),
  });
  const isDone = insertNewlineAndIndent({
    state,
    dispatch: transaction => {
      state = transaction.state;
    },
  });
  expect(isDone).toBe(true);
  const { head } = state.selection.main;
  return `${state.sliceDoc(0, head)}‸${state.sliceDoc(head)}`;
}

describe('a new line', () => {
  it('stands under the line before, below a key with a comment too', () => {
    const line = '    wrapUp: 90 s';
    expect(BANK).toMatch(new RegExp(`  regular: #.*\n(?:    .*\n)*?${line}`, 'u'));
    expect(entered(BANK.replace(line, `${line}‸`))).toBe(BANK.replace(line, `${line}\n    ‸`));
    expect(entered('a:\n  b: 1‸\n  c: 2\n')).toBe('a:\n  b: 1\n  ‸\n  c: 2\n');
  });

  it('stands further in below a key without a value, a comment apart', () => {
    expect(entered('contactTypes:\n  call: # the phone‸\n')).toBe(
      'contactTypes:\n  call: # the phone\n    ‸\n',
    );
    expect(entered('contactTypes:‸')).toBe('contactTypes:\n  ‸');
    expect(entered('a: # 1\n  b: { c: [‸] }')).toBe('a: # 1\n  b: { c: [\n    ‸\n  ] }');
  });

  it.each([
    ['', 0],
    ['name: Bank', 0],
    ['    # the rest:', 4],
    ['    talk: # lognormal:', 6],
    ['  open: "08:00" # to 20:00', 2],
    ['  open: 08:00', 2],
    ['about: |', 2],
    ['  - call', 2],
    ['  - "night: desk"', 2],
    ['  - at: 11:30', 4],
    ['  - shifts:', 6],
    ['  -3 s', 2],
  ])('below %j has %i columns', (line, columns) => {
    expect(indentBelow(line)).toBe(columns);
  });

  it('alone is put in its place: lines that are there stay', () => {
    const state = EditorState.create({
      doc: BANK,
      selection: { anchor: 0, head: BANK.length },
      extensions: yamlLanguage(),
    });
    let text = BANK;
    indentSelection({
      state,
      dispatch: transaction => {
        text = transaction.state.doc.toString();
      },
    });
    expect(text).toBe(BANK);
  });
});
