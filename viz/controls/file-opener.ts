import { type CSSResultGroup, css, html, nothing } from 'lit';
import { type Opened, OpenPage } from '../app/page.ts';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';
import { chosenFiles, droppedFiles } from '../share/dropped.ts';
import { type GivenFile, openFiles, type Refusal } from '../share/files.ts';
import { WORDS } from './words.ts';

/** Fires when files of a scenario were opened. */
export class FilesOpened extends Event {
  static readonly type = 'files-opened';
  readonly opened: Opened;

  constructor(opened: Opened) {
    super(FilesOpened.type, { bubbles: true, composed: true });
    this.opened = opened;
  }
}

/**
 * A button that opens files, and with `folders` one that opens folders; with `place`, a place to drop them. Fires
 * `files-opened`; a folder of results opens its own page, and what cannot be opened is told beside the button.
 */
export class FileOpener extends Part {
  static override properties = {
    kind: {},
    hasFolders: { type: Boolean, attribute: 'folders' },
    isPlace: { type: Boolean, attribute: 'place', reflect: true },
    isOver: { state: true },
    refusal: { state: true },
  };
  static override styles: CSSResultGroup = [
    base,
    css`
      :host {
        display: inline-block;
      }
      :host([place]) {
        display: block;
      }
      .place {
        padding: 24px;
        border: 1px dashed var(--edge);
        border-radius: 4px;
        color: var(--ink2);
      }
      .over {
        border-color: var(--accent);
        outline: 2px solid var(--accent);
      }
      .place p {
        margin-bottom: 12px;
      }
      .plain {
        display: contents;
      }
      .refused {
        flex: 0 0 100%;
        order: 1;
        margin-top: 8px;
        padding-right: var(--overhang, 0px);
        color: var(--late);
      }
    `,
  ];
  /** the class of the buttons */
  declare kind: string;
  declare hasFolders: boolean;
  declare isPlace: boolean;
  declare isOver: boolean;
  declare refusal: Refusal | undefined;

  constructor() {
    super();
    this.kind = '';
    this.hasFolders = false;
    this.isPlace = false;
    this.isOver = false;
    this.refusal = undefined;
  }

  /** Asks the reader for files, as the button does. */
  ask(): void {
    this.renderRoot.querySelector<HTMLInputElement>('#files')?.click();
  }

  /** Opens what was dropped elsewhere: call it in the event `drop` of the page. */
  async take(data: DataTransfer): Promise<void> {
    await this.open(await droppedFiles(data));
  }

  override render() {
    const words = this.words(WORDS);
    return html`
      <div
        class="${this.isPlace ? 'place' : 'plain'} ${this.isOver ? 'over' : ''}"
        @dragover=${this.over}
        @dragleave=${this.leave}
        @drop=${this.drop}
      >
        ${this.isPlace ? html`<p>${words.dropHere}</p>` : nothing}
        <button class=${this.kind} @click=${() => this.ask()}>${words.open}</button>
        ${
          this.hasFolders
            ? html`<button class=${this.kind} @click=${this.askFolder}>${words.openFolder}</button>`
            : nothing
        }
        <input id="files" type="file" multiple hidden accept=".yaml,.yml,.json,.csv" @change=${this.chosen} />
        <input id="folder" type="file" webkitdirectory hidden @change=${this.chosen} />
        ${this.refusal === undefined ? nothing : html`<p class="refused" role="alert">${this.reason(this.refusal)}</p>`}
      </div>
    `;
  }

  private reason(refusal: Refusal): string {
    const words = this.words(WORDS);
    switch (refusal.why) {
      case 'tooLarge':
        return words.tooLarge(this.numbers.plain(refusal.size / 1e6, refusal.size < 9.95e6 ? 1 : 0));
      case 'tooMany':
        return words.tooMany(this.numbers.plain(refusal.count));
      case 'notReadable':
        return words.notReadable(refusal.name);
      case 'nothingKnown':
        return words.nothingKnown;
    }
  }

  private async open(files: readonly GivenFile[]): Promise<void> {
    if (files.length === 0) return;
    const opened = await openFiles(files);
    this.refusal = 'why' in opened ? opened : undefined;
    if (!('kind' in opened)) return;
    this.dispatchEvent(opened.kind === 'results' ? new OpenPage('results', opened) : new FilesOpened(opened));
  }

  private readonly askFolder = () => this.renderRoot.querySelector<HTMLInputElement>('#folder')?.click();

  private readonly chosen = (event: Event) => {
    const field = event.target as HTMLInputElement;
    void this.open(chosenFiles(field.files ?? []));
    field.value = '';
  };

  private readonly over = (event: DragEvent) => {
    event.preventDefault();
    this.isOver = true;
  };

  private readonly leave = () => {
    this.isOver = false;
  };

  private readonly drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    this.isOver = false;
    if (event.dataTransfer !== null) void this.take(event.dataTransfer);
  };
}
customElements.define('ccsim-file-opener', FileOpener);
