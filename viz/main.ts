import './app/trusted.ts';
import { page } from './app/page-styles.ts';
import { settings } from './app/settings.ts';
import './app/frame.ts';

/** The theme and the language of the document follow the reader's choice. */
function wear(): void {
  const { language, theme, calm } = settings;
  const root = document.documentElement;
  root.lang = language;
  root.dataset.theme = theme;
  root.toggleAttribute('data-calm', calm);
}

document.adoptedStyleSheets = [page.styleSheet!];
settings.addEventListener('change', wear);
// paper is light; what is painted by hand reads the theme from the document
addEventListener('beforeprint', () => {
  document.documentElement.dataset.theme = 'light';
});
addEventListener('afterprint', wear);
wear();
