import { hasWrongChoices } from '../center/ivr.ts';
import type { Scenario } from '../center/scenario.ts';
import {
  CALLBACK_MEASURES,
  type ContactMeasure,
  CUSTOMER_MEASURES,
  IVR_MEASURES,
  TRANSFER_MEASURES,
} from '../measures/contact-measures.ts';
import {
  CONSULT_MEASURES,
  FORWARD_MEASURES,
  LOST_MEASURES,
  TRANSFER_HOUR_MEASURES,
  WRONG_CHOICE_MEASURES,
} from '../measures/further-measures.ts';

/** What a center may have besides waiting and talk. */
export type Feature = 'customers' | 'transfers' | 'callbacks' | 'ivr' | 'forwards' | 'consults' | 'lost';

/** The measures of each feature that the scenario has; none of those it lacks. */
export function measuresOfFeatures(scenario: Scenario): Record<Feature, readonly ContactMeasure[]> {
  const { contactTypes: types, queues, ivrs } = scenario;
  const ifUsed = (used: boolean, measures: readonly ContactMeasure[]) => (used ? measures : []);
  const comesAgain = types.some(
    ({ afterBusy, afterAbandon, repeat, escalate }) =>
      afterBusy ?? afterAbandon ?? repeat ?? escalate?.otherwise?.kind === 'comeBack',
  );
  const errs = ivrs.some(hasWrongChoices);
  const hasHours = types.some(type => type.escalate?.during !== undefined);
  return {
    customers: ifUsed(comesAgain || ivrs.length > 0, CUSTOMER_MEASURES),
    transfers: ifUsed(
      errs || types.some(type => type.escalate !== undefined),
      hasHours ? [...TRANSFER_MEASURES, ...TRANSFER_HOUR_MEASURES] : TRANSFER_MEASURES,
    ),
    callbacks: ifUsed(
      queues.some(queue => queue.callback !== undefined),
      CALLBACK_MEASURES,
    ),
    ivr: ifUsed(ivrs.length > 0, errs ? [...IVR_MEASURES, ...WRONG_CHOICE_MEASURES] : IVR_MEASURES),
    forwards: ifUsed(
      types.some(type => type.forward !== undefined),
      FORWARD_MEASURES,
    ),
    consults: ifUsed(
      types.some(type => type.consult !== undefined),
      CONSULT_MEASURES,
    ),
    lost: ifUsed(losesInMoreWays(scenario), LOST_MEASURES),
  };
}

/** Whether contacts are lost in other ways than by abandoning. */
function losesInMoreWays({ contactTypes, queues }: Scenario): boolean {
  return (
    contactTypes.some(
      ({ trunk, afterHours, forward }) =>
        trunk >= 0 || afterHours !== undefined || forward?.otherwise === 'message',
    ) || queues.some(({ capacity, callback }) => capacity < Infinity || callback !== undefined)
  );
}
