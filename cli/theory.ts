import type { Command } from './command.ts';
import { DONE } from './exit-codes.ts';
import { UsageError } from './faults.ts';
import { jsonText } from './json.ts';
import { OPTIONS } from './options.ts';
import { suggestion } from './suggestion.ts';
import { answer } from './theory/answer.ts';
import { answerJson } from './theory/answer-json.ts';
import { FORMULAS } from './theory/formulas.ts';
import { readInputs } from './theory/inputs.ts';
import { showAnswer } from './theory/show.ts';

const NAMES = [...Object.keys(FORMULAS), 'priorities'];

/** `ccsim theory`: closed forms as a calculator. */
export const theoryCommand: Command = {
  name: 'theory',
  usage: `${NAMES.join('|')} …`,
  about:
    'Closed forms as a calculator. erlang-b, -c and -a also solve for agents, calls or aht when a target is given.',
  example: [
    'ccsim theory erlang-c --calls "100 per 30 min" --aht "3 min" --target "80 % in 20 s"',
    'ccsim theory erlang-a --calls 400/h --aht "3 min" --patience "2 min" --agents 18..26',
    'ccsim theory erlang-c --calls "100/h|120/h" --aht "5 min" --target "80 % in 20 s"',
  ].join('\n'),
  options: {
    calls: {
      value: 'RATE',
      about: 'calls offered, such as 400/h or "100 per 30 min"; several queues as 100/h|120/h',
    },
    aht: { value: 'D', about: 'mean handle time, such as "3 min"' },
    agents: { value: 'N', about: 'agents (lines for erlang-b); 18..26 compares several numbers' },
    patience: { value: 'D', about: 'mean patience; for mmng a law such as "lognormal 2 min cv 1.5"' },
    target: { value: 'TARGET', about: '"80 % in 20 s", "asa 30 s", "abandonment 5 %", "blocked 1 %"' },
    rule: { value: 'RULE', about: 'what the service level counts (ofOffered)' },
    within: { value: 'D', about: 'acceptable wait where there is no target (20 s)' },
    'short-abandon': { value: 'D', about: 'an abandonment within it is short (5 s)' },
    lines: { value: 'K', about: 'of mmnk: most contacts inside, handled and waiting' },
    cv: { value: 'C', about: 'of mg1, ggn, priorities: sd ÷ mean of the handle time (1)' },
    'arrival-cv': { value: 'C', about: 'of ggn: sd ÷ mean of the time between calls (1)' },
    balk: { value: 'SHARE', about: 'of mmng: share that leaves at the door, such as "5 %" (0 %)' },
    json: OPTIONS.json,
  },
  async run(given, terminal) {
    const [formula, extra] = given.operands;
    if (formula === undefined)
      throw new UsageError(`a formula is missing, expected one of ${NAMES.join(', ')}`, 'theory');
    if (extra !== undefined)
      throw new UsageError(`unexpected ${extra}: quantities with a space stand in quotes`, 'theory');
    if (!NAMES.includes(formula)) {
      const hint = suggestion(formula, NAMES) || `, expected one of ${NAMES.join(', ')}`;
      throw new UsageError(`unknown formula ${formula}${hint}`, 'theory');
    }
    const inputs = readInputs(given);
    const said = answer(formula, inputs);
    terminal.out(
      given.has('json') ? jsonText(answerJson(said, inputs)) : showAnswer(said, inputs, terminal.style),
    );
    return DONE;
  },
};
