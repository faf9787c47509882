import { lawMean, type Scenario, SECOND } from '../../engine/index.ts';
import { formatPath, type ValuePath } from '../../scenarios/index.ts';
import { agentLevers } from './agent-levers.ts';
import { factorLever, type Lever, percent, secondsLever, shareLever, tidy } from './lever.ts';
import { entriesOf, type Plain, valueAt } from './plain.ts';
import { skillLevers } from './skill-levers.ts';

/**
 * The levers of a scenario, in the order in which a page shows them.
 *
 * @param document - of the same scenario, as the loader returns it
 */
export function leversOf(scenario: Scenario, document: Plain): Lever[] {
  return [
    ...volumeLever(document),
    ...agentLevers(scenario, document),
    ...skillLevers(scenario, document),
    ...typeLevers(scenario, document, 'talk'),
    ...typeLevers(scenario, document, 'wrapUp'),
    ...typeLevers(scenario, document, 'patience'),
    ...selfServiceLevers(document),
    ...callbackLevers(scenario, document),
  ];
}

/** All contacts that arrive, by one factor; those of a log that is replayed stay. */
function volumeLever(document: Plain): Lever[] {
  const kinds = new Set(
    entriesOf(document, ['contactTypes']).flatMap(([, type]) =>
      entriesOf(type, ['arrivals']).map(([kind]) => kind),
    ),
  );
  const scaled = (['poisson', 'counts'] as const).filter(kind => kinds.has(kind));
  const gaps = kinds.has('renewal');
  if (scaled.length === 0 && !gaps) return [];
  return [
    factorLever('volume', '', 0.5, 2, factor => [
      ...scaled.map(kind => `contactTypes.*.arrivals.${kind}=×${tidy(factor)}`),
      ...(gaps ? [`contactTypes.*.arrivals.renewal=×${tidy(1 / factor)}`] : []),
    ]),
  ];
}

/** A time of each contact type that says its own; types that are like it follow. */
function typeLevers(scenario: Scenario, document: Plain, kind: 'talk' | 'wrapUp' | 'patience'): Lever[] {
  return entriesOf(document, ['contactTypes']).flatMap(([name, type]) => {
    const spec = scenario.contactTypes.find(one => one.name === name);
    if (valueAt(type, [kind]) === undefined || spec === undefined) return [];
    const laws = kind === 'patience' ? (spec.patience?.laws ?? []) : [spec[kind]];
    const means = laws.map(law => (law === undefined ? 0 : lawMean(law) / SECOND));
    const mean = means[0] ?? 0;
    if (!(mean > 0)) return [];
    const path: ValuePath = ['contactTypes', name, kind];
    const set = (factor: number) => [`${formatPath(path)}=×${tidy(factor)}`];
    if (means.length > 1 || !Number.isFinite(mean)) return [factorLever(kind, name, 0.5, 2, set)];
    return [secondsLever(kind, name, mean, seconds => set(seconds / mean))];
  });
}

/** What each self-service of an IVR contains. */
function selfServiceLevers(document: Plain): Lever[] {
  return servicesIn(valueAt(document, ['ivr']), ['ivr']).flatMap(path => {
    const share = percent(valueAt(document, [...path, 'contains']));
    const of = String(path.at(-2) ?? '');
    if (share === undefined) return [];
    const text = formatPath([...path, 'contains']);
    const made = shareLever('selfService', of, share, value => [`${text}=${value}`]);
    return [{ ...made, high: Math.max(0.95, share) }];
  });
}

function servicesIn(node: Plain | undefined, path: readonly (string | number)[]): (string | number)[][] {
  return entriesOf(node, []).flatMap(([key, value]) =>
    key === 'selfService' ? [[...path, key]] : servicesIn(value, [...path, key]),
  );
}

function callbackLevers(scenario: Scenario, document: Plain): Lever[] {
  return entriesOf(document, ['queues']).flatMap(([name, queue]) => {
    const callback = scenario.queues.find(one => one.name === name)?.callback;
    const path = ['queues', name, 'callback'];
    const accept = percent(valueAt(queue, ['callback', 'accept']));
    if (callback === undefined || accept === undefined) return [];
    const above = formatPath([...path, 'offer', 'expectedWait']);
    const hasAbove = valueAt(queue, ['callback', 'offer', 'expectedWait']) !== undefined;
    const seconds = callback.expectedWaitAbove / SECOND;
    return [
      ...(hasAbove && seconds > 0
        ? [secondsLever('callbackAbove', name, seconds, value => [`${above}=above ${tidy(value)} s`])]
        : []),
      shareLever('callbackAccept', name, accept, text => [`${formatPath([...path, 'accept'])}=${text}`]),
    ];
  });
}
