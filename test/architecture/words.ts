import { basename } from 'node:path';
import ts from 'typescript';
import { parse, place, type Source } from './sources.ts';

/** Words of telephone exchanges, job shops and other books, with the glossary's word for each. */
export const BANNED: Record<string, string> = {
  vdn: 'entryPoint',
  dnis: 'entryPoint',
  did: 'entryPoint',
  server: 'agent',
  rep: 'agent',
  operator: 'agent',
  split: 'agentGroup',
  'hunt group': 'agentGroup',
  renege: 'abandon',
  incoming: 'offered',
  'grade of service': 'serviceLevel',
  'after call work': 'wrapUpTime',
  'traffic intensity': 'offeredLoad',
  retrial: 'redial',
  'burn in': 'warmUp',
  trial: 'replication',
};

/** A banned word in any of its forms, between two spaces. */
const FORMS = Object.keys(BANNED).map(word => ({
  word,
  form: new RegExp(word === 'renege' ? ' reneg(e|es|ed|er|ers|ing) ' : ` ${word}s? `),
}));

/** The banned word in a name of camelCase, kebab-case or CAPITALS, or undefined. */
export function bannedIn(name: string): string | undefined {
  const words = name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu) ?? [];
  const text = ` ${words.join(' ').toLowerCase()} `;
  return FORMS.find(({ form }) => form.test(text))?.word;
}

/** Every banned word in the names that a file exports, in the members of those, and in the file's own name. */
export function bannedWords(source: Source): string[] {
  const faults: string[] = [];
  const judge = (name: string, where: string) => {
    const word = bannedIn(name);
    if (word) faults.push(`${where}: ${name} uses "${word}"; the glossary says ${BANNED[word]}`);
  };
  judge(basename(source.path).replace(/\.ts$/, ''), source.path);
  for (const statement of parse(source).statements) {
    for (const name of exportedBy(statement)) judge(name.text, place(name));
  }
  return faults;
}

type Name = ts.Identifier | ts.StringLiteralLike;

/** The names that a statement exports, and those of the members that come with them. */
function exportedBy(statement: ts.Statement): Name[] {
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    if (!clause) return [];
    return ts.isNamedExports(clause) ? clause.elements.map(element => element.name) : [clause.name];
  }
  if (!ts.canHaveModifiers(statement)) return [];
  if (!ts.getModifiers(statement)?.some(modifier => modifier.kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(one => bound(one.name));
  const own = 'name' in statement ? asName(statement.name as ts.Node | undefined) : [];
  return [...own, ...members(statement)];
}

/** Names bound by a variable, however it is taken apart. */
function bound(name: ts.BindingName): Name[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap(element => (ts.isOmittedExpression(element) ? [] : bound(element.name)));
}

/** Names of the members of a class, an interface or a type, at any depth; private ones and bodies are left out. */
function members(node: ts.Node): Name[] {
  const found: Name[] = [];
  const look = (child: ts.Node): void => {
    const isMember = ts.isTypeElement(child) || ts.isClassElement(child);
    if (isMember && isPrivate(child)) return;
    if (isMember) found.push(...asName(child.name));
    if (!ts.isBlock(child) && !ts.isExpression(child)) ts.forEachChild(child, look);
  };
  const carriesMembers =
    ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);
  if (carriesMembers) ts.forEachChild(node, look);
  return found;
}

function isPrivate(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(modifier => modifier.kind === ts.SyntaxKind.PrivateKeyword) ?? false;
}

function asName(node: ts.Node | undefined): Name[] {
  return node && (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) ? [node] : [];
}
