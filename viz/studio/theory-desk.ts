import type { DayService } from '../run/replies.ts';
import type { DayTheory, NoTheory } from '../run/theory-result.ts';
import { agreesWords, modelWords, noTheoryWords, reasonWords } from '../run/words.ts';
import type { Language } from '../words/dictionary.ts';
import type { Session } from './session.ts';
import { STUDIO_WORDS } from './words.ts';

/** Theory of the day as charts draw it dashed. */
export interface ShownTheory {
  theory: DayTheory;
  name: string;
  /** one sentence on why it differs, or agrees */
  why: string;
}

/** Theory for the day that is shown, from the worker of the day; it can be switched off. */
export class TheoryDesk {
  /** It has been asked for, and is not known yet. */
  isAwaited = false;
  private isOn = true;
  private theory: DayTheory | NoTheory | null = null;
  private made: (ShownTheory & { language: Language }) | undefined;
  private madeFor: unknown;
  private readonly service: Pick<DayService, 'theory'>;
  private readonly done: () => void;

  /** @param done - called when it is known */
  constructor(service: Pick<DayService, 'theory'>, done: () => void) {
    this.service = service;
    this.done = done;
  }

  turn(): void {
    this.isOn = !this.isOn;
  }

  /** Asks for it once for each day that is there; the day before has none any more. */
  update({ player, run, status }: Pick<Session, 'player' | 'run' | 'status'>): void {
    if (!player || status !== 'ready' || player === this.madeFor) return;
    this.madeFor = player;
    this.take(null);
    this.isAwaited = true;
    const take = (theory: DayTheory | NoTheory | null) => {
      if (player !== this.madeFor) return;
      this.isAwaited = false;
      // another scenario is being opened, and the page is told when it is there
      if (theory === null) return;
      this.take(theory);
      this.done();
    };
    const fail = () => {
      if (player === this.madeFor) this.isAwaited = false;
      this.done();
    };
    // a worker that has failed says so when the next day is asked of it
    this.service.theory(run.day).then(take, fail);
  }

  /** What charts draw dashed; the same as long as nothing changes. */
  shown(language: Language): ShownTheory | undefined {
    const { theory } = this;
    if (!this.isOn || theory === null || typeof theory === 'string') return undefined;
    if (this.made?.language !== language) this.made = { ...shownTheory(theory, language), language };
    return this.made;
  }

  /** Why there is no dashed line; empty where there is one. */
  why(language: Language): string {
    if (!this.isOn) return STUDIO_WORDS[language].theoryOff;
    return typeof this.theory === 'string' ? noTheoryWords[language][this.theory] : '';
  }

  private take(theory: DayTheory | NoTheory | null): void {
    this.theory = theory;
    this.made = undefined;
  }
}

/** Theory with its words in one language. */
export function shownTheory(theory: DayTheory, language: Language): ShownTheory {
  const [reason] = theory.reasons;
  return {
    theory,
    name: modelWords[language][theory.model],
    why: reason === undefined ? agreesWords[language].agrees : reasonWords[language][reason],
  };
}
