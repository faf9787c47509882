import type { Mark, MarkName } from '../charts/marks.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** what a drawing in a page may hold; its rules are a sheet of the element that shows it */
const NAMES: ReadonlySet<MarkName> = new Set<MarkName>([
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'line',
  'polygon',
  'text',
  'tspan',
  'title',
  'desc',
  'defs',
  'pattern',
  'clipPath',
]);

/** The element of a mark; texts become text, whatever they hold. */
export function elementOf(mark: Mark): SVGElement {
  if (!NAMES.has(mark.name)) throw new RangeError(`a drawing holds no ${mark.name}`);
  const element = document.createElementNS(SVG, mark.name);
  for (const [name, value] of Object.entries(mark.attributes)) element.setAttribute(name, String(value));
  element.append(...mark.children.map(nodeOf));
  return element;
}

/** Changes an element that shows one mark to show another of the same name, touching only what differs. */
export function patch(element: Element, before: Mark, after: Mark): void {
  for (const name of Object.keys(before.attributes)) {
    if (!(name in after.attributes)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(after.attributes)) {
    if (before.attributes[name] !== value) element.setAttribute(name, String(value));
  }
  for (const [i, child] of after.children.entries()) {
    patchChild(element, element.childNodes[i], before.children[i], child);
  }
  while (element.childNodes.length > after.children.length) element.lastChild!.remove();
}

function patchChild(
  parent: Element,
  node: ChildNode | undefined,
  before: Mark | string | undefined,
  after: Mark | string,
): void {
  if (node === undefined || before === undefined) parent.append(nodeOf(after));
  else if (typeof before === 'string' || typeof after === 'string') {
    if (before !== after) node.replaceWith(nodeOf(after));
  } else if (before.name === after.name) patch(node as Element, before, after);
  else node.replaceWith(nodeOf(after));
}

function nodeOf(child: Mark | string): Node {
  return typeof child === 'string' ? document.createTextNode(child) : elementOf(child);
}
