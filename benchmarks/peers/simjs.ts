import { ERLANG_A_KNOWN, MM1_KNOWN } from '../known.ts';
import { type Found, type Line, timed } from '../timed.ts';
import { loadSimjs, type Simjs, type SimjsRequest } from './load-simjs.ts';

/** One queue before some agents; times in seconds. */
interface Model {
  agents: number;
  gap: number;
  handleTime: number;
  /** Infinity: nobody gives up */
  patience: number;
}

const MM1: Model = { agents: 1, gap: 1 / 0.9, handleTime: 1, patience: Infinity };
const ERLANG_A: Model = { agents: 100, gap: 3600 / 1400, handleTime: 240, patience: 120 };

interface Contact {
  arrivedAt: number;
  handleTime: number;
  /** of patience; undefined once it has left, or where nobody gives up */
  timer: SimjsRequest | undefined;
  isWaiting: boolean;
}

/** The sums that both ways of using simjs keep. */
class Sums {
  waitTime = 0;
  waited = 0;
  inTime = 0;
  abandoned = 0;

  answer(wait: number): void {
    this.waitTime += wait;
    if (wait > 1e-9) this.waited++;
    if (wait <= 20) this.inTime++;
  }

  abandon(wait: number): void {
    this.waitTime += wait;
    this.waited++;
    this.abandoned++;
  }

  found(arrivals: number): Found {
    const [waitTime, abandonment, serviceLevel, waited] = [
      this.waitTime / arrivals,
      this.abandoned / arrivals,
      this.inTime / arrivals,
      this.waited / arrivals,
    ];
    return { arrivals, measures: { waitTime, abandonment, serviceLevel, waited } };
  }
}

/** By its Facility, as its manual does it: a queue, agents and statistics of its own. */
function byFacility({ Sim, Entity, Facility, Random }: Simjs, model: Model, arrivals: number, seed: number) {
  const random = new Random(seed);
  const draw = (mean: number) => random.exponential(1 / mean);
  const desk = new Facility('desk', Facility.FCFS, model.agents);
  const sums = new Sums();
  let left = arrivals;
  class Callers extends Entity {
    start(): void {
      this.setTimer(draw(model.gap)).done(this.arrive, this, 0);
    }
    arrive(): void {
      if (--left > 0) this.start();
      const contact = { arrivedAt: this.time(), handleTime: draw(model.handleTime) };
      const request = this.useFacility(desk, contact.handleTime).done(this.end, this, contact);
      if (model.patience < Infinity) request.waitUntil(draw(model.patience), this.abandon, this, contact);
    }
    end({ arrivedAt, handleTime }: Pick<Contact, 'arrivedAt' | 'handleTime'>): void {
      sums.answer(this.time() - arrivedAt - handleTime);
    }
    abandon({ arrivedAt }: Pick<Contact, 'arrivedAt'>): void {
      sums.abandon(this.time() - arrivedAt);
    }
  }
  const sim = new Sim();
  sim.addEntity(Callers);
  sim.simulate(Infinity);
  return () => sums.found(arrivals);
}

/** By its scheduler alone: the queue and the agents are written out, as a modeller in a hurry for speed would. */
function byScheduler({ Sim, Entity, Random }: Simjs, model: Model, arrivals: number, seed: number) {
  const random = new Random(seed);
  const draw = (mean: number) => random.exponential(1 / mean);
  const sums = new Sums();
  let waiting: Contact[] = [];
  let first = 0;
  let idle = model.agents;
  let left = arrivals;
  class Center extends Entity {
    start(): void {
      this.setTimer(draw(model.gap)).done(this.arrive, this, 0);
    }
    arrive(): void {
      if (--left > 0) this.start();
      if (idle > 0) {
        idle--;
        this.answer(0);
        return;
      }
      const contact: Contact = { arrivedAt: this.time(), handleTime: 0, timer: undefined, isWaiting: true };
      if (model.patience < Infinity)
        contact.timer = this.setTimer(draw(model.patience)).done(this.abandon, this, contact);
      waiting.push(contact);
    }
    answer(wait: number): void {
      sums.answer(wait);
      this.setTimer(draw(model.handleTime)).done(this.end, this, 0);
    }
    end(): void {
      while (first < waiting.length) {
        const contact = waiting[first++]!;
        if (!contact.isWaiting) continue;
        contact.timer?.cancel();
        this.answer(this.time() - contact.arrivedAt);
        return;
      }
      waiting = [];
      first = 0;
      idle++;
    }
    abandon(contact: Contact): void {
      contact.isWaiting = false;
      sums.abandon(this.time() - contact.arrivedAt);
    }
  }
  const sim = new Sim();
  sim.addEntity(Center);
  sim.simulate(Infinity);
  return () => sums.found(arrivals);
}

/** Our two first models on simjs, each by its scheduler and by its Facility. */
export const SIMJS_RUNS: Record<string, (arrivals: number, seed: string) => Promise<Line>> = {
  'simjs/mm1/scheduler': run(MM1, byScheduler),
  'simjs/mm1/facility': run(MM1, byFacility),
  'simjs/erlang-a/scheduler': run(ERLANG_A, byScheduler),
  'simjs/erlang-a/facility': run(ERLANG_A, byFacility),
};

function run(model: Model, way: typeof byFacility) {
  const name = `${model === MM1 ? 'mm1' : 'erlang-a'}/${way === byFacility ? 'facility' : 'scheduler'}`;
  const known = model === MM1 ? MM1_KNOWN : ERLANG_A_KNOWN;
  return async (arrivals: number, seed: string) => {
    const simjs = await loadSimjs();
    return timed(`simjs/${name}`, known, () => way(simjs, model, arrivals, Number(seed)));
  };
}
