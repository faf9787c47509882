import type {
  ConsultSpec,
  IvrSpec,
  OutsideSpec,
  RedialSpec,
  RepeatSpec,
} from '../../engine/center/scenario.ts';
import type { LawSpec } from '../../engine/random/law.ts';
import { makeLaw } from '../../engine/random/make-law.ts';
import { afterTwo, expanded, expandedTwice, pick } from './key-numbers.ts';

/** How a way through menus ends, and how long it is in whole microseconds. */
export interface DrawnPath {
  time: number;
  end: 'agent' | 'hangUp' | 'contained';
  /** for an agent: as a contact of this type, -1: its own, with talk times this */
  type: number;
  talkFactor: number;
  /** chosen wrongly: the type that was meant, -1: its own */
  meant: number | undefined;
  /** contained, but it calls again after this */
  comesBackAfter: number | undefined;
}

/** A duration counts in whole microseconds. */
export const whole = (duration: number): number => (duration > 0 ? Math.floor(duration + 0.5) : 0);

/** What is read off a contact's keys, and in which order. */
export class DrawnDecisions {
  /** Menu by menu: its time, then one number for the exit; for an agent chosen by some wrongly, one for that; if contained, one for whether it comes back, then when. */
  path(ivr: IvrSpec, key: number): DrawnPath {
    const numbers = expanded(key, 0);
    let at = ivr.start;
    let time = 0;
    for (let menus = 0; menus < 1000; menus++) {
      const { time: law, exits } = ivr.nodes[at]!;
      time += whole(makeLaw(law).draw(numbers));
      const { to } = pick(exits, numbers.unit53());
      if (to.kind === 'menu') {
        at = to.node;
        continue;
      }
      const path = {
        time,
        end: to.kind,
        type: -1,
        talkFactor: 1,
        meant: undefined,
        comesBackAfter: undefined,
      };
      if (to.kind === 'agent') {
        const isWrong = to.wrong !== undefined && numbers.unit53() < to.wrong.share;
        const meant = isWrong ? to.wrong!.meant : undefined;
        return { ...path, type: to.contactType, talkFactor: to.talkFactor, meant };
      }
      if (to.kind === 'hangUp' || numbers.unit53() >= to.comesBack || to.delay === undefined) return path;
      return { ...path, comesBackAfter: whole(makeLaw(to.delay).draw(numbers)) };
    }
    return { time, end: 'hangUp', type: -1, talkFactor: 1, meant: undefined, comesBackAfter: undefined };
  }

  /** One number against the share, then the delay; undefined: gives up. */
  redialAfter({ share, delay }: RedialSpec, key: number): number | undefined {
    const numbers = expanded(key, 0);
    return numbers.unit53() < share ? whole(makeLaw(delay).draw(numbers)) : undefined;
  }

  /** Of the k-th talk (from 0): one number for whether it is escalated, one for whether to the right place. */
  escalates(share: number, rightly: number, key: number, talk: number): 'rightly' | 'wrongly' | undefined {
    const numbers = expanded(key, talk);
    if (numbers.unit53() >= share) return undefined;
    return numbers.unit53() < rightly ? 'rightly' : 'wrongly';
  }

  /** The third, if it is escalated: the hand-over time. */
  handOver(law: LawSpec | undefined, key: number, talk: number): number {
    return law === undefined ? 0 : whole(makeLaw(law).draw(afterTwo(key, talk)));
  }

  /** The third, if it is not: whether it is a repeat, then the delay. */
  repeatAfter({ share, delay }: RepeatSpec, key: number, talk: number): number | undefined {
    const numbers = afterTwo(key, talk);
    return numbers.unit53() < share ? whole(makeLaw(delay).draw(numbers)) : undefined;
  }

  /** Of an offered callback: one number against the share, then the time to the hour chosen. */
  acceptsCallback(accept: number, delay: LawSpec | undefined, key: number): { delay: number } | undefined {
    const numbers = expanded(key, 0);
    if (numbers.unit53() >= accept) return undefined;
    return { delay: delay === undefined ? 0 : whole(makeLaw(delay).draw(numbers)) };
  }

  /** Of the k-th call (from 1): one number for whether it is taken, then how long it rings. */
  call(
    noAnswer: number,
    ringTime: LawSpec | undefined,
    key: number,
    call: number,
  ): { taken: boolean; rings: number } {
    const numbers = expanded(key, call);
    const taken = numbers.unit53() >= noAnswer;
    return { taken, rings: ringTime === undefined ? 0 : whole(makeLaw(ringTime).draw(numbers)) };
  }

  /** Of the k-th talk (from 0): one number for whether the agent asks another one, then how long that takes. */
  asks({ share, time }: ConsultSpec, key: number, talk: number): number | undefined {
    const numbers = expandedTwice(key, talk, 500);
    return numbers.unit53() < share ? whole(makeLaw(time).draw(numbers)) : undefined;
  }

  /** One number for whether it is important, one for whether somebody takes the call, then how long it rings, and the talk. */
  outside(share: number, { answers, ringTime, talk }: OutsideSpec, key: number): DrawnOutside | undefined {
    const numbers = expanded(key, 0);
    if (numbers.unit53() >= share) return undefined;
    const taken = numbers.unit53() < answers;
    const rings = ringTime === undefined ? 0 : whole(makeLaw(ringTime).draw(numbers));
    return {
      taken,
      rings,
      talk: taken && talk !== undefined ? whole(makeLaw(talk).draw(numbers)) : undefined,
    };
  }
}

/** Of an important contact; without a talk time it is its own. */
export interface DrawnOutside {
  taken: boolean;
  rings: number;
  talk: number | undefined;
}
