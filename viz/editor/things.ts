import { formatPath, type ValuePath } from '../../scenarios/index.ts';
import { askedFor, freeName } from './add-steps.ts';
import type { Adder, FieldWords, Thing } from './field.ts';
import type { FieldMaker } from './field-maker.ts';
import { valueAt } from './plain.ts';
import { COLLECTIONS, type Collection, namesAt, pathOf } from './references.ts';
import { goesAlong, isLast, missedBy } from './remove-steps.ts';
import { isOwn, nameFault } from './rename-steps.ts';

/** What can be done with a thing that has a name. */
export function thingOf(make: FieldMaker, collection: Collection, name: string): Thing {
  const { form, words, draft } = make;
  const path = [...pathOf(collection), name];
  const isSaid = valueAt(form.whole, path) !== undefined;
  const others = namesAt(form.whole, pathOf(collection)).filter(one => one !== name);
  return {
    collection,
    name,
    path,
    fixed: isSaid ? (isOwn(form, path) ? '' : words.things.fixed) : words.things.ownQueue,
    kept: isSaid ? (isLast(form, collection, name) ? words.things.last : '') : words.things.ownQueue,
    missed: () => {
      const along = goesAlong(draft, collection, name).map(one => inWords(one, words));
      const by = missedBy(form, collection, name).map(one => inWords(one, words));
      return { by: by.filter(one => !along.includes(one)), along };
    },
    faultOf: next => nameFault(next, others),
  };
}

/** A choice of a menu; two of them do what their names say. */
export function choiceThing(make: FieldMaker, path: ValuePath): Thing {
  const { form, words } = make;
  const name = String(path.at(-1));
  const holder = path.slice(0, -1);
  const others = namesAt(form.whole, holder).filter(one => one !== name);
  const special = ['agent', 'hangUp'].includes(name) ? words.things.special : '';
  return {
    collection: 'choices',
    name,
    path,
    fixed: isOwn(form, path) ? special : words.things.fixed,
    kept: others.length === 0 ? words.things.last : '',
    missed: () => ({ by: [], along: [] }),
    faultOf: next => nameFault(next, others),
  };
}

/** What puts in one more thing of a collection; none where there is no use for one. */
export function adderOf(make: FieldMaker, collection: Collection): Adder[] {
  const { form, words } = make;
  const path = pathOf(collection);
  const taken = namesAt(form.whole, path);
  const whom = askedFor(form, collection);
  const name = freeName(words.things[collection], taken);
  const adder = { collection, path, whom, name, faultOf: (next: string) => nameFault(next, taken) };
  return whom.length === 0 ? [] : [adder];
}

/** A place of a scenario as its holder is called: `contact type payment`. */
function inWords(path: ValuePath, words: FieldWords): string {
  const [first, second] = path;
  const holder = first === 'money' ? 'providers' : String(first);
  const name = String(first === 'money' ? path[2] : second);
  const word = holder === 'routing' ? words.things.routing : COLLECTIONS.find(one => one === holder);
  if (word === undefined) return formatPath(path);
  return `${word === words.things.routing ? word : words.things[word as Collection]} ${name}`;
}
