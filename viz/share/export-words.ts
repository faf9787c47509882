import { dictionary } from '../words/dictionary.ts';

/** The words of what can be saved. */
export const EXPORT_WORDS = dictionary(
  {
    svg: (title: string) => `${title}, SVG`,
    png: (title: string) => `${title}, PNG`,
    csv: (title: string) => `${title}, CSV`,
  },
  {
    svg: title => `${title}, SVG`,
    png: title => `${title}, PNG`,
    csv: title => `${title}, CSV`,
  },
);
