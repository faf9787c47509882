/** The languages of the pages. */
export type Language = 'en' | 'ru';
export const LANGUAGES: readonly Language[] = Object.freeze(['en', 'ru']);

/** A word, or a sentence made of what is put into it. */
export type Entry = string | ((...values: never[]) => string);

/** The words of one part of the pages: both languages hold the same keys, which the type checker sees to. */
export type Dictionary<Words> = Readonly<Record<Language, Words>>;

/** Words of a part, English first; a key that one language lacks is a type error. */
export function dictionary<Words extends Record<string, Entry>>(
  en: Words,
  ru: Same<Words>,
): Dictionary<Words> {
  return { en, ru: ru as unknown as Words };
}

/** The same keys; texts may differ, arguments may not. */
type Same<Words> = {
  [Key in keyof Words]: Words[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};
