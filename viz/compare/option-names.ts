import { titleIn } from '../share/shipped.ts';
import type { Language } from '../words/dictionary.ts';
import type { ComparedOption, Comparison } from './comparison.ts';

/** What an option is called: one that comes with ccsim in the reader's language, also with a change behind its name. */
export function optionName(name: string, path: string, language: Language): string {
  const [own, said] = [titleIn('en', path), titleIn(language, path)];
  if (own === undefined || said === undefined) return name;
  return name === own || name.startsWith(`${own}, `) ? said + name.slice(own.length) : name;
}

/** A comparison as a reader of this language is told it. */
export function inLanguage(comparison: Comparison, paths: readonly string[], language: Language): Comparison {
  const options = comparison.options.map((option, k): ComparedOption => {
    const name = optionName(option.name, paths[k] ?? '', language);
    // the text of a shipped scenario is English: under a title in another language it says nothing new
    const about = name === option.name ? option.about : '';
    return { ...option, name, about };
  });
  return { ...comparison, options: options.map(onceSaid) };
}

/** What the first option is about is not said again of another one. */
function onceSaid(option: ComparedOption, k: number, [first]: readonly ComparedOption[]): ComparedOption {
  return k > 0 && option.about === first?.about ? { ...option, about: '' } : option;
}
