import { describe, expect, it } from "vitest";
import { casePage, type CasePage } from "#export/case-page.ts";
import { safeText } from "#export/text.ts";
import { HOSTILE } from "./hostile.ts";
import { all, readXml } from "./read-xml.ts";

const done = { by: "maria", at: "2026-11-30T09:12:00.000Z" };
const reason = (text: string) => ({ text, weight: 1.25, recordCount: 2 });

/** A case in which everything that somebody or some source may have written says this. */
function caseOf(said: string): CasePage {
  return {
    ...{ id: "cs_1", title: said, status: "HANDED_OVER", assignee: said, openedBy: said, openedAt: done.at },
    ...{ handling: "RED//TO maria", exercise: true, reader: said, at: "2026-11-30T10:00:00.000Z", nodeCount: 3, linkCount: 1 },
    items: [
      {
        ...done,
        ...{ what: "person", text: said, natural: "PAN:PA1", facts: { names: [said, said], dateOfBirth: "1990-02-03" } },
        ...{ note: said, recordCount: 1 },
      },
      { ...done, what: "link", text: "A is reported on B", natural: null, facts: {}, note: null, recordCount: 0 },
    ],
    findings: [
      {
        ...{ id: "x_1", title: said, kind: "DRUG_COURIERS", score: 0.5, status: "NEW", review: "NEW" },
        members: [
          { name: said, role: "COURIER", roleBasis: "REPORTED", score: 0.5 },
          { name: "protected", role: "UNKNOWN", roleBasis: "INFERRED", score: null },
        ],
        reasons: [reason(said)],
        counterReasons: [],
      },
    ],
    views: [{ ...done, name: said, things: [said, "B"], linkCount: 1 }],
    comments: [{ ...done, by: said, text: `${said}\nsecond line`, handling: "GREEN" }],
    history: [{ ...done, by: said, kind: "VIEW_SAVED", said: [said], items: [said] }],
  };
}

/** The page as what XML reads, which it is but for its doctype and what HTML leaves open. */
function read(page: string): ReturnType<typeof readXml> {
  return readXml(
    page.replace(/^<!doctype html>/, '<?xml version="1.0" encoding="UTF-8"?>').replace(/<(meta|br)\b([^>]*)>/g, "<$1$2/>"),
  );
}

describe("a case as a page", () => {
  it("has its handling in the head and foot that each printed page repeats, and says that the data are made up", () => {
    const page = casePage(caseOf("QUAY 4"));
    const [sheet] = all(read(page), "table");
    const marks = sheet!.children.filter(({ name }) => name === "thead" || name === "tfoot");
    expect(marks.map((part) => all(part, "p").map(({ text }) => text))).toEqual(
      Array(2).fill(["EXERCISE: made-up data. Handling: TLP:RED//TO maria"]),
    );
    expect(page).toContain(".sheet>thead{display:table-header-group}.sheet>tfoot{display:table-footer-group}");
    expect(casePage({ ...caseOf("QUAY 4"), exercise: false })).not.toContain("EXERCISE");
  });

  it("tells what is in it, who put it there, what speaks for and against, what was said and done", () => {
    const page = casePage(caseOf("QUAY 4"));
    for (const text of [
      "handed over · QUAY 4 has it",
      "2 items; with all at their ends and in the findings 3 things, 1 link.",
      "person, put in by maria, 2026-11-30 09:12 UTC",
      '<span class="quiet">date of birth</span> 1990-02-03',
      "courier, reported",
      "<td>not known</td><td>none</td>",
      "QUAY 4 (weight 1.25, 2 records)",
      "What speaks against it: nothing that is known.",
      "TLP:GREEN",
      "2 things, 1 link: QUAY 4; B",
      "QUAY 4\nsecond line",
      "maria view saved".replace("maria", "QUAY 4"),
    ])
      expect(page).toContain(text);
  });

  it.each(HOSTILE.map((text) => [text]))("is a page still, and takes nothing from anywhere, when everything says %j", (text) => {
    const page = casePage(caseOf(text));
    const root = read(page);
    const names = new Set<string>();
    const walk = ({ name, children }: typeof root): void => {
      names.add(name);
      children.forEach(walk);
    };
    walk(root);
    expect([...names].sort()).toEqual(
      ["body", "br", "div", "h1", "h2", "h3", "head", "html", "li", "main", "meta", "p", "section", "span", "strong"]
        .concat(["style", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul"])
        .sort(),
    );
    expect(all(root, "h1").map((title) => title.text)).toEqual([safeText(text)]);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<[^>]*\s(on\w+|src|href)=|url\(|@import/i);
  });

  it("of a case with nothing in it has no empty sections", () => {
    const nothing = { items: [], findings: [], views: [], comments: [], history: [] };
    const page = casePage({ ...caseOf("QUAY 4"), ...nothing, assignee: null });
    expect(page).toContain("nobody has it");
    expect(page).not.toContain("<h2>");
  });
});
