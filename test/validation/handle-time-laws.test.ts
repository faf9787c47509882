import { constantHandleTimes, oneAgent } from './cases/single-agent.ts';
import { checkStudies, forTheGate } from './check-study.ts';

checkStudies(forTheGate([...oneAgent(), ...constantHandleTimes()]));
