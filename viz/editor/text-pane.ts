import { type CSSResultGroup, css, html, nothing, type PropertyValues } from 'lit';
import { scenarioJsonSchema } from '../../scenarios/index.ts';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';
import type { TextEditor, TextFault } from './code-mirror.ts';
import type { Schema } from './schema-keys.ts';
import { WORDS } from './words.ts';

/** Fires when the reader has changed the text; `text` of the element holds it. */
export const TEXT_CHANGED = 'text-changed';

/** Fires when the cursor goes to another line; 0: it left the text. */
export class LineChosen extends Event {
  static readonly type = 'line-chosen';
  readonly line: number;

  constructor(line: number) {
    super(LineChosen.type, { bubbles: true, composed: true });
    this.line = line;
  }
}

/** The text of one file. Its editor is loaded when the element is first shown. */
export class TextPane extends Part {
  static override properties = {
    text: { attribute: false },
    file: {},
    faults: { attribute: false },
    line: { type: Number },
    fault: { state: true },
    isLoaded: { state: true },
  };
  static override styles: CSSResultGroup = [
    base,
    css`
      :host,
      .place {
        height: 100%;
        min-height: 0;
      }
      p {
        padding: 16px;
      }
    `,
  ];
  declare text: string;
  /** the one that is shown */
  declare file: string;
  declare faults: readonly TextFault[];
  /** the line that is lit; 0: none */
  declare line: number;
  declare fault: string | undefined;
  declare isLoaded: boolean;
  private editor: TextEditor | undefined;

  constructor() {
    super();
    this.text = '';
    this.file = '';
    this.faults = [];
    this.line = 0;
    this.fault = undefined;
    this.isLoaded = false;
  }

  override disconnectedCallback(): void {
    this.editor?.destroy();
    this.editor = undefined;
    this.isLoaded = false;
    super.disconnectedCallback();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    const words = this.words(WORDS);
    return html`
      ${this.isLoaded || this.fault !== undefined ? nothing : html`<p class="caption">${words.loading}</p>`}
      ${this.fault === undefined ? nothing : html`<p class="late" role="alert">${words.failed(this.fault)}</p>`}
      <div class="place"></div>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    if (this.editor === undefined) return;
    if (changed.has('file')) this.editor.setFile(this.file, this.text);
    if (changed.has('text') || changed.has('isLoaded')) this.editor.setText(this.text);
    if (changed.has('faults') || changed.has('isLoaded')) this.editor.setFaults(this.faults);
    if (changed.has('line')) this.editor.light(this.line);
  }

  /** Takes back the last change of the file that is shown; false if there is none. */
  undo(): boolean {
    return this.editor?.undo() ?? false;
  }

  private async load(): Promise<void> {
    try {
      const [{ makeTextEditor }] = await Promise.all([import('./code-mirror.ts'), this.updateComplete]);
      if (!this.isConnected || this.editor !== undefined) return;
      this.editor = makeTextEditor({
        parent: this.renderRoot.querySelector<HTMLElement>('.place')!,
        root: this.renderRoot as ShadowRoot,
        text: this.text,
        file: this.file,
        schema: scenarioJsonSchema() as Schema,
        onText: text => {
          this.text = text;
          this.dispatchEvent(new Event(TEXT_CHANGED, { bubbles: true, composed: true }));
        },
        onLine: line => this.dispatchEvent(new LineChosen(line)),
      });
      this.isLoaded = true;
    } catch (error) {
      this.fault = error instanceof Error ? error.message : String(error);
    }
  }
}
customElements.define('ccsim-text-pane', TextPane);
