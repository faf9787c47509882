import { describe, expect, it } from 'vitest';
import { SOUND_CENTER } from '../../test/support/sound-center.ts';
import { loadScenario } from '../load.ts';
import { readFrom } from '../memory-files.ts';

const load = async (change: (text: string) => string = text => text) =>
  (await loadScenario('s.yaml', readFrom({ 's.yaml': change(SOUND_CENTER) }))).scenario;
const seconds = (value: number) => ({ kind: 'deterministic', value: value * 1e6 });

describe('the center of a file in engine units', () => {
  it('has its trunks, each named where it is held', async () => {
    const { trunks, contactTypes, queues } = await load();
    expect(trunks).toEqual([
      { name: 'main', capacity: 20 },
      { name: 'outbound', capacity: 5 },
    ]);
    expect(contactTypes.map(({ trunk }) => trunk)).toEqual([0, -1, -1]);
    expect(queues[0]!.callback!.trunk).toBe(1);
  });

  it('has redials, without limit unless one is said, transfers and repeats', async () => {
    const [call, experts] = (await load()).contactTypes;
    expect(call).toMatchObject({
      afterBusy: { share: 0.8, delay: seconds(120), attempts: Number.POSITIVE_INFINITY, redrawn: true },
      afterAbandon: { share: 0.35, delay: seconds(900), attempts: 3, redrawn: true },
      escalate: {
        share: 0.08,
        to: 1,
        rightly: 0.9,
        wrongTo: 2,
        handover: 'warm',
        handoverTime: seconds(20),
      },
      repeat: { share: 0.06, delay: seconds(3600) },
    });
    expect(experts!.arrivals).toEqual({ kind: 'none' });
    const kept = await load(text => text.replace('attempts: 3', 'redrawn: false'));
    expect(kept.contactTypes[0]!.afterAbandon).toMatchObject({ redrawn: false });
    const plain = await load(text =>
      text.replace(', rightly: 90 %, wrongTo: billing, handover: warm, handoverTime: 20 s', ''),
    );
    expect(plain.contactTypes[0]!.escalate).toEqual({
      share: 0.08,
      to: 1,
      rightly: 1,
      wrongTo: -1,
      handover: 'cold',
      handoverTime: undefined,
    });
  });

  it('has what is announced and offered, with the usual windows', async () => {
    const { queues } = await load();
    expect(queues[0]).toMatchObject({
      announce: { window: 900e6, balkAbove: 300e6, balkShare: 0.3, patienceFactor: 1.2 },
      callback: {
        expectedWaitAbove: 180e6,
        window: 900e6,
        waitingAtLeast: 0,
        between: [
          { from: 22 * 3600e6, to: 24 * 3600e6 },
          { from: 0, to: 2 * 3600e6 },
        ],
        accept: 0.45,
        mode: 'keepPlace',
        reserve: 0,
        delay: undefined,
        promiseWindow: 1800e6,
        dial: 'agentFirst',
        ringTime: undefined,
        noAnswer: 0.15,
        retryAfter: 600e6,
        attempts: 3,
      },
    });
    expect(queues[1]).toMatchObject({ announce: undefined, callback: undefined });
    const scheduled = await load(text =>
      text.replace(
        'accept: 45 %',
        'accept: 45 %, mode: scheduled, delay: 1 h, ringTime: 15 s, dial: customerFirst',
      ),
    );
    const trough = await load(text =>
      text
        .replace('accept: 45 %', 'accept: 45 %, mode: trough, reserve: 2')
        .replace('expectedWait: above 3 min', 'waitingAtLeast: 3'),
    );
    expect(trough.queues[0]!.callback).toMatchObject({ mode: 'trough', reserve: 2, waitingAtLeast: 3 });
    expect(scheduled.queues[0]!.callback).toMatchObject({
      mode: 'scheduled',
      delay: seconds(3600),
      ringTime: seconds(15),
      dial: 'customerFirst',
    });
  });

  it('staffs a group for what an IVR and transfers send it', async () => {
    // 60/h enter; per call 0.25 × 0.2 + 0.1 × (half ask, half start anew) + 0.54 ask, all that over 1 − 0.1 × 0.5
    const asked = (0.05 + 0.05 + 0.54) / 0.95;
    const alone = (share: number) =>
      load(text =>
        text
          .replace(
            'desk: { agents: 9, skills: [call, experts, billing] }',
            `desk: { agents: 9, skills: [call, billing] }\n  l2: { agents: { for: 80 % in 20 s }, skills: [experts] }`,
          )
          .replace('arrivals: { poisson: 60/h }', `arrivals: { poisson: ${share}/h }`),
      );
    const staffOf = async (rate: number) => (await alone(rate)).agentGroups[1]!.staff.values[0]!;
    // 12 calls an hour of 5 min are one Erlang, which takes 3 agents: 80.7 % in 20 s with 3, 38 % with 2
    const perHour = (erlangs: number) => Math.round((erlangs * 12) / (asked * 0.08));
    expect(await staffOf(perHour(1))).toBe(3);
    expect(await staffOf(perHour(10))).toBe(14);
    expect(await staffOf(0)).toBe(1);
  });
});
