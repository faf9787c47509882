import type { LoadedScenario } from '../../scenarios/index.ts';

/**
 * The scenario of a first visit as the loader reads it: the builder puts it here, so that a first visit needs no loader.
 * Where no builder was at work there is none.
 */
export const READY: LoadedScenario | undefined = undefined;
