import { SECOND } from '../../engine/center/scenario.ts';
import {
  CELL,
  GROUP_CELL,
  MENU_CELL,
  MENU_TIME,
  MENU_VISITS,
  QUEUE_TIME,
  READY_TIME,
  SKILL_CELL,
  TALKING_TIME,
  WRAPPING_UP_TIME,
} from '../../engine/measures/cells.ts';
import { WATCHED, type Watch } from './watched.ts';

/** How a row of sums is laid out; see rows.ts. */
export interface Layout {
  intervals: number;
  lines: number;
  groups: number;
  /** [group][line]: number of the skill; -1: none */
  skills: number[][];
  /** menus of all IVRs, and trunk groups */
  menus: number;
  trunks: number;
  /** length of an interval [s] */
  interval: number;
}

/** Sums over replications, read by what they mean. Lines are contact types, intervals count from 0. */
export class Sums {
  readonly layout: Layout;
  readonly row: Float64Array;

  constructor(layout: Layout, row: Float64Array) {
    this.layout = layout;
    this.row = row;
  }

  get replications(): number {
    return this.row[this.row.length - 1]!;
  }

  /** Sum of squared arrivals of an interval, over intervals and replications; of the first type. */
  get squaredArrivals(): number {
    return this.row[this.row.length - 2]!;
  }

  /** Cells of some lines (of all) in one interval (in all), added up. */
  contacts(lines?: readonly number[], interval?: number): Float64Array {
    return this.added(0, this.layout.lines, CELL, lines, interval);
  }

  /** Cells of some groups (of all) in one interval (in all), added up. */
  agents(groups?: readonly number[], interval?: number): Float64Array {
    const { intervals, lines } = this.layout;
    return this.added(intervals * lines * CELL, this.layout.groups, GROUP_CELL, groups, interval);
  }

  /** One cell of the skills that some groups (all) have for some lines, added up. */
  skills(place: number, lines: readonly number[], groups?: readonly number[]): number {
    const { intervals, lines: all, groups: count, skills } = this.layout;
    const from = intervals * (all * CELL + count * GROUP_CELL);
    let sum = 0;
    for (const group of groups ?? skills.keys())
      for (const line of lines) {
        const skill = skills[group]![line]!;
        if (skill >= 0) sum += this.row[from + skill * SKILL_CELL + place]!;
      }
    return sum;
  }

  /** Visits to a menu, and the time of all in it [s]. */
  menu(index: number): { visits: number; time: number } {
    const from = this.afterSkills + index * MENU_CELL;
    return { visits: this.row[from + MENU_VISITS]!, time: this.row[from + MENU_TIME]! / SECOND };
  }

  /** Lines of a trunk group in use, time average. */
  linesInUse(trunk: number): number {
    return this.row[this.afterSkills + this.layout.menus * MENU_CELL + trunk]! / SECOND / this.window();
  }

  /** What the report does not show, time average. */
  watched(what: Watch): number {
    const from = this.row.length - 2 - WATCHED.length;
    return this.row[from + WATCHED.indexOf(what)]! / SECOND / this.window();
  }

  private get afterSkills(): number {
    const { intervals, lines, groups, skills } = this.layout;
    const count = skills.flat().filter(skill => skill >= 0).length;
    return intervals * (lines * CELL + groups * GROUP_CELL) + count * SKILL_CELL;
  }

  /** Time counted, over all replications [s]. */
  window(interval?: number): number {
    return this.replications * this.layout.interval * (interval === undefined ? this.layout.intervals : 1);
  }

  /** Cells of all but the last interval, in which what began before the horizon and is finished after it is counted too. */
  contactsBeforeLast(): { row: Float64Array; time: number } {
    const row = new Float64Array(CELL);
    const before = this.layout.intervals - 1;
    for (let interval = 0; interval < before; interval++)
      this.contacts(undefined, interval).forEach((sum, k) => {
        row[k]! += sum;
      });
    return { row, time: this.window(0) * before };
  }

  private added(
    from: number,
    perInterval: number,
    width: number,
    members: readonly number[] | undefined,
    interval: number | undefined,
  ): Float64Array {
    const sum = new Float64Array(width);
    const last = interval ?? this.layout.intervals - 1;
    for (let i = interval ?? 0; i <= last; i++)
      for (let member = 0; member < perInterval; member++) {
        if (members !== undefined && !members.includes(member)) continue;
        const at = from + (i * perInterval + member) * width;
        for (let k = 0; k < width; k++) sum[k]! += this.row[at + k]!;
      }
    return sum;
  }
}

/** Contacts that wait, time average. */
export function meanQueue(sums: Sums, lines?: readonly number[], interval?: number): number {
  return sums.contacts(lines, interval)[QUEUE_TIME]! / SECOND / sums.window(interval);
}

/** Agents handling a contact, time average. */
export function meanBusy(sums: Sums, groups?: readonly number[], interval?: number): number {
  const cells = sums.agents(groups, interval);
  return (cells[TALKING_TIME]! + cells[WRAPPING_UP_TIME]!) / SECOND / sums.window(interval);
}

/** Handling ÷ (handling + ready). */
export function occupancy(sums: Sums, groups?: readonly number[]): number {
  const cells = sums.agents(groups);
  const handling = cells[TALKING_TIME]! + cells[WRAPPING_UP_TIME]!;
  return handling / (handling + cells[READY_TIME]!);
}
