const isPromised = (value: unknown) =>
  typeof (value as { then?: unknown } | null | undefined)?.then === 'function';

/** What was handed over, in a word or two for a message. */
function inWords(value: unknown): string {
  if (isPromised(value)) return 'a Promise that nobody awaits';
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}

/** Throws a RangeError with the name, the value and what it must be, unless that holds. */
export function must(holds: boolean, name: string, value: unknown, range: string): void {
  if (!holds) throw new RangeError(`${name}: ${inWords(value)}, must be ${range}`);
}

/** RangeError unless it is an object that says nothing but what is known. */
export function checkKeys(name: string, given: unknown, known: readonly string[]): void {
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
  must(isObject && !isPromised(given), name, given, `an object with some of ${known.join(', ')}`);
  for (const [key, value] of Object.entries(given as object)) {
    if (value !== undefined && !known.includes(key))
      throw new RangeError(`${name}.${key}: there is no such option, must be one of ${known.join(', ')}`);
  }
}

const isScenario = (value: unknown) =>
  Array.isArray((value as { contactTypes?: unknown } | null | undefined)?.contactTypes);

const isLoaded = (value: unknown) =>
  isScenario((value as { scenario?: unknown } | null | undefined)?.scenario);

/** RangeError unless it is what `loadScenario` returns. */
export function checkLoaded(name: string, given: unknown): void {
  if (isScenario(given))
    throw new RangeError(`${name}: a scenario alone, must be all that loadScenario returns`);
  must(isLoaded(given), name, given, 'what loadScenario returns, awaited');
}

/** RangeError unless it is the scenario of what `loadScenario` returns. */
export function checkBareScenario(given: unknown): void {
  if (isLoaded(given))
    throw new RangeError('scenario: all that loadScenario returns, must be its scenario: loaded.scenario');
  must(isScenario(given), 'scenario', given, 'the scenario of what loadScenario returns, awaited');
}
