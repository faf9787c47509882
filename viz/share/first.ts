/** The scenario that opens where none was asked for, by its path in the library. */
export const FIRST = 'bank-inhouse/scenario.yaml';
