import { MOST_MOVES, type Move } from './floor-view.ts';

/** What went where since the floor was drawn last; nothing is kept of more moves than are told. */
export class Moves {
  private readonly kept: Move[] = [];
  private count = 0;

  add(kind: Move['kind'], contact: number, queue: number, agent: number): void {
    if (this.count++ < MOST_MOVES) this.kept.push({ kind, contact, queue, agent });
  }

  /** None where there were too many to tell one by one. */
  get told(): readonly Move[] {
    return this.count > MOST_MOVES ? [] : this.kept;
  }

  /** The floor was drawn. */
  forget(): void {
    this.count = 0;
    this.kept.length = 0;
  }
}
