import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call, filesIn } from '../test/support/call.ts';

const { folder, file: write } = filesIn('policy');

const center = write(
  'center.yaml',
  `schema: 1
name: Two desks
horizon: 6 h
contactTypes: { call: { arrivals: { poisson: 90/h }, talk: { exponential: { mean: 4 min } }, patience: 5 min } }
agentGroups: { near: { agents: 4, skills: [call] }, far: { agents: 4, skills: [call] } }
`,
);

/** Asks groups in an order for the agent who has been idle the longest; of all of them, or of the first that has one. */
const chooser = (stopAtFirst: boolean) => `export default view => ({
  selectAgent(type) {
    let best = -1;
    for (let group = 1; group >= 0; group--) {
      const agent = view.hasSkill(group, type) ? view.idleAgent(group) : -1;
      if (agent >= 0 && (best < 0 || view.timeInState(agent) >= view.timeInState(best))) best = agent;
      if (${stopAtFirst} && best >= 0) break;
    }
    return best;
  },
});
`;
const longestIdle = write('longest-idle.mjs', chooser(false));
const farFirst = write('far-first.mjs', chooser(true));
const traceHash = async (...words: string[]) => (await call('trace', center, '--hash', ...words)).results;

describe('--policy', () => {
  it('that does as the scenario does gives the very same log; another one does not', async () => {
    const usual = await traceHash();
    expect(usual).toMatch(/^[0-9a-f]{16}\n$/u);
    expect(await traceHash('--policy', longestIdle)).toBe(usual);
    expect(await traceHash('--policy', farFirst)).not.toBe(usual);
  });

  it('is run, and its text is part of the scenario’s hash', async () => {
    const report = async (...words: string[]) =>
      JSON.parse((await call('run', center, '--replications', '2', '--json', '--quiet', ...words)).results);
    const [plain, same, far] = [
      await report(),
      await report('--policy', longestIdle),
      await report('--policy', farFirst),
    ];
    expect(same.fingerprint).toBe(plain.fingerprint);
    expect(far.fingerprint).not.toBe(plain.fingerprint);
    expect(new Set([plain, same, far].map(({ scenario }) => scenario.hash)).size).toBe(3);
    expect(far.agentGroups.far.handled.value).toBeGreaterThan(1.1 * plain.agentGroups.far.handled.value);
  });

  it('is compared with the scenario’s own routing by none', async () => {
    const words = ['compare', center, center, '--replications', '2', '--quiet', '--json'];
    const { status, results } = await call(...words, '--policy', 'none', '--policy', farFirst);
    expect(status).toBe(0);
    const { scenarios } = JSON.parse(results);
    expect(scenarios.map((each: { scenario: { name: string } }) => each.scenario.name)).toEqual([
      'Two desks',
      'Two desks with far-first.mjs',
    ]);
    expect(scenarios[0].fingerprint).not.toBe(scenarios[1].fingerprint);
    const wrong = await call('compare', center, center, center, '--policy', 'none', '--policy', farFirst);
    expect(wrong.status).toBe(2);
    expect(wrong.messages).toContain('expected one for all or one each');
  });

  it.each([
    ['missing.mjs', undefined, /^ccsim run: --policy .*missing\.mjs: the file cannot be read/u],
    ['syntax.mjs', 'export default (', /^ccsim run: --policy .*syntax\.mjs: cannot be loaded: .*\S/u],
    ['throws.mjs', 'throw new Error("no luck")', /cannot be loaded: Error: no luck/u],
    ['number.mjs', 'export const one = 1;', /number\.mjs: exports one, expected a function by default/u],
    ['two.mjs', 'export function a() {}\nexport function b() {}', /two\.mjs: exports a, b, expected/u],
  ])('%s is refused before the run, exit 2', async (name, text, message) => {
    const path = text === undefined ? join(folder, name) : write(name, text);
    const { status, messages } = await call('run', center, '--policy', path);
    expect(status).toBe(2);
    expect(messages).toMatch(message);
    expect(messages).not.toMatch(/\n\s+at /u);
  });

  it.each([
    ['maker.mjs', '() => { throw new Error("not ready"); }', 'the policy threw Error: not ready'],
    [
      'nothing.mjs',
      '() => undefined',
      'returns undefined, expected an object with selectAgent or selectLine',
    ],
    ['empty.mjs', '() => ({})', 'answers nothing, expected selectAgent or selectLine'],
    ['late.mjs', '() => ({ selectAgent() { throw new TypeError("no\\nway"); } })', 'threw TypeError: no\n'],
    ['text.mjs', '() => ({ selectAgent: () => "first" })', 'selectAgent answered first, expected the number'],
    ['far.mjs', '() => ({ selectAgent: () => 8 })', 'answered 8, which is no agent (0 to 7)'],
    ['busy.mjs', '() => ({ selectAgent: () => 0 })', 'selectAgent answered 0, who is not idle'],
    [
      'line.mjs',
      '() => ({ selectLine: () => 1 })',
      'selectLine answered 1, expected a contact type from 0 to 0',
    ],
    ['word.mjs', '() => ({ selectLine: 7 })', 'selectLine is no function'],
  ])('%s fails in the run, exit 1, and names the module', async (name, text, message) => {
    const path = write(name, `export default ${text};\n`);
    for (const command of ['run', 'trace']) {
      const { status, messages } = await call(command, center, '--policy', path);
      expect(status).toBe(1);
      expect(messages).toContain(`ccsim: policy ${path}: `);
      expect(messages).toContain(message);
      expect(messages).not.toMatch(/internal|\n\s+at /u);
    }
  });
});
