/** One thing to happen in simjs: delivered once, unless it was cancelled before. */
export interface SimjsRequest {
  cancel(): void;
  done(callback: (...words: number[]) => void, context: object, words: number[]): SimjsRequest;
}

/** The parts of simjs that are used; the package has no types of its own. */
export interface Simjs {
  Sim: new () => {
    /** in order of deliverAt, then of insertion */
    queue: { insert(request: SimjsRequest): void };
    /** Delivers the next request that is not cancelled; false when none is left. */
    step(): boolean;
  };
  Request: new (entity: object, scheduledAt: number, deliverAt: number) => SimjsRequest;
}

/**
 * simjs 2.0.3. Its bundle exports nothing: it puts what it has on `window` if there is one. So there is one while
 * it loads, and none afterwards, since other libraries look for it.
 */
export const SIMJS: Simjs = await loaded();

async function loaded(): Promise<Simjs> {
  const outer = globalThis as { window?: { Sim?: Simjs } };
  const before = Object.getOwnPropertyDescriptor(outer, 'window');
  const window: { Sim?: Simjs } = {};
  Object.defineProperty(outer, 'window', { value: window, configurable: true });
  try {
    // @ts-expect-error: a bundle without types
    await import('simjs');
  } finally {
    if (before === undefined) delete outer.window;
    else Object.defineProperty(outer, 'window', before);
  }
  if (window.Sim === undefined) throw new Error('simjs did not put itself on the window');
  return window.Sim;
}
