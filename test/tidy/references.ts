/**
 * What code and manuals cite, held against what the repository has. Written so, a citation can be resolved:
 *
 *     docs/model.md   docs/decisions/0007   src/kernels/README.md   a page, named from the root, or from beside who cites it
 *     docs/model.md, "Who may see what", "Protection"               its headings
 *     docs/typologies.md B13, I1–I4   (B3, B4)                      codes of typologies; in brackets without the page
 *     test/oracles/walks.ts   model/protection.ts                   a file or folder, named from the root or, in src, by its room
 *     [the model](../docs/model.md#words)                           a link of a page, with the anchor that GitHub makes of a heading
 */
import { posix } from "node:path";
import type { SourceFile } from "./sources.ts";

/** Names of papers that were never in the repository, and forms that nothing resolves. */
const FOREIGN = /\((?:design|formats|domain|style)(?:[,:;] |\))|\bdomain [A-G]\d+|\b(?:design|style), "/g;
const PAGE = /(?<![\w/.<-])((?:\.{1,2}\/)*(?:[\w-]+\/)*[\w-]+\.md|docs\/decisions\/\d{4}[\w-]*)(?![\w/])/g;
const HEADINGS = /^(?:,? (?:and )?"[^"]+")+/;
const CODE = /[BCIW]\d{1,2}/;
const CODES = new RegExp(`^ ${CODE.source}(?:(?:–|, | and )${CODE.source})*`);
const BRACKETED = new RegExp(`\\((${CODE.source}(?:(?:–|, )${CODE.source})*)\\)`, "g");
const FROM_ROOT = /(?<![\w/.@#-])(?:src|test|bench|cypher|scripts|docs|seed)\/[\w./-]*\w/g;

export class Repository {
  readonly #paths: ReadonlySet<string>;
  readonly #headings: ReadonlyMap<string, readonly string[]>;
  readonly #codes: ReadonlySet<string>;
  readonly #rooms: RegExp;

  /** `pages`: every page with its text. `paths`: every file. */
  constructor(pages: readonly SourceFile[], paths: readonly string[]) {
    this.#paths = new Set(paths.flatMap((path) => [path, ...foldersOf(path)]));
    this.#headings = new Map(pages.map(({ path, text }) => [path, headingsOf(text)]));
    const typologies = pages.find(({ path }) => path === "docs/typologies.md")?.text ?? "";
    this.#codes = new Set([...typologies.matchAll(/^\| ([BCIW]\d+) \|/gm)].map((row) => row[1]!));
    const rooms = new Set(paths.flatMap((path) => /^src\/(\w+)\//.exec(path)?.[1] ?? []));
    this.#rooms = new RegExp(`(?<![\\w/.#-])(?:${[...rooms].join("|")})/[\\w./-]*\\.tsx?(?!\\w)`, "g");
  }

  /** What a file cites that is not there, each with what is wrong with it. */
  unresolved({ path, text }: SourceFile): string[] {
    const isPage = path.endsWith(".md");
    const prose = isPage ? withoutFences(text) : text.replace(/\n\s*(?:\*|\/\/|#|--)? ?/g, " ");
    const comments = isPage
      ? prose
      : (text.match(/\/\*[\s\S]*?\*\/|\/\/.*$/gm) ?? []).join("\n").replace(/\n\s*(?:\*|\/\/)? ?/g, " ");
    const links = isPage ? [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map((link) => link[1]!) : [];
    const unlinked = prose.replace(/\]\([^()\s]+\)/g, "]");
    const wrong = [
      ...[...unlinked.matchAll(FOREIGN)].map(([cited]) => `${cited} … cites no page of the repository`),
      ...[...unlinked.matchAll(PAGE)].flatMap((match) => this.#page(path, match)),
      ...[...comments.matchAll(BRACKETED)].flatMap((match) => this.#codesOf(match[1]!)),
      ...[...comments.replace(/\]\([^()\s]+\)/g, "]").matchAll(FROM_ROOT)].flatMap(([cited]) => this.#file(cited)),
      ...[...comments.matchAll(this.#rooms)].flatMap(([cited]) => this.#file(`src/${cited}`)),
      ...links.flatMap((link) => this.#link(path, link)),
    ];
    return [...new Set(wrong)].map((what) => `${path}: ${what}`);
  }

  #page(citing: string, match: RegExpExecArray): string[] {
    const cited = match[1]!;
    const page = this.#pageAt(citing, cited);
    if (page === undefined) return [`${cited} is no page of the repository`];
    const rest = match.input.slice(match.index + match[0].length);
    const quoted = HEADINGS.exec(rest)?.[0] ?? "";
    const headings = [...quoted.matchAll(/"([^"]+)"/g)].map((heading) => heading[1]!);
    const missing = headings.filter((heading) => !this.#headings.get(page)!.includes(heading));
    return [
      ...missing.map((heading) => `${page} has no heading "${heading}"`),
      ...(page === "docs/typologies.md" ? this.#codesOf(CODES.exec(rest)?.[0] ?? "") : []),
    ];
  }

  #pageAt(citing: string, cited: string): string | undefined {
    const beside = posix.join(posix.dirname(citing), cited);
    const decision = [...this.#headings.keys()].find(
      (page) => /^docs\/decisions\/\d{4}$/.test(cited) && page.startsWith(`${cited}-`),
    );
    return [cited, `${cited}.md`, beside].find((page) => this.#headings.has(page)) ?? decision;
  }

  #codesOf(cited: string): string[] {
    const missing = (cited.match(new RegExp(CODE, "g")) ?? []).filter((code) => !this.#codes.has(code));
    return missing.map((code) => `docs/typologies.md has no ${code}`);
  }

  #file(cited: string): string[] {
    if (/^docs\/decisions\/\d{4}$/.test(cited) || this.#paths.has(cited)) return [];
    // Two files of one stem, `columns.ts` and `columns.test.ts`, may be named without the ending; so may a pattern's beginning.
    return [...this.#paths].some((path) => path.startsWith(`${cited}.`) || path.startsWith(`${cited}-`))
      ? []
      : [`${cited} is not there`];
  }

  #link(citing: string, link: string): string[] {
    if (/^[a-z]+:/.test(link)) return [];
    const [target, anchor] = link.split("#") as [string, string?];
    const path = target === "" ? citing : posix.join(posix.dirname(citing), target);
    if (!this.#paths.has(path.replace(/\/$/, ""))) return [`the link to ${link} leads nowhere`];
    if (anchor === undefined) return [];
    return anchorsOf(this.#headings.get(path) ?? []).includes(anchor) ? [] : [`${path} has no anchor #${anchor}`];
  }
}

function foldersOf(path: string): string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("/"));
}

function withoutFences(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, "");
}

function headingsOf(text: string): string[] {
  return [...withoutFences(text).matchAll(/^#{1,6} (.+)$/gm)].map((heading) => heading[1]!.trim());
}

/** As GitHub makes them: lower case, no punctuation, hyphens for spaces, a number behind what comes again. */
function anchorsOf(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-");
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}
