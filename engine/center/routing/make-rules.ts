import type { Observer } from '../observer.ts';
import type { WatchSpec } from '../scenario.ts';
import type { Access } from './access.ts';
import type { RoutingParts } from './routing-parts.ts';
import { Rules } from './rules.ts';
import type { Watch } from './watch.ts';
import { WatchExpectedWait, WatchQueueLength } from './watch-expected-wait.ts';
import { WatchServiceLevel } from './watch-service-level.ts';

/** The rules of a scenario; undefined: it has none. */
export function makeRules(parts: RoutingParts, access: Access, observer: Observer): Rules | undefined {
  const { scenario, skills, list } = parts;
  const specs = scenario.rules ?? [];
  if (specs.length === 0) return undefined;
  const watches = specs.map(({ watch }) => makeWatch(watch, parts));
  return new Rules(specs, watches, scenario.contactTypes.length, {
    access,
    skills,
    list,
    horizon: scenario.horizon,
    observer,
  });
}

function makeWatch(watch: WatchSpec, { scenario, contacts, lines, list, waitFrom }: RoutingParts): Watch {
  if (watch.kind === 'queueLength') return new WatchQueueLength(watch.of, lines);
  if (watch.kind === 'expectedWait') return new WatchExpectedWait(watch.of, watch.window, lines, list.clock);
  const promises = scenario.contactTypes.map(type => type.promise);
  return new WatchServiceLevel(watch.of, watch.window, promises, {
    contacts,
    clock: list.clock,
    waitFrom,
  });
}
