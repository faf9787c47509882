/** What a mark says; its number stands in Marks. */
export const LOOKS = Object.freeze([
  'menu',
  'waiting',
  'late',
  'callback',
  'free',
  'ringing',
  'talking',
  'wrapUp',
  'break',
  'training',
  'backOffice',
] as const);
export type Look = (typeof LOOKS)[number];

/** Numbers of looks, for loops. */
export const MENU = 0;
export const WAITING = 1;
export const LATE = 2;
export const CALLBACK = 3;
/** looks of agents follow AGENT_STATES from `free` on */
export const AGENT_LOOKS = 3;

/** Sizes of marks. */
export const WIDE = 0;
export const TIGHT = 1;
export const AGENT = 2;

/** Places of marks that are no queue. */
export const IN_MENU = -1;
export const ON_SHELF = -2;

/** Marks of one moment as columns that are filled anew each frame; only the first `count` of each hold. */
export class Marks {
  count = 0;
  /** the middle of the mark, in px of the floor */
  x = new Float32Array(1024);
  y = new Float32Array(1024);
  look = new Uint8Array(1024);
  size = new Uint8Array(1024);
  /** the contact, or the agent where the size is AGENT */
  who = new Float64Array(1024);
  /** index of the queue, IN_MENU or ON_SHELF; of agents, of the group */
  place = new Int16Array(1024);

  clear(): void {
    this.count = 0;
  }

  add(x: number, y: number, look: number, size: number, who: number, place: number): void {
    if (this.count === this.x.length) this.grow();
    const i = this.count++;
    this.x[i] = x;
    this.y[i] = y;
    this.look[i] = look;
    this.size[i] = size;
    this.who[i] = who;
    this.place[i] = place;
  }

  /** The index of a contact's mark, −1: it has none. */
  contact(who: number): number {
    for (let i = 0; i < this.count; i++) if (this.who[i] === who && this.size[i] !== AGENT) return i;
    return -1;
  }

  /** The index of an agent's mark, −1: it has none. */
  agent(who: number): number {
    for (let i = this.count - 1; i >= 0; i--) if (this.who[i] === who && this.size[i] === AGENT) return i;
    return -1;
  }

  private grow(): void {
    const longer = <Column extends Float32Array | Float64Array | Uint8Array | Int16Array>(
      column: Column,
    ): Column => {
      const made = new (column.constructor as new (length: number) => Column)(column.length * 2);
      made.set(column);
      return made;
    };
    this.x = longer(this.x);
    this.y = longer(this.y);
    this.look = longer(this.look);
    this.size = longer(this.size);
    this.who = longer(this.who);
    this.place = longer(this.place);
  }
}

/** A lane as it stands: how many, how many of them late, the longest wait; and its bar, where it is one. */
export interface LaneState {
  count: number;
  late: number;
  /** [µs] */
  longest: number;
  isBar: boolean;
}

/** A group as it stands. */
export interface GroupState {
  busy: number;
  free: number;
  onBreak: number;
  backOffice: number;
}
