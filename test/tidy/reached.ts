/** What files of `api` and `cli` can lay hands on past a reader, by the types that the compiler gives every name in them. */
import { join, relative } from "node:path";
import ts from "typescript";
import { packageRoot } from "#base/worker.ts";
import { sourceFiles, type SourceFile } from "./sources.ts";

/** Types that answer whoever holds them, and where the rest of them is declared. */
const PAST_READERS = [
  "src/store/",
  "src/app/context.ts",
  "src/app/open-context.ts",
  "src/app/snapshot/graph-questions.ts#GraphClient",
];

/** In the files there are, and in one that is made up to show what is found. */
export function reached(synthetic: SourceFile): { found: string[]; synthetic: string[] } {
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const made = join(packageRoot, synthetic.path);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (path) => path === made || fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    path === made ? ts.createSourceFile(path, synthetic.text, ts.ScriptTarget.Latest, true) : getSourceFile(path, ...rest);
  const roots = sourceFiles(["src/api", "src/cli"], [".ts"]).map(({ path }) => join(packageRoot, path));
  const program = ts.createProgram([...roots, made], options, host);
  const checker = program.getTypeChecker();
  const inFile = (path: string): string[] => {
    const file = program.getSourceFile(path)!;
    const namesOfLine = new Map<number, string[]>();
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && leadsPast(checker, node)) {
        const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        namesOfLine.set(line, [...(namesOfLine.get(line) ?? []), node.text]);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return [...namesOfLine].map(
      ([line, names]) =>
        `${relative(packageRoot, path)}:${line}: ${names.join(", ")} reaches past the reader: add a use case in src/app that takes one instead`,
    );
  };
  return { found: roots.flatMap(inFile), synthetic: inFile(made) };
}

function leadsPast(checker: ts.TypeChecker, node: ts.Identifier): boolean {
  const type = checker.getTypeAtLocation(node);
  const symbols = [type.getSymbol(), type.aliasSymbol, aliased(checker, node)];
  return symbols.some((symbol) =>
    symbol?.declarations?.some((declaration) => PAST_READERS.some((place) => declaredAt(declaration, place))),
  );
}

/** What a name stands for, also where it was imported. */
function aliased(checker: ts.TypeChecker, node: ts.Identifier): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(node);
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
}

function declaredAt(declaration: ts.Declaration, place: string): boolean {
  const [file, name] = place.split("#") as [string, string?];
  const path = relative(packageRoot, declaration.getSourceFile().fileName);
  if (!path.startsWith(file)) return false;
  return name === undefined || (ts.isInterfaceDeclaration(declaration) && declaration.name.text === name);
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(packageRoot, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  return { ...ts.parseJsonConfigFileContent(config, ts.sys, packageRoot).options, noEmit: true, skipLibCheck: true };
}
