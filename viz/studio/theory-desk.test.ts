import { describe, expect, it } from 'vitest';
import { DaySource } from '../run/day-source.ts';
import type { DayTheory, NoTheory } from '../run/theory-result.ts';
import { agreesWords, noTheoryWords, reasonWords } from '../run/words.ts';
import { Session } from './session.ts';
import { TheoryDesk } from './theory-desk.ts';
import { theoryTrack } from './theory-track.ts';
import { STUDIO_WORDS } from './words.ts';

const TEXT = `
schema: 1
name: Test
calendar: { start: "2025-03-03", days: 2, open: "08:00-10:00", interval: 30 min }
contactTypes:
  call: { arrivals: { poisson: 120/h }, patience: { exponential: { mean: 120 s } }, talk: { exponential: { mean: 240 s } } }
agentGroups:
  desk: { agents: 8, skills: [call] }
`;
const PATIENT = 'contactTypes.call.patience=null';

async function deskOf(...set: string[]) {
  const service = new DaySource();
  const session = new Session(service);
  await session.open({ files: { 'a.yaml': TEXT }, path: 'a.yaml', set }, {}, [], 'best');
  let asked = 0;
  let heard: () => void = () => {};
  const counted = {
    theory: (day: number) => {
      asked++;
      return service.theory(day);
    },
  };
  const desk = new TheoryDesk(counted, () => heard());
  const update = () =>
    new Promise<void>(done => {
      heard = done;
      desk.update(session);
    });
  return { session, desk, update, asked: () => asked };
}

describe('TheoryDesk', () => {
  it('asks once for each day, and has none until it is there', async () => {
    const { session, desk, update, asked } = await deskOf();
    const known = update();
    expect(desk.shown('en')).toBeUndefined();
    expect(desk.isAwaited).toBe(true);
    await known;
    expect(desk.isAwaited).toBe(false);
    const shown = desk.shown('en')!;
    expect(shown).toMatchObject({ name: 'Erlang A', why: agreesWords.en.agrees });
    desk.update(session);
    expect(desk.shown('en')).toBe(shown);
    expect(asked()).toBe(1);
    await session.look({ day: 1 });
    const next = update();
    expect(desk.shown('en')).toBeUndefined();
    await next;
    expect(desk.shown('en')!.theory.halves[0]!.start).toBe(session.player!.data.info.opens);
    expect(asked()).toBe(2);
  });

  it('speaks the reader’s language', async () => {
    const { desk, update } = await deskOf('contactTypes.call.talk={ lognormal: { mean: 4 min, sd: 3 min } }');
    await update();
    expect(desk.shown('en')!.why).toBe(reasonWords.en.handleTime);
    expect(desk.shown('ru')).toMatchObject({ name: 'Эрланг A', why: reasonWords.ru.handleTime });
  });

  it('can be switched off, and says why there is none', async () => {
    const { desk, update } = await deskOf(PATIENT, 'agentGroups.desk.agents=5');
    await update();
    expect(desk.shown('en')).toBeUndefined();
    expect(desk.why('en')).toBe(noTheoryWords.en.growsWithoutEnd);
    desk.turn();
    expect(desk.why('ru')).toBe(STUDIO_WORDS.ru.theoryOff);
  });

  it('waits no longer for a worker that has failed', async () => {
    const { session } = await deskOf();
    const desk = new TheoryDesk({ theory: () => Promise.reject(new Error('gone')) }, () => {});
    desk.update(session);
    expect(desk.isAwaited).toBe(true);
    await new Promise(rest => setTimeout(rest));
    expect(desk.isAwaited).toBe(false);
  });

  it('leaves out an answer for a day that is shown no more', async () => {
    const { session, desk } = await deskOf();
    const answers: ((theory: DayTheory | NoTheory) => void)[] = [];
    const slow = new TheoryDesk({ theory: () => new Promise(answer => answers.push(answer)) }, () => {});
    slow.update(session);
    await session.look({ day: 1 });
    slow.update(session);
    answers[0]!('nobodyCalls');
    await Promise.resolve();
    expect(slow.why('en')).toBe('');
    answers[1]!('nobodyOnDuty');
    await Promise.resolve();
    expect(slow.why('en')).toBe(noTheoryWords.en.nobodyOnDuty);
    expect(desk.why('en')).toBe('');
  });
});

describe('theory’s stairs', () => {
  it('stand half-hour by half-hour at what waits, with a gap where theory has nothing', async () => {
    const { session, desk, update } = await deskOf(
      PATIENT,
      'agentGroups.desk.agents={ every: 30 min, from: "08:00", count: [14, 6, 10, 14] }',
    );
    await update();
    const { theory } = desk.shown('en')!;
    const { time, value } = theoryTrack(theory, session.player!.data.info.start);
    expect(Array.from(time, at => at / 1800e6)).toEqual([16, 17, 18, 19, 20]);
    const [first, none, third, last] = theory.halves.map(({ result }) => result?.queueLength);
    expect(none).toBeUndefined();
    expect(Array.from(value)).toEqual([first, Number.NaN, third, last, last]);
    expect(third).toBeGreaterThan(last!);
    const gap = { ...theory, halves: theory.halves.filter((_, half) => half !== 1) };
    expect(theoryTrack(gap, session.player!.data.info.start)).toEqual({ time, value });
  });
});
