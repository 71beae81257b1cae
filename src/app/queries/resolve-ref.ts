/** What a reference speaks of: an id, or a natural form that people use. Ambiguous ones are an error that lists the candidates. */
import { AppError } from "#base/errors.ts";
import type { Access } from "#model/access.ts";
import { kindOfId } from "#model/ids.ts";
import type { EntityKind } from "#model/kinds.ts";
import { contactKey, documentKey, flightKey, staffKey } from "#model/natural-key.ts";
import type { AppContext } from "../context.ts";
import { labelOf, naturalOf } from "./labels.ts";
import { type View, viewOf } from "./view.ts";
import type { AnyEntity, Person, VisibleEntity } from "./visible.ts";

const CANDIDATES_MAX = 20;

/** Undefined when nothing readable fits. `kinds` leaves out candidates of other kinds. */
export async function resolveRef(
  context: AppContext,
  access: Access,
  args: { ref: string; kinds?: readonly EntityKind[] },
): Promise<AnyEntity | undefined> {
  const view = viewOf(context, access);
  const ref = args.ref.trim();
  const kind = kindOfId(ref);
  if (kind === "Person") return view.person(ref);
  if (kind !== undefined) return view.entity(ref);
  const found = (await candidates(view, ref)).filter((entity) => args.kinds === undefined || args.kinds.includes(entity.kind));
  if (found.length <= 1) return found[0];
  throw new AppError("AMBIGUOUS_REF", undefined, {
    extra: {
      candidates: found
        .slice(0, CANDIDATES_MAX)
        .map((entity) => ({ id: entity.id, kind: entity.kind, natural: naturalOf(entity), label: labelOf(entity) })),
    },
  });
}

/** The person behind a person or identity id, a document, or a staff number. */
export async function resolvePerson(context: AppContext, access: Access, args: { ref: string }): Promise<Person | undefined> {
  const view = viewOf(context, access);
  const entity = await resolveRef(context, access, { ref: args.ref, kinds: ["Person", "Identity", "TravelDocument", "Badge"] });
  if (entity === undefined) return undefined;
  if (entity.kind === "Person") return entity as Person;
  if (entity.kind === "Identity") return view.personOfIdentity(entity.id);
  const { links } = await view.links({ entity: entity.id, kinds: ["HOLDS"], direction: "in" });
  const persons = new Map<string, Person>();
  for (const link of links) {
    const person = await view.personOfIdentity(link.from);
    if (person !== undefined) persons.set(person.id, person);
  }
  const [person, ...others] = [...persons.values()];
  if (others.length === 0) return person;
  throw new AppError("AMBIGUOUS_REF", "more than one person presented this document; the candidates are listed", {
    extra: {
      candidates: [...persons.values()].map((one) => ({
        id: one.id,
        kind: one.kind,
        natural: naturalOf(one),
        label: labelOf(one),
      })),
    },
  });
}

async function candidates(view: View, ref: string): Promise<VisibleEntity[]> {
  const { minter, store } = view.context;
  const upper = ref.toUpperCase();
  const ids: string[] = [];
  const colon = /^([A-Z<]{1,3}):([A-Z0-9-]+)$/.exec(upper);
  if (colon !== null) {
    ids.push(minter.entity("TravelDocument", documentKey(colon[1]!, colon[2]!)));
    ids.push(minter.entity("Identity", staffKey(colon[1]!, colon[2]!)));
  }
  const flight = /^([A-Z0-9]{2}|[A-Z]{3})(\d{1,4}[A-Z]?)\/([A-Z]{3,4})\/(\d{4}-\d{2}-\d{2})$/.exec(upper);
  if (flight !== null) {
    ids.push(
      minter.entity("Flight", flightKey({ carrier: flight[1]!, number: flight[2]!, origin: flight[3]!, date: flight[4]! })),
    );
  }
  if (/^\+[\d\s-]{7,20}$/.test(ref)) ids.push(minter.entity("Contact", contactKey("PHONE", `+${ref.replace(/\D/g, "")}`)));
  const exact = await view.entities(ids);
  if (exact.length > 0) return exact;
  const tokens = [...new Set([ref, ref.toLowerCase(), upper, upper.replace(/[^A-Z0-9@+]/g, "")])].filter(
    (token) => token.length >= 2,
  );
  const postings = await store.searchPostings(tokens, null, 1000);
  const named = await view.entities([...new Set(postings.map((posting) => posting.entity))]);
  const plain = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9@+]/g, "");
  return named.filter(
    (entity) => plain(naturalOf(entity)) === plain(ref) || plain(String(entity.props.number ?? "")) === plain(ref),
  );
}
