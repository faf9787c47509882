import { type CSSResultGroup, css, html, svg } from 'lit';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';
import type { FloorPlan } from './floor-plan.ts';
import { FLOOR_WORDS } from './words.ts';

/** What the marks of a floor mean; only those that the scenario can show. */
export class FloorKey extends Part {
  static override properties = { plan: { attribute: false } };
  static override styles: CSSResultGroup = [
    base,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 24px;
        font-size: 0.6875rem;
        line-height: 1rem;
        color: var(--ink3);
      }
      li {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      svg {
        fill: none;
        stroke-width: 1.5;
      }
      .menu {
        stroke: var(--ink3);
      }
      .wait {
        fill: var(--wait);
      }
      .late {
        fill: var(--late);
      }
      .centre {
        fill: var(--paper);
      }
      .callback {
        fill: var(--s4);
      }
      .talk {
        fill: var(--s1);
      }
      .wrap,
      .office {
        stroke: var(--s1);
      }
      .free,
      .away {
        stroke: var(--edge);
      }
    `,
  ];
  declare plan: FloorPlan | undefined;

  override render() {
    const { plan } = this;
    if (!plan) return '';
    const words = this.words(FLOOR_WORDS);
    const promises = new Set(plan.queues.map(queue => queue.promise));
    const [promise] = promises;
    const over =
      promises.size === 1 && promise !== undefined && !Number.isNaN(promise)
        ? words.keyOver(this.numbers, promise)
        : words.keyLate;
    return html`<ul>
      ${plan.hasMenu ? item(svg`<circle class="menu" cx="6" cy="6" r="4.2" />`, words.keyMenu) : ''}
      ${item(svg`<circle class="wait" cx="6" cy="6" r="5" />`, words.keyWaiting)}
      ${item(svg`<circle class="late" cx="6" cy="6" r="5" /><circle class="centre" cx="6" cy="6" r="1.8" />`, over)}
      ${plan.hasCallbacks ? item(svg`<path class="callback" d="M6 1l5 5-5 5-5-5z" />`, words.keyCallback) : ''}
      ${item(svg`<circle class="talk" cx="6" cy="6" r="5" />`, words.keyTalking)}
      ${item(svg`<circle class="wrap" cx="6" cy="6" r="4.2" /><path class="talk" d="M1.8 6a4.2 4.2 0 0 0 8.4 0z" />`, words.keyWrapUp)}
      ${plan.hasCallbacks ? item(svg`<circle class="wrap" cx="6" cy="6" r="4.2" /><circle class="talk" cx="6" cy="6" r="1.8" />`, words.keyRinging) : ''}
      ${item(svg`<circle class="free" cx="6" cy="6" r="4.2" />`, words.keyFree)}
      ${item(svg`<path class="away" d="M3 6h6" />`, words.keyBreak)}
    </ul>`;
  }
}
customElements.define('ccsim-floor-key', FloorKey);

function item(mark: unknown, text: string) {
  return html`<li><svg width="12" height="12" aria-hidden="true">${mark}</svg>${text}</li>`;
}
