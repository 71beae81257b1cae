/* Made of the .graphql files beside it by npm run gen. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What a record is a row or part of. */
export type RecordKind =
  /** A flight. */
  | 'FLIGHT'
  /** A traveller on a flight. */
  | 'TRAVEL'
  /** A PNR. */
  | 'BOOKING'
  /** An airport worker. */
  | 'STAFF'
  /** A rostered shift. */
  | 'SHIFT'
  /** A badge read. */
  | 'ACCESS_EVENT'
  /** An air waybill on a leg. */
  | 'CONSIGNMENT'
  /** An incident. */
  | 'INCIDENT'
  /** A seized lot. */
  | 'SEIZURE'
  /** A person's part in an incident. */
  | 'INCIDENT_PARTY'
  /** A watchlist entry. */
  | 'WATCHLIST'
  /** A currency declaration. */
  | 'DECLARATION'
  /** A search or check. */
  | 'INSPECTION'
  /** A handover. */
  | 'CUSTODY'
  /** What became of a person after an incident. */
  | 'OUTCOME'
  /** A call record or address-book entry. */
  | 'COMMUNICATION'
  /** The flight of a passenger list message. */
  | 'PAXLST_FLIGHT'
  /** A traveller of a passenger list message. */
  | 'PAXLST_TRAVELLER'
  /** A booking of a message of bookings (PNRGOV), with who is on it. */
  | 'PNRGOV_BOOKING'
  /** A flight of a message of bookings. */
  | 'PNRGOV_FLIGHT';

/** Whether a record asserts anything still. */
export type RecordStatus =
  /** It does. */
  | 'ACTIVE'
  /** A newer version of the row took its place. */
  | 'SUPERSEDED'
  /** Its source was withdrawn. */
  | 'WITHDRAWN'
  /** Its personal values are masked by age. */
  | 'MASKED'
  /** Its text was destroyed. */
  | 'ERASED';

/** Admiralty reliability of a source. */
export type Reliability =
  /** Completely reliable. */
  | 'A'
  /** Usually reliable. */
  | 'B'
  /** Fairly reliable. */
  | 'C'
  /** Not usually reliable. */
  | 'D'
  /** Unreliable. */
  | 'E'
  /** Cannot be judged. */
  | 'F';

/** Of what, by which links, and what is shown already. */
export type ExpansionInput = {
  /** Id or natural form. An identity stands for its person; a document for itself. */
  readonly ref: string;
  /** Only by links of these kinds. */
  readonly kinds?: ReadonlyArray<LinkKind> | null | undefined;
  /** Only by links that lead this way. */
  readonly direction?: Direction | null | undefined;
  /** Only by links at or after this time; links without a time pass. */
  readonly from?: string | null | undefined;
  /** Only by links before this time; links without a time pass. */
  readonly until?: string | null | undefined;
  /** How many neighbours to give that are not shown yet, of all groups together, 1 to 200. */
  readonly first?: number | null | undefined;
  /** Where to go on: `after` of a digest. Those before it count as shown. */
  readonly after?: string | null | undefined;
  /** Only this group: its `key`. */
  readonly group?: string | null | undefined;
  /** Ids of what is shown already, at most 1,000: of the neighbours among them the links are given, and `first` is for others. */
  readonly present?: ReadonlyArray<string> | null | undefined;
};

/** Kinds of things. */
export type EntityKind =
  /** Identities judged to be one human being. */
  | 'PERSON'
  /** A human being as one source reports them. */
  | 'IDENTITY'
  /** A passport, identity card or visa. */
  | 'TRAVEL_DOCUMENT'
  /** A dated flight leg. */
  | 'FLIGHT'
  /** A PNR. */
  | 'BOOKING'
  /** A checked bag. */
  | 'BAG'
  /** An air waybill, house waybill, courier or mail consignment. */
  | 'CONSIGNMENT'
  /** A container or pallet. */
  | 'ULD'
  /** An interdiction or other event. */
  | 'INCIDENT'
  /** One seized lot. */
  | 'SEIZURE'
  /** A currency declaration. */
  | 'DECLARATION'
  /** A search or check. */
  | 'INSPECTION'
  /** A company, agency, shipper or consignee. */
  | 'ORGANIZATION'
  /** A phone, e-mail, address, payment card or IP address. */
  | 'CONTACT'
  /** An airport. */
  | 'AIRPORT'
  /** A zone of an airport. */
  | 'ZONE'
  /** An airport worker's badge. */
  | 'BADGE'
  /** A rostered shift. */
  | 'SHIFT'
  /** An entry of a watchlist or lookout. */
  | 'WATCHLIST_ENTRY'
  /** A vehicle. */
  | 'VEHICLE';

/** Kinds of links, read from where they start to where they lead. */
export type LinkKind =
  /** An identity travelled, or was to travel, on a flight. */
  | 'TRAVELLED_ON'
  /** An identity is on a booking. */
  | 'ON_BOOKING'
  /** A booking is for a flight. */
  | 'BOOKED_FOR'
  /** An identity holds or presented a document or badge. */
  | 'HOLDS'
  /** An identity, booking or organization uses a contact. */
  | 'USES'
  /** A booking was paid with a card. */
  | 'PAID_WITH'
  /** An identity checked a bag. */
  | 'CHECKED'
  /** An identity is employed by an organization. */
  | 'EMPLOYED_BY'
  /** An identity is rostered for a shift. */
  | 'ROSTERED'
  /** A shift handled a flight. */
  | 'HANDLED'
  /** A badge was read at a zone. */
  | 'ENTERED'
  /** A consignment was sent by an organization. */
  | 'SHIPPED_BY'
  /** A consignment is for an organization. */
  | 'SHIPPED_TO'
  /** A consignment was forwarded by an organization. */
  | 'FORWARDED_BY'
  /** A house waybill is part of its master. */
  | 'PART_OF'
  /** A consignment or bag was carried on a flight. */
  | 'CARRIED_ON'
  /** An item was handed over: to whom, where, on which flight. */
  | 'CUSTODY'
  /** An identity or consignment was part of an incident. */
  | 'INVOLVED_IN'
  /** A lot was seized in an incident. */
  | 'SEIZED_IN'
  /** An incident occurred on a flight. */
  | 'OCCURRED_ON'
  /** Something occurred at an airport. */
  | 'OCCURRED_AT'
  /** An inspection was of something. */
  | 'INSPECTED'
  /** An identity made a declaration. */
  | 'DECLARED'
  /** A declaration was made on a flight or in an incident. */
  | 'DECLARED_ON'
  /** What became of an identity after an incident. */
  | 'CHARGED_WITH'
  /** One phone called or wrote to another. */
  | 'CONTACTED'
  /** An identity or document is on a list. */
  | 'LISTED_AS'
  /** A flight departs from an airport. */
  | 'DEPARTS_FROM'
  /** A flight arrives at an airport. */
  | 'ARRIVES_AT';

/** Which way a link leads, seen from an entity. */
export type Direction =
  /** It starts there. */
  | 'OUT'
  /** It leads there. */
  | 'IN'
  /** Either. */
  | 'BOTH';

export type ExpandQueryVariables = Exact<{
  input: ExpansionInput;
}>;


export type ExpandQuery = { readonly expansion: { readonly total: number, readonly truncated: boolean, readonly timedOut: boolean, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }, readonly groups: ReadonlyArray<{ readonly key: string, readonly kind: LinkKind, readonly direction: Direction, readonly entityKind: EntityKind, readonly total: number }>, readonly neighbours: ReadonlyArray<{ readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }, readonly links: ReadonlyArray<{ readonly direction: Direction, readonly link: { readonly id: string, readonly kind: LinkKind, readonly at: string | null, readonly until: string | null } }> }>, readonly present: ReadonlyArray<{ readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }, readonly links: ReadonlyArray<{ readonly direction: Direction, readonly link: { readonly id: string, readonly kind: LinkKind, readonly at: string | null, readonly until: string | null } }> }>, readonly digest: { readonly count: number, readonly after: string | null }, readonly linksAmong: { readonly truncated: boolean, readonly links: ReadonlyArray<{ readonly from: { readonly id: string }, readonly to: { readonly id: string }, readonly link: { readonly id: string, readonly kind: LinkKind, readonly at: string | null, readonly until: string | null } }> } } | null };

export type NeighbouringFragment = { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }, readonly links: ReadonlyArray<{ readonly direction: Direction, readonly link: { readonly id: string, readonly kind: LinkKind, readonly at: string | null, readonly until: string | null } }> };

export type FindQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type FindQuery = { readonly search: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly matched: ReadonlyArray<string>, readonly entity:
          | { readonly id: string, readonly kind: EntityKind, readonly natural: string, readonly label: string, readonly corroboration: number }
          | { readonly datesOfBirth: ReadonlyArray<string>, readonly nationalities: ReadonlyArray<string>, readonly staffNumbers: ReadonlyArray<string>, readonly priority: number | null, readonly id: string, readonly kind: EntityKind, readonly natural: string, readonly label: string, readonly corroboration: number }
        , readonly through: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }> } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly reader: string, readonly exercise: boolean | null, readonly seq: number }, readonly graph: { readonly snapshot: string, readonly behind: number } };

export type ThingFragment = { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string };

export type ThingsQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type ThingsQuery = { readonly shared: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }, readonly links: ReadonlyArray<{ readonly id: string, readonly kind: LinkKind, readonly at: string | null, readonly until: string | null, readonly from:
            | { readonly id: string }
            | { readonly id: string, readonly person: { readonly id: string } }
          , readonly to:
            | { readonly id: string }
            | { readonly id: string, readonly person: { readonly id: string } }
           }> } }> } };

export type LineFragment = { readonly id: string, readonly kind: LinkKind, readonly at: string | null, readonly until: string | null, readonly from:
    | { readonly id: string }
    | { readonly id: string, readonly person: { readonly id: string } }
  , readonly to:
    | { readonly id: string }
    | { readonly id: string, readonly person: { readonly id: string } }
   };

type End_AlztgC3GjLkaw6UEbYwH1TxwghAf18yAs5NsXiRm3Q_Fragment = { readonly id: string };

type End_Identity_Fragment = { readonly id: string, readonly person: { readonly id: string } };

export type EndFragment =
  | End_AlztgC3GjLkaw6UEbYwH1TxwghAf18yAs5NsXiRm3Q_Fragment
  | End_Identity_Fragment
;

export type ThingQueryVariables = Exact<{
  id: string;
}>;


export type ThingQuery = { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string } | null };

export type FindingNetworkQueryVariables = Exact<{
  id: string;
}>;


export type FindingNetworkQuery = { readonly finding: { readonly id: string, readonly title: string } | null, readonly network: { readonly truncated: boolean, readonly behind: number, readonly members: ReadonlyArray<{ readonly person: { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string } }>, readonly ties: ReadonlyArray<{ readonly text: string, readonly weight: number, readonly firstAt: string | null, readonly lastAt: string | null, readonly ends: ReadonlyArray<{ readonly id: string }> }> } };

export type WhyLinkQueryVariables = Exact<{
  id: string;
}>;


export type WhyLinkQuery = { readonly node:
    | { readonly __typename: 'Airport' | 'Zone' | 'Badge' | 'Shift' | 'Consignment' | 'Uld' | 'Organization' | 'Case' | 'Record' | 'Finding' | 'Incident' | 'Seizure' | 'Declaration' | 'Inspection' | 'Run' | 'IngestReport' | 'Person' | 'Identity' | 'TravelDocument' | 'Contact' }
    | { readonly __typename: 'WatchlistEntry' | 'Judgement' | 'Flight' | 'Booking' | 'Bag' | 'Vehicle' }
    | (
      { readonly corroboration: number, readonly originators: ReadonlyArray<string>, readonly id: string, readonly kind: LinkKind, readonly at: string | null, readonly until: string | null, readonly properties: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly records: ReadonlyArray<{ readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } }>, readonly from:
        | { readonly id: string }
        | { readonly id: string, readonly person: { readonly id: string } }
      , readonly to:
        | { readonly id: string }
        | { readonly id: string, readonly person: { readonly id: string } }
       }
      & { readonly __typename: 'Link' }
    )
   | null };

export type AsReceivedFragment = { readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } };

export type WhyThingQueryVariables = Exact<{
  id: string;
}>;


export type WhyThingQuery = { readonly entity: { readonly stub: boolean, readonly corroboration: number, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly neighbourCounts: ReadonlyArray<{ readonly kind: LinkKind, readonly direction: Direction, readonly count: number }>, readonly records: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } } }> } } | null };

export const ThingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}}]}}]} as unknown as DocumentNode<ThingFragment, unknown>;
export const NeighbouringFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Neighbouring"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExpandedNeighbour"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}}]}}]} as unknown as DocumentNode<NeighbouringFragment, unknown>;
export const EndFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"End"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Identity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<EndFragment, unknown>;
export const LineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Line"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Link"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"End"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"End"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"End"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Identity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<LineFragment, unknown>;
export const AsReceivedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AsReceived"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"originator"}},{"kind":"Field","name":{"kind":"Name","value":"reliability"}},{"kind":"Field","name":{"kind":"Name","value":"credibility"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"exportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"raw"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<AsReceivedFragment, unknown>;
export const ExpandDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Expand"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExpansionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expansion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"entityKind"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"neighbours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Neighbouring"}}]}},{"kind":"Field","name":{"kind":"Name","value":"present"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Neighbouring"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"digest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"linksAmong"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"timedOut"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Neighbouring"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExpandedNeighbour"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}}]} as unknown as DocumentNode<ExpandQuery, ExpandQueryVariables>;
export const FindDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Find"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"corroboration"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"datesOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"nationalities"}},{"kind":"Field","name":{"kind":"Name","value":"staffNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"through"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"matched"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindQuery, FindQueryVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reader"}},{"kind":"Field","name":{"kind":"Name","value":"exercise"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}}]}},{"kind":"Field","name":{"kind":"Name","value":"graph"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"behind"}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const ThingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Things"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shared"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"refs"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"60"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Line"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"End"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Identity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Line"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Link"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"End"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"End"}}]}}]}}]} as unknown as DocumentNode<ThingsQuery, ThingsQueryVariables>;
export const ThingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Thing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ref"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}}]}}]} as unknown as DocumentNode<ThingQuery, ThingQueryVariables>;
export const FindingNetworkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindingNetwork"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"network"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"refs"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"id"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"radius"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"membersMax"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"firstAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"behind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}}]}}]} as unknown as DocumentNode<FindingNetworkQuery, FindingNetworkQueryVariables>;
export const WhyLinkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhyLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Link"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Line"}},{"kind":"Field","name":{"kind":"Name","value":"corroboration"}},{"kind":"Field","name":{"kind":"Name","value":"originators"}},{"kind":"Field","name":{"kind":"Name","value":"properties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AsReceived"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"End"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Identity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Line"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Link"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"End"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"End"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AsReceived"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"originator"}},{"kind":"Field","name":{"kind":"Name","value":"reliability"}},{"kind":"Field","name":{"kind":"Name","value":"credibility"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"exportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"raw"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<WhyLinkQuery, WhyLinkQueryVariables>;
export const WhyThingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhyThing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ref"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}},{"kind":"Field","name":{"kind":"Name","value":"stub"}},{"kind":"Field","name":{"kind":"Name","value":"corroboration"}},{"kind":"Field","name":{"kind":"Name","value":"neighbourCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"records"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AsReceived"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AsReceived"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"originator"}},{"kind":"Field","name":{"kind":"Name","value":"reliability"}},{"kind":"Field","name":{"kind":"Name","value":"credibility"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"exportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"raw"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<WhyThingQuery, WhyThingQueryVariables>;