import type { Language } from '../words/dictionary.ts';
import { type Numbers, numbers } from '../words/numbers.ts';
import type { Comparison } from './comparison.ts';
import { decimalsFor, lookOf, reachOf } from './measure-look.ts';
import { measureName } from './measure-name.ts';
import { type ComparedRow, type Estimate, sayingOf } from './rows.ts';
import { SENTENCE_WORDS, STRONG, WEAK } from './sentence-words.ts';

/** A piece of a sentence. */
export interface Said {
  text: string;
  isStrong: boolean;
}

type Words = (typeof SENTENCE_WORDS)['en'];
interface Speech {
  words: Words;
  numbers: Numbers;
  comparison: Comparison;
}

/** A, B, C, D. */
export const letterOf = (option: number) => String.fromCharCode(65 + option);

/** What a comparison comes to: what B gains over A, then what C and D add to the best before them. */
export function sentenceOf(comparison: Comparison, language: Language): Said[] {
  const speech = { words: SENTENCE_WORDS[language], numbers: numbers(language), comparison };
  const level = comparison.rows.find(({ measure }) => measure === comparison.promise.measure);
  if (level === undefined || comparison.options.length < 2) return [];
  const others = comparison.options.slice(2).map((_, k) => ofLater(speech, level, k + 2));
  return piecesOf([ofSecond(speech, level), ...others].join(' '));
}

function ofSecond(speech: Speech, level: ComparedRow): string {
  const { words } = speech;
  const difference = level.against[1]![0]!;
  const clause = () => clauseOf(speech, 1);
  const saying = sayingOf(difference);
  if (saying === 'more') return words.lifts('B', gainText(speech, difference!), clause());
  if (saying === 'less') return words.lowers('B', gainText(speech, turned(difference!)), clause());
  if (saying === 'tie') return words.tie('A', 'B', signedText(speech, difference!), clause());
  if (saying === 'same') return words.same('A', 'B', clause());
  return words.unsure('A', 'B', difference === null ? '–' : signedText(speech, difference));
}

/** What it costs: money where it is told, else hours. */
function clauseOf(speech: Speech, option: number): string {
  const { words, comparison } = speech;
  const against = (measure: string) =>
    comparison.rows.find(row => row.measure === measure)?.against[option]?.[0] ?? null;
  const hours = against('paidHours');
  if (hours !== null && isNothing(hours)) return words.sameHours;
  const cost = against('costPerMonth');
  const saying = sayingOf(cost);
  if (cost !== null && saying === 'more') return words.dearer(moneyText(speech, cost));
  if (cost !== null && saying === 'less') return words.cheaper(moneyText(speech, turned(cost)));
  if (cost !== null && saying === 'tie') return words.costTie;
  if (hours === null || cost !== null) return '';
  if (Math.abs(hours.value) < ABOUT * hoursOfA(comparison)) return words.aboutHours;
  if (sayingOf(hours) === 'tie') return '';
  const text = speech.numbers.plain(Math.abs(hours.value), Math.abs(hours.value) < 100 ? 1 : 0);
  return hours.value > 0 ? words.moreHours(text) : words.fewerHours(text);
}

/** Hours that differ by less than this share are about the same. */
const ABOUT = 0.005;
const hoursOfA = ({ rows }: Comparison) =>
  rows.find(({ measure }) => measure === 'paidHours')?.values[0] ?? 0;

const isNothing = ({ value, isExact, low }: Estimate) =>
  Math.abs(value) < 1e-6 && (isExact || low === null || Math.abs(low) < 1e-6);

function ofLater(speech: Speech, level: ComparedRow, option: number): string {
  const { words } = speech;
  const best = bestBefore(level, option);
  const difference = level.against[option]![best]!;
  const [c, b] = [letterOf(option), letterOf(best)];
  const saying = sayingOf(difference);
  const start =
    saying === 'more'
      ? words.adds(c, b, gainText(speech, difference!))
      : saying === 'less'
        ? shortText(speech, level, option, best)
        : saying === 'unsure'
          ? words.isUnsure(c, b)
          : words.addsNothing(c, b);
  return `${start}${typesText(speech, option, best)}.`;
}

/** Less than the best before it: what it does against A, and how far it is from the best. */
function shortText(speech: Speech, level: ComparedRow, option: number, best: number): string {
  const { words } = speech;
  const [c, b] = [letterOf(option), letterOf(best)];
  const short = turned(level.against[option]![best]!);
  const ofA = level.against[option]![0] ?? null;
  const saying = sayingOf(ofA);
  if (best === 0 || saying === 'unsure') return words.fallsShort(c, b, gainText(speech, short));
  const less = words.points(points(speech, short.value, decimalsOfGain(short)));
  if (saying === 'more') return words.liftsLess(c, b, gainText(speech, ofA!), less);
  if (saying === 'less') return words.lowersToo(c, gainText(speech, turned(ofA!)));
  return words.changesNothing(c, b, less);
}

/** The option before this one whose service level is best. */
function bestBefore({ values }: ComparedRow, option: number): number {
  let best = 0;
  for (let k = 1; k < option; k++) if ((values[k] ?? 0) > (values[best] ?? 0)) best = k;
  return best;
}

/** Contact types that part: the one that gains most, and the one that loses most. */
function typesText(speech: Speech, option: number, against: number): string {
  const { comparison, words } = speech;
  const types = comparison.rows.flatMap(({ measure, against: all }) => {
    const { base, part } = measureName(measure);
    const difference = all[option]?.[against] ?? null;
    return base === 'serviceLevel' && part !== undefined && difference !== null
      ? [{ name: part.name, difference, saying: sayingOf(difference) }]
      : [];
  });
  const most = (saying: 'more' | 'less') =>
    types
      .filter(each => each.saying === saying)
      .sort((x, y) => Math.abs(y.difference.value) - Math.abs(x.difference.value))[0];
  const [winner, loser] = [most('more'), most('less')];
  if (winner === undefined || loser === undefined) return '';
  const [gain, loss] = [winner, loser].map(({ difference }) => points(speech, Math.abs(difference.value), 1));
  return words.typesPart(clean(winner.name), words.points(gain!), clean(loser.name), loss!);
}

const clean = (name: string) => name.replaceAll(STRONG, '').replaceAll(WEAK, '');

function turned({ value, low, high, isExact }: Estimate): Estimate {
  return { value: -value, low: high === null ? null : -high, high: low === null ? null : -low, isExact };
}

/** `2.7 points (2.4 to 3.1)`. */
function gainText(speech: Speech, estimate: Estimate): string {
  const decimals = decimalsOfGain(estimate);
  return withRange(speech, speech.words.points(points(speech, estimate.value, decimals)), estimate, decimals);
}

function signedText(speech: Speech, estimate: Estimate): string {
  const decimals = decimalsOfGain(estimate);
  const value = speech.numbers.signed(estimate.value * 100, decimals);
  return withRange(speech, speech.words.points(value), estimate, decimals);
}

function withRange(speech: Speech, text: string, { low, high }: Estimate, decimals: number): string {
  if (low === null || high === null) return text;
  return `${text} ${speech.words.range(points(speech, low, decimals), points(speech, high, decimals))}`;
}

const points = (speech: Speech, share: number, decimals: number) => speech.numbers.points(share, decimals);
const decimalsOfGain = (estimate: Estimate) =>
  Math.min(2, Math.max(1, decimalsFor(lookOf('abandonment', 'share', 'en'), [reachOf(estimate)])));

/** `11 359 EUR (10 828 to 11 903)`. */
function moneyText(
  { words, numbers: { plain }, comparison }: Speech,
  { value, low, high }: Estimate,
): string {
  const currency = comparison.costs?.currency ?? '';
  const text = `${plain(value)} ${currency}`;
  return low === null || high === null || low === high
    ? text
    : `${text} ${words.range(plain(low), plain(high))}`;
}

/** Takes a text apart at what is set in bold. */
function piecesOf(text: string): Said[] {
  return text.split(STRONG).flatMap((part, k) => {
    const [inside = '', outside = ''] = k === 0 ? ['', part] : part.split(WEAK);
    return [
      { text: inside, isStrong: true },
      { text: outside, isStrong: false },
    ].filter(piece => piece.text !== '');
  });
}
