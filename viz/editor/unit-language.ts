import type { Language } from '../words/dictionary.ts';

/** Units of files in the words of a language: the first one is shown, all of them may be typed. */
const READ: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = Object.freeze({
  en: {},
  ru: {
    ms: ['мс'],
    s: ['с', 'сек'],
    min: ['мин'],
    h: ['ч', 'час'],
    d: ['сут', 'д'],
    month: ['мес'],
  },
});

/** A unit of a file, or a number with one, in the words of a language; what has no word there stays. */
export function unitShown(language: Language, text: string): string {
  return text.replace(/\p{L}+/gu, word => READ[language][word]?.[0] ?? word);
}

/** What is typed, with the unit as files have it; only what begins with a number can have one. */
export function unitWritten(language: Language, typed: string): string {
  if (!/^\s*[+-]?\d/u.test(typed)) return typed;
  const files = Object.entries(READ[language]);
  return typed.replace(/(?<=[\d\s/])(\p{L}+)\.?(?=\s|$|\/)/gu, (all, word: string) => {
    const file = files.find(([, words]) => words.includes(word.toLowerCase()));
    return file?.[0] ?? all;
  });
}

/** Values of a list, each by itself. */
export function eachOf(list: string, change: (value: string) => string): string {
  return list.replace(/[^,;]+/gu, change);
}
