import type { Numbers } from '../words/numbers.ts';
import type { Draft } from './draft.ts';
import type { Edit } from './edit.ts';
import type { ThingWords } from './thing-words.ts';
import type { WORDS } from './words.ts';

type Words = (typeof WORDS)['en'];

/** How a draft stands, in one sentence. */
export function stateInWords({ faults, isChanged }: Draft, words: Words, numbers: Numbers): string {
  const [first] = faults;
  if (first === undefined) return isChanged ? words.changed : words.unchanged;
  return words.faultsAt(numbers.plain(faults.length), faults.length === 1, numbers.plain(first.line));
}

/** From where on a text could not be read. */
export function notReadInWords({ form, faults }: Draft, words: Words, numbers: Numbers): string {
  const line = faults[0]?.line;
  return form === undefined || line === undefined ? words.notReadAtAll : words.notRead(numbers.plain(line));
}

/** What an edit has done, for readers of the screen; empty where the field itself tells. */
export function editInWords(isDone: boolean, edit: Edit, words: ThingWords): string {
  if (!isDone) return words.cannot;
  if (edit.act === 'add') return words.addedThing(words[edit.collection], edit.name);
  if (edit.act === 'rename') return words.renamedThing(edit.name);
  if (edit.act === 'remove') return words.removedThing(String(edit.path.at(-1)));
  if (edit.act === 'steps') return edit.isGone ? words.removedItem : '';
  const isItemGone = edit.act === 'set' && edit.value === undefined && typeof edit.path.at(-1) === 'number';
  return isItemGone ? words.removedItem : '';
}
