import { dictionary } from '../words/dictionary.ts';
import type { Collection } from './references.ts';
import type { NameFault } from './rename-steps.ts';

/** Words about things that have a name: putting in, renaming, taking away. */
export const THING_WORDS = dictionary(
  {
    contactTypes: 'contact type',
    queues: 'queue',
    agentGroups: 'agent group',
    trunks: 'group of lines',
    ivr: 'menu',
    outside: 'person outside',
    sites: 'site',
    providers: 'provider',
    choices: 'choice',
    routing: 'routing of',
    addThing: (what: string) => `Add ${/^[aeiou]/u.test(what) ? 'an' : 'a'} ${what}`,
    name: 'Name',
    takenBy: 'Taken by',
    takes: 'Takes',
    waitsIn: 'For',
    sits: 'Who sits there',
    employs: 'Whom it employs',
    add: 'Add',
    cancel: 'Cancel',
    rename: 'Rename',
    renameThing: (name: string) => `Rename ${name}`,
    save: 'Save the name',
    remove: 'Remove',
    removeThing: (name: string) => `Remove ${name}`,
    removeItem: 'Remove it',
    missed: 'It is in use:',
    along: 'Nobody needs then, and goes with it:',
    removeAll: 'Remove it all the same',
    keep: 'Keep it',
    emptyName: 'A name is missing.',
    numberName: 'A bare number is no name.',
    longName: 'A name has at most 200 letters, in one line.',
    takenName: 'This name is taken.',
    fixed: 'It stands in another file: rename and remove it there.',
    ownQueue: 'The queue of its contact type.',
    last: 'It is the only one.',
    special: 'Its name says what it does.',
    addedThing: (what: string, name: string) => `Added: ${what} ${name}.`,
    renamedThing: (name: string) => `Its name is ${name} now, wherever it is called.`,
    removedThing: (name: string) => `${name} is removed. Undo brings it back.`,
    removedItem: 'Removed. Undo brings it back.',
    undone: 'Undone.',
    nothingToUndo: 'There is nothing to undo.',
    cannot: 'The form cannot change this: the text can.',
    shift: 'new',
    addShift: 'Add a shift',
  },
  {
    contactTypes: 'тип обращений',
    queues: 'очередь',
    agentGroups: 'группа операторов',
    trunks: 'группа линий',
    ivr: 'меню',
    outside: 'человек вне центра',
    sites: 'площадка',
    providers: 'исполнитель',
    choices: 'пункт меню',
    routing: 'маршрутизация:',
    addThing: what => `Добавить: ${what}`,
    name: 'Имя',
    takenBy: 'Кто берёт',
    takes: 'Берёт',
    waitsIn: 'Для кого',
    sits: 'Кто там сидит',
    employs: 'Кто у него работает',
    add: 'Добавить',
    cancel: 'Отмена',
    rename: 'Переименовать',
    renameThing: name => `Переименовать ${name}`,
    save: 'Сохранить имя',
    remove: 'Удалить',
    removeThing: name => `Удалить ${name}`,
    removeItem: 'Удалить это',
    missed: 'Этим пользуются:',
    along: 'Станет не нужно и уйдёт вместе:',
    removeAll: 'Всё равно удалить',
    keep: 'Оставить',
    emptyName: 'Имени нет.',
    numberName: 'Одно число — не имя.',
    longName: 'В имени не больше 200 букв, в одной строке.',
    takenName: 'Это имя занято.',
    fixed: 'Стоит в другом файле: переименуйте или удалите там.',
    ownQueue: 'Очередь своего типа обращений.',
    last: 'Оно единственное.',
    special: 'Имя говорит, что здесь происходит.',
    addedThing: (what, name) => `Добавлено: ${what} ${name}.`,
    renamedThing: name => `Теперь имя ${name}, и во всех ссылках тоже.`,
    removedThing: name => `${name}: удалено. Отмена вернёт.`,
    removedItem: 'Удалено. Отмена вернёт.',
    undone: 'Отменено.',
    nothingToUndo: 'Отменять нечего.',
    cannot: 'Форма этого изменить не может, а текст может.',
    shift: 'новая',
    addShift: 'Добавить смену',
  },
);
export type ThingWords = (typeof THING_WORDS)['en'];

/** What is wrong with a name, in a sentence; empty: nothing. */
export function nameFaultInWords(fault: NameFault | undefined, words: ThingWords): string {
  if (fault === undefined) return '';
  return { empty: words.emptyName, number: words.numberName, long: words.longName, taken: words.takenName }[
    fault
  ];
}

/** What is asked for beside the name. */
export function askedInWords(collection: Collection | 'choices', words: ThingWords): string {
  if (collection === 'contactTypes') return words.takenBy;
  if (collection === 'agentGroups') return words.takes;
  if (collection === 'sites') return words.sits;
  return collection === 'providers' ? words.employs : words.waitsIn;
}
