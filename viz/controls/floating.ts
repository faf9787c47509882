import { Part } from '../app/part.ts';
import { float } from './float.ts';

/** A button, and what floats beside it with `popover="manual"` while it is open. A press elsewhere closes it. */
export class Floating extends Part {
  /** on the button */
  declare label: string;
  /** the side at which both end: start or end */
  declare side: 'start' | 'end';
  /** the class of the button: quiet, primary, link or none */
  declare kind: string;
  declare isOpen: boolean;
  private stopFloating: (() => void) | undefined;

  constructor() {
    super();
    this.label = '';
    this.side = 'start';
    this.kind = '';
    this.isOpen = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.pressedOutside);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('pointerdown', this.pressedOutside);
    this.stopFloating?.();
    this.isOpen = false;
    super.disconnectedCallback();
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('isOpen')) return;
    this.stopFloating?.();
    this.stopFloating = undefined;
    const floating = this.renderRoot.querySelector<HTMLElement>('[popover]');
    const button = this.renderRoot.querySelector('button');
    if (this.isOpen && floating && button) this.stopFloating = float(floating, button, this.side);
  }

  private readonly pressedOutside = (event: Event) => {
    if (!event.composedPath().includes(this)) this.isOpen = false;
  };
}
