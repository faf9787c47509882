import { busyness } from './cases/busyness.ts';
import { shortDays } from './cases/short-days.ts';
import { changingDays } from './cases/time-varying.ts';
import { checkStudies, forTheGate } from './check-study.ts';

checkStudies(forTheGate([...changingDays(), ...shortDays(), ...busyness()]));
