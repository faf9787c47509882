import type { LawSpec } from './law.ts';

/** how far shares may be from adding up to 1 */
const SHARES_TOLERANCE = 1e-9;

function refuse(path: string, value: unknown, allowed: string): never {
  throw new RangeError(`${path}: ${value}, must be ${allowed}`);
}

function finite(path: string, value: number): void {
  if (!Number.isFinite(value)) refuse(path, value, 'finite');
}

function positive(path: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) refuse(path, value, 'positive and finite');
}

function notNegative(path: string, value: number): void {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) refuse(path, value, 'at least 0 and finite');
}

function positiveInteger(path: string, value: number): void {
  if (!(Number.isInteger(value) && value > 0)) refuse(path, value, 'a positive integer');
}

/** Below 0.01 the mean, scale × Γ(1 + 1 / shape), leaves all bounds. */
function weibullShape(path: string, value: number): void {
  if (!(value >= 0.01 && value < Number.POSITIVE_INFINITY)) refuse(path, value, 'at least 0.01 and finite');
}

function share(path: string, value: number): void {
  if (!(value >= 0 && value <= 1)) refuse(path, value, 'in [0, 1]');
}

function notBelow(path: string, value: number, limit: number, name: string): void {
  finite(path, value);
  if (value < limit) refuse(path, value, `at least ${name}, ${limit}`);
}

function branches(path: string, list: readonly { share: number }[]): void {
  if (list.length === 0) refuse(path, 'no branches', 'one or more');
  list.forEach((branch, i) => {
    share(`${path}[${i}].share`, branch.share);
  });
  const sum = list.reduce((total, branch) => total + branch.share, 0);
  if (Math.abs(sum - 1) > SHARES_TOLERANCE)
    refuse(path, `shares add up to ${sum}`, 'shares that add up to 1');
}

function rising(path: string, values: readonly number[]): void {
  values.forEach((value, i) => {
    finite(`${path}[${i}]`, value);
    if (i > 0 && value <= values[i - 1]!)
      refuse(`${path}[${i}]`, value, `above the one before, ${values[i - 1]}`);
  });
}

function histogram(path: string, edges: readonly number[], weights: readonly number[]): void {
  if (edges.length < 2) refuse(`${path}.edges`, `${edges.length} of them`, 'at least 2');
  if (weights.length !== edges.length - 1) {
    refuse(`${path}.weights`, `${weights.length} of them`, `one fewer than edges, ${edges.length - 1}`);
  }
  rising(`${path}.edges`, edges);
  weights.forEach((weight, i) => {
    notNegative(`${path}.weights[${i}]`, weight);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  positive(`${path}.weights: sum`, sum);
}

function survival(path: string, times: readonly number[], shares: readonly number[]): void {
  if (times.length === 0) refuse(`${path}.times`, 'no times', 'one or more');
  if (shares.length !== times.length) {
    refuse(`${path}.shares`, `${shares.length} of them`, `as many as times, ${times.length}`);
  }
  rising(`${path}.times`, times);
  notNegative(`${path}.times[0]`, times[0]!);
  if (times[times.length - 1] === 0) refuse(`${path}.times`, 'only 0', 'one or more above 0');
  shares.forEach((value, i) => {
    share(`${path}.shares[${i}]`, value);
    const before = i > 0 ? shares[i - 1]! : 1;
    if (value > before) refuse(`${path}.shares[${i}]`, value, `at most the one before, ${before}`);
  });
}

function truncated(path: string, low: number, high: number): void {
  if (Number.isNaN(low) || low === Number.POSITIVE_INFINITY)
    refuse(`${path}.low`, low, 'a number below high');
  if (!(high > low)) refuse(`${path}.high`, high, `above low, ${low}`);
}

/**
 * Stops at the first parameter of a law that makes no sense. One case a kind, so longer than others.
 *
 * @throws RangeError such as `gamma.shape: 0, must be positive and finite`
 */
export function checkLaw(spec: LawSpec, path: string = spec.kind): void {
  switch (spec.kind) {
    case 'exponential':
      positive(`${path}.mean`, spec.mean);
      break;
    case 'normal':
      finite(`${path}.mean`, spec.mean);
      notNegative(`${path}.sd`, spec.sd);
      break;
    case 'deterministic':
      finite(`${path}.value`, spec.value);
      break;
    case 'infinite':
      break;
    case 'uniform':
      finite(`${path}.low`, spec.low);
      notBelow(`${path}.high`, spec.high, spec.low, 'low');
      break;
    case 'triangular':
      finite(`${path}.low`, spec.low);
      notBelow(`${path}.mode`, spec.mode, spec.low, 'low');
      notBelow(`${path}.high`, spec.high, spec.mode, 'mode');
      break;
    case 'lognormal':
      positive(`${path}.mean`, spec.mean);
      notNegative(`${path}.sd`, spec.sd);
      break;
    case 'gamma':
      positive(`${path}.mean`, spec.mean);
      positive(`${path}.shape`, spec.shape);
      break;
    case 'erlang':
      positive(`${path}.mean`, spec.mean);
      positiveInteger(`${path}.phases`, spec.phases);
      break;
    case 'weibull':
      positive(`${path}.scale`, spec.scale);
      weibullShape(`${path}.shape`, spec.shape);
      break;
    case 'hyperexponential':
      branches(`${path}.branches`, spec.branches);
      spec.branches.forEach(({ mean }, i) => {
        positive(`${path}.branches[${i}].mean`, mean);
      });
      break;
    case 'shifted':
      finite(`${path}.by`, spec.by);
      checkLaw(spec.law, `${path}.law.${spec.law.kind}`);
      break;
    case 'truncated':
      truncated(path, spec.low, spec.high);
      checkLaw(spec.law, `${path}.law.${spec.law.kind}`);
      break;
    case 'mixture':
      branches(`${path}.branches`, spec.branches);
      spec.branches.forEach(({ law }, i) => {
        checkLaw(law, `${path}.branches[${i}].law.${law.kind}`);
      });
      break;
    case 'empirical':
      if (spec.values.length === 0) refuse(`${path}.values`, 'no values', 'one or more');
      spec.values.forEach((value, i) => {
        finite(`${path}.values[${i}]`, value);
      });
      break;
    case 'histogram':
      histogram(path, spec.edges, spec.weights);
      break;
    case 'survival':
      survival(path, spec.times, spec.shares);
      break;
  }
}
