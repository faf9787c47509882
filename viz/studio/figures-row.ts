import { type CSSResultGroup, css, html, nothing } from 'lit';
import type { ServiceLevelRule } from '../../engine/index.ts';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';
import '../controls/menu.ts';
import { SERVICE_RULES } from '../day/count-columns.ts';
import type { Figures } from './figures.ts';
import { STUDIO_WORDS, type StudioWords } from './words.ts';

/** Another rule of service level was chosen. */
export class RuleChosen extends Event {
  static readonly type = 'rule-chosen';
  readonly rule: ServiceLevelRule;

  constructor(rule: ServiceLevelRule) {
    super(RuleChosen.type, { bubbles: true, composed: true });
    this.rule = rule;
  }
}

/** The five numbers at the head of the page. */
export class FiguresRow extends Part {
  static override properties = {
    figures: { attribute: false },
    rule: {},
    target: { type: Number },
    promise: { type: Number },
  };
  static override styles: CSSResultGroup = [
    base,
    css`
      dl {
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 1fr));
        grid-auto-rows: auto;
      }
      dl > div {
        display: grid;
        grid-row: span 3;
        grid-template-rows: subgrid;
        row-gap: 0;
        align-items: start;
        padding-left: 16px;
        border-left: 1px solid var(--line);
      }
      dl > div:first-child {
        padding-left: 0;
        border: 0;
      }
      dt {
        align-self: end;
        font-size: 0.75rem;
        line-height: 1rem;
        color: var(--ink2);
      }
      .number {
        white-space: nowrap;
      }
      .number small {
        margin-left: 3px;
        line-height: 1;
        font-size: 0.875rem;
        font-weight: 400;
        letter-spacing: 0;
        color: var(--ink2);
      }
      .number.late small {
        color: inherit;
      }
      ccsim-menu {
        --button: none;
      }
      .short {
        display: none;
      }
      @media (max-width: 1023px) {
        dl {
          grid-template-columns: repeat(3, minmax(0, 1fr));
          row-gap: 16px;
        }
        dl > div {
          padding: 0;
          border: 0;
        }
      }
      @media (min-width: 600px) and (max-width: 1023px) and (max-height: 500px) {
        dl {
          grid-template-columns: repeat(5, minmax(0, 1fr));
          gap: 0 16px;
        }
      }
      @media (max-width: 599px) {
        dl {
          grid-template-columns: 1fr 1fr;
          gap: 12px 16px;
        }
        dl > div {
          grid-row: auto;
          grid-template-rows: auto;
          align-content: start;
        }
        .number {
          font-size: 1.5rem;
          line-height: 1.875rem;
        }
        dl > .last {
          display: none;
        }
        .short {
          display: inline;
        }
        .long {
          display: none;
        }
      }
      @media print {
        dl {
          grid-template-columns: repeat(5, minmax(0, 1fr));
          gap: 0 16px;
        }
      }
    `,
  ];
  declare figures: Figures | undefined;
  declare rule: ServiceLevelRule;
  /** share; undefined: there is no scenario that could have one */
  declare target: number | undefined;
  /** [s] */
  declare promise: number;

  constructor() {
    super();
    this.figures = undefined;
    this.rule = 'ofOffered';
    this.target = 0.8;
    this.promise = 20;
  }

  override render() {
    const words = this.words(STUDIO_WORDS);
    const n = this.numbers;
    const f = this.figures;
    const waits = f === undefined ? '' : f.waiting === 0 ? words.nobodyWaits : words.longest(n, f.longest);
    const isEmpty = f !== undefined && f.ready + f.onBreak === 0;
    return html`<dl>
      ${this.level(f?.recent ?? null, 0, html`<span class="long">${words.recentLevel}</span><span class="short">${words.recentShort}</span>`, this.recentText(words))}
      ${this.level(f?.day ?? null, 1, html`<span class="long">${words.dayLevel}</span><span class="short">${words.dayShort}</span>`, this.ruleMenu(words))}
      <div>
        <dt>${words.waitingNow}</dt>
        <dd class="number">${f ? n.plain(f.waiting) : '–'}</dd>
        <dd class="caption">${waits}</dd>
      </div>
      <div>
        <dt>${words.agentsBusy}</dt>
        <dd class="number">${f ? n.plain(f.busy) : '–'}<small>${f && !isEmpty ? words.ofReady(n, f.ready) : nothing}</small></dd>
        <dd class="caption">${isEmpty ? words.nobodyOnShift : f ? words.onBreak(n, f.onBreak) : nothing}</dd>
      </div>
      <div class="last">
        <dt>${words.left}</dt>
        <dd class="number">${f?.leftShare == null ? '–' : html`${n.points(f.leftShare)}<small>%</small>`}</dd>
        <dd class="caption">${f ? words.leftOf(n, f.left, f.offered) : nothing}</dd>
      </div>
    </dl>`;
  }

  private level(share: number | null, decimals: number, title: unknown, caption: unknown) {
    // the number is judged as it is shown
    const { target = 0 } = this;
    const isLate = share !== null && Number((share * 100).toFixed(decimals)) < target * 100;
    return html`<div>
      <dt>${title}</dt>
      <dd class="number ${isLate ? 'late' : ''}">
        ${share === null ? '–' : html`${this.numbers.points(share, decimals)}<small>%</small>`}
      </dd>
      <dd class="caption">${caption}</dd>
    </div>`;
  }

  private recentText(words: StudioWords): string {
    const f = this.figures;
    if (!f) return '';
    if (f.recentAll === 0) return f.day === null ? words.nobodyYet : words.nobodyLately;
    return words.within(this.numbers, f.recentMet, f.recentAll, this.promise);
  }

  /** The target, and the rule by which it is counted: a press shows all eight. */
  private ruleMenu(words: StudioWords) {
    if (this.target === undefined) return nothing;
    const target = words.target(this.numbers.share(this.target, 0));
    return html`${target},
      <ccsim-menu
        kind="link"
        .label=${words.rule}
        .items=${SERVICE_RULES.map(rule => ({
          label: words[rule],
          isChosen: rule === this.rule,
          press: () => this.dispatchEvent(new RuleChosen(rule)),
        }))}
        >${words[this.rule]}</ccsim-menu
      >`;
  }
}
customElements.define('ccsim-figures', FiguresRow);
