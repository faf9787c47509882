/** The colours of the floor, from the page's tokens. */
export interface FloorColours {
  paper: string;
  line: string;
  edge: string;
  ink: string;
  ink2: string;
  ink3: string;
  s1: string;
  s4: string;
  wait: string;
  late: string;
  accent: string;
  /** the ring of what is selected */
  chosen: string;
  font: string;
}

const TOKENS = ['paper', 'line', 'edge', 'ink', 'ink2', 'ink3', 's1', 's4', 'wait', 'late', 'accent', 'font'];

/** Reads the tokens that hold for an element; with forced colours the system's take their place. */
export function floorColours(element: Element): FloorColours {
  const style = getComputedStyle(element);
  const found = Object.fromEntries(
    TOKENS.map(name => [name, style.getPropertyValue(`--${name}`).trim() || fallback(name)]),
  ) as unknown as FloorColours;
  found.chosen = found.ink;
  return matchMedia('(forced-colors: active)').matches ? forced(found) : found;
}

function fallback(name: string): string {
  if (name === 'font') return 'sans-serif';
  return name === 'paper' ? 'Canvas' : 'CanvasText';
}

function forced(colours: FloorColours): FloorColours {
  const text = 'CanvasText';
  return {
    ...colours,
    paper: 'Canvas',
    line: 'GrayText',
    edge: text,
    ink: text,
    chosen: 'Highlight',
    ink2: text,
    ink3: text,
    s1: text,
    s4: text,
    wait: text,
    late: text,
  };
}
