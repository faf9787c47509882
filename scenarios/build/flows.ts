import type { ContactTypeSpec, IvrSpec } from '../engine.ts';

/** Rounds after which what still goes round in an IVR no longer counts. */
const MOST_ROUNDS = 1000;

/**
 * Mean offers as each contact type that one contact of each type leads to: `offers[from][to]`. Follows the IVR
 * and transfers; redials and repeats are left out, as a forecast does.
 */
export function expectedOffers(types: readonly ContactTypeSpec[], ivrs: readonly IvrSpec[]): number[][] {
  return types.map((type, from) => {
    const offers = new Array<number>(types.length).fill(0);
    const ivr = ivrs[type.ivr];
    const asked = ivr === undefined ? [[from, 1] as const] : shareByType(ivr, from);
    for (const [to, share] of asked) passOn(types, to, share, offers, 0);
    return offers;
  });
}

/** What an offer as a type leads to by transfers; circles were refused, the depth bounds what the loader refuses later. */
function passOn(
  types: readonly ContactTypeSpec[],
  type: number,
  share: number,
  offers: number[],
  depth: number,
): void {
  const spec = types[type];
  if (spec === undefined || depth > types.length) return;
  offers[type]! += share;
  const { escalate } = spec;
  if (escalate === undefined) return;
  passOn(types, escalate.to, share * escalate.share, offers, depth + 1);
  // who went wrong is handled there, and sent on: counted with `to` above
  if (escalate.wrongTo >= 0 && offers[escalate.wrongTo] !== undefined)
    offers[escalate.wrongTo]! += share * escalate.share * (1 - escalate.rightly);
}

/** Shares of callers who leave the IVR for an agent, by the contact type they ask as. */
function shareByType(ivr: IvrSpec, own: number): [type: number, share: number][] {
  const asked = new Map<number, number>();
  let inside: number[] = ivr.nodes.map((_, node) => (node === ivr.start ? 1 : 0));
  for (let round = 0; round < MOST_ROUNDS && inside.some(share => share > 1e-12); round++) {
    const next = inside.map(() => 0);
    ivr.nodes.forEach(({ exits }, node) => {
      for (const { share, to } of exits) {
        const going = inside[node]! * share;
        if (to.kind === 'menu') next[to.node]! += going;
        else if (to.kind === 'agent') {
          const type = to.contactType < 0 ? own : to.contactType;
          asked.set(type, (asked.get(type) ?? 0) + going);
          // who chose wrongly is handled here, and then where it meant to go
          if (to.wrong !== undefined) {
            const meant = to.wrong.meant < 0 ? own : to.wrong.meant;
            asked.set(meant, (asked.get(meant) ?? 0) + going * to.wrong.share);
          }
        }
      }
    });
    inside = next;
  }
  return [...asked];
}
