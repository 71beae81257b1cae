/**
 * What users wrote of what is erased goes with it: reasons given for a finding none of whose records is left, and all that is written in a case in
 * which nothing stands any more that is there. Ids, times and who it was stay, so that it can be told what was done.
 */
import type { CaseEvent } from "#model/kept/case.ts";
import { itemsAfter } from "#model/kept/after-events.ts";
import type { Finding } from "#model/finding.ts";
import { ERASED_WORDS } from "#model/retention/judged.ts";
import type { DocWrite, Store } from "#store/port.ts";
import { allDocs } from "../../queries/all-docs.ts";
import { untilUnchanged } from "../../until-unchanged.ts";

/** Returns how many findings and cases lost their words. */
export async function forgetWords(store: Store): Promise<number> {
  return untilUnchanged(async () => {
    const gone = new Set<string>();
    const findings = await allDocs(store, "findings");
    const writes: DocWrite[] = [];
    for (const doc of findings) {
      if (!(await isErased(store, doc.body))) continue;
      gone.add(doc.id);
      const decisions = doc.body.decisions.map((one) => ({ ...one, reason: ERASED_WORDS }));
      if (doc.body.decisions.every(({ reason }) => reason === ERASED_WORDS)) continue;
      writes.push({ collection: "findings", replace: [{ ...doc, body: { ...doc.body, decisions } }] });
    }
    for (const doc of await allDocs(store, "decisions")) {
      if (!("finding" in doc.body) || !gone.has(doc.body.finding) || doc.body.reason === ERASED_WORDS) continue;
      writes.push({ collection: "decisions", replace: [{ ...doc, body: { ...doc.body, reason: ERASED_WORDS } }] });
    }
    let emptied = writes.filter(({ collection }) => collection === "findings").length;
    for (const doc of await allDocs(store, "cases")) {
      const events = doc.body.events.map(withoutWords);
      if (JSON.stringify(events) === JSON.stringify(doc.body.events)) continue;
      if (!(await standsEmpty(store, doc.body.events, gone))) continue;
      emptied++;
      writes.push({ collection: "cases", replace: [{ ...doc, body: { events } }] });
    }
    if (writes.length > 0) await store.putDocs(writes);
    return emptied;
  });
}

/** All records that it names are erased, and it names some. */
async function isErased(store: Store, { reasons, counterReasons }: Finding): Promise<boolean> {
  const cited = [...new Set([...reasons, ...counterReasons].flatMap(({ records }) => records))];
  if (cited.length === 0) return false;
  return (await store.records(cited)).every((record) => record === undefined || record.status === "ERASED");
}

/** Something was put into it, and nothing of it is there. */
async function standsEmpty(store: Store, events: readonly CaseEvent[], gone: ReadonlySet<string>): Promise<boolean> {
  const items = itemsAfter(events).map(({ item }) => item);
  if (items.length === 0) return false;
  const ids = items.flatMap((item) => {
    if (item.kind === "ENTITY") return [item.ref];
    if (item.kind === "LINK") return item.ref.split("~").slice(1, 3);
    return item.kind === "PATH" ? item.steps.flatMap(({ from, to }) => [from, to]) : [];
  });
  const persons = ids.filter((id) => id.startsWith("p_"));
  if ((await store.identitiesOf(persons)).some((identities) => identities.length > 0)) return false;
  if ((await store.entities(ids.filter((id) => !id.startsWith("p_")))).some((entity) => entity !== undefined)) return false;
  return items.every((item) => item.kind !== "FINDING" || gone.has(item.ref));
}

function withoutWords(event: CaseEvent): CaseEvent {
  const less = (text: string | null): string | null => (text === null ? null : ERASED_WORDS);
  switch (event.kind) {
    case "OPENED":
      return { ...event, title: ERASED_WORDS };
    case "CHANGED":
      return { ...event, title: less(event.title), reason: less(event.reason) };
    case "ADDED":
    case "REMOVED":
      return { ...event, note: less(event.note) };
    case "COMMENTED":
      return { ...event, text: ERASED_WORDS };
    case "VIEW_SAVED":
      return { ...event, name: ERASED_WORDS };
  }
}
