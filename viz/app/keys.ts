/** What a key asks the frame for; other keys go to the page. */
export type FrameKey = { act: 'page'; index: number } | { act: 'link' | 'list' | 'full' } | { act: 'none' };

/** The parts of a pressed key that matter here. */
export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const FRAME_KEYS: Readonly<Record<string, FrameKey>> = {
  '1': { act: 'page', index: 0 },
  '2': { act: 'page', index: 1 },
  '3': { act: 'page', index: 2 },
  '4': { act: 'page', index: 3 },
  c: { act: 'link' },
  f: { act: 'full' },
  '?': { act: 'list' },
};

/** What a key asks of the frame. */
export function frameKey({ key, ctrlKey, metaKey, altKey }: Pressed): FrameKey {
  if (ctrlKey || metaKey || altKey) return { act: 'none' };
  const name = key.toLowerCase();
  return Object.hasOwn(FRAME_KEYS, name) ? FRAME_KEYS[name]! : { act: 'none' };
}

/** Whether a key is one sign: such keys can be switched off. */
export function isSign({ key }: Pressed): boolean {
  return key.length === 1 && key !== ' ';
}

/** What an element does with keys itself. */
export interface Focused {
  tagName: string;
  role?: string | null;
  isContentEditable?: boolean;
  type?: string;
}

const BOXES = new Set(['checkbox', 'radio', 'range', 'button', 'submit']);
const MOVERS = new Set([
  'slider',
  'tab',
  'radio',
  'menuitem',
  'option',
  'spinbutton',
  'grid',
  'listbox',
  'application',
]);

/** Whether a key belongs to what has the focus: text to a field, the space bar to a button, arrows to a slider. */
export function isTaken(pressed: Pressed, focused: Focused): boolean {
  if (pressed.ctrlKey || pressed.metaKey) return true;
  const { tagName, role, isContentEditable, type } = focused;
  const tag = tagName.toLowerCase();
  if (isContentEditable === true || tag === 'textarea' || tag === 'select') return true;
  if (tag === 'input' && !BOXES.has(type ?? '')) return true;
  if (pressed.key === ' ' || pressed.key === 'Enter') {
    return (
      ['button', 'a', 'summary', 'input'].includes(tag) || ['button', 'tab', 'menuitem'].includes(role ?? '')
    );
  }
  const isMove = /^(?:Arrow|Home|End|Page|Backspace)/.test(pressed.key);
  return isMove && (tag === 'input' || MOVERS.has(role ?? ''));
}
