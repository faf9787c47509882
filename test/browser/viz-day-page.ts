import { startDay } from '../../viz/run/day-client.ts';
import { WhatIf, type WhatIfAsked } from '../../viz/run/what-if.ts';
import type { WhatIfResult } from '../../viz/run/what-if-result.ts';
import type { Texts } from './shipped-traces.ts';

/** What was seen of one scenario. */
export interface DaysSeen {
  /** of the whole replication, after going back and forth */
  hash: string;
  /** the third day looked the same both times */
  isSame: boolean;
}

/** Goes to the third day of each scenario, back to the first, and forth again, through the worker of the pages. */
export async function backAndForth({
  paths,
  texts,
}: {
  paths: string[];
  texts: Texts;
}): Promise<Record<string, DaysSeen>> {
  const { service, close } = startDay();
  const seen: Record<string, DaysSeen> = {};
  for (const path of paths) {
    const opened = await service.open({ files: texts, path, set: [] }, '1', 0);
    if (!opened.ok) throw new Error(`${path}: ${opened.faults.map(fault => fault.message)}`);
    const third = Math.min(2, opened.days.length - 1);
    const once = JSON.stringify(await columnsOf(third));
    await service.day(0);
    const again = JSON.stringify(await columnsOf(third));
    seen[path] = { hash: `${opened.hash} ${await service.traceHash()}`, isSame: once === again };
  }
  close();
  return seen;

  async function columnsOf(day: number): Promise<number[]> {
    const { log } = (await service.day(day))!;
    return [log.count, ...Array.from(log.time.filter((_, row) => row % 50 === 0)), ...log.contact.slice(-50)];
  }
}

/** How long answers took. */
export interface Latency {
  /** to the first answer, and to that of all replications, of each request [ms] */
  first: number[];
  whole: number[];
  replications: number;
}

/** Moves a slider again and again, and waits for its answers, with two workers. */
export async function slide({
  text,
  sets,
  asked,
}: {
  text: string;
  sets: string[];
  asked: WhatIfAsked;
}): Promise<Latency> {
  let heard: (result: WhatIfResult) => void = () => {};
  let fail: (reason: Error) => void = () => {};
  const whatIf = new WhatIf({
    onResult: result => heard(result),
    onFaults: faults => fail(new Error(faults.map(fault => fault.message).join())),
    onFailure: message => fail(new Error(message)),
  });
  const latency: Latency = { first: [], whole: [], replications: asked.replications };
  const ask = (set: string[]) =>
    new Promise<void>((done, broken) => {
      fail = broken;
      let first = 0;
      heard = ({ replications, of, took }) => {
        first ||= took;
        if (replications < of) return;
        latency.first.push(first);
        latency.whole.push(took);
        done();
      };
      whatIf.ask({ files: { 'scenario.yaml': text }, path: 'scenario.yaml', set }, asked);
    });
  await ask([]);
  whatIf.pin();
  for (const set of sets) await ask([set]);
  whatIf.close();
  return latency;
}

Object.assign(window, { backAndForth, slide });
