import { atLength } from './at-length.ts';
import { erlangA } from './cases/erlang-a.ts';
import { erlangB } from './cases/erlang-b.ts';
import { erlangC } from './cases/erlang-c.ts';
import { finiteQueue } from './cases/finite-queue.ts';
import { assertionCount } from './catalog.ts';
import { checkStudies, forTheGate } from './check-study.ts';

const studies = [...erlangB(), ...erlangC(), ...erlangA(), ...finiteQueue()];

checkStudies(forTheGate(studies).map(atLength), 2 * assertionCount());
