import { html } from 'lit';
import { settings } from '../app/settings.ts';
import { betterDirection, measureName } from '../compare/measure-name.ts';
import { factorName } from './chart-data.ts';
import { ResultChosen } from './choices.ts';
import { estimateText } from './numbers-text.ts';
import { ResultPart } from './result-part.ts';
import { cellOf, lookAt } from './results-view.ts';
import { WORDS } from './words.ts';

/** Points in the list, at most: the best of them. */
const MOST = 100;

/** Every point with what was set and what came of it, the best first: for designs that are no grid. */
export class PointList extends ResultPart {
  override render() {
    const words = this.words(WORDS);
    const { view, chosen } = this;
    const { language } = settings;
    const look = lookAt(view, chosen.measure, language);
    const sign = betterDirection(measureName(chosen.measure).base) === 'less' ? 1 : -1;
    const value = (point: number) => cellOf(view, point, chosen.measure)?.value ?? null;
    const points = view.levels.map((_, p) => p).filter(p => value(p) !== null);
    points.sort((a, b) => sign * (value(a)! - value(b)!));
    return html`
      <div class="title-row"><h2>${words.everyPoint}</h2></div>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.everyPoint}>
        <table>
          <thead>
            <tr>
              <th scope="col">${look.heading}</th>
              ${view.factors.map(factor => html`<th scope="col"><bdi>${factorName(factor, language)}</bdi></th>`)}
            </tr>
          </thead>
          <tbody>
            ${points.slice(0, MOST).map(point => this.row(point))}
          </tbody>
        </table>
      </div>
    `;
  }

  private row(point: number) {
    const { view, chosen } = this;
    const look = lookAt(view, chosen.measure, settings.language);
    const { value, doubt } = estimateText(cellOf(view, point, chosen.measure), look, this.numbers);
    return html`<tr class=${point === chosen.point ? 'chosen' : ''}>
      <th scope="row">
        <button class="link" @click=${() => this.dispatchEvent(new ResultChosen({ point }))}>${value}</button>
        <small class="caption">${doubt}</small>
      </th>
      ${view.factors.map(({ levels }, f) => html`<td><bdi>${levels[view.levels[point]![f]!]}</bdi></td>`)}
    </tr>`;
  }
}
customElements.define('ccsim-point-list', PointList);
