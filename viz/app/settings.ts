import { LANGUAGES, type Language } from '../words/dictionary.ts';

/** What a reader chooses for all pages. */
export interface Choices {
  language: Language;
  theme: 'light' | 'dark';
  /** nothing travels and nothing slides */
  calm: boolean;
  /** single letters act */
  keys: boolean;
}

const KEY = 'ccsim';

/** The reader's choices; tells of changes by the event `change`, and keeps them where the browser can. */
class Settings extends EventTarget {
  private choices: Choices = { ...ofTheSystem(), ...kept() };

  get language(): Language {
    return this.choices.language;
  }
  get theme(): Choices['theme'] {
    return this.choices.theme;
  }
  get calm(): boolean {
    return this.choices.calm;
  }
  get keys(): boolean {
    return this.choices.keys;
  }

  choose(changes: Partial<Choices>): void {
    this.choices = { ...this.choices, ...changes };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.choices));
    } catch {
      // a page from disk, or one that may keep nothing: the choice holds while it is open
    }
    this.dispatchEvent(new Event('change'));
  }
}

/** The one object of choices: pages and parts listen to it. */
export const settings = new Settings();

function ofTheSystem(): Choices {
  const asks = (query: string) => globalThis.matchMedia?.(query).matches ?? false;
  const isRussian = globalThis.navigator?.language?.startsWith('ru') ?? false;
  return {
    language: isRussian ? 'ru' : 'en',
    theme: asks('(prefers-color-scheme: dark)') ? 'dark' : 'light',
    calm: asks('(prefers-reduced-motion: reduce)'),
    keys: true,
  };
}

/** What was chosen before, as far as it still makes sense. */
function kept(): Partial<Choices> {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
    const choices: Partial<Choices> = {};
    if (LANGUAGES.includes(found.language as Language)) choices.language = found.language as Language;
    if (found.theme === 'light' || found.theme === 'dark') choices.theme = found.theme;
    if (typeof found.calm === 'boolean') choices.calm = found.calm;
    if (typeof found.keys === 'boolean') choices.keys = found.keys;
    return choices;
  } catch {
    return {};
  }
}
