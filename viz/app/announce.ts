/** At most one sentence in this time [ms], so that nobody is talked over. */
const PAUSE = 5000;

/** Speaks sentences to readers of the screen; of those that come too fast, the last one. */
export class Announcer {
  private readonly speak: (text: string) => void;
  private readonly clock: () => number;
  private said = Number.NEGATIVE_INFINITY;
  private waiting: string | undefined;

  constructor(speak: (text: string) => void, clock: () => number = () => performance.now()) {
    this.speak = speak;
    this.clock = clock;
  }

  say(text: string): void {
    const left = this.said + PAUSE - this.clock();
    if (left > 0) {
      if (this.waiting === undefined) setTimeout(() => this.sayWaiting(), left);
      this.waiting = text;
      return;
    }
    this.said = this.clock();
    this.speak(text);
  }

  private sayWaiting(): void {
    const text = this.waiting;
    this.waiting = undefined;
    this.said = this.clock();
    if (text !== undefined) this.speak(text);
  }
}

const announcer = new Announcer(text => {
  const region = document.getElementById('said');
  if (region !== null) region.textContent = text;
});

/** Speaks a sentence, politely; at most one in five seconds. */
export function announce(text: string): void {
  announcer.say(text);
}
