import { type Fault, formatPath } from '../../scenarios/index.ts';
import type { Field, Section, SectionName } from './field.ts';

/** Faults by the field under which they stand, and how many each section has. */
export interface PlacedFaults {
  /** by the text of the field's path */
  byField: ReadonlyMap<string, readonly Fault[]>;
  bySection: ReadonlyMap<SectionName, number>;
}

/** Finds the field of each fault: its own, one inside it, or the one that holds it. */
export function placeFaults(faults: readonly Fault[], sections: readonly Section[]): PlacedFaults {
  const fields = sections.flatMap(({ name, groups }) =>
    groups.flatMap(group =>
      shown(group.fields).map(field => ({ section: name, path: formatPath(field.path), field })),
    ),
  );
  const byField = new Map<string, Fault[]>();
  const bySection = new Map<SectionName, number>();
  for (const fault of faults) {
    const found =
      fields.find(({ path }) => path === fault.path) ??
      fields.find(({ path }) => fault.path !== '' && isInside(path, fault.path)) ??
      fields.find(({ path }) => isInside(fault.path, path));
    if (found === undefined) continue;
    byField.set(found.path, [...(byField.get(found.path) ?? []), fault]);
    bySection.set(found.section, (bySection.get(found.section) ?? 0) + 1);
  }
  return { byField, bySection };
}

/** Fields that have a value: buttons have none. */
function shown(fields: readonly Field[]): Field[] {
  return fields.filter(({ form }) => form !== 'acts');
}

function isInside(inner: string, outer: string): boolean {
  return inner.startsWith(outer) && /^[.[]/u.test(inner.slice(outer.length));
}

/** The field that shows a path, or the first one inside it. */
export function fieldAt(
  sections: readonly Section[],
  path: string,
): { section: SectionName; field: Field } | undefined {
  const all = sections.flatMap(({ name, groups }) =>
    groups.flatMap(group =>
      shown(group.fields).map(field => ({ section: name, field, path: formatPath(field.path) })),
    ),
  );
  return (
    all.find(one => one.path === path) ??
    all.find(one => isInside(one.path, path)) ??
    all.find(one => isInside(path, one.path))
  );
}
