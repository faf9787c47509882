/** A request of simjs: delivered once, unless it was cancelled or gave up before. */
export interface SimjsRequest {
  done<C>(callback: (contact: C) => void, context: object, contact: C): SimjsRequest;
  waitUntil<C>(delay: number, callback: (contact: C) => void, context: object, contact: C): SimjsRequest;
  cancel(): void;
}

export interface SimjsEntity {
  time(): number;
  setTimer(delay: number): SimjsRequest;
  useFacility(facility: object, duration: number): SimjsRequest;
}

export interface SimjsSim {
  addEntity(kind: new (sim: SimjsSim) => SimjsEntity): SimjsEntity;
  simulate(until: number): boolean;
}

/** The parts of simjs that are used; the package has no types of its own. */
export interface Simjs {
  Sim: new () => SimjsSim;
  Entity: new (sim: SimjsSim) => SimjsEntity;
  Facility: (new (name: string, discipline: number, servers: number) => object) & { FCFS: number };
  Random: new (seed: number) => { exponential(rate: number): number };
}

/** simjs 2.0.3, whose bundle exports nothing: it puts what it has on `window`, so there is one while it loads. */
export async function loadSimjs(): Promise<Simjs> {
  const outer = globalThis as { window?: { Sim?: Simjs } };
  const window: { Sim?: Simjs } = {};
  outer.window = window;
  try {
    // @ts-expect-error: a bundle without types
    await import('simjs');
  } finally {
    delete outer.window;
  }
  if (window.Sim === undefined) throw new Error('simjs did not put itself on the window');
  return window.Sim;
}
