/** `, did you mean …?` with the candidate nearest to a word, or nothing when none is near. */
export function suggestion(word: string, candidates: readonly string[]): string {
  let best = '';
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = editsBetween(word, candidate);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best === '' ? '' : `, did you mean ${best}?`;
}

/** Letters to insert, delete, replace or swap with their neighbour between two words; long ones are cut. */
function editsBetween(from: string, to: string): number {
  const a = from.slice(0, 40).toLowerCase();
  const b = to.slice(0, 40).toLowerCase();
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, replaced, isSwap ? before[j - 2]! + 1 : replaced));
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
