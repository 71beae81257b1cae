/** What a file of the program declares and names, as far as it can be told without types. */
import ts from "typescript";
import { fileOf, type SourceFile } from "./sources.ts";

export interface Declared {
  readonly exported: boolean;
  readonly line: number;
  /** Every name that stands in it, also those of its own variables. */
  readonly needs: ReadonlySet<string>;
}

export interface Module {
  /** Of its top level, by name. */
  readonly declared: ReadonlyMap<string, Declared>;
  /** Names that stand in what it does when it is loaded. */
  readonly onLoad: ReadonlySet<string>;
  /** Local name, or the one under which it is passed on → where it is from. */
  readonly imports: ReadonlyMap<string, { readonly path: string; readonly name: string }>;
  /** Files that it takes whole: for what they do, at run time, or as a namespace. */
  readonly wholes: readonly string[];
}

export function parseModule({ path, text }: SourceFile): Module {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, false);
  const declared = new Map<string, Declared>();
  const onLoad = new Set<string>();
  const imports = new Map<string, { path: string; name: string }>();
  const wholes: string[] = [];

  function declare(name: string, node: ts.Node, exported: boolean): void {
    // Overloads, and a type beside a value of the same name, are one.
    const before = declared.get(name);
    const line = before?.line ?? file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    const needs = new Set([...(before?.needs ?? []), ...namesIn(node)]);
    declared.set(name, { exported: exported || before?.exported === true, line, needs });
  }

  function bind(module: string, names: Iterable<ts.ImportSpecifier | ts.ExportSpecifier>): void {
    for (const { name, propertyName } of names) imports.set(name.text, { path: module, name: (propertyName ?? name).text });
  }

  for (const statement of file.statements) {
    const module = moduleOf(statement, path);
    if (module !== null) {
      const named = namedIn(statement);
      if (named === null) wholes.push(module);
      else bind(module, named);
      // What is passed on counts as needed.
      if (named !== null && ts.isExportDeclaration(statement)) for (const { name } of named) onLoad.add(name.text);
    } else if (ts.isVariableStatement(statement)) {
      for (const one of statement.declarationList.declarations)
        for (const name of boundBy(one.name)) declare(name, one, isExported(statement));
    } else if (isNamed(statement)) declare(statement.name.text, statement, isExported(statement));
    else for (const name of namesIn(statement)) onLoad.add(name);
  }
  for (const module of atRunTime(file, path)) wholes.push(module);
  return { declared, onLoad, imports, wholes };
}

/** Path of the file that an import or a passing on names; null when the statement is neither. */
function moduleOf(statement: ts.Statement, path: string): string | null {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return null;
  const { moduleSpecifier } = statement;
  return moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier) ? fileOf(moduleSpecifier.text, path) : null;
}

/** Null = the whole module. */
function namedIn(statement: ts.Statement): readonly (ts.ImportSpecifier | ts.ExportSpecifier)[] | null {
  const clause = ts.isImportDeclaration(statement)
    ? statement.importClause?.namedBindings
    : (statement as ts.ExportDeclaration).exportClause;
  return clause !== undefined && (ts.isNamedImports(clause) || ts.isNamedExports(clause)) ? [...clause.elements] : null;
}

function isNamed(statement: ts.Statement): statement is ts.Statement & { readonly name: ts.Identifier } {
  const { name } = statement as { readonly name?: ts.Node };
  return name !== undefined && ts.isIdentifier(name);
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

function boundBy(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundBy(element.name) : []));
}

/** Not the name that a declaration gives, nor what follows a dot: those are names of other things. */
function namesIn(root: ts.Node): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    const given = GIVES_NAME.has(node.kind) ? (node as ts.NamedDeclaration).name : undefined;
    const passedOver = ts.isBindingElement(node) ? node.propertyName : undefined;
    ts.forEachChild(node, (child) => {
      if ((child !== given && child !== passedOver) || !ts.isIdentifier(child)) visit(child);
    });
  };
  visit(root);
  return names;
}

const GIVES_NAME = new Set([
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.VariableDeclaration,
  ts.SyntaxKind.BindingElement,
  ts.SyntaxKind.Parameter,
  ts.SyntaxKind.PropertySignature,
  ts.SyntaxKind.PropertyDeclaration,
  ts.SyntaxKind.PropertyAssignment,
  ts.SyntaxKind.PropertyAccessExpression,
  ts.SyntaxKind.MethodSignature,
  ts.SyntaxKind.MethodDeclaration,
  ts.SyntaxKind.GetAccessor,
  ts.SyntaxKind.NamedTupleMember,
]);

function atRunTime(file: ts.SourceFile, path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [module] = node.arguments;
      if (module !== undefined && ts.isStringLiteral(module)) found.push(fileOf(module.text, path));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
