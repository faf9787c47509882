import { LitElement } from 'lit';
import type { Dictionary } from '../words/dictionary.ts';
import { type Numbers, numbers } from '../words/numbers.ts';
import { settings } from './settings.ts';

/** A part of a page: it is drawn anew when the reader chooses another language, theme or motion. */
export class Part extends LitElement {
  private readonly redraw = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    settings.addEventListener('change', this.redraw);
  }

  override disconnectedCallback(): void {
    settings.removeEventListener('change', this.redraw);
    super.disconnectedCallback();
  }

  /** The words of a dictionary in the reader's language. */
  protected words<Words>(dictionary: Dictionary<Words>): Words {
    return dictionary[settings.language];
  }

  /** The reader's way of writing numbers. */
  protected get numbers(): Numbers {
    return numbers(settings.language);
  }
}
