import { type IvrSpec, SECOND } from '../../../engine/center/scenario.ts';
import { ARRIVED, GAVE_UP, IVR_TIME, OFFERED, SELF_SERVED } from '../../../engine/measures/cells.ts';
import { type ValidationCase, validationCases } from '../../data/validation/read-cases.ts';
import { longerMenus, moreLines, otherExits } from '../feature-twins.ts';
import type { Model } from '../model.ts';
import type { Measure, Study, Twin } from '../study.ts';
import { meanQueue, occupancy, type Sums } from '../sums.ts';
import { longerHandle, moreArrivals, shorter } from '../twins.ts';
import { named, share } from './measure-keys.ts';
import { inParts, steadySpan, steadyStudy } from './single-queue.ts';

const MINUTE = 60;

/** One IVR, then one group of agents, behind a limited number of lines. */
export function ivrAndAgents(): Study[] {
  return validationCases('ivr', 'IVR')
    .filter(of => of.model.lines !== undefined)
    .map(of => {
      const model = linesModel(of);
      const plan = {
        contacts: 1_000_000,
        warmUp: 0,
        twins: [
          longerHandle(1.03),
          shorter(longerMenus(1.03), 1 / 2),
          shorter(moreLines(3), 1 / 2),
          shorter(moreArrivals(1.03), 1 / 2),
        ],
      };
      const span = inParts(steadySpan(model, plan.contacts, of.model.lambda_per_min > 50 ? 150 : 400));
      return steadyStudy(of, model, span, plan, key => linesMeasure(key));
    });
}

/** A contact holds a line from entry to the end of talk; some ask for an agent, the others were helped. */
function linesModel({ model: m }: ValidationCase): Model {
  const ivr: IvrSpec = {
    name: 'menu',
    stream: 'menu',
    start: 0,
    nodes: [
      {
        name: 'menu',
        time: { kind: 'exponential', mean: m.ivr_mean_min * MINUTE * SECOND },
        exits: [
          { share: m.p_to_agent, to: { kind: 'agent', contactType: -1, talkFactor: 1 } },
          { share: 1 - m.p_to_agent, to: { kind: 'contained', comesBack: 0, delay: undefined } },
        ],
      },
    ],
  };
  return {
    unit: MINUTE,
    period: 0,
    types: [{ rates: [m.lambda_per_min], talk: { kind: 'exponential', mean: m.service_mean_min } }],
    groups: [{ agents: [m.agents], skills: [{ type: 0 }] }],
    features: plain => ({
      ...plain,
      trunks: [{ name: 'lines', capacity: m.lines }],
      ivrs: [ivr],
      contactTypes: plain.contactTypes.map(type => ({ ...type, trunk: 0, ivr: 0 })),
    }),
  };
}

/** Left out: who is in the IVR at the horizon asks for an agent after it. */
function rateToAgents(sums: Sums): number {
  const { row, time } = sums.contactsBeforeLast();
  return (row[OFFERED]! / time) * MINUTE;
}

function linesMeasure(key: string): Measure['of'] {
  const readers: Record<string, Measure['of']> = {
    p_busy_signal: named('blocking'),
    p_wait_for_agent: named('waited'),
    mean_wait_agent: sums => named('asa')(sums) / MINUTE,
    mean_queue: sums => meanQueue(sums),
    agent_occupancy: sums => occupancy(sums),
    mean_calls_in_ivr: sums => sums.watched('in the IVR'),
    mean_lines_busy: sums => sums.linesInUse(0),
    rate_to_agents: rateToAgents,
  };
  const reader = readers[key];
  if (reader === undefined) throw new Error(`no measure is known for ${key}`);
  return reader;
}

/** A path through five menus. Nothing in it depends on anybody else, so there is no start to forget. */
export function menuPaths(): Study[] {
  return validationCases('ivr', 'IVRM').map(of => {
    const model = menuModel(of);
    const plan = {
      contacts: 1_000_000,
      warmUp: 0,
      twins: [shorter(longerMenus(1.03), 1 / 2), moved('hang up', -1), moved('hear the first menu again', 2)],
    };
    return steadyStudy(of, model, steadySpan(model, plan.contacts, 0), plan, key => menuMeasure(key, of));
  });
}

/** Three points of each menu's commonest exit are moved to another one, counted from the end if negative. */
function moved(name: string, exit: number): Twin {
  return { name: `3 points more ${name}`, change: scenario => otherExits(scenario, exit, 0.03) };
}

function menuModel({ model: m }: ValidationCase): Model {
  const nodes = m.nodes.map((name: string, i: number) => ({
    name,
    time: { kind: 'exponential', mean: m.mean_seconds[i] * SECOND },
    exits: exitsOf(m.transition[i], m.absorb.prob[i]),
  }));
  return {
    unit: 1,
    period: 0,
    types: [{ rates: [1], talk: { kind: 'deterministic', value: 0.001 } }],
    groups: [{ agents: [5], skills: [{ type: 0 }] }],
    features: plain => ({
      ...plain,
      ivrs: [{ name: 'menus', stream: 'menus', start: 0, nodes }],
      contactTypes: plain.contactTypes.map(type => ({ ...type, ivr: 0 })),
    }),
  };
}

/** Ends first: an agent, helped, hung up; then the menus that follow, where any do. */
function exitsOf(onward: number[], [contained, agent, hungUp]: number[]): IvrSpec['nodes'][number]['exits'] {
  return [
    { share: agent!, to: { kind: 'agent', contactType: -1, talkFactor: 1 } },
    { share: contained!, to: { kind: 'contained', comesBack: 0, delay: undefined } },
    ...onward.map((share, node) => ({ share, to: { kind: 'menu', node } as const })),
    { share: hungUp!, to: { kind: 'hangUp' } },
  ];
}

function menuMeasure(key: string, { model }: ValidationCase): Measure['of'] {
  const visits = /^visits_(.*)$/.exec(key);
  if (visits !== null) {
    const menu = model.nodes.indexOf(visits[1]);
    return sums => sums.menu(menu).visits / sums.contacts()[ARRIVED]!;
  }
  const readers: Record<string, Measure['of']> = {
    p_contained: share(row => row[SELF_SERVED]!, ARRIVED),
    p_agent: share(row => row[OFFERED]!, ARRIVED),
    p_hangup: share(row => row[GAVE_UP]!, ARRIVED),
    mean_ivr_seconds: share(row => row[IVR_TIME]! / SECOND, ARRIVED),
  };
  const reader = readers[key];
  if (reader === undefined) throw new Error(`no measure is known for ${key}`);
  return reader;
}
