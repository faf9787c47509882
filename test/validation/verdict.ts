import { normalCdf } from '../../engine/random/special-functions.ts';
import { distance, type Estimated, MARGIN, threshold } from './estimate.ts';
import { run, samplesOf } from './experiment.ts';
import type { FastEngine } from './fast-engine.ts';
import type { Measure, Study, Twin } from './study.ts';

/** One asserted number: how far from the truth the estimate lies, and how far it may. */
export interface Verdict {
  measure: Measure;
  estimated: Estimated;
  /** standard errors from the truth */
  z: number;
  limit: number;
}

/** A twin that a measure refuses. */
export interface Sighting {
  twin: Twin;
  z: number;
  /** chance that the assertion fails for this twin, if the effect is as large as estimated */
  power: number;
}

/** The study's measures held against the truth; `assertions` are made in all. */
export async function judge(
  engine: FastEngine,
  study: Study,
  assertions: number,
  twin?: Twin,
): Promise<Verdict[]> {
  const limit = threshold(assertions, samplesOf(study, twin));
  const estimates = await run(engine, study, twin);
  return study.measures.map((measure, i) => {
    const estimated = estimates[i]!;
    return { measure, estimated, z: distance(estimated, measure.truth, measure.truthError), limit };
  });
}

/** The verdicts on each twin of a study. */
export async function judgeTwins(engine: FastEngine, study: Study, assertions: number): Promise<Verdict[][]> {
  const verdicts: Verdict[][] = [];
  for (const twin of study.twins) verdicts.push(await judge(engine, study, assertions, twin));
  return verdicts;
}

/** Of its length, what a twin is given first: most faults show so soon. */
const FIRST = 0.25;

/**
 * For each twin of a study, which measures refuse it. Those that are given a share of the study's length already are tried
 * in a quarter of it; there only what is seen far beyond the limit counts. A twin runs on where it, or a measure, is not settled
 * so; those of the study's whole length are made for the least that can be seen, and are not tried shorter while a measure needs them.
 */
export async function refusals(engine: FastEngine, study: Study, assertions: number): Promise<boolean[][]> {
  const { twins, measures } = study;
  const refused = twins.map(() => measures.map(() => false));
  const add = (t: number, seen: boolean[]) => {
    refused[t] = refused[t]!.map((was, m) => was || seen[m]!);
  };
  const tryShort = async (t: number) => {
    const short = { ...twins[t]!, share: FIRST * (twins[t]!.share ?? 1) };
    add(t, (await judge(engine, study, assertions, short)).map(isFarOff));
  };
  const areAllUsed = () => measures.every((_, m) => refused.some(ofTwin => ofTwin[m]!));
  const isSettled = (t: number) => refused[t]!.includes(true) && areAllUsed();
  const isWhole = (t: number) => (twins[t]!.share ?? 1) === 1;
  const numbers = [...twins.keys()].sort((a, b) => Number(isWhole(a)) - Number(isWhole(b)));
  for (const t of numbers.filter(number => !isWhole(number))) await tryShort(t);
  for (const t of numbers.reverse()) {
    if (isWhole(t) && areAllUsed()) await tryShort(t);
    if (!isSettled(t))
      add(
        t,
        (await judge(engine, study, assertions, twins[t])).map(each => !holds(each)),
      );
  }
  return refused;
}

/** Whether even a short run leaves no doubt. */
const isFarOff = ({ z, limit }: Verdict) => Number.isFinite(z) && Math.abs(z) >= limit + MARGIN;

/** For each measure the first twin that it surely refuses, else the one that it refuses most clearly. */
export function sightings(study: Study, verdicts: readonly Verdict[][]): Sighting[] {
  return study.measures.map((_, m) => {
    const all = study.twins.map((twin, t): Sighting => {
      const { z, limit } = verdicts[t]![m]!;
      return { twin, z, power: normalCdf(Math.abs(z) - limit) };
    });
    const sure = all.find(({ z }, t) => Math.abs(z) >= verdicts[t]![m]!.limit + MARGIN);
    return sure ?? all.reduce((best, each) => (Math.abs(each.z) > Math.abs(best.z) ? each : best));
  });
}

/** Whether an assertion holds. */
export function holds({ z, limit }: Verdict): boolean {
  return Math.abs(z) <= limit;
}

/** A verdict in words, for a message. */
export function described({ measure, estimated, z, limit }: Verdict): string {
  const distanceText = `${z.toFixed(2)} standard errors, ${limit.toFixed(2)} allowed`;
  return `${measure.key}: ${estimated.value} for ${measure.truth}, ${distanceText}`;
}
