import { type CSSResultGroup, html, nothing } from 'lit';
import '../controls/menu.ts';
import type { MenuItem } from '../controls/menu.ts';
import { announce } from './announce.ts';
import { frameStyles } from './frame-styles.ts';
import './key-list.ts';
import { copyLink, keepHere, type Notice, open, saveItem, toggleFullScreen, whyNot } from './frame-work.ts';
import { helpIcon, menuIcon, themeIcon } from './icons.ts';
import type { KeyList } from './key-list.ts';
import { frameKey, isSign, isTaken } from './keys.ts';
import { type Opened, OpenPage, PAGES, type Page, PageChanged, type PageName } from './page.ts';
import { PagePlaces, pageAt } from './page-places.ts';
import { Part } from './part.ts';
import { readRoute, writeRoute } from './route.ts';
import { settings } from './settings.ts';
import { base } from './styles.ts';
import { WORDS } from './words.ts';

/** The frame of all pages: the bar, the page that the address names, the keys. */
export class Frame extends Part {
  static override properties = {
    name: { state: true },
    page: { state: true },
    isOpening: { state: true },
    notice: { state: true },
  };
  static override styles: CSSResultGroup = [base, frameStyles];
  declare name: PageName;
  declare page: Page | undefined;
  declare isOpening: boolean;
  declare notice: Notice | undefined;
  private readonly places = new PagePlaces();

  constructor() {
    super();
    this.name = readRoute(location.hash).page;
    this.page = undefined;
    this.isOpening = true;
    this.notice = undefined;
    this.addEventListener(OpenPage.type, event => this.openPage(event as OpenPage));
    this.addEventListener(PageChanged.type, () => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.follow);
    addEventListener('keydown', this.pressed);
    for (const type of ['dragover', 'drop']) addEventListener(type, keepHere);
    void this.follow();
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.follow);
    removeEventListener('keydown', this.pressed);
    for (const type of ['dragover', 'drop']) removeEventListener(type, keepHere);
    super.disconnectedCallback();
  }

  override render() {
    const words = this.words(WORDS);
    return html`
      <a class="button skip" href="#${this.name}" @click=${this.skip}>${words.skip}</a>
      <header ?inert=${this.page?.hidesBar?.() === true}>
        <span class="brand"><bdi>${this.heading()}</bdi></span>
        <nav aria-label=${words.pages}>
          <ul>
            ${PAGES.map(name => html`<li>${this.pageLink(name)}</li>`)}
          </ul>
        </nav>
        ${this.tools()}
        <ccsim-menu class="phone" side="end" kind="quiet" .label=${words.menu} .items=${this.phoneItems}>
          ${menuIcon}<span class="visually-hidden">${words.menu}</span>
        </ccsim-menu>
      </header>
      ${this.notice === undefined ? nothing : this.drawNotice(this.notice)}
      <main tabindex="-1" aria-busy=${this.isOpening}>${this.page ?? this.opening(words.opening)}</main>
      <ccsim-key-list></ccsim-key-list>
    `;
  }

  /** What the strip takes from the height of a page that fills the window. */
  protected override updated(): void {
    const strip = this.renderRoot.querySelector<HTMLElement>('.notice');
    this.style.setProperty('--notice', `${Math.ceil(strip?.getBoundingClientRect().height ?? 0)}px`);
  }

  private tools() {
    const words = this.words(WORDS);
    const theme = settings.theme === 'dark' ? words.light : words.dark;
    const button = this.page?.barButton?.();
    return html`
      <div class="tools">
        ${button === undefined ? nothing : html`<button class="own" title=${button.label} @click=${button.press}>${button.label}</button>`}
        <button class="quiet" ?disabled=${this.page?.link === undefined} @click=${this.copy}>${words.copyLink}</button>
        <ccsim-menu
          side="end"
          kind="quiet"
          .label=${words.export}
          .items=${this.exportItems}
          ?off=${this.exportItems().length === 0}
        ></ccsim-menu>
        <span class="separator"></span>
        <button class="quiet" aria-label="${words.languageShort}, ${words.language}" @click=${this.nextLanguage}>${words.languageShort}</button>
        <button class="quiet icon" aria-label=${theme} title=${theme} @click=${this.nextTheme}>${themeIcon}</button>
        <button class="quiet icon" aria-label=${words.help} title=${words.help} @click=${this.showKeys}>
          ${helpIcon}
        </button>
      </div>
    `;
  }

  /** Where the first page is to stand: the style shows the word late, since mostly nobody has to wait. */
  private opening(word: string) {
    return this.isOpening ? html`<p class="opening" role="status">${word}</p>` : nothing;
  }

  private pageLink(name: PageName) {
    const isHere = name === this.name;
    return html`<a
      href=${writeRoute(name, isHere ? '' : this.places.rest(name))}
      aria-current=${isHere ? 'page' : nothing}
      >${this.words(WORDS)[name]}</a
    >`;
  }

  private drawNotice({ text, isBad, copy, again }: Notice) {
    const words = this.words(WORDS);
    return html`
      <div class="notice" role=${isBad ? 'alert' : 'status'}>
        <span class=${isBad ? 'late' : ''}>${text}</span>
        ${copy === undefined ? nothing : html`<input readonly .value=${copy} aria-label=${words.copyLink} />`}
        ${again ? html`<button @click=${() => location.reload()}>${words.reload}</button>` : nothing}
        <button class="quiet" @click=${() => this.tell(undefined)}>${words.close}</button>
      </div>
    `;
  }

  /** The brand; in a narrow bar the page's own heading. */
  private heading(): string {
    return (narrow.matches ? this.page?.heading?.() : undefined) ?? 'ccsim';
  }

  private readonly phoneItems = (): readonly MenuItem[] => {
    const words = this.words(WORDS);
    const button = this.page?.barButton?.();
    const exports = this.exportItems();
    return [
      ...PAGES.map(name => ({
        label: words[name],
        isChosen: name === this.name,
        press: () => this.goTo(name),
      })),
      ...(button === undefined ? [] : [{ ...button, isApart: true }]),
      ...(this.page?.link === undefined ? [] : [{ label: words.copyLink, press: this.copy, isApart: true }]),
      { label: settings.theme === 'dark' ? words.light : words.dark, press: this.nextTheme, isApart: true },
      { label: settings.language === 'en' ? 'Русский' : 'English', press: this.nextLanguage },
      { label: words.help, press: this.showKeys },
      ...exports.map((item, i) => ({ ...item, isApart: item.isApart === true || i === 0 })),
    ];
  };

  private readonly exportItems = (): readonly MenuItem[] =>
    (this.page?.exports?.() ?? []).map((item, i) => ({
      label: item.label,
      // what is offered of a chart stands together, its drawing first
      isApart: i > 0 && item.label.endsWith(', SVG'),
      press: () => void saveItem(item, this.words(WORDS)).then(notice => this.tell(notice)),
    }));

  /** Shows what the address names. */
  private readonly follow = async () => {
    this.isOpening = true;
    const route = readRoute(location.hash);
    const { page, opened, notice } = await open(route, this.words(WORDS));
    await this.show(page, route.rest, opened, notice);
  };

  private async show(name: PageName, rest: string, opened?: Opened, notice?: Notice): Promise<void> {
    this.isOpening = true;
    try {
      const page = await this.places.show(name, rest, opened);
      this.name = name;
      this.page = page;
      this.tell(notice);
      document.title = `${this.words(WORDS)[name]} · ccsim`;
    } catch (error) {
      this.tell({ text: whyNot(error, this.words(WORDS)), isBad: true, again: true });
    } finally {
      this.isOpening = false;
    }
  }

  private openPage({ page, opened }: OpenPage): void {
    const rest = opened.kind === 'nothing' ? opened.rest : '';
    history.pushState(null, '', writeRoute(page, rest));
    void this.show(page, rest, opened);
  }

  private goTo(name: PageName): void {
    location.hash = writeRoute(name, this.places.rest(name));
  }

  private tell(notice: Notice | undefined): void {
    this.notice = notice;
  }

  private readonly skip = (event: Event) => {
    event.preventDefault();
    this.renderRoot.querySelector('main')?.focus();
  };

  private readonly copy = () => {
    if (this.page?.link === undefined) return;
    void copyLink(this.name, this.page.link(), this.words(WORDS)).then(notice => {
      this.tell(notice);
      if (!notice.isBad) announce(notice.text);
    });
  };

  private readonly nextLanguage = () =>
    settings.choose({ language: settings.language === 'en' ? 'ru' : 'en' });
  private readonly nextTheme = () => settings.choose({ theme: settings.theme === 'dark' ? 'light' : 'dark' });
  private readonly showKeys = () => this.renderRoot.querySelector<KeyList>('ccsim-key-list')?.open();

  private readonly pressed = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (isTaken(event, event.composedPath()[0] as HTMLElement)) return;
    if (isSign(event) && !settings.keys) return;
    if (this.carryOut(event) || this.page?.key?.(event) === true) event.preventDefault();
  };

  private carryOut(event: KeyboardEvent): boolean {
    const asked = frameKey(event);
    if (asked.act === 'page') this.goTo(pageAt(asked.index));
    else if (asked.act === 'link') this.copy();
    else if (asked.act === 'list') this.showKeys();
    else if (asked.act === 'full') void toggleFullScreen();
    return asked.act !== 'none';
  }
}

const narrow = matchMedia('(max-width: 719px)');

customElements.define('ccsim-frame', Frame);
