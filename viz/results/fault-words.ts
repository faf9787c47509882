import { dictionary } from '../words/dictionary.ts';
import type { Numbers } from '../words/numbers.ts';
import type { FolderFault } from './folder-file.ts';

/** What is wrong with a folder, in words: what, where, what to do. */
export const FAULT_WORDS = dictionary(
  {
    empty: 'The folder is empty.',
    noManifest: (files: string) =>
      `There is no manifest.json among the files${files === '' ? '' : ` (${files})`}: this is no folder of results. run, sweep and compare write one with --out.`,
    unfinished:
      'This experiment is not finished: there is no manifest.json yet. ccsim sweep --resume and the folder goes on with it.',
    parts: (count: string) =>
      `These are ${count} parts of an experiment. ccsim merge and the folder puts them together.`,
    missing: (file: string) => `${file} is missing. Open the whole folder.`,
    unreadable: (file: string) => `${file} cannot be read.`,
    tooLarge: (file: string, size: string, limit: string) =>
      `${file} has ${size} MB; the limit is ${limit} MB. Use fewer points or measures, or the Parquet files elsewhere.`,
    notText: (file: string) => `${file} is damaged: it is no UTF-8 text.`,
    notJson: (file: string) => `${file} is damaged: it is no JSON.`,
    otherForm: (found: string) =>
      `The manifest is of the form “${found}”; this ccsim reads “ccsim results 1”.`,
    field: (file: string, field: string, expected: string) =>
      `${file}: ${field === '' ? 'the whole' : field} must be ${expected}.`,
    columns: (file: string, missing: string) => `${file}: the column ${missing} is missing.`,
    fields: (file: string, line: string, found: string, expected: string) =>
      `${file}, line ${line}: ${found} fields, ${expected} expected. The file is cut off or damaged.`,
    value: (file: string, line: string, column: string, text: string) =>
      `${file}, line ${line}: “${text}” makes no sense as ${column}.`,
    rows: (file: string, found: string, expected: string) =>
      `${file} has ${found} rows, the manifest says ${expected}. The file is cut off or damaged.`,
    tooMany: (file: string, what: string, found: string, limit: string) =>
      `${file}: ${what} has ${found}; the page takes at most ${limit}. Open the tables in another program.`,
    other: (reason: string) => `The folder cannot be read: ${reason}.`,
  },
  {
    empty: 'Папка пуста.',
    noManifest: files =>
      `Среди файлов нет manifest.json${files === '' ? '' : ` (${files})`}: это не папка результатов. Её пишут run, sweep и compare с --out.`,
    unfinished:
      'Эксперимент не закончен: manifest.json ещё нет. Его продолжит ccsim sweep --resume с этой папкой.',
    parts: count => `Это части эксперимента, их ${count}. Их соединит ccsim merge с этой папкой.`,
    missing: file => `Не хватает ${file}. Откройте папку целиком.`,
    unreadable: file => `${file} не читается.`,
    tooLarge: (file, size, limit) =>
      `${file}: ${size} МБ, предел ${limit} МБ. Возьмите меньше точек или показателей или откройте Parquet в другой программе.`,
    notText: file => `${file} повреждён: это не текст UTF-8.`,
    notJson: file => `${file} повреждён: это не JSON.`,
    otherForm: found => `Манифест вида «${found}»; этот ccsim читает «ccsim results 1».`,
    field: (file, field, expected) =>
      `${file}: ${field === '' ? 'весь файл' : field}: нужно — ${inRussian(expected)}.`,
    columns: (file, missing) => `${file}: нет столбца ${missing}.`,
    fields: (file, line, found, expected) =>
      `${file}, строка ${line}: полей ${found}, нужно ${expected}. Файл обрезан или повреждён.`,
    value: (file, line, column, text) => `${file}, строка ${line}: «${text}» не годится как ${column}.`,
    rows: (file, found, expected) =>
      `${file}: строк ${found}, по манифесту ${expected}. Файл обрезан или повреждён.`,
    tooMany: (file, what, found, limit) =>
      `${file}: ${what}: ${found}; страница берёт не больше ${limit}. Откройте таблицы в другой программе.`,
    other: reason => `Папка не читается: ${reason}.`,
  },
);

/** What a field should be, as readers of fields say it. */
const RUSSIAN: readonly (readonly [said: RegExp, russian: string])[] = [
  [/^a list with a point$/u, 'список хотя бы с одной точкой'],
  [/^a list of (\d+)$/u, 'список из $1'],
  [/^a list$/u, 'список'],
  [/^an object$/u, 'объект'],
  [/^a text$/u, 'текст'],
  [/^true or false$/u, 'true или false'],
  [/^a number from (\S+) to (\S+)$/u, 'число от $1 до $2'],
  [/^a number from (\S+) on$/u, 'число от $1'],
  [/^a number$/u, 'число'],
  [/^a whole number$/u, 'целое число'],
];

function inRussian(expected: string): string {
  const found = RUSSIAN.find(([said]) => said.test(expected));
  return found === undefined ? expected : expected.replace(...found);
}

type FaultWords = (typeof FAULT_WORDS)['en'];

/** A fault as a sentence. */
export function faultText(fault: FolderFault, words: FaultWords, n: Numbers): string {
  const whole = (value: number) => n.plain(value);
  switch (fault.kind) {
    case 'empty':
      return words.empty;
    case 'unfinished':
      return words.unfinished;
    case 'noManifest':
      return words.noManifest(fault.files.join(', '));
    case 'parts':
      return words.parts(whole(fault.count));
    case 'missing':
      return words.missing(fault.file);
    case 'unreadable':
      return words.unreadable(fault.file);
    case 'tooLarge':
      return words.tooLarge(fault.file, whole(fault.bytes / 1e6), whole(fault.limit / 1e6));
    case 'notText':
      return words.notText(fault.file);
    case 'notJson':
      return words.notJson(fault.file);
    case 'otherForm':
      return words.otherForm(fault.found);
    case 'field':
      return words.field(fault.file, fault.field, fault.expected);
    case 'columns':
      return words.columns(fault.file, fault.missing);
    case 'fields':
      return words.fields(fault.file, whole(fault.line), whole(fault.found), whole(fault.expected));
    case 'value':
      return words.value(fault.file, whole(fault.line), fault.column, fault.text);
    case 'rows':
      return words.rows(fault.file, whole(fault.found), whole(fault.expected));
    case 'tooMany':
      return words.tooMany(fault.file, fault.what, whole(fault.found), whole(fault.limit));
    case 'other':
      return words.other(fault.reason);
  }
}
