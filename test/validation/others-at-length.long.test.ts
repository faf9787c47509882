import { atLength } from './at-length.ts';
import { blending } from './cases/blending.ts';
import { busyness } from './cases/busyness.ts';
import { callbacks } from './cases/callbacks.ts';
import { generalPatience, phaseHandleTimes } from './cases/general-laws.ts';
import { ivrAndAgents, menuPaths } from './cases/ivr.ts';
import { multiskill } from './cases/multiskill.ts';
import { published } from './cases/published.ts';
import { redials } from './cases/redials.ts';
import { shortDays } from './cases/short-days.ts';
import { constantHandleTimes, oneAgent, priorities } from './cases/single-agent.ts';
import { changingDays } from './cases/time-varying.ts';
import { assertionCount } from './catalog.ts';
import { checkStudies, forTheGate } from './check-study.ts';

const studies = [
  ...generalPatience(),
  ...phaseHandleTimes(),
  ...multiskill(),
  ...priorities(),
  ...oneAgent(),
  ...constantHandleTimes(),
  ...changingDays(),
  ...shortDays(),
  ...busyness(),
  ...ivrAndAgents(),
  ...menuPaths(),
  ...redials(),
  ...callbacks(),
  ...blending(),
  ...published(),
];

checkStudies(forTheGate(studies).map(atLength), 2 * assertionCount());
