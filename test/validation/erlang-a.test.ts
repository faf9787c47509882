import { erlangA } from './cases/erlang-a.ts';
import { finiteQueue } from './cases/finite-queue.ts';
import { checkStudies, forTheGate } from './check-study.ts';

checkStudies(forTheGate([...erlangA(), ...finiteQueue()]));
