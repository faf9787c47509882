import { erlangB } from './cases/erlang-b.ts';
import { erlangC } from './cases/erlang-c.ts';
import { checkStudies, forTheGate } from './check-study.ts';

checkStudies(forTheGate([...erlangB(), ...erlangC()]));
