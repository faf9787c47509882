import { html, nothing } from 'lit';
import { settings } from '../app/settings.ts';
import { measureName } from '../compare/measure-name.ts';
import { ResultChosen } from './choices.ts';
import { estimateText } from './numbers-text.ts';
import { ResultPart } from './result-part.ts';
import { cellOf, lookAt, pointName } from './results-view.ts';
import { WORDS } from './words.ts';

/** Points beside each other in the table, at most. */
const MOST = 6;
/** more rows than that are folded away */
const LONG = 16;

/** All measures of the chosen part: of every scenario where nothing is varied, else of the chosen point. */
export class MeasureTable extends ResultPart {
  override render() {
    const words = this.words(WORDS);
    const { view, chosen } = this;
    const { points, confidence } = view.folder.manifest;
    const isVaried = view.factors.some(({ path }) => path !== '');
    const columns = isVaried ? [chosen.point] : points.map((_, p) => p).slice(0, MOST);
    const { part } = measureName(chosen.measure);
    const rows = view.measures.filter(name => {
      const own = measureName(name).part;
      return own?.kind === part?.kind && own?.name === part?.name;
    });
    const isLong = rows.length > LONG;
    return html`<details ?open=${!isLong}>
      <summary class="title-row">
        <h2>${words.allMeasures}</h2>
        <span class="caption">${words.tableNote(this.numbers.share(confidence, 0))}</span>
      </summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.allMeasures}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.name}</th>
              ${columns.map(point => html`<th scope="col"><bdi>${pointName(view, point)}</bdi></th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(measure => this.row(measure, columns))}
          </tbody>
        </table>
      </div>
    </details>`;
  }

  private row(measure: string, columns: readonly number[]) {
    const look = lookAt(this.view, measure, settings.language);
    return html`<tr class=${measure === this.chosen.measure ? 'chosen' : ''}>
      <th scope="row"><button class="link" @click=${() => this.dispatchEvent(new ResultChosen({ measure }))}>${look.heading}</button></th>
      ${columns.map(point => {
        const cell = cellOf(this.view, point, measure);
        const { value, doubt } = estimateText(cell, look, this.numbers);
        return html`<td title=${cell?.note || nothing}><b>${value}</b> <small>${doubt}</small></td>`;
      })}
    </tr>`;
  }
}
customElements.define('ccsim-measure-table', MeasureTable);
