import { settings } from '../app/settings.ts';
import type { Source } from '../run/source.ts';
import type { Numbers } from '../words/numbers.ts';
import { type Comparison, comparisonOf, firstSentence, type ReadOption } from './comparison.ts';
import type { OptionFaults } from './fault-items.ts';
import { Kept } from './kept.ts';
import type { ShownOption } from './option-list.ts';
import { inLanguage, optionName } from './option-names.ts';
import { exampleOf, readOption } from './read-options.ts';
import type { ReadyComparison } from './ready.ts';
import { byOneRule } from './rows.ts';
import { CompareRunner } from './runner.ts';
import type { WORDS } from './words.ts';

type ReadyKey = ReadyComparison['key'];
type Words = (typeof WORDS)['en'];

const CONFIDENCE = 0.95;
const USUAL = 20;
/** A first answer comes after so many replications. */
const EARLY = 4;

/** What a comparison is asked for besides its options. */
export interface Asked {
  seed?: string;
  replications?: number;
  /** the question of one that was ready; present and undefined: none any more */
  ready?: ReadyKey | undefined;
}

/** The options of the page, what is known of them so far, and the work that goes on. */
export class ComparisonState {
  sources: readonly Source[] = [];
  seed = '1';
  replications = USUAL;
  private compared: Comparison | undefined;
  private readonly told = new Kept<Comparison>();
  ready: ReadyKey | undefined;
  /** options that cannot be run */
  faults: OptionFaults[] = [];
  failure = '';
  /** nothing goes on */
  finished = true;
  /** replications finished in every option */
  reach = 0;
  /** [ms] */
  took = 0;
  /** by option; undefined: not read, or with faults */
  private read: readonly (ReadOption | undefined)[] = [];
  private asked = 0;
  private taken = 0;
  private readonly runner = new CompareRunner();
  private readonly heard: () => void;

  /** @param heard - is called when anything has changed */
  constructor(heard: () => void) {
    this.heard = heard;
  }

  /** Compares these from now on. If one cannot be run, a comparison that is there stays as it is. */
  async take(sources: readonly Source[], asked: Asked = {}): Promise<void> {
    const taken = ++this.taken;
    const stays = this.comparison !== undefined;
    let number = -1;
    if (!stays) this.begin(sources, asked);
    try {
      const readings = await Promise.all(sources.map(readOption));
      if (taken !== this.taken) return;
      const faults = readings.flatMap((each, option) => {
        const { path, set } = sources[option]!;
        const refused = stays ? [path, ...set].join('; ') : undefined;
        return each.ok ? [] : [{ option, refused, found: each.faults }];
      });
      if (stays && faults.length === 0) this.begin(sources, asked);
      this.faults = faults;
      if (!stays || faults.length === 0)
        this.read = readings.map(each => (each.ok ? each.option : undefined));
      number = this.asked;
      if (faults.length === 0 && sources.length > 1) await this.run(number);
    } catch (error) {
      if (taken === this.taken || number === this.asked) this.fail(error);
    }
    this.heard();
  }

  private fail(error: unknown): void {
    this.failure = error instanceof Error ? error.message : String(error);
    this.finished = true;
  }

  /** Forgets what was, for these. */
  private begin(sources: readonly Source[], asked: Asked): void {
    const { seed, replications } = asked;
    this.asked++;
    this.stop();
    this.sources = sources;
    if ('ready' in asked) this.ready = asked.ready;
    this.seed = seed ?? this.seed;
    if (replications !== undefined && replications >= 2 && replications <= 1000)
      this.replications = Math.floor(replications);
    Object.assign(this, { compared: undefined, faults: [], failure: '', read: [], reach: 0 });
    this.heard();
  }

  stop(): void {
    this.runner.stop();
    this.finished = true;
    this.heard?.();
  }

  /** In the words of the reader's language; undefined: nothing is compared yet. */
  get comparison(): Comparison | undefined {
    const { compared, sources } = this;
    const { language } = settings;
    const paths = sources.map(({ path }) => path);
    return compared && this.told.get([compared, language], () => inLanguage(compared, paths, language));
  }

  private async run(number: number): Promise<void> {
    const { seed, replications } = this;
    const read = this.read.filter(each => each !== undefined);
    const started = performance.now();
    this.finished = false;
    this.heard();
    let told = 0;
    const scenarios = byOneRule(read.map(({ loaded }) => loaded.scenario));
    const isWhole = await this.runner.run({ scenarios, seed, replications }, (pieces, reach) => {
      this.reach = reach;
      const isTime = reach >= EARLY && (told === 0 || reach === replications);
      if (isTime) {
        told = reach;
        const within = pieces.map(own => own.filter(({ first, tallies }) => first + tallies.length <= reach));
        this.compared = comparisonOf(read, within, { seed, confidence: CONFIDENCE });
      }
      this.heard();
    });
    if (number !== this.asked) return;
    if (isWhole) this.took = performance.now() - started;
    this.finished = true;
  }

  /** Money is told, and not in one currency. */
  get hasCurrencies(): boolean {
    const currencies = this.read.flatMap(each => each?.loaded.scenario.money?.currency ?? []);
    return new Set(currencies).size > 1;
  }

  /** A change that the first option can take, as of `--set`. */
  get example(): string {
    const [first] = this.read;
    return first === undefined ? '' : exampleOf(first);
  }

  /** The options as their list shows them, before and after they have run. */
  shown(words: Words, numbers: Numbers): ShownOption[] {
    const { comparison } = this;
    if (comparison === undefined) return this.sources.map((source, k) => this.unrun(source, this.read[k]));
    const first = comparison.options[0]!;
    return comparison.options.map(option => ({
      ...{ name: option.name, about: option.about, changes: option.changes },
      notes: [
        ...(option.hasSameCustomers ? [] : [words.otherCustomers]),
        ...(option.days === first.days ? [] : [words.otherLength(numbers, option.days, first.days)]),
        ...(option.acceptableWait === first.acceptableWait
          ? []
          : [words.otherPromise(numbers, option.acceptableWait, first.acceptableWait)]),
        ...(option.truncated === 0 ? [] : [words.truncated(numbers, option.truncated)]),
        ...option.faults.map(law => words.lawBroken(law)),
      ],
    }));
  }
  /** What is known of an option before it has run, so that little moves when it has. */
  private unrun({ path, set }: Source, read: ReadOption | undefined): ShownOption {
    const scenario = read?.loaded.scenario;
    const name = scenario?.name ?? path;
    const said = optionName(name, path, settings.language);
    const [first] = this.read;
    const isSaid = read !== first && scenario?.about === first?.loaded.scenario.about;
    const about = isSaid || said !== name ? '' : firstSentence(scenario?.about ?? '');
    return { name: said, about: set.length > 0 ? set.join('; ') : about, changes: undefined, notes: [] };
  }
}
