import { arrivalProcess } from '../../engine/center/arrivals/make-arrivals.ts';
import { type Attendance, attendanceOf } from '../../engine/center/attendance.ts';
import type { ContactTypeSpec, Scenario } from '../../engine/center/scenario.ts';
import { streamOpener } from '../../engine/center/stream-opener.ts';
import type { LawSpec } from '../../engine/random/law.ts';
import { makeLaw, scaleRatio } from '../../engine/random/make-law.ts';
import type { Stream } from '../../engine/random/stream.ts';
import { DrawnDecisions } from './drawn-decisions.ts';

/** Talk, hold, wrap-up and patience (one for each law of the day), as drawn: not rounded, no level, no factor. */
export interface DrawnTimes {
  talk: number;
  hold: number;
  wrapUp: number;
  patience: number[];
}

/** All that is drawn for one attempt of a customer when it enters. */
export interface DrawnContact extends DrawnTimes {
  entryDelay: number;
  balk: number;
  /** what has to be decided in several steps is expanded from one of these, see drawn-decisions.ts */
  ivrKey: number;
  redialKey: number;
  outcomeKey: number;
  callbackKey: number;
  forwardKey: number;
  /** against the share who leave a message */
  afterHours: number;
  /** its times as a contact of another type, if it becomes one */
  as(type: number): DrawnTimes;
}

const KEYS = ['ivr', 'redial', 'outcome', 'callback', 'forward', 'afterHours'];
const UNIT: LawSpec = { kind: 'uniform', low: 0, high: 1 };

/**
 * What chance decides in a replication, as tables for the naive center. The order of draws (rules S1–S5):
 *
 * - every quantity of a contact type has a stream of its own, named `patience`, `patience-2` … (one a law of the
 *   day), `talk`, `hold`, `wrapUp`, `entryDelay`, `balk`, `ivr`, `redial`, `outcome`, `callback`, `forward`, `afterHours`; and, for the types
 *   that its contacts may become, `other/talk` and so on. The k-th number is the k-th contact's, used or not.
 * - later attempts have the same streams once more, with `later/` before the name.
 * - `ivr`, `redial`, `outcome`, `callback` and `forward` are keys in (0, 1); see drawn-decisions.ts for what is read off in which order.
 * - arrivals come from the engine's own processes, which have tests of their own.
 */
export class DrawnContacts extends DrawnDecisions {
  /** of each type: instants of entry before the horizon, with the talk time that a log gives */
  readonly arrivals: { at: number; talk: number | undefined }[][];
  private readonly fresh: (() => DrawnContact)[];
  private readonly later: (() => DrawnContact)[];
  private readonly scenario: Scenario;
  private readonly open: ReturnType<typeof streamOpener>;
  private readonly atAnswer = new Map<string, () => number>();
  private readonly choices = new Map<number, Stream>();
  /** who comes, who does not, and when: drawn before the first contact */
  readonly attendance: Attendance;

  constructor(scenario: Scenario, seed: string, replication: number) {
    super();
    this.scenario = scenario;
    this.open = streamOpener(seed, replication);
    this.arrivals = scenario.contactTypes.map(type => this.arrivalsOf(type));
    this.fresh = scenario.contactTypes.map(type => this.table(type, ''));
    this.later = scenario.contactTypes.map(type => this.table(type, 'later/'));
    this.attendance = attendanceOf(scenario, this.open);
  }

  /** For a queue that chooses among agents by chance: the next number of its stream `agents`. */
  choice(queue: number): number {
    const known = this.choices.get(queue);
    const stream = known ?? this.open('queue', this.scenario.queues[queue]!.name, 'agents');
    this.choices.set(queue, stream);
    return stream.unit53();
  }

  /** The next fresh contact of the type. */
  nextFresh(type: number): DrawnContact {
    return this.fresh[type]!();
  }

  /** The next later attempt of a customer of the type. */
  nextLater(type: number): DrawnContact {
    return this.later[type]!();
  }

  /**
   * A time at the answer (rules A5, S4): the contact's own, scaled where the group has a law of the same family;
   * else the next one of the stream `type/group/quantity`. A question is only scaled (rule A9). All times `slower`.
   */
  timeAtAnswer(
    own: number,
    quantity: 'talk' | 'hold' | 'wrapUp',
    type: number,
    group: number,
    isQuestion: boolean,
    slower: number,
  ): number {
    const { [quantity]: usual, stream } = this.scenario.contactTypes[type]!;
    const { skills, stream: groupStream } = this.scenario.agentGroups[group]!;
    const inGroup = skills.find(skill => skill.contactType === type)![quantity];
    if (inGroup === undefined) return own * slower;
    const ratio = usual && scaleRatio(usual, inGroup);
    // multiplied in the engine's order, so that halves of a microsecond round alike
    if (ratio !== undefined) return own * (slower * ratio);
    if (isQuestion) return own * slower;
    const key = `${type} ${group} ${quantity}`;
    if (!this.atAnswer.has(key))
      this.atAnswer.set(key, this.column(inGroup, stream, `${groupStream}/${quantity}`));
    return this.atAnswer.get(key)!() * slower;
  }

  private arrivalsOf(type: ContactTypeSpec): { at: number; talk: number | undefined }[] {
    const process = arrivalProcess(type, this.scenario, this.open);
    const arrivals: { at: number; talk: number | undefined }[] = [];
    for (;;) {
      process.advance();
      const [at, talk] = process.at as unknown as [number, number];
      if (at >= this.scenario.horizon) return arrivals;
      arrivals.push({ at, talk: talk < 0 ? undefined : talk });
    }
  }

  private table(type: ContactTypeSpec, prefix: string): () => DrawnContact {
    const column = (law: LawSpec | undefined, name: string, otherwise = 0) =>
      law === undefined ? () => otherwise : this.column(law, type.stream, prefix + name);
    const times = (of: ContactTypeSpec, before: string): (() => DrawnTimes) => {
      const laws = of.patience?.laws ?? [undefined];
      const patience = laws.map((law, i) =>
        column(law, `${before}patience${i === 0 ? '' : `-${i + 1}`}`, Infinity),
      );
      const [talk, hold, wrapUp] = (['talk', 'hold', 'wrapUp'] as const).map(name =>
        column(of[name], before + name),
      );
      return () => ({
        patience: patience.map(draw => draw()),
        talk: talk!(),
        hold: hold!(),
        wrapUp: wrapUp!(),
      });
    };
    const own = times(type, '');
    const others = this.scenario.contactTypes.map(other => times(other, `${other.stream}/`));
    const balk = column(UNIT, 'balk');
    const [ivrKey, redialKey, outcomeKey, callbackKey, forwardKey, afterHours] = KEYS.map(name =>
      column(UNIT, name),
    );
    const entryDelay = column(type.entryDelay, 'entryDelay');
    return () => {
      const all = others.map(draw => draw());
      return {
        ...own(),
        entryDelay: entryDelay(),
        balk: balk(),
        ivrKey: ivrKey!(),
        redialKey: redialKey!(),
        outcomeKey: outcomeKey!(),
        callbackKey: callbackKey!(),
        forwardKey: forwardKey!(),
        afterHours: afterHours!(),
        as: t => all[t]!,
      };
    };
  }

  private column(law: LawSpec, stream: string, quantity: string): () => number {
    const numbers = this.open('contactType', stream, quantity);
    const sampler = makeLaw(law);
    return () => sampler.draw(numbers);
  }
}
