import type { CSSResultGroup } from 'lit';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';
import type { Chosen, ResultsView } from './results-view.ts';
import { pageStyles } from './styles.ts';

/** A part of the page that shows results as they were chosen. */
export class ResultPart extends Part {
  static override properties = { view: { attribute: false }, chosen: { attribute: false } };
  static override styles: CSSResultGroup = [base, pageStyles];
  declare view: ResultsView;
  declare chosen: Chosen;
}
