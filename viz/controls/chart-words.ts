import { dictionary } from '../words/dictionary.ts';

/** The words around a chart in a page. */
export const CHART_VIEW_WORDS = dictionary(
  {
    more: (title: string) => `${title}: table and export`,
    table: 'Table',
    svg: 'Save as SVG',
    png: 'Save as PNG',
    csv: 'Save numbers as CSV',
    chart: 'chart',
    notSaved: (why: string) => `Not saved: ${why}`,
  },
  {
    more: title => `${title}: таблица и экспорт`,
    table: 'Таблица',
    svg: 'Сохранить SVG',
    png: 'Сохранить PNG',
    csv: 'Сохранить числа, CSV',
    chart: 'график',
    notSaved: why => `Не сохранено: ${why}`,
  },
);
