import { families } from './catalog.ts';
import { checkStudies } from './check-study.ts';

checkStudies(families().flatMap(family => family.studies.filter(study => study.isLong)));
