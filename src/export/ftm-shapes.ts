/**
 * Which schema of FollowTheMoney a thing or a link of ours goes by, and which of its properties say what (schemata of its model 3.8 and 4).
 *
 * What has none of its own goes by the nearest neutral one: nobody becomes sanctioned, wanted or of interest by being exported. Watchlist entries and
 * findings are notes about those they name; a document or badge without a holder among what is exported is an asset.
 */
import { alpha2 } from "#model/states.ts";
import type { PropValue, Props } from "#model/record.ts";
import type { ExportEdge, ExportNode } from "./graph.ts";
import { TIME, TIME_END } from "./graph.ts";
import { valueText } from "./text.ts";

export type Given = Readonly<Record<string, PropValue | undefined>>;
export type Shape = readonly [schema: string, given: Given];

interface Around {
  /** Whether somebody among what is exported holds it. */
  readonly isHeld: boolean;
  /** Id of the entity for an airport's code. */
  readonly placeOf: (code: string) => string;
}

/** Not things: nothing can be linked with them but by a property of their own. They have a description where things have notes. */
export const INTERVALS: ReadonlySet<string> = new Set(["Passport", "Identification", "Employment", "UnknownLink"]);

/** `placeOf`: id of the entity for an airport's code. */
export function shapeOf({ kind, label, id, props }: ExportNode, { isHeld, placeOf }: Around): Shape {
  const name = label || id;
  const event = { name, startDate: props["at"], location: props["airport"] };
  switch (kind) {
    case "Person":
    case "Identity":
      return ["Person", personShape(name, props)];
    case "TravelDocument": {
      const document = { number: props["number"] ?? name, type: props["type"], country: country(props["issuer"]) };
      return isHeld
        ? [props["type"] === "P" ? "Passport" : "Identification", document]
        : ["Asset", { name, summary: "travel document" }];
    }
    case "Badge":
      return isHeld
        ? ["Identification", { number: props["number"] ?? name, type: "airport badge", authority: props["airport"] }]
        : ["Asset", { name, summary: "airport badge" }];
    case "Flight":
      return flightShape(name, props, placeOf);
    case "Organization":
      return ["Organization", { name }];
    case "Airport":
    case "Zone":
      return ["Address", { name, full: name, summary: kind === "Airport" ? "airport" : "zone of an airport" }];
    case "Contact":
      return contactShape(name, props);
    case "Vehicle":
      return ["Vehicle", { name }];
    case "Seizure":
      return [
        "Asset",
        {
          name,
          summary: ["seized", props["kind"], props["commodity"]].filter((part) => part !== undefined).join(" "),
          ...valueOf(props, "quantity", "currency"),
          amountUsd: props["valueUsd"],
        },
      ];
    case "Consignment":
      return [
        "Asset",
        { name, summary: "consignment", description: props["goods"], ...valueOf(props, "declaredValue", "declaredCurrency") },
      ];
    case "Bag":
    case "Uld":
      return ["Asset", { name, summary: kind === "Bag" ? "checked bag" : "container" }];
    case "Shift":
      return ["Event", { ...event, startDate: props["startsAt"], endDate: props["endsAt"], summary: "shift" }];
    case "Booking":
      return ["Event", { ...event, startDate: props["createdAt"], summary: "booking" }];
    case "WatchlistEntry":
      return [
        "Note",
        {
          name,
          summary: "watchlist entry",
          description: [props["list"], props["reason"], props["listedBy"]].filter((part) => part !== undefined).join("; "),
        },
      ];
    case "Finding":
      return ["Note", findingShape(name, props)];
    default:
      return [
        "Event",
        {
          ...event,
          summary: words(kind),
          description: [props["narrative"] ?? "", props["outcome"] ?? ""].map(valueText).filter((part) => part !== ""),
        },
      ];
  }
}

function personShape(name: string, props: Props): Given {
  const documents = listOf(props["document"]).map((ref) => ref.slice(ref.indexOf(":") + 1));
  return {
    name: [name, ...listOf(props["names"])],
    firstName: props["givenNames"],
    lastName: props["surname"],
    birthDate: props["dateOfBirth"],
    nationality: listOf(props["nationality"]).flatMap(country),
    gender: listOf(props["sex"]).flatMap((sex) => GENDERS[sex] ?? []),
    idNumber: documents,
    position: props["role"],
  };
}

const GENDERS: Readonly<Record<string, string>> = { F: "female", M: "male", X: "other" };

/** FollowTheMoney has no phone or mailbox by itself, but accounts. Nobody is said to own one: those who use it are linked with it. */
function contactShape(name: string, props: Props): Shape {
  const value = props["value"] ?? name;
  switch (props["type"]) {
    case "ADDRESS":
      return ["Address", { name, full: value }];
    case "PAYMENT_CARD":
      return ["BankAccount", { name, accountNumber: value, accountType: "payment card" }];
    case "EMAIL":
      return ["UserAccount", { name, username: value, email: value, service: "e-mail" }];
    case "IP":
      return ["UserAccount", { name, username: value, ipAddress: value, service: "IP address" }];
    default:
      return ["UserAccount", { name, username: value, service: "phone" }];
  }
}

/** What detection proposes: why, and what speaks against it; a note, until a person has decided. */
function flightShape(name: string, props: Props, placeOf: Around["placeOf"]): Shape {
  const { origin, destination, aircraftRegistration } = props;
  const flight = { name, startDate: props["departsAt"] ?? props["date"], endDate: props["arrivesAt"] };
  const summary = ["flight", ...(aircraftRegistration === undefined ? [] : [`aircraft ${valueText(aircraftRegistration)}`])].join(
    ", ",
  );
  // A trip needs both its ends.
  if (origin === undefined || destination === undefined) return ["Event", { ...flight, summary }];
  const [from, to] = [origin, destination].map((code) => placeOf(valueText(code)));
  return ["Trip", { ...flight, summary, startLocation: from, endLocation: to }];
}

function findingShape(name: string, props: Props): Given {
  const text = [
    `A proposal of detection, score ${valueText(props["score"] ?? "not known")}, decided: ${valueText(props["review"] ?? "not known")}.`,
    ...listOf(props["reasons"]).map((reason) => `For it: ${reason}`),
    ...listOf(props["counterReasons"]).map((reason) => `Against it: ${reason}`),
  ];
  return { name, summary: "finding, no fact", description: text.join("\n") };
}

interface End {
  readonly id: string;
  readonly schema: string;
}

/** What an end of the link says of it, as a property of its own; a link of its own otherwise. */
export function linkShape({ kind, props }: ExportEdge, from: End, to: End): { readonly of: End; readonly given: Given } | Shape {
  const times = {
    startDate: props["validFrom"] ?? props["from"] ?? props["at"] ?? props[TIME],
    endDate: props["validTo"] ?? props["to"] ?? props["until"] ?? props[TIME_END],
  };
  if (kind === "HOLDS")
    return { of: to, given: { holder: from.id, startDate: times.startDate, endDate: props["expiry"] ?? times.endDate } };
  // A note is about things; of a document that is listed it tells by number.
  if (to.schema === "Note" && !INTERVALS.has(from.schema)) return { of: to, given: { entity: from.id } };
  if (kind === "EMPLOYED_BY" && from.schema === "Person" && to.schema === "Organization")
    return ["Employment", { employee: from.id, employer: to.id, role: props["role"], ...times }];
  const [thing, other] = INTERVALS.has(from.schema) ? [to, from] : [from, to];
  if (INTERVALS.has(other.schema)) return { of: thing, given: { notes: `${words(kind)}: ${other.id}` } };
  const told = Object.entries(props).filter(([name]) => !TIMES.has(name));
  const summary = told.map(([name, value]) => `${words(name)}: ${valueText(value)}`).join("; ");
  const role = [words(kind), ...(props["role"] === undefined ? [] : [words(valueText(props["role"]))])];
  return ["UnknownLink", { subject: from.id, object: to.id, role, summary, ...times }];
}

const TIMES: ReadonlySet<string> = new Set(["at", "until", "role", TIME, TIME_END]);

/** In money; other amounts have no place in FollowTheMoney. */
function valueOf(props: Props, amount: string, currency: string): Given {
  return props[currency] === undefined ? {} : { amount: props[amount], currency: props[currency] };
}

/** `PAN` → `pa`; a code that is no state's is left out. */
function country(code: PropValue | undefined): string[] {
  const two = code === undefined ? undefined : alpha2(valueText(code));
  return two === undefined ? [] : [two.toLowerCase()];
}

function listOf(value: PropValue | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "object" ? value : [valueText(value)];
}

/** `TRAVELLED_ON`, `WatchlistEntry` → `travelled on`, `watchlist entry`. */
function words(code: string): string {
  return code
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .replaceAll("_", " ")
    .toLowerCase();
}
