import type { MoneySpec, ProviderSpec } from '../engine.ts';
import type { ProviderKeys } from '../schema/money.ts';
import { parseMoney, parseShare } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import type { BuildContext } from './context.ts';

/** Reads what it costs; undefined where the scenario says nothing of it. */
export function buildMoney(context: BuildContext): MoneySpec | undefined {
  const { doc } = context;
  if (doc.money === undefined || !context.sound(['money'])) return undefined;
  const reader = new MoneyReader(context, doc.money.currency);
  const providers = Object.entries(doc.money.providers).map(([name, said]) => reader.provider(name, said));
  if (providers.length === 0)
    context.fault(['money', 'providers'], 'is empty, expected at least one provider');
  return { currency: reader.currency ?? 'EUR', daysPerMonth: doc.money.daysPerMonth ?? 21, providers };
}

/** Reads sums, all in one currency: the one that is said, or that of the first sum. */
class MoneyReader {
  currency: string | undefined;
  private readonly context: BuildContext;

  constructor(context: BuildContext, currency: string | undefined) {
    this.context = context;
    this.currency = currency;
  }

  provider(name: string, said: ProviderKeys): ProviderSpec {
    const path = ['money', 'providers', name];
    const shrinkage = this.context.read([...path, 'shrinkage'], parseShare(said.shrinkage ?? '0 %'), 0);
    if (shrinkage >= 1)
      this.context.fault(
        [...path, 'shrinkage'],
        `${said.shrinkage} leaves no time, expected less than 100 %`,
      );
    return {
      name,
      wagePerHour: this.sum([...path, 'wage'], said.wage, 'h'),
      shrinkage,
      fixedPerMonth: this.sum([...path, 'fixed'], said.fixed, 'month'),
      pricePerContact: this.sum([...path, 'price', 'perContact'], said.price?.perContact, ''),
      pricePerHandledMinute: this.sum(
        [...path, 'price', 'perHandledMinute'],
        said.price?.perHandledMinute,
        '',
      ),
      minimumPerMonth: this.sum([...path, 'price', 'minimum'], said.price?.minimum, 'month'),
    };
  }

  private sum(path: ValuePath, said: string | undefined, per: '' | 'h' | 'month'): number {
    if (said === undefined) return 0;
    const { amount, currency } = this.context.read(path, parseMoney(said, per), {
      amount: 0,
      currency: this.currency ?? '',
    });
    this.currency ??= currency;
    if (currency !== this.currency)
      this.context.fault(path, `${said} is in another currency, expected ${this.currency}`);
    return amount;
  }
}
