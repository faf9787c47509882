export { expectedOffers } from './build/flows.ts';
export { type DescribedKey, describeSchema } from './describe.ts';
export type { Plain } from './document/node.ts';
export { editText, renameKey } from './edit-text.ts';
export {
  type Fault,
  type FaultSense,
  formatFault,
  type NamedKind,
  type PieceProblem,
  type Position,
  ScenarioError,
} from './fault.ts';
export { flowText } from './flow-text.ts';
export { canonicalJson, hashScenario, hashTexts } from './hash.ts';
export { type Layers, layersOf } from './layers.ts';
export {
  checkScenario,
  type LoadedScenario,
  type LoadOptions,
  loadScenario,
  type ReadText,
  readScenario,
  type WrittenScenario,
} from './load.ts';
export { readFrom } from './memory-files.ts';
export { type Outline, outlineOf } from './outline.ts';
export { isPlanText, type LoadedPlan, loadPlan } from './plan/load-plan.ts';
export type { PlanDocument } from './plan/schema.ts';
export { planJsonSchema, scenarioJsonSchema } from './schema/json-schema.ts';
export { SCHEMA_VERSION, type ScenarioDocument } from './schema.ts';
export {
  parseDuration,
  parsePercent,
  parsePromise,
  parseRate,
  parseShare,
  parseTimeOfDay,
  printDuration,
  printRate,
  printShare,
  printTimeOfDay,
  scaleQuantity,
} from './units.ts';
export { formatPath, type PathStep, parsePath, type ValuePath } from './value-path.ts';
