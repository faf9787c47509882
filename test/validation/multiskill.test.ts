import { multiskill } from './cases/multiskill.ts';
import { priorities } from './cases/single-agent.ts';
import { checkStudies, forTheGate } from './check-study.ts';

checkStudies(forTheGate([...multiskill(), ...priorities()]));
