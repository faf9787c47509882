import { svg } from 'lit';

/** The mark of an option, the same everywhere: A grey circle, B blue circle, C orange square, D pine triangle. */
export function optionMark(option: number) {
  return svg`<svg class="mark option-${option}" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
    ${option === 2 ? svg`<rect x="1" y="1" width="8" height="8" />` : option === 3 ? svg`<path d="M5 0.5 9.6 9H0.4Z" />` : svg`<circle cx="5" cy="5" r="4" />`}
  </svg>`;
}
