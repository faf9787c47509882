import {
  type ContactTypeSpec,
  type EscalationSpec,
  type LawSpec,
  lawMean,
  type RedialSpec,
  type RepeatSpec,
} from '../engine.ts';
import type { OutcomeKeys, RedialKeys } from '../schema/outcomes.ts';
import type { ScenarioDocument } from '../schema.ts';
import { parseShare } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import type { BuildContext } from './context.ts';
import { readHours } from './help.ts';
import { buildFiniteLaw } from './law.ts';
import type { Names } from './names.ts';

type TypeKeys = ScenarioDocument['contactTypes'][string];
type Outcomes = Pick<ContactTypeSpec, 'afterBusy' | 'afterAbandon' | 'escalate' | 'repeat'>;

/** What may follow a contact: redials, a transfer, a repeat. */
export function buildOutcomes(context: BuildContext, names: Names, name: string, said: TypeKeys): Outcomes {
  const path = ['contactTypes', name];
  const reader = new OutcomeReader(context, names, name);
  return {
    afterBusy: reader.redial([...path, 'redial', 'afterBusy'], said.redial?.afterBusy),
    afterAbandon: reader.redial([...path, 'redial', 'afterAbandon'], said.redial?.afterAbandon),
    escalate: reader.escalation([...path, 'outcome', 'escalate'], said.outcome?.escalate),
    repeat: reader.repeat([...path, 'outcome', 'repeat'], said.outcome?.repeat),
  };
}

class OutcomeReader {
  private readonly context: BuildContext;
  private readonly names: Names;
  private readonly owner: string;

  constructor(context: BuildContext, names: Names, owner: string) {
    this.context = context;
    this.names = names;
    this.owner = owner;
  }

  redial(path: ValuePath, said: RedialKeys | undefined): RedialSpec | undefined {
    if (said === undefined) return undefined;
    const faults = this.context.faultCount;
    const spec: RedialSpec = {
      share: this.share([...path, 'share'], said.share),
      delay: this.law([...path, 'delay'], said.delay),
      attempts: said.attempts ?? Number.POSITIVE_INFINITY,
      redrawn: said.redrawn ?? true,
    };
    const endless = spec.share === 1 && spec.attempts === Number.POSITIVE_INFINITY;
    if (this.context.faultCount === faults && endless && !(lawMean(spec.delay) > 0))
      this.context.fault(
        [...path, 'delay'],
        'is no time, and everybody tries for ever, expected a delay, a share below 100 % or attempts',
      );
    return spec;
  }

  escalation(path: ValuePath, said: OutcomeKeys['escalate']): EscalationSpec | undefined {
    if (said === undefined) return undefined;
    const rightly = this.share([...path, 'rightly'], said.rightly ?? '100 %');
    const handover = said.handover ?? 'cold';
    const to = this.names.contactType([...path, 'to'], said.to);
    const wrongTo =
      said.wrongTo === undefined ? -1 : this.names.contactType([...path, 'wrongTo'], said.wrongTo);
    if (rightly < 1 && said.wrongTo === undefined)
      this.context.fault(
        [...path, 'rightly'],
        `is ${said.rightly}, and nothing says where the others go first, expected wrongTo`,
      );
    if (wrongTo >= 0 && wrongTo === to)
      this.context.fault([...path, 'wrongTo'], 'is the right place, expected another contact type than to');
    if (handover === 'cold' && said.handoverTime !== undefined)
      this.context.keyFault(
        [...path, 'handoverTime'],
        'has no effect in a cold handover, expected handover: warm',
      );
    return {
      share: this.share([...path, 'share'], said.share),
      to,
      rightly,
      wrongTo,
      handover,
      handoverTime:
        said.handoverTime === undefined ? undefined : this.law([...path, 'handoverTime'], said.handoverTime),
      ...this.hours(path, said, to),
    };
  }

  /** When contacts are passed on, and what becomes of them at other times. */
  private hours(
    path: ValuePath,
    said: NonNullable<OutcomeKeys['escalate']>,
    to: number,
  ): Pick<EscalationSpec, 'during' | 'otherwise'> {
    if (said.during === undefined) {
      if (said.otherwise !== undefined)
        this.context.keyFault([...path, 'otherwise'], 'has no effect without hours, expected during');
      return {};
    }
    const during = readHours(this.context, [...path, 'during'], said.during);
    return { during, otherwise: this.otherwise([...path, 'otherwise'], said.otherwise ?? 'resolve', to) };
  }

  private otherwise(path: ValuePath, said: string, to: number): NonNullable<EscalationSpec['otherwise']> {
    if (said === 'resolve' || said === 'comeBack') return { kind: said };
    const instead = this.names.contactType(path, said);
    if (instead >= 0 && instead === to)
      this.context.fault(path, 'is where nobody is at that time, expected another contact type than to');
    return { kind: 'passOn', to: instead };
  }

  repeat(path: ValuePath, said: OutcomeKeys['repeat']): RepeatSpec | undefined {
    if (said === undefined) return undefined;
    return {
      share: this.share([...path, 'share'], said.share),
      delay: this.law([...path, 'delay'], said.delay),
    };
  }

  private share(path: ValuePath, text: string): number {
    return this.context.read(path, parseShare(text), 0);
  }

  private law(path: ValuePath, said: RedialKeys['delay']): LawSpec {
    return buildFiniteLaw({ context: this.context, owner: this.owner }, path, said);
  }
}
