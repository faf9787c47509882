export {
  buildReport,
  type Compared,
  compareScenarios,
  type Differences,
  type Estimate,
  type Report,
  replicate,
  runReplications,
  type Scenario,
  traceHashOf,
  traceReplication,
} from './engine/index.ts';
export { type Fault, type LoadedScenario, loadScenario, ScenarioError } from './scenarios/index.ts';
