import { generalPatience, phaseHandleTimes } from './cases/general-laws.ts';
import { checkStudies, forTheGate } from './check-study.ts';

checkStudies(forTheGate([...generalPatience(), ...phaseHandleTimes()]));
