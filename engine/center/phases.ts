/*
 * The order of events at one instant (rule T1). The numbers are part of the model: a trajectory moves when
 * one of them does. Single constants, because bundlers fold those and not the fields of an object.
 */
export const TALK_END = 0;
export const WRAP_UP_END = 1;
export const ABANDON = 2;
export const STAFF = 3;
export const RULE = 4;
export const IVR_EXIT = 5;
export const CALLBACK_DUE = 6;
export const REDIAL = 7;
export const ARRIVE = 8;
export const INTERVAL_END = 9;
export const HORIZON_END = 10;

/** The phases' names in their order, as traces print them. */
export const PHASE_NAMES: readonly string[] = Object.freeze([
  'talkEnd',
  'wrapUpEnd',
  'abandon',
  'staff',
  'rule',
  'ivrExit',
  'callbackDue',
  'redial',
  'arrive',
  'intervalEnd',
  'horizonEnd',
]);
