import { published } from './cases/published.ts';
import { checkStudies, forTheGate } from './check-study.ts';

checkStudies(forTheGate(published()));
