import { orderedByNobody } from './choice-steps.ts';
import type { FormDocument } from './document.ts';
import { valueAt } from './plain.ts';
import { namesAt, queueOf } from './references.ts';
import { idleInRings, ringsUnopened } from './ring-steps.ts';
import { goneStep, type Step } from './steps.ts';

/** What has no effect, or is at fault, once a thing is gone that it was for. */
export function leftOvers(form: FormDocument): Step[] {
  return [
    ...lentForNothing(form),
    ...messagesToNobody(form),
    ...idleInRings(form),
    ...ringsUnopened(form),
    ...orderedByNobody(form),
  ];
}

/** Skills that a group has on loan only, where no rule lends it any more. */
function lentForNothing(form: FormDocument): Step[] {
  const lenders = form.references
    .filter(({ path }) => path.at(-2) === 'lend' && path.at(-1) === 'from')
    .map(({ name }) => name);
  return namesAt(form.whole, ['agentGroups'])
    .filter(group => !lenders.includes(group))
    .flatMap(group =>
      namesAt(form.whole, ['agentGroups', group, 'skills']).map(type => [
        'agentGroups',
        group,
        'skills',
        type,
      ]),
    )
    .filter(path => valueAt(form.whole, [...path, 'lent']) === true)
    .map(path => goneStep(form, path));
}

/** Messages out of hours, where nobody calls back any more. */
function messagesToNobody(form: FormDocument): Step[] {
  return namesAt(form.whole, ['contactTypes'])
    .map(name => ({ name, queue: queueOf(valueAt(form.whole, ['contactTypes', name]), name) }))
    .filter(({ queue }) => valueAt(form.whole, ['queues', queue, 'callback']) === undefined)
    .map(({ name }) => ['contactTypes', name, 'afterHours', 'message'])
    .filter(path => valueAt(form.whole, path) !== undefined)
    .map(path => goneStep(form, path));
}

/** What agents on call cost is said of a provider's money. */
export function reserveCosts(form: FormDocument): Step[] {
  return namesAt(form.whole, ['agentGroups']).flatMap(group =>
    ['costPerCallOut', 'costPerDay']
      .map(key => ['agentGroups', group, 'reserve', key])
      .filter(path => valueAt(form.whole, path) !== undefined)
      .map(path => ({ path, value: undefined })),
  );
}
