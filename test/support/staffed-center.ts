import { formatFault } from '../../scenarios/fault.ts';
import { checkScenario, loadScenario } from '../../scenarios/load.ts';
import { readFrom } from '../../scenarios/memory-files.ts';

/** A sound scenario with rings, rules, skills of every kind, sites, shifts, absence and a reserve. */
export const STAFFED_CENTER = `schema: 1
name: Staffed
calendar: { start: 1999-02-01, days: 3, open: "07:00-24:00" }
contactTypes:
  regular: { queue: service, arrivals: { poisson: 60/h }, talk: 4 min, patience: 2 min }
  gold: { queue: service, arrivals: { poisson: 10/h }, talk: 4 min, patience: 2 min }
  stock: { arrivals: { poisson: 20/h }, talk: 5 min, patience: 2 min }
queues:
  service: { serve: { score: { ageing: 1 per min } } }
sites: { head-office: {}, home: {} }
agentGroups:
  desk:
    site: head-office
    serve: weightedWait
    skills: { regular: { weight: 2 }, gold: { weight: 3 }, stock: { keepFree: 1, level: 0.8 } }
    shifts:
      - { agents: 4, days: Mon-Fri, hours: "07:00-15:30", breaks: [{ activity: lunch, at: "11:00", length: 30 min, stagger: 15 min, waves: 2 }] }
      - { agents: 2, name: late, hours: ["15:00-19:00", "20:00-24:00"], breaks: [{ after: 2 h, length: 10 min }] }
      - { agent: Ann, days: [Mon, 1999-02-03], hours: "22:00-06:00", breaks: [{ activity: training, at: "02:00", length: 1 h, paid: false }] }
    absence: { share: 5 %, paid: true, dayFactor: { gamma: { cv: 50 % }, sharedWith: [stock-desk] } }
    adherence: { lateLogIn: { exponential: { mean: 2 min } } }
    reserve: { agents: 2, delay: 90 min, spare: 1, costPerCallOut: 60 EUR, costPerDay: 20 EUR }
  stock-desk: { site: home, skills: [stock], agents: 3, absence: 4 % }
  owls: { skills: { regular: 1, gold: { lent: true, level: 0.9 } }, agents: 1, serve: { expectedDelay: { window: 5 min } } }
routing:
  service:
    agents: leastOccupied
    rings: [{ groups: [desk] }, { after: 20 s, groups: [owls] }, { after: never, groups: [stock-desk] }]
    skipUnstaffed: true
    protect:
      - { when: { serviceLevel: below 70 %, of: regular, window: 10 min }, until: above 80 %, lend: { from: stock-desk, atMost: 2 } }
      - { when: { expectedWait: above 60 s, of: [gold] }, until: below 30 s, lend: { from: owls, atMost: 1 } }
      - { when: { queueLength: above 10 }, until: below 5, raisePriority: { of: gold, by: 2 } }
      - { name: open all, when: { queueLength: above 20, of: regular }, until: below 10, openRing: 2 }
money: { providers: { us: { wage: 14 EUR/h } } }
`;

/** The sound scenario with texts replaced by others; throws if one is not in it. */
export function changed(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the scenario: ${from}`);
    return text.replace(from, to);
  }, STAFFED_CENTER);
}

/** The sound scenario with one text replaced, as the engine gets it. */
export async function loadStaffed(changes: readonly (readonly [string, string])[] = [], files = {}) {
  const { scenario } = await loadScenario('s.yaml', readFrom({ 's.yaml': changed(...changes), ...files }));
  return scenario;
}

/** The faults of the sound scenario with one text replaced by another. */
export async function faultsOfStaffed(from: string, to: string, files = {}): Promise<string[]> {
  const all = { 's.yaml': changed([from, to]), ...files };
  return (await checkScenario('s.yaml', readFrom(all))).map(formatFault);
}
