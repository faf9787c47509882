import { html, nothing } from 'lit';
import { settings } from '../app/settings.ts';
import '../controls/chart-view.ts';
import '../controls/file-opener.ts';
import '../controls/menu.ts';
import '../controls/popover.ts';
import '../controls/tabs.ts';
import type { Tabs } from '../controls/tabs.ts';
import { jumpButtons, type Speed } from '../controls/transport.ts';
import '../floor/floor.ts';
import '../floor/floor-key.ts';
import type { Choice } from '../floor/hit.ts';
import type { Source } from '../run/source.ts';
import type { Numbers } from '../words/numbers.ts';
import { awaitedReadings, nothingYet } from './awaited.ts';
import { figuresOf } from './figures.ts';
import './figures-row.ts';
import type { StudioKey } from './page-keys.ts';
import { runTexts } from './run-choice.ts';
import './run-choice.ts';
import './story-panel.ts';
import { type StripActs, strips } from './strips.ts';
import type { StudioWork } from './studio-work.ts';
import './what-if-panel.ts';
import type { StudioWords } from './words.ts';

/** What Studio is drawn from. */
export interface StudioView {
  work: StudioWork;
  words: StudioWords;
  numbers: Numbers;
  selected: Choice | undefined;
  /** on a phone, the part that is shown */
  tab: string;
  isDrawerOpen: boolean;
  isEditing: boolean;
  /** what waits in the editor */
  draft: { isWaiting: boolean; faults: number };
  speed: Speed;
  acts: ViewActs;
}

/** What can be done by pressing. */
export interface ViewActs extends StripActs {
  act(asked: StudioKey): void;
  showTab(tab: string): void;
  turnDrawer(): void;
  /** the scenario that is shown unless another is given */
  edit(source?: Source): void;
  /** [µs since midnight] */
  seek(since: number): void;
}

export const narrow: MediaQueryList = matchMedia('(max-width: 1279px)');
export const phone: MediaQueryList = matchMedia('(max-width: 599px)');

/** What-if, the day, readings. */
export function studioView(view: StudioView) {
  const { words, tab, acts } = view;
  const tabs = [
    { value: 'floor', label: words.floorTab },
    { value: 'day', label: words.dayTab },
    { value: 'waits', label: words.waitsTab },
    { value: 'what-if', label: words.whatIf },
  ];
  return html`<div class="app" data-tab=${tab} ?inert=${view.isEditing}>
    ${left(view)}
    <div class="middle" aria-busy=${view.work.session.status === 'loading'}>
      ${running(view)} ${nameLine(view)} ${view.draft.isWaiting ? html`<p class="draft-line">${editButton(view, '')}</p>` : nothing}
      ${strips(view.work.session, words, view.numbers, acts)} ${figures(view)}
      <ccsim-tabs
        .label=${words.parts}
        .tabs=${tabs}
        .value=${tab}
        @change=${(event: Event) => acts.showTab((event.target as Tabs).value)}
      ></ccsim-tabs>
      ${day(view)}
    </div>
    ${right(view)}
  </div>`;
}

/** Another day is on its way, and the one before stays: a line and its words, where nothing has to move for them. */
function running({ work, words }: StudioView) {
  const { status, player } = work.session;
  return status === 'loading' && player
    ? html`<p class="running" role="status">${words.loading}</p>`
    : nothing;
}

/** Where the left column is a drawer: what is looked at, above its numbers. */
function nameLine(view: StudioView) {
  const { work, words } = view;
  const { title } = work;
  if (title === undefined) return nothing;
  return html`<div class="name-line">
    <div class="name" role="heading" aria-level="1" title=${title}><bdi>${title}</bdi></div>
    <span class="caption">${runChoice(view)}</span>
    ${editButton(view, 'quiet')}
    <ccsim-menu kind="quiet" .label=${words.library} .items=${work.library}></ccsim-menu>
  </div>`;
}

/** It tells of what waits in the editor. */
function editButton({ work, words, numbers, draft, acts }: StudioView, kind: string) {
  const { isWaiting, faults } = draft;
  const label = faults > 0 ? words.editFaults(faults, numbers) : isWaiting ? words.editDraft : words.edit;
  return html`<button class="${kind} ${faults > 0 ? 'late' : ''}" ?disabled=${!work.session.source} @click=${() => acts.edit()}>${label}</button>`;
}

function left(view: StudioView) {
  const { work, words, acts, isDrawerOpen } = view;
  const { desk, title } = work;
  const { scenario, source, status } = work.session;
  return html`<aside class="left ${isDrawerOpen ? 'open' : ''}" aria-label=${words.whatIf}>
    <div class="drawer-head">
      <button class="quiet" @click=${() => acts.turnDrawer()}>${words.close}</button>
    </div>
    <h1 title=${title ?? ''}><bdi>${title}</bdi></h1>
    <p class="caption about">${about(view)}</p>
    <div class="buttons">
      ${editButton(view, '')}
      <ccsim-file-opener kind="quiet"></ccsim-file-opener>
      <ccsim-menu kind="quiet" .label=${words.library} .items=${work.library}></ccsim-menu>
    </div>
    ${desk.levers.length === 0 && status !== 'ready' ? nothing : html`<ccsim-what-if .desk=${desk} .rule=${work.rule} .currency=${scenario?.money?.currency}></ccsim-what-if>`}
    ${source && scenario ? command(view) : nothing}
  </aside>`;
}

function about(view: StudioView) {
  const { work, words, numbers } = view;
  const { scenario, status } = work.session;
  if (!scenario) return status === 'loading' ? words.loading : nothing;
  const { agentGroups, queues } = scenario;
  const subtitle = words.subtitle(numbers, agentGroups.length, work.plan?.agents ?? 0, queues.length);
  return html`${subtitle}<br />${runChoice(view)}`;
}

/** The day in words; a press shows what can be chosen. */
function runChoice({ work, words }: StudioView) {
  const { run, days } = work.session;
  const [label, rest] = runTexts(run, days, words);
  return html`<ccsim-popover .label=${label} .name=${words.chooseRun}>
      <ccsim-run-choice .run=${run} .days=${days}></ccsim-run-choice> </ccsim-popover
    >${rest}`;
}

function command({ work, words }: StudioView) {
  return html`<details class="command">
    <summary>${words.command}</summary>
    <code>${work.command}</code>
  </details>`;
}

function figures({ work }: StudioView) {
  const { player, scenario, status } = work.session;
  const { share, acceptableWait } = work.promise;
  // while a scenario is on its way the line keeps its place
  const isAwaited = status === 'loading' || status === 'empty';
  const target = scenario || isAwaited ? share : undefined;
  return html`<ccsim-figures
    .figures=${player && figuresOf(player, work.rule)}
    .rule=${work.rule}
    .target=${target}
    .promise=${acceptableWait / 1e6}
  ></ccsim-figures>`;
}

function day(view: StudioView) {
  const { work, words, selected, speed } = view;
  const { session, charts, playing, plan } = work;
  if (!session.player) return nothingYet(work, words);
  return html`
    ${phone.matches ? jumps(view) : nothing}
    <section data-part="floor" aria-label=${words.floorTab}>
      <ccsim-floor .plan=${plan} .selected=${selected}></ccsim-floor>
      <ccsim-floor-key .plan=${plan}></ccsim-floor-key>
    </section>
    <div class="bar">
      ${scrubber(view)}
      <ccsim-transport ?playing=${playing.isOn} .speed=${speed} ?short=${phone.matches}></ccsim-transport>
    </div>
    <section data-part="day floor" aria-label=${words.dayChart}>
      <ccsim-chart id="day" .chart=${charts.day} seekable></ccsim-chart>
    </section>
  `;
}

/** On a phone the transport has no room for them. */
function jumps({ acts }: StudioView) {
  return html`<div class="jumps" data-part="day floor">
    ${jumpButtons(settings.language, act => acts.act({ act }))}
  </div>`;
}

function scrubber({ work, words, acts }: StudioView) {
  const { data, now } = work.session.player!;
  const { start } = data.info;
  const [from, to] = work.hours;
  return html`<input
    class="scrub"
    type="range"
    aria-label=${words.dayChart}
    min=${start + from}
    max=${start + to}
    step="1000000"
    .value=${String(now)}
    @input=${(event: Event) => acts.seek(Number((event.target as HTMLInputElement).value) - start)}
  />`;
}

function right({ work, words, selected }: StudioView) {
  const { session, charts, cast, hours } = work;
  const { player, scenario } = session;
  return html`<aside class="right" aria-label=${words.waitsTab} aria-busy=${work.theory.isAwaited}>
    ${player ? html`<div class="block"><ccsim-chart .chart=${charts.waits}></ccsim-chart>${noTheory(work)}</div>` : nothing}
    ${player ? html`<div class="block"><ccsim-chart .chart=${charts.ledger}></ccsim-chart></div>` : nothing}
    ${awaitedReadings(work)}
    <div class="block" ?hidden=${!player}>
      <ccsim-story
        .selected=${selected}
        .player=${player}
        .cast=${cast}
        .scenario=${scenario}
        .hours=${hours}
        .now=${player?.now ?? 0}
      ></ccsim-story>
    </div>
  </aside>`;
}

function noTheory({ theory }: StudioWork) {
  const text = theory.why(settings.language);
  return text === '' ? nothing : html`<p class="caption">${text}</p>`;
}
