import { type LogRow, PHASE_NAMES, type Scenario } from '../engine/index.ts';
import { exactSeconds, namesOfAgents, RULE_VERBS } from './trace-rows.ts';

/** A row's number from 0, the row as the laws of the log quote it, and what is wrong with it. */
const QUOTED = /^row (\d+) (\{[^{}]*\}): (.*)$/su;

/** Words for rows of a scenario's event log. */
export interface RowWords {
  /** `60.000000 s arrive: arrive contact 0 (customer 0, attempt 1, type red)`; what has no name keeps its number */
  row(row: LogRow): string;
  /** What breaks a law, its row counted as `ccsim trace` prints rows: the first after the heading is row 1. */
  fault(text: string): string;
}

/** Rows in seconds and names, as the trace has them. */
export function rowWords(scenario: Scenario): RowWords {
  const agents = namesOfAgents(scenario);
  const rules = (scenario.rules ?? []).map(rule => rule.name);
  const typeName = (type: number) => scenario.contactTypes[type]?.name ?? String(type);
  const queueName = (line: number) =>
    scenario.queues[scenario.contactTypes[line]?.queue ?? -1]?.name ?? String(line);
  const contactText = ({ contact, customer, attempt, type, line, verb }: LogRow) => {
    if (RULE_VERBS.includes(verb)) return ` ${rules[line] ?? line}`;
    if (contact < 0) return '';
    const isOwn = line === type && queueName(line) === typeName(type);
    const queue = line < 0 || isOwn ? '' : `, queue ${queueName(line)}`;
    return ` contact ${contact} (customer ${customer}, attempt ${attempt}, type ${typeName(type)}${queue})`;
  };
  const row = (each: LogRow) => {
    const agent = each.agent < 0 ? '' : ` agent ${agents[each.agent] ?? each.agent}`;
    const phase = PHASE_NAMES[each.phase] ?? String(each.phase);
    return `${exactSeconds(each.time)} s ${phase}: ${each.verb}${contactText(each)}${agent}`;
  };
  return {
    row,
    fault(text) {
      const [, index, quoted, wrong] = QUOTED.exec(text) ?? [];
      if (quoted === undefined) return text;
      return `row ${Number(index) + 1} of the trace, ${row(JSON.parse(quoted) as LogRow)}: ${wrong}`;
    },
  };
}
