import { checkScenario, type Fault, readFrom } from '../../scenarios/index.ts';
import type { Source } from '../run/source.ts';
import { type FormDocument, readForm } from './document.ts';
import { type Edit, editedText } from './edit.ts';

/** Milliseconds without a change before a text is checked. */
const PAUSE = 150;

/** A scenario while it is edited; fires `change` when text, form or faults are others. */
export class Draft extends EventTarget {
  readonly source: Source;
  /** the files as they are now */
  files: Readonly<Record<string, string>>;
  /** the last form that could be read */
  form: FormDocument | undefined;
  /** whether `form` is that of the text as it is now */
  isRead = false;
  /** of the last check */
  faults: readonly Fault[] = [];
  /** whether the last check was of the text as it is now */
  isChecked = false;
  private readonly original: FormDocument | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(source: Source) {
    super();
    this.source = source;
    this.files = source.files;
    this.read();
    this.original = this.form;
    void this.check();
  }

  /** The text of the file that is run. */
  get text(): string {
    return this.files[this.source.path] ?? '';
  }

  get isChanged(): boolean {
    return this.files !== this.source.files;
  }

  /** Whether it can be run. */
  get isSound(): boolean {
    return this.isChecked && this.faults.length === 0;
  }

  write(file: string, text: string): void {
    if (this.files[file] === text) return;
    const files = { ...this.files, [file]: text };
    const isAsBefore = Object.entries(files).every(([name, content]) => this.source.files[name] === content);
    this.files = isAsBefore ? this.source.files : files;
    this.isChecked = false;
    this.read();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.check(), PAUSE);
    this.tell();
  }

  /** Changes something of the form in the text; false if the text does not allow it. */
  edit(edit: Edit): boolean {
    if (this.form === undefined || !this.isRead) return false;
    const draft = { files: this.files, path: this.source.path };
    try {
      this.write(draft.path, editedText(draft, this.form, this.original, edit));
      return true;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  }

  /** Back to what it was. */
  discard(): void {
    for (const [file, text] of Object.entries(this.source.files)) this.write(file, text);
  }

  /** What it has become. */
  result(): Source {
    return { ...this.source, files: this.files };
  }

  private read(): void {
    const form = readForm(this.files, this.source.path);
    this.isRead = form !== undefined;
    if (form !== undefined) this.form = form;
  }

  private async check(): Promise<void> {
    const { files } = this;
    const faults = await checkScenario(this.source.path, readFrom(files));
    if (files !== this.files) return;
    this.faults = faults;
    this.isChecked = true;
    this.tell();
  }

  private tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}
