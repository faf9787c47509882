import { DAY, type Opening, type RedialSpec } from '../../engine/center/scenario.ts';
import { whole } from './drawn-decisions.ts';
import type { NaiveCenter } from './naive-center.ts';
import { type Kept, type NaiveContact, nothingYet } from './naive-contact.ts';

/** From entry to the offer, and those who come back (rules L1, M3, M12–M16). */
export class NaiveEntry {
  /** between entry and offer */
  inside = 0;
  private readonly center: NaiveCenter;
  /** of each person outside: how many are rung or talk */
  private readonly busyOutside: number[];

  constructor(center: NaiveCenter) {
    this.center = center;
    this.busyOutside = (center.scenario.outside ?? []).map(() => 0);
  }

  planArrival(type: number, k: number): void {
    const arrival = this.center.drawn.arrivals[type]![k];
    if (arrival === undefined) return;
    this.center.events.plan(arrival.at, 'arrival', () => {
      const contact = this.enter(type, 1, undefined, undefined, arrival.talk);
      this.planArrival(type, k + 1);
      this.comeIn(contact);
    });
  }

  private enter(type: number, attempt: number, customer?: number, kept?: Kept, talk?: number): NaiveContact {
    const { drawn: tables, contacts, now } = this.center;
    const drawn = attempt === 1 ? tables.nextFresh(type) : tables.nextLater(type);
    const own = talk ?? kept?.talk ?? drawn.talk;
    const patience = kept?.patience ?? drawn.patience[this.center.lawAt(type)]!;
    const number = contacts.length;
    const first = { drawn: kept?.drawn ?? drawn, patience, talk: own };
    const contact: NaiveContact = {
      ...nothingYet(),
      ...{ number, customer: customer ?? number, attempt, origin: type, type, drawn, kept, first },
      ...{ patience, talk: own, hold: drawn.hold, wrapUp: drawn.wrapUp, enteredAt: now, steps: [] },
    };
    contacts.push(contact);
    return contact;
  }

  /** A line, if its type needs one; then menus or a delay, if it has any; then the offer. */
  private comeIn(contact: NaiveContact): void {
    const { center } = this;
    const { trunk, ivr, entryDelay, afterHours } = center.scenario.contactTypes[contact.type]!;
    center.step(contact, 'arrive');
    if (afterHours !== undefined && center.isClosed())
      this.hearClosed(contact, contact.drawn.afterHours < afterHours.message);
    else if (trunk >= 0 && !center.seize(contact, trunk)) center.block(contact);
    else if (ivr >= 0) this.enterIvr(contact, ivr);
    else if (entryDelay === undefined) this.ask(contact);
    else this.stay(contact, whole(contact.drawn.entryDelay), () => this.ask(contact));
  }

  /** Who leaves a message is called back from the next opening on, if there is one (rule M14). */
  private hearClosed(contact: NaiveContact, leavesMessage: boolean): void {
    const opens = this.nextOpening(this.center.now);
    if (
      leavesMessage &&
      opens < this.center.scenario.horizon &&
      this.center.callbacks.promise(contact, opens)
    )
      return;
    this.center.step(contact, 'hearClosed');
  }

  private enterIvr(contact: NaiveContact, ivr: number): void {
    const { center } = this;
    const path = center.drawn.path(center.scenario.ivrs[ivr]!, contact.drawn.ivrKey);
    center.step(contact, 'enterIvr');
    this.stay(contact, path.time, () => {
      if (path.end === 'agent') {
        const own = contact.type;
        if (path.type >= 0 && path.type !== contact.type) center.become(contact, path.type);
        contact.talk *= path.talkFactor;
        if (path.meant !== undefined) {
          contact.goesOnTo = path.meant < 0 ? own : path.meant;
          center.step(contact, 'misroute');
        }
        this.ask(contact);
        return;
      }
      center.step(contact, path.end === 'contained' ? 'selfServe' : 'giveUp');
      if (path.comesBackAfter !== undefined) this.comeBack(contact, center.now + path.comesBackAfter, false);
      center.freeLine(contact);
    });
  }

  private stay(contact: NaiveContact, time: number, then: () => void): void {
    this.inside++;
    const { center } = this;
    const { type } = contact;
    center.events.plan(center.now + time, 'exit from the IVR', () => {
      this.inside--;
      if (contact.kept === undefined) contact.patience = contact.drawn.patience[center.lawAt(type)]!;
      contact.first.patience = contact.patience;
      then();
    });
  }

  /** An important contact rings outside first (rule M13), all others are offered. */
  private ask(contact: NaiveContact): void {
    const { center } = this;
    const { forward } = center.scenario.contactTypes[contact.type]!;
    const outside = forward && center.scenario.outside![forward.to]!;
    const drawn = outside && center.drawn.outside(forward.share, outside, contact.drawn.forwardKey);
    if (drawn === undefined) center.offer(contact);
    else if (this.busyOutside[forward!.to]! >= outside!.persons || !isDuring(outside!.available, center.now))
      this.miss(contact);
    else {
      center.step(contact, 'forward');
      this.busyOutside[forward!.to]!++;
      this.inside++;
      center.events.plan(center.now + drawn.rings, 'end of talk', () => {
        this.inside--;
        if (drawn.taken) this.talkOutside(contact, forward!.to, drawn.talk ?? whole(contact.talk));
        else {
          this.busyOutside[forward!.to]!--;
          this.miss(contact);
        }
      });
    }
  }

  private talkOutside(contact: NaiveContact, to: number, talk: number): void {
    const { center } = this;
    center.step(contact, 'answerOutside');
    center.events.plan(center.now + talk, 'end of talk', () => {
      center.step(contact, 'endOutside');
      this.busyOutside[to]!--;
      center.freeLine(contact);
    });
  }

  private miss(contact: NaiveContact): void {
    const { center } = this;
    center.step(contact, 'missOutside');
    if (center.scenario.contactTypes[contact.type]!.forward!.otherwise === 'queue') {
      center.offer(contact);
      return;
    }
    center.step(contact, 'leaveMessage');
    center.freeLine(contact);
  }

  // ── those who come back ──

  redial(contact: NaiveContact, redial: RedialSpec | undefined): void {
    if (redial === undefined || contact.attempt >= redial.attempts) return;
    const after = this.center.drawn.redialAfter(redial, contact.drawn.redialKey);
    if (after !== undefined) this.comeBack(contact, this.center.now + after, !redial.redrawn);
  }

  /** At the next opening if that is closed, and not at or after the horizon (rules M8, M12). */
  comeBack(before: NaiveContact, instant: number, keeps: boolean): void {
    const at = this.nextOpening(instant);
    if (at >= this.center.scenario.horizon) return;
    this.center.events.plan(at, 'redial', () =>
      this.comeIn(
        this.enter(before.origin, before.attempt + 1, before.customer, keeps ? before.first : undefined),
      ),
    );
  }

  nextOpening(instant: number): number {
    const { openings } = this.center.scenario;
    if (openings.length === 0 || openings.some(({ from, to }) => from <= instant && instant < to))
      return instant;
    return Math.min(...openings.map(({ from }) => from).filter(from => from > instant));
  }
}

/** No times of day are all. */
export function isDuring(hours: readonly Opening[], instant: number): boolean {
  return hours.length === 0 || hours.some(({ from, to }) => from <= instant % DAY && instant % DAY < to);
}
