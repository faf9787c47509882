import type { ServiceLevelRule } from '../../engine/index.ts';
import type { Opened } from '../app/page.ts';
import { settings } from '../app/settings.ts';
import type { MenuItem } from '../controls/menu.ts';
import { type Cast, castOf } from '../day/cast.ts';
import { SERVICE_RULES } from '../day/count-columns.ts';
import { type FloorPlan, floorPlan } from '../floor/floor-plan.ts';
import type { Choice } from '../floor/hit.ts';
import { startDay } from '../run/day-client.ts';
import { leversOf } from '../run/levers.ts';
import type { DayService } from '../run/replies.ts';
import type { Source } from '../run/source.ts';
import { WhatIf } from '../run/what-if.ts';
import { FIRST } from '../share/first.ts';
import { library } from '../share/library.ts';
import { shippedIn, titleIn } from '../share/shipped.ts';
import type { Numbers } from '../words/numbers.ts';
import { countedText } from './counted.ts';
import { hoursOf } from './day-charts.ts';
import { promiseOf } from './figures.ts';
import { commandOf, dayChanges, type Recalled, recall } from './links.ts';
import { PageCharts } from './page-charts.ts';
import type { StudioKey } from './page-keys.ts';
import { Playing } from './playing.ts';
import { savedPath } from './saved-path.ts';
import { type Run, Session, type Where } from './session.ts';
import { TheoryDesk } from './theory-desk.ts';
import { changesOf, REPLICATIONS, WhatIfDesk } from './what-if-desk.ts';
import type { StudioWords } from './words.ts';

/** What the page is told of. */
export interface Told {
  /** the moment has moved on while it plays */
  draw(): void;
  /** anything else has changed */
  changed(): void;
  ended(): void;
}

/** All sliders where the scenario has them. */
const UNMOVED = { values: new Map(), pinned: new Map() } as const;
/** The day is run anew so long after a slider has stopped [ms]. */
const REST = 150;

/**
 * What Studio works on: the day, its replications, its clock, and what is made of them.
 *
 * Long because: it joins them, and each is a file of its own.
 */
export class StudioWork {
  readonly session: Session;
  readonly desk: WhatIfDesk;
  readonly playing: Playing;
  readonly charts = new PageCharts();
  readonly theory: TheoryDesk;
  plan: FloorPlan | undefined;
  cast: Cast | undefined;
  rule: ServiceLevelRule = 'ofOffered';
  promise: ReturnType<typeof promiseOf> = { share: 0.8, acceptableWait: 20_000_000, rule: 'ofOffered' };
  hours: readonly [number, number] = [0, 86_400_000_000];
  /** what was opened last that is as it was shipped */
  private shipped: Source | undefined;
  /** files that were made here or came by a link: a reader has them once they are saved */
  private readonly unsaved = new WeakSet<Source['files']>();
  /** a shipped scenario that is on its way: it has a name before it is there */
  private awaited: string | undefined;
  private planned: unknown;
  private waiting = 0;
  private opening = 0;
  private readonly told: Told;
  private readonly service: Pick<DayService, 'read'>;

  constructor(told: Told) {
    this.told = told;
    const { service } = startDay();
    this.service = service;
    this.session = new Session(service);
    this.desk = new WhatIfDesk(listener => new WhatIf(listener));
    this.theory = new TheoryDesk(service, () => {
      this.charts.forget();
      told.changed();
    });
    this.playing = new Playing(
      () => told.draw(),
      () => {
        told.ended();
        told.changed();
      },
    );
    settings.addEventListener('change', () => told.changed());
    this.session.addEventListener('change', () => this.dayChanged());
    // a page that is drawn at each move as well makes its answer late
    this.desk.addEventListener('answered', () => told.changed());
    this.desk.addEventListener('moved', () => this.sliderMoved());
  }

  /** What comes with ccsim, as a menu. */
  readonly library = (): readonly MenuItem[] =>
    shippedIn(settings.language).map(({ path, name, title }) => ({
      label: title,
      detail: name,
      press: () => void this.openShipped(path),
    }));

  /** Opens what the page was given; gives what was selected in a link. */
  async open(opened: Opened): Promise<Choice | undefined> {
    const opening = ++this.opening;
    if (opened.kind === 'nothing') {
      await this.openShipped(opened.rest === '' ? FIRST : opened.rest, opening);
      return undefined;
    }
    if (opened.kind === 'results') return undefined;
    if (opened.kind === 'scenarios') {
      const [source] = opened.sources;
      if (source) await this.start({ ...UNMOVED, source, run: {}, moment: undefined }, opening);
      return undefined;
    }
    const recalled = recall(opened.state);
    if (!recalled) return undefined;
    this.unsaved.add(recalled.source.files);
    const rule = SERVICE_RULES.find(one => one === recalled.rule);
    await this.start(recalled, opening);
    if (rule) this.chooseRule(rule);
    return choiceIn(recalled.selected);
  }

  async openFirst(): Promise<void> {
    await this.openShipped(FIRST);
  }

  private async openShipped(path: string, opening = ++this.opening): Promise<void> {
    this.awaited = path;
    this.session.expect();
    const source = await library.source(path).catch((error: unknown) => {
      this.awaited = undefined;
      if (opening === this.opening) this.session.fail(error);
    });
    if (!source) return;
    await this.start({ ...UNMOVED, source, run: {}, moment: undefined }, opening);
  }

  /** The scenario was edited: run and moment stay, and sliders where they still are. */
  async edited(source: Source): Promise<void> {
    this.unsaved.add(source.files);
    const { run, player } = this.session;
    await this.start(
      { source, values: this.desk.changed, pinned: this.desk.pinned, run, moment: player?.now },
      ++this.opening,
    );
  }

  private async start(
    { source, values, pinned, run, moment }: Omit<Recalled, 'rule' | 'selected'>,
    opening: number,
  ): Promise<void> {
    if (opening !== this.opening) return;
    this.playing.stop();
    this.session.expect();
    const [levers, isShipped] = await Promise.all([this.leversOf(source), library.holds(source)]);
    if (opening !== this.opening) return;
    const where: Where = moment === undefined ? 'best' : { moment };
    this.planned = undefined;
    if (isShipped) this.shipped = source;
    await this.session.open(source, run, changesOf(levers, values), where);
    if (opening !== this.opening || this.session.rejected) return;
    this.rule = this.promise.rule;
    this.desk.open(source, levers, { values, pinned }, this.asked);
    this.told.changed();
  }

  /** What the scenario is called: one that comes with ccsim in the reader's language. */
  get title(): string | undefined {
    const { scenario, source } = this.session;
    if (!scenario) return this.awaited && titleIn(settings.language, this.awaited);
    if (!source || source !== this.shipped) return scenario.name;
    const isNamedSo = titleIn('en', source.path) === scenario.name;
    return isNamedSo ? titleIn(settings.language, source.path) : scenario.name;
  }

  /** The command line that gives the same numbers, with the file that the reader has: shipped, opened, or saved here. */
  get command(): string {
    const { source, run, scenario } = this.session;
    if (!source || !scenario) return '';
    const path =
      source === this.shipped
        ? `scenarios/${source.path}`
        : this.unsaved.has(source.files)
          ? savedPath(source)
          : source.path;
    const set = [...source.set, ...this.desk.changes, ...dayChanges(scenario, run.day)];
    return commandOf(path, set, run.seed, REPLICATIONS);
  }

  /** The pinned baseline and what the sliders say, for Compare. */
  get bothSources(): Source[] {
    const { source } = this.session;
    if (!source) return [];
    const before = changesOf(this.desk.levers, this.desk.pinned);
    return [before, this.desk.changes].map(set => ({ ...source, set: [...source.set, ...set] }));
  }

  /** None where the scenario has faults: the session tells of them. */
  private async leversOf(source: Source) {
    const read = await this.service.read(source).catch(() => undefined);
    return read?.ok ? leversOf(read.scenario, read.document) : [];
  }

  private get asked() {
    return { seed: this.session.run.seed, day: this.session.run.day, replications: REPLICATIONS };
  }

  async look(run: Partial<Run>): Promise<void> {
    const before = JSON.stringify(this.asked);
    await this.session.look(run);
    if (JSON.stringify(this.asked) === before) return;
    this.desk.look(this.asked);
    this.told.changed();
  }

  chooseRule(rule: ServiceLevelRule): void {
    this.rule = rule;
    this.told.changed();
  }

  private sliderMoved(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.session.change(this.desk.changes), REST) as unknown as number;
  }

  private dayChanged(): void {
    const { scenario, player } = this.session;
    if (scenario && player && this.planned !== scenario) {
      this.planned = scenario;
      this.plan = floorPlan(scenario);
      this.cast = castOf(scenario);
      this.promise = promiseOf(this.cast);
    }
    if (player && this.session.status === 'ready') {
      this.hours = hoursOf({ player });
      if (this.playing.isOn) this.playing.start(player);
    }
    this.told.changed();
  }

  /** Makes charts anew where need be. */
  update(words: StudioWords, numbers: Numbers): void {
    const { scenario, player, whole } = this.session;
    if (!scenario || !player || !whole || !this.cast || this.planned !== scenario) return;
    this.theory.update(this.session);
    const { start } = player.data.info;
    const until = countedText({ start, now: player.now, warmUp: scenario.warmUp }, words, numbers);
    this.charts.update(
      {
        scenario,
        cast: this.cast,
        player,
        whole,
        rule: this.rule,
        words,
        whatIf: this.desk.result,
        theory: this.theory.shown(settings.language),
        until,
      },
      this.playing.isOn,
    );
  }

  /** Goes to a time of the day [µs since midnight]. */
  seek(since: number): void {
    const { player } = this.session;
    if (!player) return;
    player.seek(player.data.info.start + since);
    this.told.changed();
  }

  goToRow(row: number): void {
    this.playing.stop();
    this.session.player?.seekRow(row);
    this.told.changed();
  }

  /** Moves the day as a key or a button asks; gives what is to be said if that cannot be. */
  act(asked: StudioKey, words: StudioWords): string {
    const { player } = this.session;
    if (!player) return '';
    let said = '';
    if (asked.act === 'toggle') this.toggle();
    else if (asked.act === 'rows') this.goToRow(player.row + asked.by);
    else if (asked.act === 'time') player.seek(player.now + asked.by);
    else if (asked.act === 'start') player.seek(player.data.info.start + this.hours[0]);
    else if (asked.act === 'end') player.seek(player.over);
    else if (asked.act === 'next') said = player.nextAbandonment() ? '' : words.nobodyLeaves;
    else if (asked.act === 'worst') said = player.worstMoment() ? '' : words.neverWaits;
    else if (asked.act === 'theory') this.theory.turn();
    if (asked.act === 'next' || asked.act === 'worst' || asked.act === 'end') this.playing.stop();
    this.told.changed();
    return said;
  }

  private toggle(): void {
    const { player } = this.session;
    if (this.playing.isOn || !player) {
      this.playing.stop();
      return;
    }
    if (player.isOver) player.seek(player.data.info.start + this.hours[0]);
    this.playing.start(player);
  }
}

function choiceIn(text: string): Choice | undefined {
  const found = /^(contact|agent) (\d{1,15})$/u.exec(text);
  return found ? { kind: found[1] as Choice['kind'], id: Number(found[2]) } : undefined;
}
