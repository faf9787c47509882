export { loadScenario, readFrom } from '../../scenarios/index.ts';
