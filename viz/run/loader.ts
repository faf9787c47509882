export { loadScenario, readFrom, readScenario } from '../../scenarios/index.ts';
