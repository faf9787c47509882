// Long because: one text area, its languages, marks and history.
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from '@codemirror/autocomplete';
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  isolateHistory,
  undo,
} from '@codemirror/commands';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  keymap,
  lineNumbers,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import { flowText } from '../../scenarios/index.ts';
import { keysAt, type Schema, valuesAt } from './schema-keys.ts';
import { contextAt } from './text-context.ts';
import { textTheme } from './text-theme.ts';
import { yamlLanguage } from './yaml-language.ts';

/** A fault in the text; line and column count from 1. */
export interface TextFault {
  line: number;
  column: number;
  /** as it is to be read */
  words: string;
  /** of the words */
  language: string;
}

/** A text area that knows a scenario. */
export interface TextEditor {
  text(): string;
  /** Puts in another text; what is the same stays, so that the cursor does. */
  setText(text: string): void;
  /** Shows another file, with what can be undone of it. */
  setFile(file: string, text: string): void;
  /** Takes back the last change; false if there is none. */
  undo(): boolean;
  setFaults(faults: readonly TextFault[]): void;
  /** Lights a line and brings it into sight; 0: none. */
  light(line: number): void;
  focus(): void;
  destroy(): void;
}

export interface TextEditorOptions {
  parent: HTMLElement;
  root: ShadowRoot;
  file: string;
  text: string;
  schema: Schema;
  onText(text: string): void;
  /** the cursor went to this line, by the reader's own doing */
  onLine(line: number): void;
}

/** Makes the text area: YAML with lines, completion from the schema, and faults in place. */
export function makeTextEditor(options: TextEditorOptions): TextEditor {
  const { parent, root, text, schema } = options;
  let isOurs = false;
  let { file } = options;
  const others = new Map<string, EditorState>();
  const listener = EditorView.updateListener.of(update => {
    if (isOurs) return;
    if (update.docChanged) options.onText(update.state.doc.toString());
    if (update.selectionSet || update.focusChanged) options.onLine(lineOf(update));
  });
  const stateOf = (name: string, doc: string) =>
    EditorState.create({ doc, extensions: [...extensionsOf(schema, name), listener] });
  const view = new EditorView({ parent, root, state: stateOf(file, text) });
  const silently = (act: () => void) => {
    isOurs = true;
    act();
    isOurs = false;
  };
  // a reader without a pointer scrolls by it as by any other region
  view.scrollDOM.tabIndex = 0;
  return {
    text: () => view.state.doc.toString(),
    setText: next => silently(() => replaceText(view, next)),
    setFile: (next, content) =>
      silently(() => {
        if (next === file) return;
        others.set(file, view.state);
        view.setState(others.get(next) ?? stateOf(next, content));
        file = next;
      }),
    undo: () => undo(view),
    setFaults: faults => silently(() => showFaults(view, faults)),
    light: line => silently(() => lightLine(view, line)),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

function extensionsOf(schema: Schema, label: string): Extension[] {
  return [
    lineNumbers(),
    lintGutter(),
    history(),
    drawSelection(),
    EditorView.lineWrapping,
    yamlLanguage(),
    autocompletion({ override: [context => complete(context, schema)], icons: false }),
    keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
    lit,
    faultLines,
    colours,
    textTheme,
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
  ];
}

function lineOf({ state, view }: ViewUpdate): number {
  return view.hasFocus ? state.doc.lineAt(state.selection.main.head).number : 0;
}

/** Replaces the part that differs, as one step that can be undone. */
function replaceText(view: EditorView, next: string): void {
  const before = view.state.doc.toString();
  if (before === next) return;
  let from = 0;
  while (from < before.length && from < next.length && before[from] === next[from]) from++;
  let end = 0;
  while (
    end < Math.min(before.length, next.length) - from &&
    before[before.length - 1 - end] === next[next.length - 1 - end]
  )
    end++;
  view.dispatch({
    changes: { from, to: before.length - end, insert: next.slice(from, next.length - end) },
    annotations: isolateHistory.of('full'),
  });
}

function complete(context: CompletionContext, schema: Schema): CompletionResult | null {
  const found = contextAt(context.state.doc.toString(), context.pos);
  if (found.from === context.pos && !context.explicit) return null;
  const options: Completion[] = found.isKey
    ? keysAt(schema, found.path)
        .filter(
          ({ key }) => !found.taken.includes(key) || key === context.state.sliceDoc(found.from, context.pos),
        )
        .map(({ key, about, hasMore }) => ({
          label: key,
          apply: hasMore ? `${key}:` : `${key}: `,
          info: about || key,
        }))
    : valuesAt(schema, found.path).map(({ value, about }) => ({
        label: flowText(value),
        info: about || flowText(value),
      }));
  return options.length === 0 ? null : { from: found.from, options, validFor: /^[\w-]*$/u };
}

const setLit = StateEffect.define<number>();
const litLine = Decoration.line({ class: 'lit' });
/** The line of the field that has the focus. */
const lit = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setLit)) continue;
      const { doc } = transaction.state;
      if (effect.value < 1 || effect.value > doc.lines) return Decoration.none;
      return Decoration.set([litLine.range(doc.line(effect.value).from)]);
    }
    return set.map(transaction.changes);
  },
  provide: field => EditorView.decorations.from(field),
});

function lightLine(view: EditorView, line: number): void {
  const { doc } = view.state;
  const effects: StateEffect<unknown>[] = [setLit.of(line)];
  if (line >= 1 && line <= doc.lines)
    effects.push(EditorView.scrollIntoView(doc.line(line).from, { y: 'nearest', yMargin: 48 }));
  view.dispatch({ effects });
}

const setFaultLines = StateEffect.define<readonly TextFault[]>();
/** Words of faults under their lines. */
const faultLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setFaultLines)) continue;
      const { doc } = transaction.state;
      const widgets = effect.value.map(({ line, words, language }) =>
        Decoration.widget({ widget: new FaultLine(words, language), block: true, side: 1 }).range(
          doc.line(Math.min(line, doc.lines)).to,
        ),
      );
      return Decoration.set(widgets, true);
    }
    return set.map(transaction.changes);
  },
  provide: field => EditorView.decorations.from(field),
});

class FaultLine extends WidgetType {
  private readonly words: string;
  private readonly language: string;

  constructor(words: string, language: string) {
    super();
    this.words = words;
    this.language = language;
  }

  override eq(other: FaultLine): boolean {
    return other.words === this.words;
  }

  override toDOM(): HTMLElement {
    const line = document.createElement('div');
    line.className = 'fault-line';
    line.lang = this.language;
    line.textContent = this.words;
    return line;
  }
}

function showFaults(view: EditorView, faults: readonly TextFault[]): void {
  const { doc } = view.state;
  const marks: Diagnostic[] = faults.map(({ line, column, words }) => {
    const { from, to } = doc.line(Math.min(line, doc.lines));
    const start = Math.min(from + column - 1, to);
    const length = /^[^\s,{}[\]#]+/u.exec(doc.sliceString(start, to))?.[0].length ?? 0;
    return { from: start, to: Math.max(start, start + length), severity: 'error', message: words };
  });
  view.dispatch(setDiagnostics(view.state, marks));
  view.dispatch({ effects: setFaultLines.of(faults) });
}

/** Keys and comments stand back behind values. */
const words = new MatchDecorator({
  regexp:
    /(?:^|\s)#.*$|(?:"[^"\n]*"|(?<=^\s*(?:- )*|[{,[]\s*)[^\s{}[\],:"'#]+(?: [^\s{}[\],:"'#]+){0,3}):(?=\s|$)/gu,
  decoration: match => Decoration.mark({ class: match[0].trimStart().startsWith('#') ? 'comment' : 'key' }),
});
const colours = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = words.createDeco(view);
    }

    update(update: ViewUpdate): void {
      this.decorations = words.updateDeco(update, this.decorations);
    }
  },
  { decorations: plugin => plugin.decorations },
);
