import { blending } from './cases/blending.ts';
import { callbacks } from './cases/callbacks.ts';
import { ivrAndAgents, menuPaths } from './cases/ivr.ts';
import { redials } from './cases/redials.ts';
import { checkStudies, forTheGate } from './check-study.ts';

checkStudies(forTheGate([...ivrAndAgents(), ...menuPaths(), ...redials(), ...callbacks(), ...blending()]));
