import type { Language } from '../words/dictionary.ts';
import { FIELD_WORDS } from './field-words.ts';
import { KIND_WORDS } from './kind-words.ts';
import { PART_WORDS } from './part-words.ts';
import { THING_WORDS } from './thing-words.ts';
import { UNIT_WORDS } from './unit-words.ts';

const wordsOf = (language: Language) => ({
  ...FIELD_WORDS[language],
  ...PART_WORDS[language],
  kinds: KIND_WORDS[language],
  things: THING_WORDS[language],
  units: UNIT_WORDS[language],
});

/** All words of the form. */
export const FORM_WORDS = Object.freeze({ en: wordsOf('en'), ru: wordsOf('ru') });
