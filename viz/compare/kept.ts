/** Keeps what was made last, and makes it anew when one of the things that it hangs on is another one. */
export class Kept<Made> {
  private made: { of: readonly unknown[]; value: Made } | undefined;

  get(of: readonly unknown[], make: () => Made): Made {
    const { made } = this;
    if (
      made !== undefined &&
      made.of.length === of.length &&
      of.every((each, k) => Object.is(each, made.of[k]))
    )
      return made.value;
    const value = make();
    this.made = { of, value };
    return value;
  }
}
