import { DARK, LIGHT, type Palette } from './palette.ts';

const FONT =
  '-apple-system,"Segoe UI Variable Text","Segoe UI",Roboto,"Noto Sans","Liberation Sans","Helvetica Neue",Arial,sans-serif';
const SIZES = [11, 12, 13, 14, 16] as const;
/** tokens that may fill or be drawn with */
const TOKENS = Object.keys(LIGHT).filter(name => name !== 'haze') as (keyof Palette)[];

/** The classes of all marks, with colours as custom properties: for the sheet of an element in a page. */
export const CHART_RULES: string = [
  `text{font-family:${FONT};font-variant-numeric:tabular-nums lining-nums;font-weight:400;unicode-bidi:isolate}`,
  ...SIZES.map(size => `.t${size}{font-size:${size}px}`),
  '.bold{font-weight:600}.middle{text-anchor:middle}.end{text-anchor:end}',
  '.halo{paint-order:stroke;stroke:var(--ground);stroke-width:4px;stroke-linejoin:round}',
  'path,line{fill:none}',
  ...TOKENS.map(name => `.f-${name}{fill:var(--${name})}.s-${name}{stroke:var(--${name})}`),
  '.f-ground{fill:var(--ground)}',
  '.grid{stroke:var(--line);stroke-width:1px}',
  '.axis{stroke:var(--edge);stroke-width:1px}',
  '.baseline{stroke:var(--edge);stroke-width:1px}',
  '.theory{stroke:var(--ink);stroke-width:1.5px;stroke-dasharray:6 4}',
  '.under-theory{stroke:var(--ground);stroke-width:3px;opacity:.6}',
  '.theory.short{stroke-dasharray:4 3}',
  '.target{stroke:var(--ink2);stroke-width:1.25px;stroke-dasharray:1 3;stroke-linecap:round}',
  '.guess{stroke:var(--s4);stroke-width:1.25px;stroke-dasharray:1 3;stroke-linecap:round}',
  '.series{stroke-width:2px;stroke-linejoin:round}.series.fine{stroke-width:1.5px}.series.heavy{stroke-width:2.5px}',
  '.interval{stroke-width:2px}.interval.heavy{stroke-width:4px}',
  '.ribbon{opacity:var(--haze);stroke:none}.area{opacity:.22;stroke:none}.pale{fill-opacity:.55}.flow{opacity:.35;stroke:none}',
  '.hollow{fill:var(--ground);stroke-width:1.5px}',
  '.none{fill:none;stroke:var(--edge);stroke-width:1px;stroke-dasharray:2 2}',
  '.undecided{fill:none;stroke-width:1.25px;stroke-dasharray:1.5 2.5}',
  '.stair{stroke:var(--ink);stroke-width:2.25px;stroke-linejoin:miter}',
  '.chosen{fill:none;stroke:var(--ink);stroke-width:1.5px}',
  '.frame{fill:none;stroke:var(--accent);stroke-width:1.5px}',
  '.veil{fill:var(--ground);opacity:.5}.playhead{stroke:var(--ink);stroke-width:1.5px}',
].join('');

/** Where a system chooses the colours: marks in its text colour, ramps as digits, what is chosen in its highlight. */
export const FORCED_RULES: string = [
  '@media (forced-colors:active){',
  'svg{forced-color-adjust:none}text[class]{fill:CanvasText}.halo{stroke:Canvas}',
  '[class*="f-"]:not(text){fill:CanvasText}[class*="s-"],.axis,.baseline,.theory,.target,.guess,.stair{stroke:CanvasText}',
  '.grid{stroke:GrayText;stroke-opacity:.5}.hollow,.f-ground:not(text),.veil,[class*="f-ramp"]:not(text){fill:Canvas}',
  '[class*="f-ramp"]:not(text){stroke:GrayText;stroke-opacity:.6;stroke-width:1px}.chosen,.frame,.playhead{stroke:Highlight}.playhead-handle:not(text){fill:Highlight}',
  '}',
].join('');

/** In print: hazes a little stronger. */
export const PRINT_RULES = '[hidden]{display:none}@media print{.ribbon{opacity:.19}.area{opacity:.26}}';

/** Whose screen a drawing that stands alone is made for. */
export type Theme = 'light' | 'dark' | 'both';

/** The rules of a drawing that stands alone, its colours written out: `both` follows its reader's screen. */
export function standAloneRules(theme: Theme): string {
  if (theme === 'light') return written(CHART_RULES, LIGHT);
  if (theme === 'dark') return written(CHART_RULES, DARK);
  const dark = written(CHART_RULES, DARK).match(/[^{}]+\{[^{}]*\}/g) ?? [];
  const coloured = dark.filter(rule => /#[0-9A-F]{6}|opacity/.test(rule));
  return `${written(CHART_RULES, LIGHT)}@media (prefers-color-scheme:dark){${coloured.join('')}}`;
}

/** Rules with the colours of a palette in the place of custom properties. */
function written(rules: string, palette: Palette): string {
  const colours: Record<string, string> = { ...palette, ground: palette.paper };
  return rules.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
    const colour = colours[name];
    if (colour === undefined) throw new RangeError(`no colour is named ${name}`);
    return colour;
  });
}
