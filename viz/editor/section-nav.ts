import { html, nothing } from 'lit';
import type { Section, SectionName } from './field.ts';
import type { WORDS } from './words.ts';

/** What the list of sections needs. */
export interface SectionNav {
  sections: readonly Section[];
  chosen: SectionName | undefined;
  faults: ReadonlyMap<SectionName, number>;
  words: (typeof WORDS)['en'];
  /** "2 faults" */
  countOf(count: number): string;
  choose(name: SectionName): void;
}

/** The parts of the scenario, with the number of faults in each. */
export function sectionNav({ sections, chosen, faults, words, countOf, choose }: SectionNav) {
  return html`<nav aria-label=${words.sections}>
    <ul>
      ${sections.map(({ name }) => {
        const count = faults.get(name) ?? 0;
        return html`<li>
          <button aria-current=${name === chosen ? 'true' : nothing} @click=${() => choose(name)}>
            ${words[name]}${count === 0 ? nothing : html`<span class="late">${countOf(count)}</span>`}
          </button>
        </li>`;
      })}
    </ul>
  </nav>`;
}
