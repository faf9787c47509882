import { html, nothing } from 'lit';
import type { Numbers } from '../words/numbers.ts';
import type { DocumentChange } from './document-changes.ts';
import { optionMark } from './option-mark.ts';
import { letterOf } from './sentence.ts';
import type { WORDS } from './words.ts';

type Words = (typeof WORDS)['en'];

/** An option, and where it differs from A; undefined as long as they are not compared. */
interface Changed {
  name: string;
  changes: readonly DocumentChange[] | undefined;
}

/** All that is another in each option, at the end of what is printed: on a screen it stands behind a button. */
export function printedChanges(options: readonly Changed[], words: Words, numbers: Numbers) {
  return html`<div class="printed">
    ${options.map(({ name, changes = [] }, option) =>
      option === 0 || changes.length === 0
        ? nothing
        : html`<section>
            <h2>
              ${optionMark(option)}${letterOf(option)} <bdi>${name}</bdi>: ${words.changes(numbers, changes.length)}
            </h2>
            <dl>${changes.map(change => changeLine(change, words))}</dl>
          </section>`,
    )}
  </div>`;
}

/** One place in which an option differs. */
export function changeLine({ path, before, after, isTable }: DocumentChange, words: Words) {
  const text = (value: string | undefined) => value ?? words.wasNot;
  return html`<div>
    <dt><bdi>${path}</bdi></dt>
    <dd><bdi>${isTable ? words.otherTable(text(after)) : `${text(before)} → ${text(after)}`}</bdi></dd>
  </div>`;
}
