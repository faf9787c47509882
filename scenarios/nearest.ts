const LONGEST = 40;

/** Edits (insert, delete, replace, swap of neighbours) from one word to another; words are cut at 40 letters. */
export function editDistance(from: string, to: string): number {
  const a = from.slice(0, LONGEST).toLowerCase();
  const b = to.slice(0, LONGEST).toLowerCase();
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + same);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, before[column - 2]! + 1);
      current.push(best);
    }
    before = last;
    last = current;
  }
  return last[b.length]!;
}

/** The candidate nearest to a word, if it is near enough to be meant; of equals one that only adds letters. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(Math.min(word.length, LONGEST) / 3)) + 1;
  for (const candidate of candidates.slice(0, 500)) {
    const distance = editDistance(word, candidate) - (holdsInOrder(candidate, word) ? 0.5 : 0);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Whether all letters of a word stand in a longer one in their order. */
function holdsInOrder(longer: string, word: string): boolean {
  let at = 0;
  for (const letter of longer.toLowerCase()) if (letter === word[at]?.toLowerCase()) at++;
  return at === word.length;
}

/** `, did you mean "talk"?` or nothing. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? '' : `, did you mean ${JSON.stringify(near)}?`;
}

/** The first names of a list, for a message: `a, b, c … (12 more)`. */
export function listNames(names: readonly string[], most = 20): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} … (${names.length - most} more)` : shown;
}
