import { type CSSResultGroup, html, nothing } from 'lit';
import { OpenPage } from '../app/page.ts';
import { Part } from '../app/part.ts';
import { settings } from '../app/settings.ts';
import { base } from '../app/styles.ts';
import { decimalsFor, reachOf } from '../compare/measure-look.ts';
import { measureName } from '../compare/measure-name.ts';
import '../controls/chart-view.ts';
import '../controls/popover.ts';
import { UNIT_WORDS } from '../compare/measure-words.ts';
import { hasIntervals } from './intervals.ts';
import { commandForMore } from './more-runs.ts';
import { estimateText } from './numbers-text.ts';
import type { Cell } from './open-folder.ts';
import { areDrawable, dotsChart, halfHoursChart, MOST_DOTS } from './point-charts.ts';
import { pointStyles } from './point-styles.ts';
import type { ResultsState } from './results-state.ts';
import {
  type Chosen,
  cellOf,
  lookAt,
  pointName,
  promiseOf,
  type ResultsView,
  smallestStaff,
  standingAt,
} from './results-view.ts';
import { pairedDifference } from './samples.ts';
import { isAgents, type Neighbour, neighboursOf, shortPath } from './slices.ts';
import { pageStyles } from './styles.ts';
import { WORDS } from './words.ts';

/** Measures that stand under the number, where the folder has them. */
const BESIDE = ['serviceLevel', 'abandonment', 'waitTime', 'occupancy', 'costPerMonth'];

/** The chosen point: its number and doubt, what lies beside it, its half-hours, its days, and a way to watch them. */
export class PointPanel extends Part {
  static override properties = {
    state: { attribute: false },
    view: { attribute: false },
    chosen: { attribute: false },
    stamp: { attribute: false },
  };
  static override styles: CSSResultGroup = [base, pageStyles, pointStyles];
  declare state: ResultsState;
  declare view: ResultsView;
  declare chosen: Chosen;
  /** another one whenever something was read */
  declare stamp: number;

  override render() {
    const { view, chosen } = this;
    const cell = cellOf(view, chosen.point, chosen.measure);
    return html`
      <h2><bdi>${pointName(view, chosen.point)}</bdi></h2>
      <p class="number">${this.numberText(chosen.measure, cell)}</p>
      <p class="says">${this.says()}</p>
      <div class="parts">
        <div>${this.table()}</div>
        <div class="rule">${this.halfHours()}</div>
        <div class="rule">${this.days()}</div>
      </div>
    `;
  }

  private numberText(measure: string, cell: Cell | undefined) {
    const look = lookAt(this.view, measure, settings.language);
    const { value, doubt } = estimateText(cell, look, this.numbers);
    const unit = look.unit === '' ? '' : ` ${look.unit}`;
    return html`${value}${unit}<small>${doubt === '' && cell !== undefined && !cell.isExact ? this.words(WORDS).noInterval : doubt}</small>`;
  }

  /** What the number says of its promise, or that the point is the best. */
  private says(): string {
    const words = this.words(WORDS);
    const { view, chosen } = this;
    const { best } = view.folder.manifest;
    const promise = promiseOf(view, chosen.measure, chosen.point);
    if (promise !== undefined) {
      const share = this.numbers.share(promise.share, 0);
      const found = standingAt(view, chosen.measure, chosen.point);
      if (found === 'kept') {
        const staff = smallestStaff(view, chosen);
        return { smallest: words.smallest, tried: words.smallestTried, other: words.kept }[staff ?? 'other'](
          share,
        );
      }
      if (found !== undefined) return found === 'missed' ? words.missed(share) : words.undecided(share);
    }
    return best?.point === chosen.point + 1 ? words.isBest : '';
  }

  private table() {
    const { view, chosen } = this;
    const own = measureName(chosen.measure);
    const beside = BESIDE.filter(base => base !== own.base).flatMap(base => {
      const found = view.measures.find(name => {
        const each = measureName(name);
        return each.base === base && each.part?.kind === own.part?.kind && each.part?.name === own.part?.name;
      });
      return found === undefined || found === chosen.measure ? [] : [found];
    });
    const neighbours = neighboursOf(view.factors, view.levels, chosen.point);
    const percent = this.numbers.share(view.folder.manifest.confidence, 0);
    return html`<table>
      <tbody>
        ${beside.map(measure => {
          const look = lookAt(view, measure, settings.language);
          const { value, doubt } = estimateText(cellOf(view, chosen.point, measure), look, this.numbers);
          return html`<tr>
            <th scope="row">${look.label}</th>
            <td><b>${value}${look.unit === '' ? '' : ` ${look.unit}`}</b> <small>${doubt}</small></td>
          </tr>`;
        })}
        ${neighbours.map(each => this.neighbour(each))}
      </tbody>
    </table>
    ${neighbours.length === 0 ? nothing : html`<p class="caption">${this.words(WORDS).differencesAre(percent)}</p>`}`;
  }

  private neighbour({ factor, level, point, step }: Neighbour) {
    const [words, units] = [this.words(WORDS), this.words(UNIT_WORDS)];
    const { view, chosen } = this;
    const { path, levels, numbers } = view.factors[factor]!;
    const here = numbers?.[view.levels[chosen.point]![factor]!];
    const isOne = isAgents(path) && here !== undefined && numbers?.[level] === here + step;
    const name = path === '' ? levels[level]! : words.beside(shortPath(path), levels[level]!);
    const label = isOne ? (step < 0 ? words.oneFewer : words.oneMore) : name;
    const samples = this.state.details.samples;
    const look = lookAt(view, chosen.measure, settings.language);
    const unit = look.unit === '%' ? units.points : look.unit;
    const [a, b] = [samples?.[chosen.point], samples?.[point]];
    if (a === undefined || b === undefined)
      return html`<tr><th scope="row"><bdi>${label}</bdi></th><td>…</td></tr>`;
    const difference = pairedDifference(a, b, view.folder.manifest.confidence, false);
    const decimals = decimalsFor(look, [reachOf(difference)]);
    const value =
      difference.value === null ? '–' : this.numbers.signed(difference.value * look.times, decimals);
    const isTie =
      difference.low !== null && difference.high !== null && difference.low <= 0 && difference.high >= 0;
    return html`<tr>
      <th scope="row"><bdi>${label}</bdi></th>
      <td>${isTie ? html`<small>${value}</small>` : html`<b>${value}</b>`} <small>${estimateText(difference, look, this.numbers).doubt} ${unit}</small></td>
    </tr>`;
  }

  private halfHours() {
    const words = this.words(WORDS);
    const { view, chosen, state } = this;
    if (!hasIntervals(view.folder))
      return html`<h2>${words.halfHours}</h2><p class="caption">${words.halfHoursNone}</p>`;
    const { halfHours } = state.details;
    if (halfHours === undefined) return html`<h2>${words.halfHours}</h2>`;
    const chart = halfHoursChart(view, chosen, halfHours, state.isOfDays, settings.language);
    return chart === undefined
      ? html`<h2>${words.halfHours}</h2><p class="caption">${areDrawable(halfHours) ? words.halfHoursNot : words.halfHoursMany}</p>`
      : html`<ccsim-chart .chart=${chart}></ccsim-chart>`;
  }

  private days() {
    const { view, chosen, state } = this;
    const { values, shownDay } = state;
    if (values.length === 0) return nothing;
    if (values.length > MOST_DOTS) {
      const words = this.words(WORDS);
      const title = (state.isOfDays ? words.days : words.runs)(this.numbers, values.length);
      return html`<h2>${title}</h2>
        <p class="caption">${words.daysMany(this.numbers, values.length)}</p>
        ${this.buttons(shownDay)}`;
    }
    const chart = dotsChart(view, chosen, values, shownDay, state.isOfDays, settings.language);
    return html`
      <ccsim-chart
        .chart=${chart}
        @ccsim-choose=${(event: CustomEvent<{ key: string }>) => state.chooseDay(Number(event.detail.key))}
      ></ccsim-chart>
      ${this.buttons(shownDay)}
    `;
  }

  private buttons(day: number | undefined) {
    const words = this.words(WORDS);
    const { replay } = this.state.details;
    const what =
      day === undefined ? '' : (this.state.isOfDays ? words.dayOf : words.run)(this.numbers.plain(day + 1));
    const label = this.state.day === undefined ? words.watchWorst(what) : words.watch(what);
    return html`
      <div class="buttons">
        <button class="primary" ?disabled=${replay?.kind !== 'ready' || day === undefined} @click=${() => this.watch(day!)}>${label}</button>
        ${this.more()}
      </div>
      ${replay === undefined || replay.kind === 'ready' ? nothing : html`<p class="caption">${replay.kind === 'tables' ? words.tables(replay.files.slice(0, 5).join(', ')) : words[replay.kind]}</p>`}
    `;
  }

  private more() {
    const words = this.words(WORDS);
    const { manifest } = this.view.folder;
    const count = manifest.points[this.chosen.point]!.replications * 4;
    const command = commandForMore(manifest, this.state.provenance, count);
    return html`<ccsim-popover kind="" side="end" .label=${words.runMore(this.numbers.plain(count))}>
      <div class="command">
        ${
          command === undefined
            ? html`<p>${words.commandNone}</p>`
            : html`<code>${command}</code>
                <button @click=${() => void navigator.clipboard?.writeText(command)}>${words.copy}</button>`
        }
      </div>
    </ccsim-popover>`;
  }

  /** Opens Studio with the very replication. */
  private watch(day: number): void {
    const { replay } = this.state.details;
    if (replay?.kind !== 'ready') return;
    const { seed } = this.view.folder.manifest;
    const state = { sources: [replay.source], seed, replication: day + 1 };
    this.dispatchEvent(new OpenPage('studio', { kind: 'link', state }));
  }
}
customElements.define('ccsim-result-point', PointPanel);
