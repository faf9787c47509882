import { EditorView } from '@codemirror/view';

/** The text in the colours of the page. */
export const textTheme = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--surface)', fontSize: '0.8125rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.375rem', fontVariantNumeric: 'tabular-nums' },
  '.cm-content': { padding: '4px 0', caretColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--ink3)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 8px 0 12px' },
  '.cm-line': { padding: '0 16px 0 4px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 25%, transparent)',
  },
  '.key': { color: 'var(--ink2)' },
  '.comment': { color: 'var(--ink3)' },
  '.lit': { backgroundColor: 'var(--sunken)', boxShadow: 'inset 3px 0 var(--accent)' },
  '.fault-line': {
    padding: '0 16px 4px 4px',
    color: 'var(--late)',
    fontFamily: 'var(--font)',
    fontSize: '0.75rem',
    lineHeight: '1rem',
    whiteSpace: 'pre-wrap',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--late) 1px',
    textUnderlineOffset: '3px',
  },
  '.cm-lintPoint-error::after': { borderBottomColor: 'var(--late)' },
  '.cm-gutter-lint': { width: '12px' },
  '.cm-lint-marker': { width: '8px', height: '1.375rem', content: '""' },
  '.cm-lint-marker-error': { content: '""', borderLeft: '3px solid var(--late)' },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: '8px',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    boxShadow: '0 4px 16px #0002',
    maxWidth: '22rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '16rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 12px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--on-accent)',
  },
  '.cm-completionInfo': { padding: '8px 12px', fontFamily: 'var(--font)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-diagnostic': { padding: '8px 12px', borderLeft: '3px solid var(--late)' },
  '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--ink)' },
});
