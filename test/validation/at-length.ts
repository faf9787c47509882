import { REPLICATIONS, type Study, type Twin } from './study.ts';
import { longerPatience } from './twins.ts';

/** As many times as many contacts as in the gate. */
const TIMES = 4;
/** Few enough agents for patience to show: in a large center hardly anybody waits long enough. */
const FEW_AGENTS = 20;

/** The study with four times the contacts and a seed of its own, and every twin at the whole length. */
export function atLength(study: Study): Study {
  const { warmUp, end } = study.span;
  return {
    ...study,
    id: `${study.id} at length`,
    replications: study.isDays ? study.replications * TIMES : REPLICATIONS,
    span: study.isDays ? study.span : { ...study.span, end: warmUp + (end - warmUp) * TIMES },
    twins: [...subtle(study), ...study.twins.map(({ share: _, ...twin }) => twin)],
  };
}

/** One contact in sixty runs out of patience: too few. */
const HARDLY_SEEN = ['MG8'];
/** Where redials, callbacks or blending leave fewer to run out of it, 3 % longer patience shows by 4 to 8 standard errors only. */
const LESS_SEEN = /^(RT|CB|BL)/u;

/** Faults too small for the gate. */
function subtle({ id, model, isDays }: Study): Twin[] {
  const agents = model.groups.reduce((sum, group) => sum + group.agents[0]!, 0);
  const isPatient = model.types.every(type => type.patience === undefined);
  return isPatient || isDays || agents > FEW_AGENTS || HARDLY_SEEN.includes(id)
    ? []
    : [longerPatience(LESS_SEEN.test(id) ? 1.1 : 1.03)];
}
