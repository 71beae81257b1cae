/**
 * A closed group for one operation, as it is kept (docs/groups.md): a compartment word that is the group's own, and who holds it, in epochs. Each
 * epoch names everybody anew, so that who was a member when is read off and never added up.
 */
import type { IdMinter } from "../ids.ts";

export const GROUP_TEMPLATES = ["FULL", "SIMPLE"] as const;
export type GroupTemplate = (typeof GROUP_TEMPLATES)[number];

/**
 * What a contribution should say, by the columns of docs/bundle.md. Groups of the customs network CENcomm choose between a long form and, since 2022,
 * a simplified one (WCO, Illicit Trade Report 2022, "CENcomm").
 */
export const TEMPLATE_FIELDS: Readonly<Record<GroupTemplate, readonly string[]>> = {
  FULL: [
    ...[
      "incidents.at",
      "incidents.airport",
      "incidents.kind",
      "incidents.direction",
      "incidents.flight_id",
      "incidents.concealment",
    ],
    ...["seizures.kind", "seizures.commodity", "seizures.quantity", "seizures.unit", "seizures.value_usd"],
    ...["seizures.origin_country", "seizures.transit_countries", "seizures.destination_country"],
    ...["incident_parties.role", "incident_parties.document_number", "incident_parties.phone"],
  ],
  SIMPLE: [
    ...["incidents.at", "incidents.airport", "incidents.kind", "seizures.kind", "seizures.quantity", "seizures.unit"],
    ...["seizures.origin_country", "seizures.destination_country"],
  ],
};

/** Who holds the group's compartment: users of these agencies, and these users. */
export interface GroupMembers {
  /** Sorted. */
  readonly agencies: readonly string[];
  /** Names, sorted. */
  readonly users: readonly string[];
}

export interface GroupEpoch extends GroupMembers {
  /** From 1, without gaps. */
  readonly number: number;
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly purpose: string;
  readonly template: GroupTemplate;
  /** ISO 8601: from then on it reaches nobody. */
  readonly endsAt: string;
  /** Why it was changed; null where nothing was said. */
  readonly reason: string | null;
  /** Hexadecimal: under the installation's key, over this epoch and the signature of the one before it. */
  readonly signature: string;
}

/** `epochs`: at least the one by which it was opened; the document's version is their number. */
export interface KeptGroup {
  readonly compartment: string;
  readonly epochs: readonly GroupEpoch[];
}

export interface GroupReader {
  readonly name: string;
  readonly agency: string;
}

const ID = "gr_";

/** By its compartment, which nobody can read off the id. */
export function groupId(minter: IdMinter, compartment: string): string {
  return `${ID}${minter.recordKey("group", compartment, "")}`;
}

/** Either may be given for a group. */
export function groupIdOf(minter: IdMinter, ref: string): string {
  return ref.startsWith(ID) ? ref : groupId(minter, ref.trim().toUpperCase());
}

/** Whether somebody holds the group's compartment by this epoch; nobody does from its end on. */
export function isMember({ agencies, users, endsAt }: GroupEpoch, { name, agency }: GroupReader, nowMs: number): boolean {
  if (!(Date.parse(endsAt) > nowMs)) return false;
  return users.includes(name) || (agency !== "" && agencies.includes(agency));
}
