import type { LitElement } from 'lit';
import { formatPath, type ValuePath } from '../../scenarios/index.ts';
import type { Edit } from './edit.ts';

/** Where the focus goes once the form is drawn anew: nobody is left with the focus on what is gone. */
export class FormFocus {
  private want: ((root: ParentNode) => HTMLElement | null) | undefined;

  /** After a thing was put in its first field, after it was renamed its head, after it went what stands in its place. */
  expect(edit: Edit, index: number): void {
    if (edit.act === 'add') this.want = root => thingIn(root, [...edit.path, edit.name]);
    else if (edit.act === 'rename')
      this.want = root => headOf(thingIn(root, [...edit.path.slice(0, -1), edit.name]));
    else if (edit.act === 'remove')
      this.want = root => {
        const groups = [...root.querySelectorAll<HTMLElement>('section.group')];
        return groups[Math.min(Math.max(index, 0), groups.length - 1)] ?? root.querySelector('ccsim-adder');
      };
  }

  /** After a part was put in, its first field. */
  expectField(path: ValuePath): void {
    const start = formatPath(path);
    this.want = root => {
      const controls = [...root.querySelectorAll<HTMLElement>('input[id], select[id]')];
      const inside = controls.find(({ id }) => id.startsWith(start));
      return inside ?? root.querySelector<HTMLElement>('section.group');
    };
  }

  /** Gives the focus to what was expected, if something was. */
  async give(root: ParentNode): Promise<void> {
    const { want } = this;
    if (want === undefined) return;
    this.want = undefined;
    const found = want(root);
    if (found === null) return;
    await (found as Partial<LitElement>).updateComplete;
    const control = await firstControl(found);
    control?.focus();
    control?.scrollIntoView({ block: 'nearest' });
  }
}

function thingIn(root: ParentNode, path: ValuePath): HTMLElement | null {
  const text = formatPath(path);
  const all = [...root.querySelectorAll<HTMLElement>('[data-thing]')];
  return all.find(({ dataset }) => dataset.thing === text) ?? null;
}

function headOf(group: HTMLElement | null): HTMLElement | null {
  return group?.querySelector<HTMLElement>('ccsim-thing-head') ?? null;
}

/** The control itself, or the first one inside, in shadow too. */
async function firstControl(element: HTMLElement): Promise<HTMLElement | null> {
  if (element.matches('input, select, button')) return element;
  const own = element.querySelector<HTMLElement>('input, select');
  if (own !== null) return own;
  const part = element.shadowRoot === null ? element.querySelector<LitElement>('ccsim-thing-head') : element;
  await (part as Partial<LitElement> | null)?.updateComplete;
  return part?.shadowRoot?.querySelector<HTMLElement>('button') ?? null;
}
