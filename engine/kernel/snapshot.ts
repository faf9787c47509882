type State = Float64Array | Int32Array | Uint8Array;
type Plain = number | boolean | string | undefined | null;
/** What one object held: its plain fields and copies of its arrays. */
type Fields = Map<string, Plain | State>;

/** A copy of all that changes while a simulation runs. */
export interface Snapshot {
  readonly objects: Map<object, Fields>;
  /** bytes held by the copies of arrays */
  readonly bytes: number;
}

/**
 * Copies the state reachable from `root`: every number and typed array of every object, arrays of objects
 * included, each array once even if several objects hold it. Frozen objects are tables, not state: left out.
 */
export function takeSnapshot(root: object): Snapshot {
  const objects = new Map<object, Fields>();
  const copies = new Map<State, State>();
  let bytes = 0;
  const queue: object[] = [root];
  for (let object = queue.pop(); object !== undefined; object = queue.pop()) {
    if (objects.has(object) || Object.isFrozen(object)) continue;
    const fields: Fields = new Map();
    objects.set(object, fields);
    for (const [name, value] of Object.entries(object)) {
      if (isState(value)) {
        const copy = copies.get(value) ?? value.slice();
        if (!copies.has(value)) bytes += copy.byteLength;
        copies.set(value, copy);
        fields.set(name, copy);
      } else if (typeof value === 'object' && value !== null) queue.push(value);
      else if (typeof value !== 'function') fields.set(name, value as Plain);
    }
  }
  return { objects, bytes };
}

/** Puts everything back as it was; the objects are the ones the snapshot was taken of, and it can be used again. */
export function restoreSnapshot(snapshot: Snapshot): void {
  const replaced = new Map<State, State>();
  for (const [object, fields] of snapshot.objects) {
    const target = object as Record<string, unknown>;
    for (const [name, value] of fields) {
      if (!isState(value)) {
        if (target[name] !== value) target[name] = value;
        continue;
      }
      const present = target[name] as State;
      if (present.length === value.length) present.set(value as never);
      else {
        const copy = replaced.get(value) ?? value.slice();
        replaced.set(value, copy);
        target[name] = copy;
      }
    }
  }
}

function isState(value: unknown): value is State {
  return value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint8Array;
}
