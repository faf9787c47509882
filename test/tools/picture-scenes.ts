import {
  type Act,
  choose,
  click,
  deafWorkers,
  frameMenu,
  give,
  halting,
  inTurn,
  onPhone,
  press,
  rest,
  SILENT_FILES,
  SILENT_WORKERS,
  see,
  show,
  tab,
  type,
} from './picture-acts.ts';
import type { Folders } from './picture-folders.ts';
import type { Screen } from './picture-looks.ts';

/**
 * One state of a page.
 *
 * Long because: a table with a line for every state.
 */
export interface Scene {
  /** the part of the address after # */
  hash: string;
  /** brings the page to what is shown */
  act?: Act;
  /** by default a desk and a phone */
  screens?: readonly Screen[];
  /** runs before the page's own scripts */
  before?: string;
  /** what becomes of the file of a page: it is not there, or no answer comes */
  missing?: 'refused' | 'silent';
  /** each language has a visit of its own: what is shown was worded when it came up */
  isWorded?: boolean;
  /** the page does not come to rest */
  isBusy?: boolean;
  /** also as readers see it who tell fewer colours apart */
  isForEyes?: boolean;
}

const WIDE = ['desk', 'laptop', 'phone'] as const;
const LESSON = ['desk', 'phone', 'projector'] as const;
const SITES = '#studio/merge-3-sites/scenario.yaml';
const BROKEN_FILE = {
  name: 'our-line.yaml',
  mimeType: 'text/yaml',
  buffer: Buffer.from(`name: Our line
horizon: 10 h
contactTypes:
  calls:
    arrivals: { poisson: 60 }
    patience: 2
queues:
  line: { contactTypes: [calls, chats] }
`),
};

const worst = inTurn(see('ccsim-transport'), press('w'));
const slider: Act = async page => {
  await worst(page);
  await tab(3)(page);
  if (page.viewportSize()!.width === 1180) await page.locator('.tools button.own').click();
  const wide = page.locator('ccsim-slider [role=slider]').nth(1);
  await wide.focus();
  await page.keyboard.press('Shift+ArrowRight');
};
const edit = inTurn(worst, rest, press('e'), see('ccsim-editor[open]'), rest);
/** a page of the form, from 0 */
const editAt = (section: number) => inTurn(edit, click('ccsim-editor nav button', section), rest);
const ready = (index: number) =>
  inTurn(click('ccsim-compare button.link', index), see('ccsim-compare ccsim-chart'));
const next = click('ccsim-lessons button.primary');
const explain = inTurn(next, rest, next);
const open = (folder: () => string) =>
  inTurn(give('ccsim-results input[type=file]', folder), see('ccsim-result-point'), rest);

/** Every page in every state, by name. */
export function scenes(folders: () => Folders): Record<string, Scene> {
  return { ...studio(), ...compare(), ...lessons(), ...results(folders) };
}

function studio(): Record<string, Scene> {
  const hash = '#studio';
  return {
    studio: { hash, act: worst, screens: WIDE, isForEyes: true },
    'studio-sites': { hash: SITES, act: worst },
    'studio-day': { hash, act: inTurn(worst, tab(1)), screens: ['phone'] },
    'studio-waits': { hash, act: inTurn(worst, tab(2)), screens: ['phone'] },
    'studio-what-if': { hash, act: slider, screens: WIDE },
    'studio-contact': { hash, act: inTurn(worst, choose('contact'), tab(2), show('ccsim-story')) },
    'studio-agent': { hash, act: inTurn(worst, choose('agent'), tab(2), show('ccsim-story')) },
    'studio-start': { hash, act: inTurn(see('ccsim-transport'), press('Home')) },
    'studio-menu': { hash, act: inTurn(worst, frameMenu), isWorded: true },
    'studio-chart-menu': {
      hash,
      act: inTurn(worst, tab(2), click('.right ccsim-chart ccsim-menu button')),
      isWorded: true,
    },
    'studio-library': {
      hash,
      act: inTurn(worst, tab(3), click('.buttons ccsim-menu button')),
      isWorded: true,
    },
    'studio-keys': { hash, act: inTurn(worst, press('?')) },
    'studio-copied': { hash, act: inTurn(worst, press('c')), isWorded: true },
    'studio-edit': { hash, act: edit, screens: WIDE },
    'studio-edit-text': {
      hash,
      act: inTurn(edit, onPhone(click('ccsim-editor [role=tab]', 1))),
      screens: ['phone'],
    },
    'studio-edit-fault': {
      hash: '#studio/erlang-a/scenario.yaml',
      act: inTurn(edit, type('ccsim-editor #warmUp', '2 parsecs'), rest),
      isWorded: true,
    },
    'studio-edit-branches': { hash, act: editAt(1) },
    'studio-edit-rings': { hash: '#studio/bullseye/scenario.yaml', act: editAt(3) },
    'studio-edit-rule': { hash: '#studio/protect-service-level/scenario.yaml', act: editAt(3) },
    'studio-edit-order': { hash: '#studio/n-model/scenario.yaml', act: editAt(3) },
    'studio-edit-breaks': { hash: '#studio/absence-and-reserve/scenario.yaml', act: editAt(4) },
    'studio-loading': { hash, before: SILENT_WORKERS, isBusy: true, isWorded: true },
    'studio-reloading': {
      hash,
      act: inTurn(
        worst,
        tab(3),
        click('.buttons ccsim-menu button'),
        deafWorkers,
        click('.buttons [role=menu] button', 3),
      ),
      isBusy: true,
      isWorded: true,
    },
    'studio-no-such': { hash: '#studio/no-such/scenario.yaml', isWorded: true },
    'studio-bad-link': { hash: '#studio~q1ZKLS4pLUo', isWorded: true },
    'studio-bad-file': {
      hash,
      act: inTurn(worst, give('ccsim-studio ccsim-file-opener #files', BROKEN_FILE), see('.strip')),
      isWorded: true,
    },
    'studio-no-scenario': {
      hash,
      act: inTurn(
        worst,
        tab(3),
        give('ccsim-studio ccsim-file-opener #files', {
          ...BROKEN_FILE,
          name: 'notes.txt',
          mimeType: 'text/plain',
        }),
        see('.refused'),
      ),
      isWorded: true,
    },
    'page-missing': { hash: '#results', missing: 'refused', isBusy: true, isWorded: true },
    'page-loading': { hash: '#lessons', missing: 'silent', isBusy: true, isWorded: true },
  };
}

function compare(): Record<string, Scene> {
  const hash = '#compare';
  return {
    compare: { hash, act: ready(1), isForEyes: true },
    'compare-bank': { hash, act: ready(5) },
    'compare-live': {
      hash,
      act: inTurn(ready(1), rest, see('.panes'), show('ccsim-live-pair')),
    },
    'compare-changes': { hash, act: inTurn(ready(1), rest, click('ccsim-popover button', 0)) },
    'compare-add': {
      hash,
      act: inTurn(
        ready(1),
        rest,
        click('ccsim-option-list .below > ccsim-popover button'),
        type('input[name=change]', 'agentGroups.nobody.agents=12', 'Enter'),
        see('#change-faults li'),
      ),
      isWorded: true,
    },
    'compare-empty': { hash },
    'compare-one': { hash, act: inTurn(addFirst, rest) },
    'compare-loading': {
      hash,
      act: click('ccsim-compare button.link', 1),
      before: SILENT_WORKERS,
      isBusy: true,
    },
    'compare-bad-file': {
      hash,
      act: inTurn(addFirst, rest, give('ccsim-compare ccsim-file-opener #files', BROKEN_FILE), see('.fault')),
      isWorded: true,
    },
    'compare-bad-link': { hash: '#compare~q1ZKLS4pLUo', isWorded: true },
  };
}

const addFirst: Act = async page => {
  await page.locator('ccsim-option-list select').first().selectOption({ index: 2 });
};

function lessons(): Record<string, Scene> {
  const hash = '#lessons';
  return {
    'lesson-predict': { hash, screens: LESSON },
    'lesson-run': { hash, act: next, before: halting(9), isBusy: true },
    lesson: { hash, act: explain, screens: LESSON, isForEyes: true },
    'lesson-pooling-predict': { hash: '#lessons/pooling', screens: LESSON },
    'lesson-pooling-run': { hash: '#lessons/pooling', act: next },
    'lesson-pooling': { hash: '#lessons/pooling', act: explain, screens: LESSON },
    'lesson-hurts': { hash: '#lessons/when-pooling-hurts', act: explain },
    'lesson-give-up': { hash: '#lessons/people-give-up', act: explain },
    'lesson-chaining': { hash: '#lessons/chaining', act: explain },
    'lesson-callbacks': { hash: '#lessons/callback-smoothing', act: explain },
    'lesson-empty': { hash: '#lessons/pooling', act: click('ccsim-lessons [role=tab]', 2) },
    'lesson-loading': { hash, act: next, before: SILENT_WORKERS, isBusy: true },
    'lesson-no-such': { hash: '#lessons/no-such' },
  };
}

function results(folders: () => Folders): Record<string, Scene> {
  const hash = '#results';
  return {
    results: { hash, act: open(() => folders().sweep), isForEyes: true },
    'results-measure': {
      hash,
      act: inTurn(
        open(() => folders().sweep),
        onPhone(click('ccsim-result-choices summary')),
        click('ccsim-result-choices input[type=radio]', 2),
        rest,
      ),
    },
    'results-compare': { hash, act: open(() => folders().compare) },
    'results-run': { hash, act: open(() => folders().run) },
    'results-replay': {
      hash,
      act: inTurn(
        open(() => folders().sweep),
        click('ccsim-result-point button', 0),
        see('ccsim-studio ccsim-transport'),
      ),
    },
    'results-empty': { hash },
    'results-loading': {
      hash,
      act: give('ccsim-results input[type=file]', () => folders().sweep),
      before: SILENT_FILES,
      isBusy: true,
    },
    'results-broken': {
      hash,
      act: inTurn(
        give('ccsim-results input[type=file]', () => folders().broken),
        see('[role=alert]'),
      ),
      isWorded: true,
    },
  };
}
