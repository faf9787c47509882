import ts from 'typescript';
import { place, type Source, visit } from './sources.ts';

/** What the language gives every program, the same bits everywhere; anything else in the engine is an impurity. */
const PURE_GLOBALS = new Set(
  `undefined NaN Infinity isFinite isNaN Math Number String Boolean BigInt Symbol Object Array Map Set WeakMap WeakSet
  Error RangeError TypeError JSON ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array
  Int32Array Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array parseInt parseFloat Iterator`.split(
    /\s+/,
  ),
);
/** The parts of Math that are exact by definition, and its constants. */
const EXACT_MATH = new Set(
  `abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN2 LN10 LOG2E LOG10E PI SQRT1_2 SQRT2`.split(
    /\s+/,
  ),
);
/** Globals that a folder of Node or of the browser would bring in; refused in the scenarios. */
const HOST_GLOBALS = new Set(
  `process Buffer global globalThis window document require __dirname __filename navigator self`.split(' '),
);
const LOCAL_HABITS = /^(toLocale.*|localeCompare)$/;

/** What makes files impure as parts of the engine; tests are not to be given. */
export function impuritiesOfEngine(sources: Source[]): string[] {
  return eachNode(sources, (node, isGlobal) => {
    if (isPower(node)) return '** is not the same bits everywhere: use engine/random/portable-math.ts';
    if (isMetaProperty(node)) return 'import.meta depends on where the program runs';
    if (isNodeModule(node)) return 'the engine does not touch the machine';
    if (isStateOfModule(node)) return 'state at module level: let an object hold it';
    if (habitOfPlace(node)) return 'depends on the language of the machine';
    if (!ts.isIdentifier(node) || !isGlobal(node)) return undefined;
    if (!PURE_GLOBALS.has(node.text)) return `${node.text} is not part of a pure engine`;
    return node.text === 'Math' && !isExactMath(node) ? inexact(node) : undefined;
  });
}

/** What keeps files of scenarios/ from running in a browser as they do in Node. */
export function impuritiesOfScenarios(sources: Source[]): string[] {
  return eachNode(sources, (node, isGlobal) => {
    if (isNodeModule(node)) return 'the loader is given the function that reads text';
    if (habitOfPlace(node)) return 'depends on the language of the machine';
    if (ts.isIdentifier(node) && HOST_GLOBALS.has(node.text) && isGlobal(node))
      return `${node.text} is not everywhere`;
    return undefined;
  });
}

type Fault = (node: ts.Node, isGlobal: (name: ts.Identifier) => boolean) => string | undefined;

function eachNode(sources: Source[], faultAt: Fault): string[] {
  const program = programOf(sources);
  const checker = program.getTypeChecker();
  const isGlobal = (name: ts.Identifier) =>
    isUse(name) && (name.text === 'globalThis' || !declared(checker, name));
  const faults: string[] = [];
  for (const source of sources) {
    visit(program.getSourceFile(source.path)!, node => {
      const fault = faultAt(node, isGlobal);
      if (fault) faults.push(`${place(node)}: ${fault}`);
    });
  }
  return faults;
}

/** A program of these files alone, without libraries: a name that nothing in it declares is a global one. */
function programOf(sources: Source[]): ts.Program {
  const options: ts.CompilerOptions = {
    noLib: true,
    noResolve: true,
    types: [],
    target: ts.ScriptTarget.Latest,
  };
  const host = ts.createCompilerHost(options, true);
  const texts = new Map(sources.map(source => [source.path, source.text]));
  host.getSourceFile = path => {
    const text = texts.get(path);
    // the empty export makes a module of it, so that no file declares names for another
    return text === undefined
      ? undefined
      : ts.createSourceFile(path, `${text}\nexport {};`, ts.ScriptTarget.Latest, true);
  };
  return ts.createProgram([...texts.keys()], options, host);
}

function declared(checker: ts.TypeChecker, name: ts.Identifier): boolean {
  const symbol = ts.isShorthandPropertyAssignment(name.parent)
    ? checker.getShorthandAssignmentValueSymbol(name.parent)
    : checker.getSymbolAtLocation(name);
  return (symbol?.declarations?.length ?? 0) > 0;
}

/** Whether a name is read or called as a value, rather than naming a property, a type or a part of an import. */
function isUse(name: ts.Identifier): boolean {
  const parent = name.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === name;
  if (ts.isBindingElement(parent)) return parent.propertyName !== name;
  if (ts.isPropertyAssignment(parent)) return parent.name !== name;
  if (ts.isExportSpecifier(parent))
    return !parent.parent.parent.moduleSpecifier && parent.propertyName !== undefined;
  if (ts.isImportSpecifier(parent) || ts.isMetaProperty(parent) || ts.isImportAttribute(parent)) return false;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return false;
  return !ts.isPartOfTypeNode(name) && !ts.isTypeNode(parent) && !isErasedHeritage(name);
}

function isErasedHeritage(name: ts.Identifier): boolean {
  const clause = name.parent.parent;
  return ts.isHeritageClause(clause) && clause.token === ts.SyntaxKind.ImplementsKeyword;
}

function isPower(node: ts.Node): boolean {
  return (
    node.kind === ts.SyntaxKind.AsteriskAsteriskToken ||
    node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken
  );
}

function isMetaProperty(node: ts.Node): boolean {
  return ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword;
}

function isNodeModule(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) && node.text.startsWith('node:');
}

/** `let` or `var` outside every function and block. */
function isStateOfModule(node: ts.Node): boolean {
  return (
    ts.isVariableStatement(node) &&
    ts.isSourceFile(node.parent) &&
    !(node.declarationList.flags & ts.NodeFlags.Const) &&
    !node.modifiers?.some(modifier => modifier.kind === ts.SyntaxKind.DeclareKeyword)
  );
}

/** `.localeCompare`, `.toLocaleString` and their like, however they are reached. */
function habitOfPlace(node: ts.Node): boolean {
  if (ts.isStringLiteralLike(node))
    return ts.isElementAccessExpression(node.parent) && LOCAL_HABITS.test(node.text);
  return ts.isIdentifier(node) && LOCAL_HABITS.test(node.text);
}

function isExactMath(name: ts.Identifier): boolean {
  return ts.isPropertyAccessExpression(name.parent) && EXACT_MATH.has(name.parent.name.text);
}

function inexact(name: ts.Identifier): string {
  const used = ts.isPropertyAccessExpression(name.parent) ? name.parent.getText() : 'Math as a whole';
  return `${used} is not the same bits everywhere: use engine/random/portable-math.ts`;
}
