import { blending } from './cases/blending.ts';
import { busyness } from './cases/busyness.ts';
import { callbacks } from './cases/callbacks.ts';
import { erlangA } from './cases/erlang-a.ts';
import { erlangB } from './cases/erlang-b.ts';
import { erlangC } from './cases/erlang-c.ts';
import { finiteQueue } from './cases/finite-queue.ts';
import { generalPatience, phaseHandleTimes } from './cases/general-laws.ts';
import { ivrAndAgents, menuPaths } from './cases/ivr.ts';
import { multiskill } from './cases/multiskill.ts';
import { published } from './cases/published.ts';
import { redials } from './cases/redials.ts';
import { shortDays } from './cases/short-days.ts';
import { approximations, constantHandleTimes, oneAgent, priorities } from './cases/single-agent.ts';
import { changingDays } from './cases/time-varying.ts';
import type { Study } from './study.ts';

/** Studies of one kind of model. */
export interface Family {
  name: string;
  studies: Study[];
}

/** Every case with a known answer that the model can express. */
export function families(): Family[] {
  return [
    { name: 'Erlang B, and that only the mean handle time matters', studies: erlangB() },
    { name: 'Erlang C', studies: erlangC() },
    { name: 'Erlang A', studies: erlangA() },
    { name: 'A limited number of lines', studies: finiteQueue() },
    { name: 'Patience of any law', studies: generalPatience() },
    { name: 'Handle times of two phases', studies: phaseHandleTimes() },
    { name: 'Several contact types and agent groups', studies: multiskill() },
    { name: 'Priorities', studies: priorities() },
    { name: 'One agent, any handle time', studies: oneAgent() },
    { name: 'Constant handle times', studies: constantHandleTimes() },
    { name: 'Busyness', studies: busyness() },
    { name: 'A day with changing arrivals and staff', studies: changingDays() },
    { name: 'IVR, and a limited number of lines', studies: [...ivrAndAgents(), ...menuPaths()] },
    { name: 'Redials', studies: redials() },
    { name: 'Callbacks', studies: callbacks() },
    { name: 'Work between calls', studies: blending() },
    { name: 'Simulated and published by others', studies: published() },
    { name: 'Short days that start empty', studies: shortDays() },
  ];
}

/** Studies of approximations: shown beside the simulation, never asserted. */
export function approximateStudies(): Study[] {
  return approximations();
}

/** Cases of the data that no study can have yet. */
export const OUT_OF_REACH: { id: string; reason: string }[] = [];

/** How many measures are asserted in all: they share out the budget of false alarms. */
export function assertionCount(): number {
  return families().reduce(
    (sum, family) => sum + family.studies.reduce((all, study) => all + study.measures.length, 0),
    0,
  );
}
