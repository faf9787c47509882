import { LESSONS } from '../../viz/lessons/lessons.ts';
import { pack } from '../../viz/share/packed.ts';
import { hostileScenario, PAYLOADS } from './payloads.ts';

/** Addresses behind # that hold a payload at each place where a page reads one. */
export async function hostileLinks(round: number): Promise<string[]> {
  const lesson = LESSONS[round % LESSONS.length]!;
  const [text, other] = [PAYLOADS[round]!, PAYLOADS[(round + 1) % PAYLOADS.length]!];
  const more = Object.fromEntries(
    [...lesson.controls.map(({ id }) => id), 'guess', other].map(key => [key, text]),
  );
  const data = (link: unknown) => pack(JSON.stringify(link));
  const own = { v: '0.3.0', s: [], seed: text, more };
  const file = { n: other, f: { [other]: hostileScenario(round), [text]: text }, c: [`${text}=${other}`] };
  return [
    `#lessons/${encodeURIComponent(text)}`,
    `#lessons/${lesson.id}~${text}`,
    `#lessons/${lesson.id}~${await data(own)}`,
    `#lessons/${encodeURIComponent(other)}~${await data({ ...own, v: text })}`,
    `#studio~${await data({ v: '0.3.0', s: [file], seed: text, more: { rule: text, selected: text } })}`,
    `#studio/${encodeURIComponent(text)}~${await data({ v: '9.9.9', s: [{ n: text, c: [text] }] })}`,
  ];
}
