/**
 * Declarations of the program that nothing needs, found from the files that are started: what an entry's statements name is needed, and so is whatever
 * the declarations so found name in turn. Tests are no entries: what only a test calls, nobody runs. Names are told apart as the parser sees
 * them, without types: a local variable may keep a declaration of its name alive, never the other way round.
 */
import { parseModule, type Declared } from "./parse-module.ts";
import type { SourceFile } from "./sources.ts";

/** As `path:line name`; of a file that nothing loads, its path alone. */
export function unreached(sources: readonly SourceFile[], isEntry: (path: string) => boolean): string[] {
  const modules = new Map(sources.map((source) => [source.path, parseModule(source)]));
  const loaded = new Set<string>();
  const needed = new Set<Declared>();

  function load(path: string): void {
    const module = modules.get(path);
    if (module === undefined || loaded.has(path)) return;
    loaded.add(path);
    for (const name of module.onLoad) need(path, name);
    for (const whole of module.wholes) needAll(whole);
  }

  function needAll(path: string): void {
    load(path);
    for (const [name, { exported }] of modules.get(path)?.declared ?? []) if (exported) need(path, name);
  }

  function need(path: string, name: string): void {
    const module = modules.get(path);
    const from = module?.imports.get(name);
    if (from !== undefined) {
      load(from.path);
      return need(from.path, from.name);
    }
    const declared = module?.declared.get(name);
    if (declared === undefined || needed.has(declared)) return;
    needed.add(declared);
    for (const other of declared.needs) need(path, other);
  }

  for (const { path } of sources) if (isEntry(path)) needAll(path);
  return [...modules].flatMap(([path, { declared }]) => {
    if (!loaded.has(path)) return [path];
    return [...declared].filter(([, one]) => !needed.has(one)).map(([name, { line }]) => `${path}:${line} ${name}`);
  });
}
