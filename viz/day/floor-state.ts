import type { Scenario } from '../../engine/index.ts';
import * as column from './count-columns.ts';
import type { DayCounts } from './day-counts.ts';
import { type DayColumns, goesOn } from './day-log.ts';
import * as of from './floor-copy.ts';
import { type FloorTables, floorTables, isClosed } from './floor-tables.ts';
import { AGENT_STATES, type AgentState, type FloorView, type Move, type People } from './floor-view.ts';
import { Moves } from './moves.ts';
import { fillFrom, fillQueue, PeopleList } from './people-list.ts';
import * as verb from './verbs.ts';

const state = (name: AgentState) => AGENT_STATES.indexOf(name);
const OFF = state('off');
const FREE = state('free');
const RINGING = state('ringing');
const TALKING = state('talking');
const WRAP_UP = state('wrapUp');
const { DOUBLES, INTS } = of;

/**
 * The floor after any row of a day's log: a fold of the rows, forwards; backwards by a copy made before. Records of
 * contacts lie in flat arrays by slot, so that a fold leaves no garbage.
 *
 * Long because: one fold over all verbs, and they share their records.
 */
export class FloorState implements FloorView {
  now = 0;
  row = 0;
  readonly tables: FloorTables;
  readonly agents: { state: Uint8Array; contact: Float64Array; since: Float64Array };
  readonly trunks: Int32Array;
  readonly arrivals = { count: 0, time: new Float64Array(2 * of.ARRIVALS_KEPT) };
  /** 1: the rule acts */
  readonly rules: Uint8Array;
  /** agents in each state, by AGENT_STATES; and free ones of each group */
  readonly inState: Int32Array;
  readonly freeIn: Int32Array;
  /** contacts in each list: of a contact type's line, then in the menu, then promised a callback */
  readonly length: Int32Array;
  /** waiting in all lines */
  waiting = 0;
  doubles: Float64Array;
  ints: Int32Array;
  readonly head: Int32Array;
  private readonly tail: Int32Array;
  private readonly agentSlot: Int32Array;
  private readonly agentBreak: Int32Array;
  private slots = 0;
  private readonly menuList: number;
  private readonly callbackList: number;
  private readonly lists: { queues: PeopleList[]; menu: PeopleList; callbacks: PeopleList };
  private listedAt = -1;
  private readonly gone = new Moves();
  /** what moves is kept only while the floor is drawn as it goes */
  keepsMoves = false;
  private readonly counts: DayCounts | undefined;

  constructor(scenario: Scenario, counts?: DayCounts) {
    const tables = floorTables(scenario);
    this.tables = tables;
    this.counts = counts;
    this.menuList = tables.types;
    this.callbackList = tables.types + 1;
    this.agents = {
      state: new Uint8Array(tables.agents),
      contact: new Float64Array(tables.agents).fill(-1),
      since: new Float64Array(tables.agents),
    };
    this.agentSlot = new Int32Array(tables.agents).fill(-1);
    this.agentBreak = tables.firstBreak.slice(0, tables.agents);
    this.trunks = new Int32Array(tables.capacity.length);
    this.rules = new Uint8Array(tables.rules);
    this.inState = new Int32Array(AGENT_STATES.length);
    this.inState[OFF] = tables.agents;
    this.freeIn = new Int32Array(scenario.agentGroups.length);
    this.head = new Int32Array(tables.types + 2).fill(-1);
    this.tail = new Int32Array(tables.types + 2).fill(-1);
    this.length = new Int32Array(tables.types + 2);
    this.doubles = new Float64Array(256 * DOUBLES);
    this.ints = new Int32Array(256 * INTS);
    this.lists = {
      queues: scenario.queues.map(() => new PeopleList()),
      menu: new PeopleList(),
      callbacks: new PeopleList(),
    };
  }

  get queues(): readonly People[] {
    return this.listed().queues;
  }
  get menu(): People {
    return this.listed().menu;
  }
  get callbacks(): People {
    return this.listed().callbacks;
  }
  get moves(): readonly Move[] {
    return this.gone.told;
  }

  /** The floor was drawn: moves are told from here on. */
  drawn(): void {
    this.gone.forget();
  }

  /** Waiting in a queue. */
  waitingIn(queue: number): number {
    let sum = 0;
    for (const type of this.tables.typesOf[queue]!) sum += this.length[type]!;
    return sum;
  }

  /** Applies the log's rows up to this number of them; never backwards. */
  advance(log: DayColumns, row: number): void {
    if (log.slots * INTS > this.ints.length) this.grow(log.slots);
    if (log.slots > this.slots) this.slots = log.slots;
    for (let at = this.row; at < row; at++) this.apply(log, at);
    if (row > this.row) {
      this.row = row;
      this.now = log.time[row - 1]!;
    }
  }

  /** Moves the clock on, with no row between. */
  moveTo(now: number): void {
    this.now = now;
    this.counts?.moveTo(now);
  }

  /** All of it, as plain arrays. */
  copy(): of.FloorCopy {
    return {
      now: this.now,
      row: this.row,
      slots: this.slots,
      doubles: this.doubles.slice(0, this.slots * DOUBLES),
      ints: this.ints.slice(0, this.slots * INTS),
      head: this.head.slice(),
      tail: this.tail.slice(),
      length: this.length.slice(),
      agentState: this.agents.state.slice(),
      agentContact: this.agents.contact.slice(),
      agentSlot: this.agentSlot.slice(),
      agentSince: this.agents.since.slice(),
      agentBreak: this.agentBreak.slice(),
      trunks: this.trunks.slice(),
      rules: this.rules.slice(),
      arrivals: this.arrivals.time.slice(
        Math.max(0, this.arrivals.count - of.ARRIVALS_KEPT),
        this.arrivals.count,
      ),
    };
  }

  /** Goes to where a copy was made; the copy can be used again. */
  restore(from: of.FloorCopy): void {
    if (from.ints.length > this.ints.length) this.grow(from.slots);
    this.now = from.now;
    this.row = from.row;
    this.slots = from.slots;
    this.doubles.set(from.doubles);
    this.ints.set(from.ints);
    this.head.set(from.head);
    this.tail.set(from.tail);
    this.length.set(from.length);
    this.agents.state.set(from.agentState);
    this.agents.contact.set(from.agentContact);
    this.agentSlot.set(from.agentSlot);
    this.agents.since.set(from.agentSince);
    this.agentBreak.set(from.agentBreak);
    this.trunks.set(from.trunks);
    this.rules.set(from.rules);
    this.arrivals.time.set(from.arrivals);
    this.arrivals.count = from.arrivals.length;
    this.recount();
  }

  /** The next day begins with what the last one left: its rows count from 0 again. */
  startDay(start: number): void {
    this.row = 0;
    this.now = start;
    this.listedAt = -1;
    for (let at = of.COUNTED_IN; at < this.slots * INTS; at += INTS)
      if (this.ints[at]! >= 0) this.ints[at] = this.ints[at]! % this.tables.types;
  }

  private recount(): void {
    this.listedAt = -1;
    this.inState.fill(0);
    this.freeIn.fill(0);
    for (let agent = 0; agent < this.tables.agents; agent++) {
      const now = this.agents.state[agent]!;
      this.inState[now]!++;
      if (now === FREE) this.freeIn[this.tables.groupOf[agent]!]!++;
    }
    this.waiting = 0;
    for (let type = 0; type < this.menuList; type++) this.waiting += this.length[type]!;
  }

  private apply(log: DayColumns, row: number): void {
    const what = log.verb[row]!;
    const agent = log.agent[row]!;
    const slot = log.slot[row]!;
    const time = log.time[row]!;
    switch (what) {
      case verb.ARRIVE:
        this.arrive(slot, log.contact[row]!, log.type[row]!, time);
        break;
      case verb.OFFER:
        this.offer(slot, log.type[row]!, time);
        break;
      case verb.ENQUEUE:
        this.enqueue(slot, log.type[row]!, time);
        break;
      case verb.ANSWER:
        this.answer(slot, log.type[row]!, agent, time);
        break;
      case verb.HANG_UP:
        if (!goesOn(log, row)) this.leave(slot, 'served', agent);
        break;
      case verb.WRAP_UP:
        this.enter(agent, WRAP_UP, time);
        break;
      case verb.RELEASE:
      case verb.READY:
      case verb.END_BREAK:
        this.agents.contact[agent] = -1;
        this.agentSlot[agent] = -1;
        this.enter(agent, FREE, time);
        break;
      case verb.ABANDON:
        this.lose(slot, log.type[row]!, time, false);
        break;
      default:
        if (slot >= 0) this.applyToContact(log, row, what, slot, time);
        else this.applyToAgent(log, row, what, agent, time);
    }
  }

  /** The verbs of contacts that few centers have. */
  private applyToContact(log: DayColumns, row: number, what: number, slot: number, time: number): void {
    const type = log.type[row]!;
    const agent = log.agent[row]!;
    switch (what) {
      case verb.BLOCK:
        this.count(slot, column.BLOCKED);
        this.leave(slot, 'blocked', -1);
        break;
      case verb.BALK:
        this.lose(slot, type, time, true);
        break;
      case verb.ENTER_IVR:
        this.doubles[slot * DOUBLES + of.SINCE] = time;
        this.tell('toMenu', slot, -1, -1);
        break;
      case verb.FORWARD:
        this.doubles[slot * DOUBLES + of.SINCE] = time;
        break;
      case verb.SELF_SERVE:
        this.count(slot, column.SELF_SERVED);
        this.leave(slot, 'served', -1);
        break;
      case verb.GIVE_UP:
        this.count(slot, column.GAVE_UP);
        this.leave(slot, 'left', -1);
        break;
      case verb.HEAR_CLOSED:
        this.count(slot, column.AFTER_HOURS);
        this.leave(slot, 'left', -1);
        break;
      case verb.LEAVE_MESSAGE:
        this.count(slot, column.MESSAGES);
        this.leave(slot, 'left', -1);
        break;
      case verb.ANSWER_OUTSIDE:
        this.count(slot, column.ANSWERED_OUTSIDE);
        this.unlist(slot);
        break;
      case verb.END_OUTSIDE:
        this.leave(slot, 'served', -1);
        break;
      case verb.LOSE_CALLBACK:
        this.count(slot, column.CALLBACK_LOST);
        this.leave(slot, 'left', -1);
        break;
      case verb.TAKE_CALLBACK:
        this.takeCallback(slot, type, time);
        break;
      case verb.DIAL:
        this.dial(slot, type, agent, time);
        break;
      case verb.TRANSFER:
        this.count(slot, column.PASSED_ON);
        this.ints[slot * INTS + of.TYPE] = type;
        this.ints[slot * INTS + of.FLAGS] = of.TRANSFERRED;
        break;
      case verb.CONSULT:
        this.ints[slot * INTS + of.FLAGS]! |= of.CONSULTING;
        this.ints[slot * INTS + of.TYPE] = type;
        this.doubles[slot * DOUBLES + of.OFFERED_AT] = time;
        break;
      case verb.ANSWER_CONSULT:
        this.unlist(slot);
        this.talk(agent, slot, time);
        break;
      case verb.END_CONSULT:
      case verb.GIVE_UP_CONSULT:
        this.unlist(slot);
        this.ints[slot * INTS + of.FLAGS]! &= ~of.CONSULTING;
        break;
    }
  }

  private applyToAgent(log: DayColumns, row: number, what: number, agent: number, time: number): void {
    switch (what) {
      case verb.LOG_IN:
      case verb.RESUME:
        this.startShift(agent, time);
        if (what === verb.LOG_IN) this.enter(agent, FREE, time);
        break;
      case verb.LOG_OUT:
        this.enter(agent, OFF, time);
        break;
      case verb.TAKE_BREAK:
        this.enter(agent, this.nextBreak(agent), time);
        break;
      case verb.WAKE:
        this.enter(agent, RINGING, time);
        break;
      case verb.RING_END:
        this.endRing(log, row, agent, time);
        break;
      case verb.START_RULE:
        this.rules[log.line[row]!] = 1;
        break;
      case verb.END_RULE:
        this.rules[log.line[row]!] = 0;
        break;
    }
  }

  private arrive(slot: number, contact: number, type: number, time: number): void {
    const { doubles, ints, tables } = this;
    const d = slot * DOUBLES;
    const i = slot * INTS;
    doubles[d + of.NUMBER] = contact;
    doubles[d + of.ENTERED_AT] = time;
    doubles[d + of.OFFERED_AT] = time;
    doubles[d + of.SINCE] = time;
    ints[i + of.TYPE] = type;
    ints[i + of.FLAGS] = 0;
    ints[i + of.TRUNK] = -1;
    const trunk = tables.trunkOf[type]!;
    const canSeize = trunk >= 0 && this.trunks[trunk]! < tables.capacity[trunk]!;
    if (canSeize && !(tables.hearsClosed[type] === 1 && isClosed(tables, time))) {
      this.trunks[trunk]!++;
      ints[i + of.TRUNK] = trunk;
    }
    this.join(slot, this.menuList, false);
    this.noteArrival(time);
    ints[i + of.COUNTED_IN] = this.counts === undefined ? -1 : this.counts.cellAt(time, type);
    this.count(slot, column.ARRIVED);
  }

  private offer(slot: number, type: number, time: number): void {
    const { ints } = this;
    const i = slot * INTS;
    this.unlist(slot);
    this.doubles[slot * DOUBLES + of.OFFERED_AT] = time;
    ints[i + of.TYPE] = type;
    if ((ints[i + of.FLAGS]! & of.TRANSFERRED) !== 0) return;
    if (this.counts !== undefined) ints[i + of.COUNTED_IN] = this.counts.cellAt(time, type);
    this.count(slot, column.OFFERED);
  }

  private enqueue(slot: number, type: number, time: number): void {
    const { ints, doubles } = this;
    const i = slot * INTS;
    const queue = this.tables.queueOf[type]!;
    ints[i + of.FLAGS]! |= of.WAITED;
    const isFirst = (ints[i + of.FLAGS]! & (of.TRANSFERRED | of.CONSULTING)) === 0;
    doubles[slot * DOUBLES + of.SINCE] =
      isFirst && this.tables.fromEntry ? doubles[slot * DOUBLES + of.ENTERED_AT]! : time;
    this.join(slot, type, this.tables.lastCome[queue] === 1);
    this.tell('toQueue', slot, queue, -1);
  }

  private answer(slot: number, type: number, agent: number, time: number): void {
    const { counts } = this;
    const i = slot * INTS;
    const flags = this.ints[i + of.FLAGS]!;
    this.unlist(slot);
    if (counts !== undefined && (flags & of.TRANSFERRED) === 0) {
      if ((flags & of.CALLBACK) !== 0) this.count(slot, column.CALLBACK_REACHED);
      else
        counts.answered(
          this.ints[i + of.COUNTED_IN]!,
          type,
          time,
          this.waitOf(slot, time),
          (flags & of.WAITED) === 0,
        );
    }
    this.ints[i + of.FLAGS] = flags & ~of.WAITED;
    this.tell('toAgent', slot, (flags & of.WAITED) === 0 ? -1 : this.tables.queueOf[type]!, agent);
    this.talk(agent, slot, time);
  }

  private talk(agent: number, slot: number, time: number): void {
    this.agents.contact[agent] = this.doubles[slot * DOUBLES + of.NUMBER]!;
    this.agentSlot[agent] = slot;
    this.enter(agent, TALKING, time);
  }

  /** Abandons or balks. */
  private lose(slot: number, type: number, time: number, balked: boolean): void {
    const i = slot * INTS;
    if (this.counts !== undefined && (this.ints[i + of.FLAGS]! & of.TRANSFERRED) === 0)
      this.counts.left(this.ints[i + of.COUNTED_IN]!, type, time, this.waitOf(slot, time), balked);
    this.leave(slot, 'left', -1);
  }

  private takeCallback(slot: number, type: number, time: number): void {
    this.count(slot, column.CALLBACK_TAKEN);
    this.freeTrunk(slot);
    this.ints[slot * INTS + of.FLAGS]! |= of.CALLBACK;
    this.doubles[slot * DOUBLES + of.SINCE] = time;
    this.join(slot, this.callbackList, false);
    this.tell('toCallbacks', slot, this.tables.queueOf[type]!, -1);
  }

  private dial(slot: number, type: number, agent: number, time: number): void {
    const trunk = this.tables.callbackTrunk[this.tables.queueOf[type]!]!;
    if (trunk >= 0 && this.ints[slot * INTS + of.TRUNK] === -1) {
      this.trunks[trunk]!++;
      this.ints[slot * INTS + of.TRUNK] = trunk;
    }
    if (agent < 0) return;
    this.agents.contact[agent] = this.doubles[slot * DOUBLES + of.NUMBER]!;
    this.agentSlot[agent] = slot;
    this.enter(agent, RINGING, time);
  }

  /** Who is reached is answered by the next row; else the line is free again. */
  private endRing(log: DayColumns, row: number, agent: number, time: number): void {
    const slot = this.agentSlot[agent]!;
    const isReached =
      row + 1 < log.count && log.verb[row + 1] === verb.ANSWER && log.agent[row + 1] === agent;
    if (!isReached && slot >= 0) this.freeTrunk(slot);
    this.enter(agent, FREE, time);
  }

  private startShift(agent: number, time: number): void {
    const { firstBreak, breakAt } = this.tables;
    let next = firstBreak[agent]!;
    while (next < firstBreak[agent + 1]! && breakAt[next]! < time) next++;
    this.agentBreak[agent] = next;
  }

  /** The state in which the agent's next break puts it. */
  private nextBreak(agent: number): number {
    const next = this.agentBreak[agent]!;
    if (next >= this.tables.firstBreak[agent + 1]!) return state('break');
    this.agentBreak[agent] = next + 1;
    return this.tables.breakState[next]!;
  }

  private enter(agent: number, next: number, time: number): void {
    const before = this.agents.state[agent]!;
    this.agents.since[agent] = time;
    if (before === next) return;
    this.agents.state[agent] = next;
    this.inState[before]!--;
    this.inState[next]!++;
    if (before === FREE) this.freeIn[this.tables.groupOf[agent]!]!--;
    if (next === FREE) this.freeIn[this.tables.groupOf[agent]!]!++;
  }

  private waitOf(slot: number, time: number): number {
    return time - this.doubles[slot * DOUBLES + (this.tables.fromEntry ? of.ENTERED_AT : of.OFFERED_AT)]!;
  }

  private count(slot: number, what: number): void {
    if (this.counts !== undefined) this.counts.add(this.ints[slot * INTS + of.COUNTED_IN]!, what, 1);
  }

  /** The contact is inside no more. */
  private leave(slot: number, kind: Move['kind'], agent: number): void {
    const list = this.ints[slot * INTS + of.LIST]!;
    this.unlist(slot);
    this.freeTrunk(slot);
    this.tell(kind, slot, list >= 0 && list < this.menuList ? this.tables.queueOf[list]! : -1, agent);
  }

  private freeTrunk(slot: number): void {
    const trunk = this.ints[slot * INTS + of.TRUNK]!;
    if (trunk < 0) return;
    this.trunks[trunk]!--;
    this.ints[slot * INTS + of.TRUNK] = -1;
  }

  private join(slot: number, list: number, first: boolean): void {
    const { ints, head, tail } = this;
    const i = slot * INTS;
    const other = first ? head[list]! : tail[list]!;
    ints[i + of.LIST] = list;
    ints[i + (first ? of.NEXT : of.PREVIOUS)] = other;
    ints[i + (first ? of.PREVIOUS : of.NEXT)] = -1;
    if (other >= 0) ints[other * INTS + (first ? of.PREVIOUS : of.NEXT)] = slot;
    if (first || other < 0) head[list] = slot;
    if (!first || other < 0) tail[list] = slot;
    this.length[list]!++;
    if (list < this.menuList) this.waiting++;
  }

  private unlist(slot: number): void {
    const { ints } = this;
    const i = slot * INTS;
    const list = ints[i + of.LIST]!;
    if (list < 0) return;
    const next = ints[i + of.NEXT]!;
    const previous = ints[i + of.PREVIOUS]!;
    if (previous < 0) this.head[list] = next;
    else ints[previous * INTS + of.NEXT] = next;
    if (next < 0) this.tail[list] = previous;
    else ints[next * INTS + of.PREVIOUS] = previous;
    ints[i + of.LIST] = -1;
    this.length[list]!--;
    if (list < this.menuList) this.waiting--;
  }

  private noteArrival(time: number): void {
    const { arrivals } = this;
    if (arrivals.count === arrivals.time.length) {
      arrivals.time.copyWithin(0, of.ARRIVALS_KEPT);
      arrivals.count = of.ARRIVALS_KEPT;
    }
    arrivals.time[arrivals.count++] = time;
  }

  private tell(kind: Move['kind'], slot: number, queue: number, agent: number): void {
    if (this.keepsMoves) this.gone.add(kind, this.doubles[slot * DOUBLES + of.NUMBER]!, queue, agent);
  }

  private listed() {
    const { lists } = this;
    if (this.listedAt === this.row) return lists;
    this.listedAt = this.row;
    for (let queue = 0; queue < lists.queues.length; queue++)
      fillQueue(lists.queues[queue]!, this, this.tables, queue);
    fillFrom(lists.menu, this, this.menuList);
    fillFrom(lists.callbacks, this, this.callbackList);
    return lists;
  }

  private grow(slots: number): void {
    const doubles = new Float64Array(slots * DOUBLES);
    const ints = new Int32Array(slots * INTS);
    doubles.set(this.doubles);
    ints.set(this.ints);
    this.doubles = doubles;
    this.ints = ints;
  }
}
