import type { Source } from '../run/source.ts';

/** The pages, in the order of the bar. */
export const PAGES = Object.freeze(['studio', 'compare', 'lessons', 'results'] as const);
export type PageName = (typeof PAGES)[number];

/** What a link brings back. */
export interface LinkState {
  /** what stands after the page's name in the address, such as the name of a lesson */
  rest?: string;
  /** scenarios in their order; Studio has one, Compare two to four */
  sources: readonly Source[];
  /** of the experiment, as of `--seed` */
  seed?: string;
  /** from 1 */
  replication?: number;
  /** [µs] since the start of the horizon */
  moment?: number;
  /** what else the page remembers, short texts by name */
  more?: Readonly<Record<string, string>>;
}

/** A folder of results: what `run`, `sweep` or `compare` wrote with `--out`. */
export interface ResultFolder {
  name: string;
  /** paths inside it, such as `manifest.json` */
  files: readonly string[];
  /** the bytes of one of them; throws when it cannot be read */
  bytes(file: string): Promise<Uint8Array>;
}

/** What a page was opened with. */
export type Opened =
  | { kind: 'nothing'; rest: string }
  /** `version` is that of the ccsim that made the link, if it is another than this one */
  | { kind: 'link'; state: LinkState; version?: string }
  | { kind: 'scenarios'; sources: readonly Source[] }
  | { kind: 'results'; folder: ResultFolder };

/** One thing that can be saved. */
export interface ExportItem {
  /** as it stands in the menu: "Waiting, PNG" */
  label: string;
  /** Saves it. */
  save(): void | Promise<void>;
}

/** What the frame knows of a page. Every part but `opened` may be missing. */
export interface Page extends HTMLElement {
  /** set before the page is first drawn, and again when something else is opened */
  opened: Opened;
  /** what the button "Copy link" copies */
  link?(): LinkState;
  /** what the button "Export" offers; none: the button is off */
  exports?(): readonly ExportItem[];
  /** A key of the page was pressed, outside fields; true if it did something. */
  key?(event: KeyboardEvent): boolean;
  /** one more button in the bar, such as that of a drawer; asked anew after the event `PageChanged` */
  barButton?(): { label: string; press(): void } | undefined;
  /** a short title for the bar of a phone; asked anew after the event `PageChanged` */
  heading?(): string;
  /** whether the page covers the bar, as a lesson on a projector does; asked anew after the event `PageChanged` */
  hidesBar?(): boolean;
}

/** A page asks for another one, with something opened in it: `this.dispatchEvent(new OpenPage('studio', opened))`. */
export class OpenPage extends Event {
  static readonly type = 'open-page';
  readonly page: PageName;
  readonly opened: Opened;

  constructor(page: PageName, opened: Opened) {
    super(OpenPage.type, { bubbles: true, composed: true });
    this.page = page;
    this.opened = opened;
  }
}

/** A page tells the frame that its link, its exports, its button or its heading have changed. */
export class PageChanged extends Event {
  static readonly type = 'page-changed';

  constructor() {
    super(PageChanged.type, { bubbles: true, composed: true });
  }
}
