/** Elements of a drawing. There is no `a`, `image`, `use`, `foreignObject` or `script`: a name can bring nothing in. */
export type MarkName =
  | 'svg'
  | 'g'
  | 'path'
  | 'rect'
  | 'circle'
  | 'line'
  | 'polygon'
  | 'text'
  | 'tspan'
  | 'title'
  | 'desc'
  | 'style'
  | 'defs'
  | 'pattern'
  | 'clipPath';

/** One element of a drawing, before it is text or stands in a document. */
export interface Mark {
  name: MarkName;
  /** colours are classes, never attributes: see style.ts */
  attributes: Readonly<Record<string, string | number>>;
  children: readonly (Mark | string)[];
}

/** A mark; children that are missing are left out. */
export function mark(
  name: MarkName,
  attributes: Mark['attributes'] = {},
  ...children: (Mark | string | undefined | false)[]
): Mark {
  return { name, attributes, children: children.filter(child => child !== undefined && child !== false) };
}

/** A drawing as the text of SVG. */
export function svgText(root: Mark): string {
  const { name, attributes, children } = root;
  const said = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeText(String(value))}"`)
    .join('');
  if (children.length === 0) return `<${name}${said}/>`;
  const inner = children.map(child => (typeof child === 'string' ? escapeText(child) : svgText(child)));
  return `<${name}${said}>${inner.join('')}</${name}>`;
}

/** Text as XML, with what no XML may hold left out; halves of letters, which no address may hold, are replaced. */
export function escapeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
  const clean = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return clean
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
