import { type WhatIfNote, type WhatIfOrder, WhatIfRunner } from './what-if-runner.ts';

/** The part of a worker's surroundings that is used; the types of a page know no worker. */
interface Surroundings {
  postMessage(note: WhatIfNote): void;
  onmessage: ((event: { data: WhatIfOrder }) => void) | null;
}
const here = globalThis as unknown as Surroundings;

/** A turn of the event loop, without the delay that timers have. */
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();
const pause = () =>
  new Promise<void>(done => {
    waiting.push(done);
    port2.postMessage(0);
  });

/**
 * Notes are copied: once a buffer has left a thread, compiled code asks of every array of numbers whether it is still
 * there, and days take a fifth longer.
 */
const runner = new WhatIfRunner(note => here.postMessage(note), pause);
here.onmessage = ({ data }) => void runner.take(data);
