import { FolderError } from './folder-file.ts';

/** A value of a JSON file that nobody vouches for: what is asked of it and is not there is a FolderError with its path. */
export class FieldReader {
  private readonly file: string;
  private readonly value: unknown;
  private readonly path: string;

  constructor(file: string, value: unknown, path = '') {
    this.file = file;
    this.value = value;
    this.path = path;
  }

  has(name: string): boolean {
    return isMap(this.value) && Object.hasOwn(this.value, name);
  }
  any(name: string): unknown {
    return this.part(name).value;
  }
  part(name: string): FieldReader {
    const map = isMap(this.value) ? this.value : this.refuse('an object');
    const path = this.path === '' ? name : `${this.path}.${name}`;
    return new FieldReader(this.file, Object.hasOwn(map, name) ? map[name] : undefined, path);
  }
  text(name: string): string {
    return this.part(name).asText();
  }
  flag(name: string): boolean {
    const part = this.part(name);
    return typeof part.value === 'boolean' ? part.value : part.refuse('true or false');
  }
  number(name: string, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): number {
    return this.part(name).asNumber(least, most);
  }
  whole(name: string, least: number, most: number): number {
    return this.part(name).asWhole(least, most);
  }
  oneOf<Text extends string>(name: string, allowed: readonly Text[]): Text {
    const part = this.part(name);
    return allowed.find(each => each === part.value) ?? part.refuse(allowed.join(', '));
  }
  /** The items of a list, of a given length if one is said, and never more than `most`. */
  list(name: string, length?: number, most: number = Number.POSITIVE_INFINITY): FieldReader[] {
    const part = this.part(name);
    if (!Array.isArray(part.value)) return part.refuse('a list');
    part.atMost(part.value.length, most);
    if (length !== undefined && part.value.length !== length) part.refuse(`a list of ${length}`);
    return part.value.map((item, k) => new FieldReader(this.file, item, `${part.path}[${k}]`));
  }
  entries<Made>(make: (value: FieldReader, name: string) => Made, most: number): Made[] {
    const map = isMap(this.value) ? this.value : this.refuse('an object');
    const names = Object.keys(map);
    this.atMost(names.length, most);
    return names.map(name => make(this.part(name), name));
  }
  asText(): string {
    return typeof this.value === 'string' ? this.value : this.refuse('a text');
  }
  asNumber(least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): number {
    const { value } = this;
    if (typeof value !== 'number') return this.refuse('a number');
    if (value < least || value > most)
      return this.refuse(
        Number.isFinite(most) ? `a number from ${least} to ${most}` : `a number from ${least} on`,
      );
    return value;
  }

  asWhole(least: number, most: number): number {
    const value = this.asNumber(least, most);
    return Number.isInteger(value) ? value : this.refuse('a whole number');
  }

  /** FolderError where there is more of this field than the page takes. */
  atMost(found: number, limit: number): void {
    if (found <= limit) return;
    throw new FolderError({
      kind: 'tooMany',
      ...{ file: this.file, what: this.path.slice(0, 120), found, limit },
    });
  }

  refuse(expected: string): never {
    throw new FolderError({ kind: 'field', file: this.file, field: this.path.slice(0, 120), expected });
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
