/** One number that a rule watches. */
export interface Watch {
  /** its present value, better when `isBetterHigh` says so */
  value(): number;
  readonly isBetterHigh: boolean;
  /** A wait of a contact of this type ended by an answer, or without one. */
  answer(contact: number): void;
  lose(contact: number): void;
}
