import type { ValuePath } from '../../scenarios/index.ts';
import type { Edit } from './edit.ts';

/** Fires when something is changed in the form. */
export class FormEdited extends Event {
  static readonly type = 'form-edited';
  readonly edit: Edit;

  constructor(edit: Edit) {
    super(FormEdited.type, { bubbles: true, composed: true });
    this.edit = edit;
  }
}

/** Fires when a field gets the focus, and with undefined when it loses it. */
export class FieldChosen extends Event {
  static readonly type = 'field-chosen';
  readonly path: ValuePath | undefined;

  constructor(path: ValuePath | undefined) {
    super(FieldChosen.type, { bubbles: true, composed: true });
    this.path = path;
  }
}
