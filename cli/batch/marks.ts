import { errorCode } from '../faults.ts';
import type { Files } from './files.ts';
import { unfinishedIn } from './folder.ts';
import { guarded, listIfThere, readIfThere } from './whole-file.ts';

/** A file that says which process is at work in a folder. */
export interface Mark {
  number: number;
  text: string;
}

/**
 * The marks in the folder of an experiment. Each is made once and never written again; whoever takes over from a dead
 * process makes the next number, which only one can. Beside a mark lies its beat, which changes while its maker lives.
 */
export class Marks {
  private readonly files: Files;
  private readonly folder: string;

  constructor(files: Files, path: string) {
    this.files = files;
    this.folder = unfinishedIn(path);
  }

  /** All that are there, in their order. */
  all(): Mark[] {
    return listIfThere(this.files, this.folder)
      .flatMap(name => /^at-work-(\d+)\.json$/u.exec(name)?.[1] ?? [])
      .map(number => ({ number: Number(number), text: this.textOf(Number(number)) }))
      .sort((a, b) => a.number - b.number);
  }

  /** The text of a mark; empty where there is none. */
  textOf(number: number): string {
    return this.read(`at-work-${number}.json`);
  }

  /** Makes a mark, unless somebody else has, or the folder is gone. */
  create({ number, text }: Mark): 'made' | 'taken' | 'gone' {
    const path = `${this.folder}/at-work-${number}.json`;
    return guarded(path, () => {
      let open: number;
      try {
        open = this.files.createNew(path);
      } catch (error) {
        if (errorCode(error) === 'EEXIST') return 'taken';
        if (errorCode(error) === 'ENOENT') return 'gone';
        throw error;
      }
      try {
        this.fill(open, text);
      } catch (error) {
        this.remove(number);
        throw error;
      }
      return 'made';
    });
  }

  remove(number: number): void {
    for (const name of [`at-work-${number}.json`, `at-work-${number}.beat`])
      guarded(`${this.folder}/${name}`, () => this.files.remove(`${this.folder}/${name}`));
  }

  beat(number: number, text: string): void {
    this.fill(this.files.create(`${this.folder}/at-work-${number}.beat`), text);
  }

  beatOf(number: number): string {
    return this.read(`at-work-${number}.beat`);
  }

  private read(name: string): string {
    return Buffer.from(readIfThere(this.files, `${this.folder}/${name}`) ?? []).toString('utf8');
  }

  /** Not forced to the disk: after a power cut nobody is at work. */
  private fill(open: number, text: string): void {
    const bytes = Buffer.from(text);
    try {
      for (let at = 0; at < bytes.length; ) at += this.files.write(open, bytes, at);
    } finally {
      this.files.close(open);
    }
  }
}
