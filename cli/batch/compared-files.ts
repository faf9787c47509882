import type { Files } from './files.ts';
import type { Manifest } from './manifest.ts';
import type { WrittenTable } from './table-files.ts';

const LINE_FEED = 10;

/** A file that is compared while it is written anew. */
interface Compared {
  path: string;
  /** bytes of the file that is there */
  bytes: number;
  at: number;
  /** number of the line, and whether all has been the same so far */
  line: number;
  isSame: boolean;
}

/** Files on which nothing is written: what would be is compared with what is there. */
export class ComparedFiles {
  readonly files: Files;
  private readonly there: Files;
  private readonly manifest: Manifest;
  private readonly open: Compared[] = [];

  constructor(there: Files, manifest: Manifest) {
    this.there = there;
    this.manifest = manifest;
    const nothing = () => {};
    const create = (path: string) => this.begin(path.replace(/\.part$/u, ''));
    const write = (number: number, bytes: Uint8Array, from: number) => {
      this.compare(this.open[number]!, bytes.subarray(from));
      return bytes.length - from;
    };
    const others = { sync: nothing, close: nothing, rename: nothing, remove: nothing };
    this.files = { ...there, create, write, ...others };
  }

  /** Which files of tables are not those that the manifest names, and from which line on. */
  faults(tables: readonly WrittenTable[]): string[] {
    return tables.flatMap(({ files }) =>
      Object.entries(files).flatMap(([name, { sha256 }]) => {
        if (this.manifest.files[name]?.sha256 === sha256) return [];
        const line = this.open.find(({ path }) => path.endsWith(`/${name}`))?.line;
        return [
          name.endsWith('.csv')
            ? `${name}: line ${line} is not what plan and replications give`
            : `${name}: is not the table that plan and replications give`,
        ];
      }),
    );
  }

  private begin(path: string): number {
    const { bytes } = this.manifest.files[path.replace(/^.*\//su, '')] ?? { bytes: 0 };
    return this.open.push({ path, bytes, at: 0, line: 1, isSame: true }) - 1;
  }

  private compare(own: Compared, bytes: Uint8Array): void {
    if (!own.isSame) return;
    const count = Math.min(bytes.length, own.bytes - own.at);
    const there = count > 0 ? this.there.readPart(own.path, own.at, count) : new Uint8Array(0);
    own.at += bytes.length;
    for (let k = 0; k < bytes.length; k++) {
      if (bytes[k] !== there[k]) {
        own.isSame = false;
        return;
      }
      if (bytes[k] === LINE_FEED) own.line++;
    }
  }
}
