import { formatFault } from '../../scenarios/fault.ts';
import { checkScenario } from '../../scenarios/load.ts';
import { readFrom } from '../../scenarios/memory-files.ts';

/** A sound scenario with trunks, an IVR, redials, transfers, an announcement and a callback. */
export const SOUND_CENTER = `schema: 1
name: Sound
trunks: { main: 20, outbound: 5 }
contactTypes:
  call:
    trunks: main
    arrivals: { poisson: 60/h }
    ivr: welcome
    queue: service
    talk: 4 min
    patience: 2 min
    redial: { afterBusy: { share: 80 %, delay: 2 min }, afterAbandon: { share: 35 %, delay: 15 min, attempts: 3 } }
    outcome: { escalate: { to: experts, share: 8 %, rightly: 90 %, wrongTo: billing, handover: warm, handoverTime: 20 s }, repeat: { share: 6 %, delay: 1 h } }
  experts: { arrivals: none, talk: 5 min }
  billing: { arrivals: { poisson: 3/h }, talk: 5 min }
ivr:
  welcome:
    prompt: 9 s
    choices:
      balance: { share: 25 %, selfService: { time: 40 s, contains: 80 %, comesBack: 10 % } }
      bills: { share: 5 %, to: billing, talkFactor: 0.8 }
      more: { share: 10 %, menu: more }
      agent: { to: service }
      hangUp: 6 %
  more: { prompt: 5 s, choices: { back: { share: 50 %, menu: welcome }, agent: {} } }
queues:
  service:
    announce: { balk: { above: 5 min, share: 30 % }, patienceFactor: 1.2 }
    callback: { offer: { expectedWait: above 3 min, between: "22:00-02:00" }, accept: 45 %, noAnswer: { share: 15 % }, trunks: outbound }
agentGroups:
  desk: { agents: 9, skills: [call, experts, billing] }
horizon: 8 h
`;

/** The faults of the sound scenario with one text replaced by another; throws if the text is not in it. */
export async function faultsOfChange(from: string, to: string): Promise<string[]> {
  if (!SOUND_CENTER.includes(from)) throw new Error(`not in the scenario: ${from}`);
  const files = { 's.yaml': SOUND_CENTER.replace(from, to) };
  return (await checkScenario('s.yaml', readFrom(files))).map(formatFault);
}
