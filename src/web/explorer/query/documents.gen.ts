/* Made of the .graphql files beside it by npm run gen. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** By which way an answer went out. */
export type AuditVia =
  /** HTTP. */
  | 'HTTP'
  /** WebSocket. */
  | 'WEBSOCKET'
  /** Server-sent events. */
  | 'SSE'
  /** The command line. */
  | 'COMMAND';

/** Which entries of the audit. */
export type AuditFilter = {
  /** Of this user. */
  readonly reader?: string | null | undefined;
  /** Whose answers spoke of this, by id or natural form. */
  readonly ref?: string | null | undefined;
  /** Of this root field, or command. */
  readonly operation?: string | null | undefined;
  /** For this case, as requests named it. */
  readonly case?: string | null | undefined;
  /** Not before. */
  readonly from?: string | null | undefined;
  /** Before. */
  readonly until?: string | null | undefined;
};

/** Why a use should be asked about. */
export type AuditAlertKind =
  /** An answer spoke of a person that the user is, or is kin to. */
  | 'OWN_PERSON'
  /** A day with far more persons than the user's other days. */
  | 'VOLUME'
  /** Look-ups one after the other that found nothing or were refused. */
  | 'PROBING'
  /** Answers at hours when the user is not on duty. */
  | 'OFF_DUTY'
  /** Requests to other agencies that mostly got no hit. */
  | 'FISHING';

/** How a case stands. */
export type CaseStatus =
  /** Looked into. */
  | 'OPEN'
  /** Waiting for something. */
  | 'SUSPENDED'
  /** Ended. Its items stay as they are until it is opened again. */
  | 'CLOSED'
  /** Somebody else has gone on with it. Its items stay as they are until it is opened again. */
  | 'HANDED_OVER';

/** What an item of a case is. */
export type CaseItemKind =
  /** A person or a thing. */
  | 'ENTITY'
  /** A link. */
  | 'LINK'
  /** A finding. */
  | 'FINDING'
  /** A path. */
  | 'PATH';

/** What may be done with a case. */
export type CaseEventKind =
  /** It was opened. */
  | 'OPENED'
  /** Its title, status or assignee was changed. */
  | 'CHANGED'
  /** Something was put in. */
  | 'ADDED'
  /** Something was taken out. */
  | 'REMOVED'
  /** Somebody wrote something. */
  | 'COMMENTED'
  /** Somebody saved a view. */
  | 'VIEW_SAVED';

/** A case to open. */
export type OpenCaseInput = {
  /** What to call it, at most 200 characters. */
  readonly title: string;
  /** Who has it. */
  readonly assignee?: string | null | undefined;
  /** How the title may be handled, and so who may know of the case: a label that its writer may read, such as `GREEN` or `RED//TO maria`. AMBER where none is given. */
  readonly handling?: string | null | undefined;
};

/** What to change of a case. What is left out stays. */
export type ChangeCaseInput = {
  /** The case. */
  readonly case: string;
  /** The version that was read. When the case is of another one by now, nothing is written: CONFLICT, which says who did what meanwhile. */
  readonly expectedVersion: string;
  /** What to call it. */
  readonly title?: string | null | undefined;
  /** How it stands. */
  readonly status?: CaseStatus | null | undefined;
  /** Who has it; empty for nobody. */
  readonly assignee?: string | null | undefined;
  /** Why. */
  readonly reason?: string | null | undefined;
  /** How title and reason may be handled; AMBER where nothing is given. */
  readonly handling?: string | null | undefined;
};

/** What to put into a case: all of it, or, when something of it may not be read, nothing. */
export type AddToCaseInput = {
  /** The case. */
  readonly case: string;
  /** The version that was read. */
  readonly expectedVersion: string;
  /** People and things, by id or natural form; a document or staff number stands for the person it belongs to. */
  readonly entities?: ReadonlyArray<string> | null | undefined;
  /** Links, by id. */
  readonly links?: ReadonlyArray<string> | null | undefined;
  /** Findings, by id. */
  readonly findings?: ReadonlyArray<string> | null | undefined;
  /** Paths. */
  readonly paths?: ReadonlyArray<CasePathInput> | null | undefined;
  /** What to say of it. */
  readonly note?: string | null | undefined;
  /** How the note may be handled; AMBER where nothing is given. */
  readonly handling?: string | null | undefined;
};

/** A path to keep. */
export type CasePathInput = {
  /** Its steps, 1 to 16, as `paths` gave them. */
  readonly steps: ReadonlyArray<CaseStepInput>;
};

/** One step of a path to keep. */
export type CaseStepInput = {
  /** Id of where it starts. */
  readonly from: string;
  /** Id of where it leads. */
  readonly to: string;
  /** Kind of link. */
  readonly kind: StepKind;
};

/** What to take out of a case. */
export type RemoveFromCaseInput = {
  /** The case. */
  readonly case: string;
  /** The version that was read. */
  readonly expectedVersion: string;
  /** Keys of the items. */
  readonly keys: ReadonlyArray<string>;
  /** Why. */
  readonly note?: string | null | undefined;
  /** How the note may be handled; AMBER where nothing is given. */
  readonly handling?: string | null | undefined;
};

/** Something to write into a case. */
export type CommentOnCaseInput = {
  /** The case. */
  readonly case: string;
  /** The version that was read. */
  readonly expectedVersion: string;
  /** What to say, at most 4,000 characters. */
  readonly text: string;
  /** How it may be handled; AMBER where nothing is given. */
  readonly handling?: string | null | undefined;
};

/** A view to save in a case. */
export type SaveCaseViewInput = {
  /** The case. */
  readonly case: string;
  /** The version that was read. */
  readonly expectedVersion: string;
  /** What to call it; one of the same name takes the place of the one before. */
  readonly name: string;
  /** What is on the canvas and where, at most 1,000. */
  readonly nodes: ReadonlyArray<CaseViewNodeInput>;
  /** Ids of the links, at most 3,000. */
  readonly links?: ReadonlyArray<string> | null | undefined;
  /** Ids of what is hidden, at most 1,000. */
  readonly hidden?: ReadonlyArray<string> | null | undefined;
  /** What is filtered by. */
  readonly filters?: CaseViewFiltersInput | null | undefined;
  /** How its name and filters may be handled; AMBER where nothing is given. */
  readonly handling?: string | null | undefined;
};

/** A node on a canvas. */
export type CaseViewNodeInput = {
  /** The id of the thing. */
  readonly id: string;
  /** To the right. */
  readonly x: number;
  /** Downwards. */
  readonly y: number;
  /** Whether it is to stay there. */
  readonly pinned?: boolean | null | undefined;
};

/** What is filtered by. */
export type CaseViewFiltersInput = {
  /** Only links of these kinds. */
  readonly linkKinds?: ReadonlyArray<LinkKind> | null | undefined;
  /** Only things of these kinds. */
  readonly entityKinds?: ReadonlyArray<EntityKind> | null | undefined;
  /** Only from this time on. */
  readonly from?: string | null | undefined;
  /** Only before this time. */
  readonly until?: string | null | undefined;
  /** Only what has these words, at most 200 characters. */
  readonly text?: string | null | undefined;
};

/** How much of an input is there. */
export type Fullness =
  /** Nothing. */
  | 'NONE'
  /** Less than half of what is usual. */
  | 'THIN'
  /** At least half of what is usual; or there is some, of what is no share of anything. */
  | 'FULL';

/** What detectors and questions read of the data. */
export type InputCode =
  /** Journeys: a traveller on a flight leg. */
  | 'JOURNEYS'
  /** Journeys whose time is known, among all. */
  | 'JOURNEY_TIMES'
  /** Journeys of which it is told whether the traveller boarded, among all. */
  | 'BOARDING'
  /** Journeys whose traveller showed a document, among all. */
  | 'TRAVEL_DOCUMENTS'
  /** Journeys whose traveller's birth date is known, among all. */
  | 'BIRTH_DATES'
  /** Journeys whose traveller is on a booking that is described, among all. */
  | 'BOOKINGS'
  /** Bookings whose making or ticketing is dated, among those described. */
  | 'BOOKING_TIMES'
  /** Bookings of which it is told how they were paid, among those described. */
  | 'PAYMENT_FORMS'
  /** Bookings whose payer is named, among those described. */
  | 'PAYERS'
  /** Bookings with the token of a card, among those described. */
  | 'PAYMENT_CARDS'
  /** Bookings with a phone, e-mail, postal or network address, among those described. */
  | 'BOOKING_CONTACTS'
  /** Bookings whose agency is named, among those described. */
  | 'AGENCIES'
  /** Journeys with bags counted or tagged, among all. */
  | 'BAGS'
  /** Airport workers. */
  | 'WORKERS'
  /** Workers with a phone or an address, among all. */
  | 'WORKER_CONTACTS'
  /** Rostered shifts. */
  | 'SHIFTS'
  /** Shifts that name the flights they handled, among all. */
  | 'HANDLED_FLIGHTS'
  /** Reads of badges at doors. */
  | 'BADGE_READS'
  /** Reads whose badge belongs to a worker, among all. */
  | 'BADGE_HOLDERS'
  /** Interdictions and other events. */
  | 'INCIDENTS'
  /** Incidents that name a flight, among all. */
  | 'INCIDENT_FLIGHTS'
  /** Incidents with somebody named in them, among all. */
  | 'INCIDENT_PARTIES'
  /** Lots seized. */
  | 'SEIZURES'
  /** Declarations of currency. */
  | 'DECLARATIONS'
  /** Declarations whose declarer is named, among all. */
  | 'DECLARERS'
  /** Declarations with the amount that was counted, among all. */
  | 'COUNTED_AMOUNTS'
  /** Air waybills and other consignments. */
  | 'CONSIGNMENTS'
  /** Consignments with a shipper or consignee, among all. */
  | 'CONSIGNMENT_PARTIES'
  /** Handovers of bags and cargo. */
  | 'CUSTODY'
  /** Calls, messages and address-book entries. */
  | 'COMMUNICATIONS'
  /** Entries of watch lists. */
  | 'LISTINGS'
  /** Searches and checks. */
  | 'INSPECTIONS'
  /** What became of persons after an incident. */
  | 'OUTCOMES';

/** Around whom, what may be spent, and who may be taken. */
export type DisruptionInput = {
  /** One to twenty people by id, document or staff number, or findings and cases, which stand for those in them: the network around them is looked at. */
  readonly refs: ReadonlyArray<string>;
  /** How many ties away, 0 to 3. */
  readonly radius?: number | null | undefined;
  /** What may be spent, from .01 to 1,000; a person costs 1 where nothing else holds. */
  readonly budget?: number | null | undefined;
  /** How many people at most, 1 to 50. */
  readonly stepsMax?: number | null | undefined;
  /** What people cost, where it is not what their role is taken to cost: organisers 5, accomplices on the staff and other workers 3, facilitators 2, others 1. */
  readonly costs?: ReadonlyArray<PersonCostInput> | null | undefined;
  /** Who may be taken. */
  readonly eligibility?: DisruptionEligibility | null | undefined;
  /** People, or findings for their members, who are not to be taken. */
  readonly sparing?: ReadonlyArray<string> | null | undefined;
  /** Also cut things by which alone people are tied: phones, e-mail addresses, payment cards, bookings, travel documents. A thing costs 0.5. */
  readonly things?: boolean | null | undefined;
  /** Watch so many people beside, 0 to 10: the few of those left who are tied to the most others. */
  readonly observe?: number | null | undefined;
  /** At most so many people are looked at, 2 to 2,000. */
  readonly membersMax?: number | null | undefined;
  /** What chance begins with: same seed and snapshot, same plan. */
  readonly seed?: number | null | undefined;
};

/** What it costs to take somebody: evidence, legal ground, jurisdiction and risk in one number. */
export type PersonCostInput = {
  /** A person, or a finding for all its members. */
  readonly ref: string;
  /** Above 0, at most 1,000. */
  readonly cost: number;
};

/** Who may be taken. The protected never may. */
export type DisruptionEligibility =
  /** Reported offenders whose part stands, and members of confirmed findings. */
  | 'EVIDENCED'
  /** Anybody: to think with, not to act on. */
  | 'ANYBODY';

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

/** What to write a case as. */
export type CaseExportForm =
  /** One page of HTML that needs nothing else, with a style for print: the handling stands on every page. */
  | 'HTML'
  /** The things in it as rows of comma-separated values, each row with its handling. */
  | 'NODES_CSV'
  /** The links in it as rows. */
  | 'LINKS_CSV'
  /** GraphML. */
  | 'GRAPHML'
  /** GEXF, for Gephi. */
  | 'GEXF'
  /** Entities of FollowTheMoney, one JSON object a line, for Aleph and its kin. */
  | 'FTM';

/** What to write a view as. */
export type ViewExportForm =
  /** Things as rows of comma-separated values, each row with its handling. */
  | 'NODES_CSV'
  /** Links and ties as rows. */
  | 'LINKS_CSV'
  /** GraphML. */
  | 'GRAPHML'
  /** GEXF, for Gephi. */
  | 'GEXF'
  /** Entities of FollowTheMoney, one JSON object a line, for Aleph and its kin. */
  | 'FTM';

/** What is on a canvas, or selected there, and what to write it as. */
export type ViewExportInput = {
  /** Ids of the people and things, at most 3,000. What may not be read is not there. */
  readonly things: ReadonlyArray<string>;
  /** Ids of the links; of these, those between the things. */
  readonly links?: ReadonlyArray<string> | null | undefined;
  /** People who are tied; of these, those among the things, as they are tied now. */
  readonly ties?: ReadonlyArray<ViewTieInput> | null | undefined;
  /** As what. */
  readonly form: ViewExportForm;
  /** How strictly it may be handled at the most, as `AMBER//REL PAN-SNA//VICTIM`: a level, the agencies it is for, the compartments that may be in it. What would be handled more strictly is HANDLING_ABOVE_CEILING, and so is what is above the installation's own ceiling. */
  readonly ceiling?: string | null | undefined;
};

/** Two people who are tied. */
export type ViewTieInput = {
  /** Id of one. */
  readonly from: string;
  /** Id of the other. */
  readonly to: string;
};

/** Which case, and as what. */
export type CaseExportInput = {
  /** The case. */
  readonly case: string;
  /** As what. */
  readonly form: CaseExportForm;
  /** How strictly it may be handled at the most, as `AMBER//REL PAN-SNA//VICTIM`: a level, the agencies it is for, the compartments that may be in it. What would be handled more strictly is HANDLING_ABOVE_CEILING, and so is what is above the installation's own ceiling. */
  readonly ceiling?: string | null | undefined;
};

/** What has come in since the last detection run that a finding does not know of. */
export type StaleCause =
  /** Identities of its members were judged to be one person, or not to be, or unsure. */
  | 'PERSONS_JUDGED'
  /** Records that its reasons rest on were withdrawn, masked or erased. */
  | 'RECORDS_WITHDRAWN';

/** In which order findings come. */
export type FindingOrder =
  /** Highest score first. */
  | 'SCORE'
  /** Those that bring the most for an hour of looking first; what is decided last, by score. */
  | 'VALUE_PER_HOUR';

/** Which findings. */
export type FindingFilter = {
  /** Of these types. */
  readonly types?: ReadonlyArray<FindingType> | null | undefined;
  /** Of these kinds. */
  readonly kinds?: ReadonlyArray<FindingKind> | null | undefined;
  /** With this standing to the run before; without it, all but DISSOLVED. */
  readonly statuses?: ReadonlyArray<FindingStatus> | null | undefined;
  /** With this review; without it, all. */
  readonly reviews?: ReadonlyArray<Review> | null | undefined;
  /** With at least this score. */
  readonly scoreMin?: number | null | undefined;
  /** With this person among the members: id or natural form. */
  readonly member?: string | null | undefined;
};

/** A decision about a finding. */
export type DecideFindingInput = {
  /** The finding. */
  readonly id: string;
  /** What is decided: IN_REVIEW, REFERRED, CONFIRMED or DISMISSED. */
  readonly review: Review;
  /** Why; needed for DISMISSED and CONFIRMED. */
  readonly reason?: string | null | undefined;
};

/** What a finding is about. */
export type FindingType =
  /** A group of people. */
  | 'CLUSTER'
  /** An airport worker. */
  | 'INSIDER'
  /** A pattern outside any group. */
  | 'PATTERN';

/** What kind of crime a finding resembles. */
export type FindingKind =
  /** Drugs carried by travellers. */
  | 'DRUG_COURIERS'
  /** Cash carried by travellers. */
  | 'CASH_COURIERS'
  /** Help from inside the airport. */
  | 'INSIDER_RING'
  /** Smuggling of migrants. */
  | 'MIGRANT_SMUGGLING'
  /** Trafficking in persons; goes to referral. */
  | 'TRAFFICKING_IN_PERSONS'
  /** Arms or their parts. */
  | 'ARMS'
  /** Not told by the evidence. */
  | 'UNKNOWN';

/** How a finding stands to the run before. */
export type FindingStatus =
  /** Raised by the latest run. */
  | 'NEW'
  /** As before. */
  | 'CONTINUING'
  /** Has new members. */
  | 'GROWN'
  /** Lost members. */
  | 'SHRUNK'
  /** Several became this one. */
  | 'MERGED'
  /** Came of one that fell apart. */
  | 'SPLIT'
  /** Is not there any more. */
  | 'DISSOLVED';

/** What reviewers have decided. */
export type Review =
  /** Nothing yet. */
  | 'NEW'
  /** Someone is looking at it. */
  | 'IN_REVIEW'
  /** Handed on. */
  | 'REFERRED'
  /** Confirmed. */
  | 'CONFIRMED'
  /** Dismissed; silent until something new. */
  | 'DISMISSED';

/** What a role rests on. */
export type RoleBasis =
  /** A record says so. */
  | 'REPORTED'
  /** The shape of the evidence suggests it. */
  | 'INFERRED';

/**
 * Codes of reasons and counter-reasons, each with its text: `{name}` stands for a parameter, `[one/many]` for a number. They stay when no method gives
 * them any more, for a finding of before may have them.
 */
export type ReasonCode =
  /** {count} independent kinds of evidence tie the members: {kinds}. */
  | 'SEVERAL_KINDS_OF_TIE'
  /** {count} of the members [is/are] named as [an offender/offenders] in reported incidents: {incidents}. */
  | 'REPORTED_OFFENDERS'
  /** What was seized in their incidents fits this kind: {seizures}. */
  | 'SEIZURE_KIND'
  /** {count} of the members [is/are] on a watch list. */
  | 'LISTED'
  /** Members were named in the same incident, or stand behind a consignment that was: {shared}. */
  | 'SAME_INCIDENT'
  /** {count} unrelated members share a card with another member, in separate bookings: {shared}. */
  | 'SHARED_CARD'
  /** {count} unrelated members had their tickets paid by a third party whose name paid for another member's too. */
  | 'SHARED_PAYER'
  /** The tickets of {count} [member/members] were paid for by somebody with another member's name, not travelling with them. */
  | 'PAID_FOR'
  /** {count} unrelated members share a phone with another member, in separate bookings: {shared}. */
  | 'SHARED_PHONE'
  /** {count} unrelated members share an e-mail address with another member, in separate bookings: {shared}. */
  | 'SHARED_EMAIL'
  /** {count} unrelated members give an address that another member gives too: {shared}. */
  | 'SHARED_ADDRESS'
  /** {count} unrelated members' bookings were made from an IP address that another member's was made from: {shared}. */
  | 'SHARED_IP'
  /** {count} members' phones called each other, or one has the other in its address book. */
  | 'CALLS'
  /** {count} members are on a booking with a member of another surname: {shared}. */
  | 'SAME_BOOKING'
  /** {count} unrelated members were booked for the flight of another member, by the same agent within minutes. */
  | 'SEQUENTIAL_BOOKING'
  /** One travel document was presented by different members: {shared}. */
  | 'SHARED_DOCUMENT'
  /** {count} unrelated members hold a document that neighbours another member's in number, of one issuer, on one route. */
  | 'SEQUENTIAL_DOCUMENTS'
  /** {count} members were on the same flights more often than their routes explain. */
  | 'CO_TRAVEL'
  /** {count} members stand behind the shippers or the consignee of the same consignments: {shared}. */
  | 'CARGO_LINK'
  /** {count} of {of} bookings were ticketed within {hours} hours of departure, against {usualPercent} % in the {peers} groups most like it. */
  | 'LAST_MINUTE'
  /** {count} of {of} bookings were paid in cash, against {usualPercent} % in the {peers} groups most like it. */
  | 'CASH_TICKET'
  /** {count} of {of} bookings were paid by somebody not travelling and not kin, against {usualPercent} % in the {peers} groups most like it. */
  | 'THIRD_PARTY_PAYER'
  /** {count} of {of} trips, a booking counted once, turned back within {hours} hours, against {usualPercent} % in the {peers} groups most like it. */
  | 'SHORT_STAY'
  /** Members who booked apart were together on {count} of {of} flights, against {usualPercent} % in the {peers} groups most like it. */
  | 'MET_APART'
  /** {count} of {of} members were moved one way, on one trip, without paying for anybody. */
  | 'ONE_WAY_CLIENTS'
  /** {count} of the group [is/are] reported as [a victim or potential victim/victims or potential victims]. */
  | 'VICTIMS_REPORTED'
  /** {count} [member/members] came back within a week from flights that others of the group left on for good: {flights}. */
  | 'ESCORT'
  /** {count} [member/members] arrived on one booking and went on within 72 hours on another. */
  | 'BROKEN_JOURNEY'
  /** {count} [member/members] showed documents of two issuers. */
  | 'DOCUMENT_SWITCH'
  /** {count} of those moved [is/are] younger than {years}. */
  | 'YOUNG_TRAVELLERS'
  /** {count} [declaration lies/declarations lie] just under the line of {threshold}. */
  | 'JUST_UNDER'
  /** {count} [declaration was/declarations were] under the line of {threshold} and the money counted was over it. */
  | 'UNDER_DECLARED'
  /** On {count} [flight/flights] members who are no kin declared parts that together exceed the line of {threshold}: {flights}. */
  | 'CASH_SPLIT'
  /** {count} of {of} parcels are small, of low declared value and described as parts or tools, against {usualPercent} % of what is sent to others: {parcels}. */
  | 'SMALL_PARTS_PARCELS'
  /** {shippers} different senders sent {count} parcels to the same hands: {parcels}. */
  | 'SPLIT_SHIPMENT'
  /** The document {document} was presented by {count} different persons (names differ: {names}, birth dates differ: {births}). */
  | 'DOCUMENT_REUSE'
  /** {worker} was present at {observed} flights with incidents, where their own shifts or visits predict {expected} (chance {chance}): {flights}. */
  | 'PRESENT_AT_INCIDENTS'
  /** {worker} handled {observed} flights of people they are privately tied to, where their own shifts or visits predict {expected} (chance {chance}): {flights}. */
  | 'PRESENT_FOR_ASSOCIATES'
  /** {worker} was at {observed} of {of} flights of people and parcels suspected without them ({people}), {swapped} on shifts unlike their colleagues', {swaps} on shifts swapped into, {visits} off the roster, {doors} at doors of another trade, {bags} with a bag in hand that nobody brought, where their own ways predict {expected} on duty (chance {chance}, false discovery rate {q} over {workers} workers): {flights}. */
  | 'PRESENT_FOR_SUSPECTED'
  /** {count} of {of} shifts of {worker} (or visits by badge, where no roster tells of them) are at hours, on weekdays, in a zone or with flights that hardly any of their colleagues have (chance {chance}, false discovery rate with their flights {q} over {workers} workers). */
  | 'ODD_SHIFTS'
  /** {worker} handled {count} of {of} consignments of people suspected without them ({people}), where their share of the cargo on the same flights predicts {expected}, and their colleagues' habit {usual} (chance {chance}, false discovery rate {q} over {handlers} workers who handle cargo): {parcels}. */
  | 'PARCELS_HANDLED'
  /** {observed} of {visits} visits off the roster by {worker} [was/were] around flights of interest (chance {chance}): {flights}. */
  | 'OFF_ROSTER_READS'
  /** {worker} handled {count} [bag/bags] without a passenger or sent in a rush, where their share of the work on the same flights predicts {expected}, and their colleagues' habit {usual} (chance {chance}, false discovery rate {q} over {handlers} workers who handle bags). */
  | 'LOOSE_BAGS'
  /** {worker} is privately tied to {count} [person/people] outside the airport, by {kinds}: {people}. */
  | 'PRIVATE_TIE'
  /** {count} of {of} members [works/work] at the airport. */
  | 'STAFF_AMONG_MEMBERS'
  /** {percent} % of the ties are between people with one surname who share a booking, a card or a contact. */
  | 'FAMILY'
  /** {count} of the members travelled on a group booking. */
  | 'TOUR_GROUP'
  /** No second kind of thing ties enough of the members, and {alikePercent} % of the groups here are tied by the same one alone: a neighbour's card or a village phone would tie them as much. */
  | 'ONE_KIND_OF_TIE'
  /** {count} of the members travelled openly with two or more unrelated others on one booking. */
  | 'OPEN_PARTIES'
  /** {count} of the members [is/are] on one booking with another member: who keeps apart does not book together. */
  | 'BOOKED_TOGETHER'
  /** {count} of the members [travels/travel] {trips} times or more in the {days} days of these data, as traders and commuters do. */
  | 'REGULAR_TRAVELLERS'
  /** {count} of {of} bookings were paid by a firm or an institution. */
  | 'INSTITUTION_PAYER'
  /** {count} of the members [travels/travel] one route so often that they would meet on it. */
  | 'COMMUTERS'
  /** A shared contact is probably a travel agency's own: {shared}. */
  | 'AGENCY_CONTACT'
  /** {count} of the members [was/were] cleared before. */
  | 'CLEARED'
  /** What was seized in {count} of their incidents fits another kind. */
  | 'OTHER_SEIZURE'
  /** {count} of {of} members went one way; couriers come back. */
  | 'MOVED_ONE_WAY'
  /** {count} [inspection/inspections] of members found nothing: {people}. */
  | 'INSPECTED_NEGATIVE'
  /** {worker} was present at {observed} [flight/flights] with incidents, where their own shifts or visits predict {expected}: among {workers} workers nothing unusual (false discovery rate {q}). */
  | 'EXPOSURE_UNREMARKABLE'
  /** Among {workers} workers somebody is as exceptional as {worker} in shifts and flights by chance (false discovery rate {q}). */
  | 'WITHIN_CHANCE'
  /** Among {handlers} workers who handle bags somebody has as many without a passenger in hand as {worker} by chance (false discovery rate {q}). */
  | 'BAGS_WITHIN_CHANCE'
  /** A reported offender outside the group is tied to it: {person}. */
  | 'NEAR_OFFENDER'
  /** {count} of {of} trips, a booking counted once, had no way back, against {basePercent} % of all. */
  | 'ONE_WAY'
  /** One that this version of trama has no words for, because a later one gave it: the text says which. */
  | 'OF_ANOTHER_VERSION';

/** The detectors. Where the manuals and the command line have hyphens, the words here have `_`: `drug-couriers` is drug_couriers. */
export type Detector =
  /** Group tied together, of no known kind. */
  | 'unknown_groups'
  /** Drug courier cell. */
  | 'drug_couriers'
  /** Cash courier ring. */
  | 'cash_couriers'
  /** Trafficking in persons, for referral. */
  | 'trafficking_in_persons'
  /** Migrant smuggling. */
  | 'migrant_smuggling'
  /** Arms in cargo. */
  | 'arms_in_cargo'
  /** Insider ring. */
  | 'insider_rings'
  /** Airport worker exposed beyond their roster. */
  | 'insiders'
  /** One document, several persons. */
  | 'document_reuse'
  /** One that this version of trama does not have. */
  | 'OF_ANOTHER_VERSION';

/** A person's part in an incident, as reported. */
export type PartyRole =
  /** Carried the goods. */
  | 'COURIER'
  /** Organised it. */
  | 'ORGANISER'
  /** Made it easier. */
  | 'FACILITATOR'
  /** Sent the goods. */
  | 'SENDER'
  /** Was to receive the goods. */
  | 'RECEIVER'
  /** Helped from inside. */
  | 'STAFF_ACCOMPLICE'
  /** Is suspected, in a part not known. */
  | 'SUSPECT'
  /** Suffered it. */
  | 'VICTIM'
  /** May have suffered it. */
  | 'POTENTIAL_VICTIM'
  /** Saw it. */
  | 'WITNESS'
  /** Part not known. */
  | 'UNKNOWN';

/** An innocent relation that explains a tie in part. */
export type BenignRelation =
  /** Kin: one surname, and things that households share. */
  | 'KIN'
  /** Commuters: both travel one route so often that they meet. */
  | 'COMMUTERS';

/** Kinds of evidence that tie two people. */
export type TieCode =
  /** A booking. */
  | 'SAME_BOOKING'
  /** Bookings one after the other. */
  | 'SEQUENTIAL_BOOKING'
  /** A card. */
  | 'SHARED_CARD'
  /** A payer. */
  | 'SHARED_PAYER'
  /** Tickets that one paid for another. */
  | 'PAID_FOR'
  /** A phone. */
  | 'SHARED_PHONE'
  /** An e-mail address. */
  | 'SHARED_EMAIL'
  /** An address. */
  | 'SHARED_ADDRESS'
  /** An IP address. */
  | 'SHARED_IP'
  /** A travel document. */
  | 'SHARED_DOCUMENT'
  /** Neighbouring documents. */
  | 'SEQUENTIAL_DOCUMENTS'
  /** Flights together. */
  | 'CO_TRAVEL'
  /** Calls. */
  | 'CALLS'
  /** An incident. */
  | 'SAME_INCIDENT'
  /** Consignments. */
  | 'CARGO_LINK';

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

/** How a run stands. */
export type RunStatus =
  /** It goes on. */
  | 'RUNNING'
  /** It finished. */
  | 'DONE'
  /** It failed. */
  | 'FAILED'
  /** It was cut off; the next run starts anew. */
  | 'INTERRUPTED';

/** What is asked for before something is done. */
export type Right =
  /** To ask about the data. */
  | 'READ'
  /** To keep cases and plans. */
  | 'KEEP'
  /** To judge findings and identities. */
  | 'DECIDE'
  /** To put a method to use. */
  | 'APPROVE'
  /** To open groups and change their members. */
  | 'CONVENE'
  /** To read who asked what. */
  | 'AUDIT'
  /** To ingest, detect and take back a source. */
  | 'RUN'
  /** To look after the store as a whole. */
  | 'OPERATE';

/** From where to where, and within what limits. */
export type PathsInput = {
  /**
   * Start: id or natural form; a document or staff number stands for the person it belongs to, a finding's id for its members, a case's for what is in it: then
   * paths begin at any of them and lead over none of the others. Give `from`, `fromAny` or both.
   */
  readonly from?: string | null | undefined;
  /** Several starts, at most 50: paths begin at any of them, and lead over none of the others. */
  readonly fromAny?: ReadonlyArray<string> | null | undefined;
  /** End, likewise. */
  readonly to?: string | null | undefined;
  /** Several ends, likewise. The k best paths are those of all starts and ends together. */
  readonly toAny?: ReadonlyArray<string> | null | undefined;
  /**
   * What paths have to pass, each of these in whatever order, at most 7; of a finding any member will do. A hub that is named here is walked
   * through.
   */
  readonly through?: ReadonlyArray<string> | null | undefined;
  /** What paths never lead over, at most 50; a person by none of their identities, a finding by none of its members. None of them may be an end, or to be passed. */
  readonly avoiding?: ReadonlyArray<string> | null | undefined;
  /**
   * How many paths, at most 20, each telling something else: paths over the same persons in the same order, by other things of the same
   * kinds (another phone, another flight, the booking of a flight), are one.
   */
  readonly k?: number | null | undefined;
  /** How many links at most, up to 8. Steps between a person and one of their identities (IDENTIFIED_AS) are no links and use up none, anywhere. */
  readonly hopsMax?: number | null | undefined;
  /** Only by links of these kinds. */
  readonly linkKinds?: ReadonlyArray<LinkKind> | null | undefined;
  /** Only by links at or after this time. */
  readonly timeFrom?: string | null | undefined;
  /** Only by links before this time. */
  readonly timeUntil?: string | null | undefined;
  /** Do not walk through things with more links than this. */
  readonly hubDegreeMax?: number | null | undefined;
  /**
   * Only paths in order of time: each dated step is no earlier than the one before. A link that lasts can be taken at any moment while it
   * does, one without a time anywhere.
   */
  readonly timeRespecting?: boolean | null | undefined;
  /** Only paths in order of time on which nobody waits longer than so many hours from one dated step to the next. */
  readonly waitMaxHours?: number | null | undefined;
  /** Give up after this many milliseconds, at most 10,000. */
  readonly timeoutMs?: number | null | undefined;
};

/** Kinds of steps: by a link, or from a person to one of their identities. */
export type StepKind =
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
  | 'ARRIVES_AT'
  /** A person and one of their identities. */
  | 'IDENTIFIED_AS';

/** A judgement about two identities. */
export type JudgeIdentitiesInput = {
  /** An identity: id, document or staff number. One that stands for several identities is an AMBIGUOUS_REF error that lists them. */
  readonly left: string;
  /** Another identity. */
  readonly right: string;
  /** What is judged. */
  readonly verdict: Verdict;
  /** Why. */
  readonly reason: string;
};

/** What was judged of two identities. */
export type Verdict =
  /** They are one person. */
  | 'SAME'
  /** They are two persons. */
  | 'NOT_SAME'
  /** It cannot be told. */
  | 'UNSURE';

/** What of two identities was compared. */
export type ComparisonField =
  /** Surnames. */
  | 'surname'
  /** Given names. */
  | 'givenNames'
  /** All names together, where surnames and given names are not told apart or stand in each other's place. */
  | 'name'
  /** Birth dates. */
  | 'dateOfBirth'
  /** Sexes. */
  | 'sex'
  /** Nationalities. */
  | 'nationality'
  /** Travel documents. */
  | 'document'
  /** Phones. */
  | 'phone'
  /** E-mail addresses. */
  | 'email'
  /** Payment cards. */
  | 'card'
  /** Addresses. */
  | 'address'
  /** Something that this version of trama does not compare. */
  | 'OF_ANOTHER_VERSION';

/** How two values compare. */
export type ComparisonOutcome =
  /** They are the same. */
  | 'EXACT'
  /** One name in two spellings. */
  | 'SPELLING'
  /** The same words in another order. */
  | 'REORDERED'
  /** One has words that the other leaves out. */
  | 'SUBSET'
  /** One is the other cut off. */
  | 'TRUNCATED'
  /** A rare name one letter away from a common one. */
  | 'MISSPELT'
  /** A letter or so apart. */
  | 'TYPO'
  /** Nearly alike. */
  | 'NEAR'
  /** One is an initial of the other. */
  | 'INITIAL'
  /** Somewhat alike. */
  | 'ALIKE'
  /** Some words are the same, others are not. */
  | 'PARTIAL'
  /** Alike, but two names that many bear. */
  | 'OTHER_NAME'
  /** They differ. */
  | 'DIFFERENT'
  /** Surname and given names are the other's, the wrong way round. */
  | 'SWAPPED_EXACT'
  /** The wrong way round, the given names in another spelling. */
  | 'SWAPPED_SPELLING'
  /** The wrong way round, the given names in another order. */
  | 'SWAPPED_REORDERED'
  /** The wrong way round, some of the given names left out. */
  | 'SWAPPED_SUBSET'
  /** The wrong way round, the given names cut off. */
  | 'SWAPPED_TRUNCATED'
  /** The wrong way round, the given names misspelt. */
  | 'SWAPPED_MISSPELT'
  /** The wrong way round, a letter or so apart. */
  | 'SWAPPED_TYPO'
  /** All words are the same, whichever stand as surname. */
  | 'POOLED_REORDERED'
  /** All words of the shorter name are in the longer, whichever stand as surname. */
  | 'POOLED_SUBSET'
  /** Day and month changed places. */
  | 'DAY_MONTH_SWAP'
  /** One digit apart, or two beside each other that changed places. */
  | 'ONE_DIGIT'
  /** One year apart. */
  | 'YEAR_OFF'
  /** Numbers of one issuer, one character apart. */
  | 'ONE_EDIT'
  /** Two documents of one issuer, used in turns. */
  | 'USED_INTERLEAVED'
  /** Two documents, used on one flight. */
  | 'SAME_FLIGHT'
  /** What this version of trama has no words for. */
  | 'OF_ANOTHER_VERSION';

/** What is done in a step of a plan. */
export type PlanAction =
  /** Somebody is taken out of the network. */
  | 'ARREST'
  /** Something by which people are tied is cut: a line, a card, a document. */
  | 'SEVER'
  /** Somebody is watched. */
  | 'OBSERVE';

/** Which side of requests. */
export type RequestBox =
  /** Asked by the reader's agency. */
  | 'SENT'
  /** Asked of the reader's agency. */
  | 'RECEIVED';

/** How a request stands, and what is said in one. */
export type RequestState =
  /** It waits for an answer. */
  | 'ASKED'
  /** It was answered. */
  | 'ANSWERED'
  /** An answer was refused. */
  | 'REFUSED'
  /** Whoever asked took it back. */
  | 'WITHDRAWN';

/** Whether something is known. */
export type RequestVerdict =
  /** It is known. */
  | 'HIT_STRONG'
  /** Something like it is known, which may be another. */
  | 'HIT_POSSIBLE'
  /** Nothing is told of it. */
  | 'NO_HIT';

/** What the agency that was asked says. */
export type RequestAnswer =
  /** It is known. */
  | 'HIT_STRONG'
  /** Something like it is known, which may be another. */
  | 'HIT_POSSIBLE'
  /** Nothing is told of it. */
  | 'NO_HIT'
  /** No answer is given. */
  | 'REFUSED';

/** Which requests. */
export type RequestFilter = {
  /** Asked, or received. */
  readonly box?: RequestBox | null | undefined;
  /** How they stand. */
  readonly states?: ReadonlyArray<RequestState> | null | undefined;
  /** Past the time when an answer was due, or not. */
  readonly overdue?: boolean | null | undefined;
};

/** What to ask another agency. Either `ref`, or `name` and `birthDate`. */
export type AskAgencyInput = {
  /** The agency, as labels write it. */
  readonly agency: string;
  /** A number in its natural form: `PAN:PA1234567`, `+50760001111`, `020-12345675`. */
  readonly ref?: string | null | undefined;
  /** A person's name, given names and surname. */
  readonly name?: string | null | undefined;
  /** Their date of birth. */
  readonly birthDate?: string | null | undefined;
  /** What for. */
  readonly purpose: string;
  /** For which case, as your agency calls it. */
  readonly case?: string | null | undefined;
  /** When an answer is due, within a year. */
  readonly dueAt: string;
  /** Who of both agencies may read it; AMBER where none is given. */
  readonly handling?: string | null | undefined;
};

/** What to answer. */
export type AnswerRequestInput = {
  /** The request's id. */
  readonly request: string;
  /** Its version as it was read. */
  readonly expectedVersion: number;
  /** Whether something is known, or that no answer is given. */
  readonly answer: RequestAnswer;
  /** Of a hit: whom to ask on. */
  readonly contact?: string | null | undefined;
  /** Of a hit: a label, how what they would tell is to be handled. */
  readonly handling?: string | null | undefined;
  /** Of a refusal: why. */
  readonly reason?: string | null | undefined;
};

/** Which request to take back. */
export type WithdrawRequestInput = {
  /** The request's id. */
  readonly request: string;
  /** Its version as it was read. */
  readonly expectedVersion: number;
  /** Why. */
  readonly reason?: string | null | undefined;
};

/** Of whom, and what of it. */
export type TimelineInput = {
  /** One to sixty people by id, document or staff number, or findings and cases, which stand for those in them. */
  readonly refs: ReadonlyArray<string>;
  /** Only what was at or after this time; what has no time passes. */
  readonly from?: string | null | undefined;
  /** Only what was before this time; what has no time passes. */
  readonly until?: string | null | undefined;
  /** How many marks to give, of all people together, 1 to 5,000; of more, the latest. */
  readonly marksMax?: number | null | undefined;
};

/** How far a travel has come. */
export type TravelStatus =
  /** Booked. */
  | 'BOOKED'
  /** Checked in. */
  | 'CHECKED_IN'
  /** Boarded. */
  | 'BOARDED'
  /** Did not come. */
  | 'NO_SHOW'
  /** Denied boarding. */
  | 'DENIED'
  /** Taken off again. */
  | 'OFFLOADED';

export type AuditReportQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditReportQuery = { readonly auditReport: { readonly entries: number, readonly readers: ReadonlyArray<{ readonly reader: string, readonly answers: number, readonly persons: number, readonly refused: number, readonly withoutCase: number, readonly lastAt: string }>, readonly alerts: ReadonlyArray<{ readonly kind: AuditAlertKind, readonly reader: string, readonly text: string, readonly entries: ReadonlyArray<number> }> } };

export type AuditEntriesQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AuditEntriesQuery = { readonly auditEntries: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly seq: number, readonly at: string, readonly reader: string, readonly purpose: string | null, readonly case: string | null, readonly via: AuditVia, readonly operation: ReadonlyArray<string>, readonly ids: ReadonlyArray<string>, readonly idsMore: number, readonly labels: ReadonlyArray<string>, readonly outcome: string } }> } };

export type CaseRowFragment = { readonly id: string, readonly version: string, readonly title: string, readonly status: CaseStatus, readonly assignee: string | null, readonly openedBy: string, readonly openedAt: string };

export type CasesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CasesQuery = { readonly cases: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly version: string, readonly title: string, readonly status: CaseStatus, readonly assignee: string | null, readonly openedBy: string, readonly openedAt: string } }> } };

export type OneCaseQueryVariables = Exact<{
  id: string;
}>;


export type OneCaseQuery = { readonly case: { readonly id: string, readonly version: string, readonly title: string, readonly status: CaseStatus, readonly assignee: string | null, readonly openedBy: string, readonly openedAt: string, readonly handling: { readonly text: string }, readonly items: ReadonlyArray<{ readonly key: string, readonly kind: CaseItemKind, readonly note: string | null, readonly by: string, readonly at: string, readonly entity:
        | { readonly code: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly airport: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly airport: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly origin: string | null, readonly destination: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> }
        | { readonly originCountry: string | null, readonly transitCountries: ReadonlyArray<string>, readonly destinationCountry: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly incident: { readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> } | null }
        | { readonly airport: string | null, readonly at: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly departsAt: string | null, readonly arrivesAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly origin: string | null, readonly destination: string | null }
       | null, readonly link: { readonly kind: LinkKind, readonly from: { readonly id: string, readonly label: string }, readonly to: { readonly id: string, readonly label: string } } | null, readonly finding: { readonly id: string, readonly title: string } | null, readonly steps: ReadonlyArray<{ readonly from: { readonly id: string, readonly label: string }, readonly to: { readonly id: string, readonly label: string } }> | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly text: string, readonly by: string, readonly at: string, readonly handling: { readonly text: string } }>, readonly views: ReadonlyArray<{ readonly id: string, readonly name: string, readonly by: string, readonly at: string, readonly content: { readonly hidden: ReadonlyArray<string>, readonly nodes: ReadonlyArray<{ readonly id: string, readonly x: number, readonly y: number, readonly pinned: boolean }> } }>, readonly history: ReadonlyArray<{ readonly id: string, readonly kind: CaseEventKind, readonly by: string, readonly at: string, readonly title: string | null, readonly status: CaseStatus | null, readonly assignee: string | null, readonly text: string | null, readonly view: string | null }> } | null };

export type OpenCaseMutationVariables = Exact<{
  input: OpenCaseInput;
}>;


export type OpenCaseMutation = { readonly openCase: { readonly case: { readonly id: string, readonly version: string, readonly title: string, readonly status: CaseStatus, readonly assignee: string | null, readonly openedBy: string, readonly openedAt: string } } };

export type ChangeCaseMutationVariables = Exact<{
  input: ChangeCaseInput;
}>;


export type ChangeCaseMutation = { readonly changeCase: { readonly case: { readonly id: string, readonly version: string, readonly title: string, readonly status: CaseStatus, readonly assignee: string | null, readonly openedBy: string, readonly openedAt: string } } };

export type AddToCaseMutationVariables = Exact<{
  input: AddToCaseInput;
}>;


export type AddToCaseMutation = { readonly addToCase: { readonly case: { readonly id: string, readonly version: string, readonly title: string, readonly status: CaseStatus, readonly assignee: string | null, readonly openedBy: string, readonly openedAt: string } } };

export type RemoveFromCaseMutationVariables = Exact<{
  input: RemoveFromCaseInput;
}>;


export type RemoveFromCaseMutation = { readonly removeFromCase: { readonly case: { readonly id: string, readonly version: string, readonly title: string, readonly status: CaseStatus, readonly assignee: string | null, readonly openedBy: string, readonly openedAt: string } } };

export type CommentOnCaseMutationVariables = Exact<{
  input: CommentOnCaseInput;
}>;


export type CommentOnCaseMutation = { readonly commentOnCase: { readonly case: { readonly id: string, readonly version: string, readonly title: string, readonly status: CaseStatus, readonly assignee: string | null, readonly openedBy: string, readonly openedAt: string } } };

export type SaveCaseViewMutationVariables = Exact<{
  input: SaveCaseViewInput;
}>;


export type SaveCaseViewMutation = { readonly saveCaseView: { readonly case: { readonly id: string, readonly version: string, readonly title: string, readonly status: CaseStatus, readonly assignee: string | null, readonly openedBy: string, readonly openedAt: string } } };

export type ExpandQueryVariables = Exact<{
  input: ExpansionInput;
}>;


export type ExpandQuery = { readonly expansion: { readonly total: number, readonly truncated: boolean, readonly timedOut: boolean, readonly entity:
      | { readonly code: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
      | { readonly airport: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
      | { readonly airport: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
      | { readonly origin: string | null, readonly destination: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
      | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
      | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> }
      | { readonly originCountry: string | null, readonly transitCountries: ReadonlyArray<string>, readonly destinationCountry: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly incident: { readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> } | null }
      | { readonly airport: string | null, readonly at: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
      | { readonly departsAt: string | null, readonly arrivesAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly origin: string | null, readonly destination: string | null }
    , readonly groups: ReadonlyArray<{ readonly key: string, readonly kind: LinkKind, readonly direction: Direction, readonly entityKind: EntityKind, readonly total: number }>, readonly neighbours: ReadonlyArray<{ readonly entity:
        | { readonly code: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly airport: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly airport: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly origin: string | null, readonly destination: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> }
        | { readonly originCountry: string | null, readonly transitCountries: ReadonlyArray<string>, readonly destinationCountry: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly incident: { readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> } | null }
        | { readonly airport: string | null, readonly at: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly departsAt: string | null, readonly arrivesAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly origin: string | null, readonly destination: string | null }
      , readonly links: ReadonlyArray<{ readonly direction: Direction, readonly link: { readonly id: string, readonly kind: LinkKind, readonly at: string | null, readonly until: string | null } }> }>, readonly present: ReadonlyArray<{ readonly entity:
        | { readonly code: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly airport: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly airport: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly origin: string | null, readonly destination: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> }
        | { readonly originCountry: string | null, readonly transitCountries: ReadonlyArray<string>, readonly destinationCountry: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly incident: { readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> } | null }
        | { readonly airport: string | null, readonly at: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly departsAt: string | null, readonly arrivesAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly origin: string | null, readonly destination: string | null }
      , readonly links: ReadonlyArray<{ readonly direction: Direction, readonly link: { readonly id: string, readonly kind: LinkKind, readonly at: string | null, readonly until: string | null } }> }>, readonly digest: { readonly count: number, readonly after: string | null }, readonly linksAmong: { readonly truncated: boolean, readonly links: ReadonlyArray<{ readonly from: { readonly id: string }, readonly to: { readonly id: string }, readonly link: { readonly id: string, readonly kind: LinkKind, readonly at: string | null, readonly until: string | null } }> } } | null };

export type NeighbouringFragment = { readonly entity:
    | { readonly code: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
    | { readonly airport: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
    | { readonly airport: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
    | { readonly origin: string | null, readonly destination: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
    | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
    | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> }
    | { readonly originCountry: string | null, readonly transitCountries: ReadonlyArray<string>, readonly destinationCountry: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly incident: { readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> } | null }
    | { readonly airport: string | null, readonly at: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
    | { readonly departsAt: string | null, readonly arrivesAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly origin: string | null, readonly destination: string | null }
  , readonly links: ReadonlyArray<{ readonly direction: Direction, readonly link: { readonly id: string, readonly kind: LinkKind, readonly at: string | null, readonly until: string | null } }> };

export type FileFragment = { readonly name: string, readonly mediaType: string, readonly text: string, readonly handling: { readonly text: string } };

export type CaseExportQueryVariables = Exact<{
  input: CaseExportInput;
}>;


export type CaseExportQuery = { readonly caseExport: { readonly name: string, readonly mediaType: string, readonly text: string, readonly handling: { readonly text: string } } };

export type ViewExportQueryVariables = Exact<{
  input: ViewExportInput;
}>;


export type ViewExportQuery = { readonly viewExport: { readonly name: string, readonly mediaType: string, readonly text: string, readonly handling: { readonly text: string } } };

export type ViewHandlingQueryVariables = Exact<{
  input: ViewExportInput;
}>;


export type ViewHandlingQuery = { readonly viewExport: { readonly nodeCount: number, readonly exercise: boolean, readonly handling: { readonly text: string } } };

export type FindQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type FindQuery = { readonly search: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly matched: ReadonlyArray<string>, readonly entity:
          | { readonly id: string, readonly kind: EntityKind, readonly natural: string, readonly label: string, readonly corroboration: number }
          | { readonly datesOfBirth: ReadonlyArray<string>, readonly nationalities: ReadonlyArray<string>, readonly staffNumbers: ReadonlyArray<string>, readonly priority: number | null, readonly id: string, readonly kind: EntityKind, readonly natural: string, readonly label: string, readonly corroboration: number }
        , readonly through: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }> } };

export type FindingsQueryVariables = Exact<{
  filter?: FindingFilter | null | undefined;
  since?: string | null | undefined;
  order: FindingOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type FindingsQuery = { readonly findings: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly type: FindingType, readonly kind: FindingKind, readonly status: FindingStatus, readonly review: Review, readonly score: number, readonly stale: ReadonlyArray<StaleCause>, readonly unseen: ReadonlyArray<string>, readonly worth: { readonly hours: number, readonly valuePerHour: number } | null, readonly members: ReadonlyArray<{ readonly entity: string }>, readonly nextTravel: { readonly flight: string, readonly departsAt: string | null } | null, readonly changes: ReadonlyArray<{ readonly text: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type FindingRowFragment = { readonly id: string, readonly title: string, readonly type: FindingType, readonly kind: FindingKind, readonly status: FindingStatus, readonly review: Review, readonly score: number, readonly stale: ReadonlyArray<StaleCause>, readonly unseen: ReadonlyArray<string>, readonly worth: { readonly hours: number, readonly valuePerHour: number } | null, readonly members: ReadonlyArray<{ readonly entity: string }>, readonly nextTravel: { readonly flight: string, readonly departsAt: string | null } | null, readonly changes: ReadonlyArray<{ readonly text: string }> };

export type LatestRunsQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestRunsQuery = { readonly runs: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly status: RunStatus, readonly finishedAt: string | null } }> } };

export type OneFindingQueryVariables = Exact<{
  id: string;
}>;


export type OneFindingQuery = { readonly finding: { readonly asOf: string, readonly firstSeen: string, readonly id: string, readonly title: string, readonly type: FindingType, readonly kind: FindingKind, readonly status: FindingStatus, readonly review: Review, readonly score: number, readonly stale: ReadonlyArray<StaleCause>, readonly unseen: ReadonlyArray<string>, readonly members: ReadonlyArray<{ readonly entity: string, readonly name: string, readonly documents: ReadonlyArray<string>, readonly staff: ReadonlyArray<string>, readonly role: PartyRole, readonly roleBasis: RoleBasis, readonly score: number | null, readonly person: { readonly id: string, readonly exposure: { readonly observed: number, readonly expected: number, readonly pValue: number | null, readonly behind: number, readonly offRoster: { readonly visits: number, readonly observed: number, readonly expected: number } | null } | null } | null }>, readonly reasons: ReadonlyArray<{ readonly code: ReasonCode, readonly text: string, readonly weight: number, readonly records: ReadonlyArray<string>, readonly members: ReadonlyArray<string> }>, readonly counterReasons: ReadonlyArray<{ readonly code: ReasonCode, readonly text: string, readonly weight: number, readonly records: ReadonlyArray<string>, readonly members: ReadonlyArray<string> }>, readonly wouldRemove: ReadonlyArray<{ readonly code: ReasonCode, readonly members: ReadonlyArray<string> }>, readonly checkFirst: ReadonlyArray<{ readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } }>, readonly withoutSource: ReadonlyArray<{ readonly source: string, readonly records: number, readonly scoreMost: number | null, readonly scoreLeast: number | null, readonly stands: boolean | null }>, readonly lineage: ReadonlyArray<{ readonly run: string, readonly at: string | null, readonly text: string }>, readonly decisions: ReadonlyArray<{ readonly review: Review, readonly by: string, readonly at: string, readonly reason: string }>, readonly handling: { readonly text: string }, readonly worth: { readonly hours: number, readonly valuePerHour: number } | null, readonly nextTravel: { readonly flight: string, readonly departsAt: string | null } | null, readonly changes: ReadonlyArray<{ readonly text: string }> } | null };

export type MemberFragment = { readonly entity: string, readonly name: string, readonly documents: ReadonlyArray<string>, readonly staff: ReadonlyArray<string>, readonly role: PartyRole, readonly roleBasis: RoleBasis, readonly score: number | null, readonly person: { readonly id: string, readonly exposure: { readonly observed: number, readonly expected: number, readonly pValue: number | null, readonly behind: number, readonly offRoster: { readonly visits: number, readonly observed: number, readonly expected: number } | null } | null } | null };

export type ReasonedFragment = { readonly code: ReasonCode, readonly text: string, readonly weight: number, readonly records: ReadonlyArray<string>, readonly members: ReadonlyArray<string> };

export type FindingEvidenceQueryVariables = Exact<{
  id: string;
}>;


export type FindingEvidenceQuery = { readonly finding: { readonly id: string, readonly reasons: ReadonlyArray<{ readonly code: ReasonCode, readonly text: string, readonly members: ReadonlyArray<string>, readonly evidence: ReadonlyArray<{ readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } }> }>, readonly counterReasons: ReadonlyArray<{ readonly code: ReasonCode, readonly text: string, readonly members: ReadonlyArray<string>, readonly evidence: ReadonlyArray<{ readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } }> }> } | null };

export type EvidencedFragment = { readonly code: ReasonCode, readonly text: string, readonly members: ReadonlyArray<string>, readonly evidence: ReadonlyArray<{ readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } }> };

export type DecideMutationVariables = Exact<{
  input: DecideFindingInput;
}>;


export type DecideMutation = { readonly decideFinding: { readonly finding: { readonly id: string, readonly review: Review, readonly decisions: ReadonlyArray<{ readonly at: string }> } } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly reader: string, readonly exercise: boolean | null, readonly seq: number, readonly rights: ReadonlyArray<Right> }, readonly graph: { readonly snapshot: string, readonly behind: number } };

export type PersonCardQueryVariables = Exact<{
  id: string;
}>;


export type PersonCardQuery = { readonly person: { readonly id: string, readonly names: ReadonlyArray<string>, readonly datesOfBirth: ReadonlyArray<string>, readonly nationalities: ReadonlyArray<string>, readonly staffNumbers: ReadonlyArray<string>, readonly priority: number | null, readonly documents: ReadonlyArray<{ readonly document:
        | { readonly code: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly airport: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly airport: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly origin: string | null, readonly destination: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> }
        | { readonly originCountry: string | null, readonly transitCountries: ReadonlyArray<string>, readonly destinationCountry: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly incident: { readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> } | null }
        | { readonly airport: string | null, readonly at: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly departsAt: string | null, readonly arrivesAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly origin: string | null, readonly destination: string | null }
       }>, readonly contacts: ReadonlyArray<{ readonly contact: { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }, readonly link: { readonly id: string }, readonly through: { readonly id: string, readonly label: string } | null }>, readonly flights: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly status: TravelStatus | null, readonly flight: { readonly id: string, readonly label: string }, readonly link: { readonly id: string } } }> }, readonly bookings: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly shifts: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly label: string } }> }, readonly incidents: ReadonlyArray<{ readonly role: PartyRole | null, readonly incident: { readonly id: string, readonly label: string }, readonly link: { readonly id: string } }>, readonly findings: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly identities: ReadonlyArray<{ readonly id: string, readonly label: string, readonly natural: string }>, readonly judgements: ReadonlyArray<{ readonly id: string, readonly verdict: Verdict, readonly by: string, readonly score: number | null, readonly reason: string | null, readonly at: string | null, readonly inForce: boolean, readonly left: { readonly id: string, readonly label: string, readonly natural: string } | null, readonly right: { readonly id: string, readonly label: string, readonly natural: string } | null, readonly comparisons: ReadonlyArray<{ readonly field: ComparisonField, readonly left: string, readonly right: string, readonly outcome: ComparisonOutcome, readonly weight: number }> }> } | null };

export type JudgeMutationVariables = Exact<{
  input: JudgeIdentitiesInput;
}>;


export type JudgeMutation = { readonly judgeIdentities: { readonly judgement: { readonly id: string, readonly verdict: Verdict }, readonly persons: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }> } };

export type PlacesQueryVariables = Exact<{
  airports: ReadonlyArray<string> | string;
  countries: ReadonlyArray<string> | string;
}>;


export type PlacesQuery = { readonly airportPlaces: ReadonlyArray<{ readonly code: string, readonly place: { readonly latitude: number, readonly longitude: number } | null }>, readonly countryPlaces: ReadonlyArray<{ readonly code: string, readonly place: { readonly latitude: number, readonly longitude: number } | null }> };

export type PlanQueryVariables = Exact<{
  input: DisruptionInput;
}>;


export type PlanQuery = { readonly disruptionPlan: { readonly warnings: ReadonlyArray<string>, readonly spent: number, readonly area: number, readonly members: number, readonly before: { readonly largest: number, readonly components: number }, readonly steps: ReadonlyArray<{ readonly action: PlanAction, readonly cost: number, readonly why: string, readonly person: { readonly id: string, readonly name: string } | null, readonly thing: { readonly id: string, readonly label: string } | null, readonly after: { readonly largest: number, readonly components: number }, readonly successors: ReadonlyArray<{ readonly person: { readonly id: string, readonly name: string } }> }>, readonly rewired: ReadonlyArray<{ readonly lower: number, readonly median: number, readonly upper: number }>, readonly doubts: ReadonlyArray<{ readonly share: number, readonly survives: number, readonly largest: ReadonlyArray<{ readonly lower: number, readonly median: number, readonly upper: number }> }>, readonly alternatives: ReadonlyArray<{ readonly by: string, readonly area: number, readonly persons: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly things: ReadonlyArray<{ readonly id: string, readonly label: string }> }>, readonly evidenceNeeded: ReadonlyArray<{ readonly missing: string, readonly person: { readonly id: string, readonly name: string } }>, readonly handling: { readonly text: string } } };

export type RequestsQueryVariables = Exact<{
  filter?: RequestFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RequestsQuery = { readonly requests: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly box: RequestBox | null, readonly from: string, readonly to: string, readonly by: string, readonly state: RequestState, readonly ref: string | null, readonly name: string | null, readonly birthDate: string | null, readonly purpose: string, readonly case: string | null, readonly askedAt: string, readonly dueAt: string, readonly overdue: boolean, readonly handling: { readonly text: string }, readonly events: ReadonlyArray<{ readonly kind: RequestState, readonly at: string, readonly by: string, readonly verdict: RequestVerdict | null, readonly contact: string | null, readonly handling: string | null, readonly reason: string | null }> } }> } };

export type RequestProposalQueryVariables = Exact<{
  id: string;
}>;


export type RequestProposalQuery = { readonly request: { readonly id: string, readonly version: number, readonly proposal: { readonly verdict: RequestVerdict, readonly entities: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }> } | null } | null };

export type AskAgencyMutationVariables = Exact<{
  input: AskAgencyInput;
}>;


export type AskAgencyMutation = { readonly askAgency: { readonly request: { readonly id: string } } };

export type AnswerRequestMutationVariables = Exact<{
  input: AnswerRequestInput;
}>;


export type AnswerRequestMutation = { readonly answerRequest: { readonly request: { readonly id: string } } };

export type WithdrawRequestMutationVariables = Exact<{
  input: WithdrawRequestInput;
}>;


export type WithdrawRequestMutation = { readonly withdrawRequest: { readonly request: { readonly id: string } } };

type Thing_Airport_Fragment = { readonly code: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string };

type Thing_Zone_Badge_Fragment = { readonly airport: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string };

type Thing_Shift_Fragment = { readonly airport: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string };

type Thing_Consignment_Fragment = { readonly origin: string | null, readonly destination: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string };

type Thing_QkKbvXJww4gdTmxCeKgazwSnngwPkPo26BnKbEebe_Fragment = { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string };

type Thing_Incident_Fragment = { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> };

type Thing_Seizure_Fragment = { readonly originCountry: string | null, readonly transitCountries: ReadonlyArray<string>, readonly destinationCountry: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly incident: { readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> } | null };

type Thing_Declaration_Inspection_Fragment = { readonly airport: string | null, readonly at: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string };

type Thing_Flight_Fragment = { readonly departsAt: string | null, readonly arrivesAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly origin: string | null, readonly destination: string | null };

export type ThingFragment =
  | Thing_Airport_Fragment
  | Thing_Zone_Badge_Fragment
  | Thing_Shift_Fragment
  | Thing_Consignment_Fragment
  | Thing_QkKbvXJww4gdTmxCeKgazwSnngwPkPo26BnKbEebe_Fragment
  | Thing_Incident_Fragment
  | Thing_Seizure_Fragment
  | Thing_Declaration_Inspection_Fragment
  | Thing_Flight_Fragment
;

export type LegFragment = { readonly origin: string | null, readonly destination: string | null };

export type HappenedFragment = { readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> };

export type ThingsQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type ThingsQuery = { readonly shared: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly entity:
          | { readonly code: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly airport: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly airport: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly origin: string | null, readonly destination: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> }
          | { readonly originCountry: string | null, readonly transitCountries: ReadonlyArray<string>, readonly destinationCountry: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly incident: { readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> } | null }
          | { readonly airport: string | null, readonly at: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly departsAt: string | null, readonly arrivesAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly origin: string | null, readonly destination: string | null }
        , readonly links: ReadonlyArray<{ readonly id: string, readonly kind: LinkKind, readonly at: string | null, readonly until: string | null, readonly from:
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


export type ThingQuery = { readonly entity:
    | { readonly code: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
    | { readonly airport: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
    | { readonly airport: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
    | { readonly origin: string | null, readonly destination: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
    | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
    | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> }
    | { readonly originCountry: string | null, readonly transitCountries: ReadonlyArray<string>, readonly destinationCountry: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly incident: { readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> } | null }
    | { readonly airport: string | null, readonly at: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
    | { readonly departsAt: string | null, readonly arrivesAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly origin: string | null, readonly destination: string | null }
   | null };

export type FindingNetworkQueryVariables = Exact<{
  id: string;
}>;


export type FindingNetworkQuery = { readonly finding: { readonly id: string, readonly title: string } | null, readonly network: { readonly truncated: boolean, readonly behind: number, readonly members: ReadonlyArray<{ readonly person: { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string } }>, readonly ties: ReadonlyArray<{ readonly text: string, readonly weight: number, readonly firstAt: string | null, readonly lastAt: string | null, readonly ends: ReadonlyArray<{ readonly id: string }> }> } };

export type WhyLinkQueryVariables = Exact<{
  id: string;
}>;


export type WhyLinkQuery = { readonly node:
    | { readonly __typename: 'Airport' | 'Zone' | 'Badge' | 'Shift' | 'Consignment' | 'Uld' | 'Organization' | 'Case' | 'Record' | 'Finding' | 'Group' | 'Incident' | 'Seizure' | 'Declaration' | 'Inspection' | 'Run' | 'IngestReport' | 'Person' | 'Identity' | 'TravelDocument' }
    | { readonly __typename: 'Contact' | 'WatchlistEntry' | 'Judgement' | 'AgencyRequest' | 'Flight' | 'Booking' | 'Bag' | 'Vehicle' }
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


export type WhyThingQuery = { readonly entity:
    | { readonly stub: boolean, readonly corroboration: number, readonly code: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly neighbourCounts: ReadonlyArray<{ readonly kind: LinkKind, readonly direction: Direction, readonly count: number }>, readonly records: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } } }> } }
    | { readonly stub: boolean, readonly corroboration: number, readonly airport: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly neighbourCounts: ReadonlyArray<{ readonly kind: LinkKind, readonly direction: Direction, readonly count: number }>, readonly records: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } } }> } }
    | { readonly stub: boolean, readonly corroboration: number, readonly airport: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly neighbourCounts: ReadonlyArray<{ readonly kind: LinkKind, readonly direction: Direction, readonly count: number }>, readonly records: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } } }> } }
    | { readonly stub: boolean, readonly corroboration: number, readonly origin: string | null, readonly destination: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly neighbourCounts: ReadonlyArray<{ readonly kind: LinkKind, readonly direction: Direction, readonly count: number }>, readonly records: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } } }> } }
    | { readonly stub: boolean, readonly corroboration: number, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly neighbourCounts: ReadonlyArray<{ readonly kind: LinkKind, readonly direction: Direction, readonly count: number }>, readonly records: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } } }> } }
    | { readonly stub: boolean, readonly corroboration: number, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly airport: string | null, readonly at: string | null, readonly neighbourCounts: ReadonlyArray<{ readonly kind: LinkKind, readonly direction: Direction, readonly count: number }>, readonly records: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } } }> }, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> }
    | { readonly stub: boolean, readonly corroboration: number, readonly originCountry: string | null, readonly transitCountries: ReadonlyArray<string>, readonly destinationCountry: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly neighbourCounts: ReadonlyArray<{ readonly kind: LinkKind, readonly direction: Direction, readonly count: number }>, readonly records: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } } }> }, readonly incident: { readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> } | null }
    | { readonly stub: boolean, readonly corroboration: number, readonly airport: string | null, readonly at: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly neighbourCounts: ReadonlyArray<{ readonly kind: LinkKind, readonly direction: Direction, readonly count: number }>, readonly records: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } } }> } }
    | { readonly stub: boolean, readonly corroboration: number, readonly departsAt: string | null, readonly arrivesAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly origin: string | null, readonly destination: string | null, readonly neighbourCounts: ReadonlyArray<{ readonly kind: LinkKind, readonly direction: Direction, readonly count: number }>, readonly records: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } } }> } }
   | null };

export type WhyTieQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type WhyTieQuery = { readonly network: { readonly ties: ReadonlyArray<{ readonly text: string, readonly weight: number, readonly benign: BenignRelation | null, readonly terms: ReadonlyArray<{ readonly code: TieCode, readonly weight: number, readonly shared:
          | { readonly code: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly airport: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly airport: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly origin: string | null, readonly destination: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> }
          | { readonly originCountry: string | null, readonly transitCountries: ReadonlyArray<string>, readonly destinationCountry: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly incident: { readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> } | null }
          | { readonly airport: string | null, readonly at: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly departsAt: string | null, readonly arrivesAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly origin: string | null, readonly destination: string | null }
         | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } }> }> }> } };

export type TimelineQueryVariables = Exact<{
  input: TimelineInput;
}>;


export type TimelineQuery = { readonly timeline: { readonly people: number, readonly truncated: boolean, readonly lanes: ReadonlyArray<{ readonly total: number, readonly undated: number, readonly person: { readonly id: string, readonly label: string }, readonly marks: ReadonlyArray<{ readonly at: string | null, readonly until: string | null, readonly missed: boolean, readonly entity:
          | { readonly code: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly airport: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly airport: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly origin: string | null, readonly destination: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> }
          | { readonly originCountry: string | null, readonly transitCountries: ReadonlyArray<string>, readonly destinationCountry: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly incident: { readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> } | null }
          | { readonly airport: string | null, readonly at: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
          | { readonly departsAt: string | null, readonly arrivesAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly origin: string | null, readonly destination: string | null }
        , readonly links: ReadonlyArray<{ readonly id: string, readonly kind: LinkKind, readonly at: string | null, readonly until: string | null, readonly to: { readonly id: string } }> }> }> } };

export type TonightQueryVariables = Exact<{
  first: number;
}>;


export type TonightQuery = { readonly flaggedFlights: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly departsAt: string | null, readonly count: number, readonly flight: { readonly id: string, readonly label: string }, readonly findings: ReadonlyArray<{ readonly id: string, readonly title: string }> } }> } };

export type WaysQueryVariables = Exact<{
  input: PathsInput;
}>;


export type WaysQuery = { readonly paths: { readonly explored: number, readonly truncated: boolean, readonly timedOut: boolean, readonly behind: number, readonly paths: ReadonlyArray<{ readonly alike: number, readonly inOrder: boolean, readonly entities: ReadonlyArray<
        | { readonly code: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly airport: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly airport: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly origin: string | null, readonly destination: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> }
        | { readonly originCountry: string | null, readonly transitCountries: ReadonlyArray<string>, readonly destinationCountry: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly incident: { readonly airport: string | null, readonly at: string | null, readonly flights: ReadonlyArray<{ readonly origin: string | null, readonly destination: string | null }> } | null }
        | { readonly airport: string | null, readonly at: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string }
        | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly person: { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string } }
        | { readonly departsAt: string | null, readonly arrivesAt: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly natural: string, readonly origin: string | null, readonly destination: string | null }
      >, readonly steps: ReadonlyArray<{ readonly text: string, readonly evidence: ReadonlyArray<{ readonly id: string, readonly kind: RecordKind, readonly source: string, readonly agency: string, readonly originator: string, readonly reliability: Reliability, readonly credibility: number, readonly status: RecordStatus, readonly file: string, readonly line: number, readonly exportedAt: string, readonly receivedAt: string, readonly raw: string | null, readonly handling: { readonly text: string } }> }> }>, readonly hubsSkipped: ReadonlyArray<{ readonly id: string, readonly label: string }> } };

export type ShiftQueryVariables = Exact<{ [key: string]: never; }>;


export type ShiftQuery = { readonly worklist: { readonly hours: number, readonly looks: ReadonlyArray<{ readonly hoursSoFar: number, readonly finding: { readonly id: string, readonly title: string, readonly type: FindingType, readonly kind: FindingKind, readonly status: FindingStatus, readonly review: Review, readonly score: number, readonly stale: ReadonlyArray<StaleCause>, readonly unseen: ReadonlyArray<string>, readonly worth: { readonly hours: number, readonly valuePerHour: number } | null, readonly members: ReadonlyArray<{ readonly entity: string }>, readonly nextTravel: { readonly flight: string, readonly departsAt: string | null } | null, readonly changes: ReadonlyArray<{ readonly text: string }> }, readonly worth: { readonly hours: number } }>, readonly chosen: { readonly count: number, readonly hours: number }, readonly leftOut: { readonly count: number, readonly hours: number } } };

export type WhatIsMissingQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatIsMissingQuery = { readonly coverage: { readonly behind: number, readonly inputs: ReadonlyArray<{ readonly input: InputCode, readonly about: string, readonly fullness: Fullness }>, readonly detectors: ReadonlyArray<{ readonly detector: Detector, readonly works: boolean, readonly unseen: ReadonlyArray<string> }> } };

export const CaseRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}}]} as unknown as DocumentNode<CaseRowFragment, unknown>;
export const LegFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Leg"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}}]} as unknown as DocumentNode<LegFragment, unknown>;
export const HappenedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Happened"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"flights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Leg"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}}]} as unknown as DocumentNode<HappenedFragment, unknown>;
export const ThingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Airport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivesAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seizure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}},{"kind":"Field","name":{"kind":"Name","value":"transitCountries"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Declaration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Inspection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shift"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Zone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Badge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Leg"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Happened"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"flights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}}]}}]}}]} as unknown as DocumentNode<ThingFragment, unknown>;
export const NeighbouringFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Neighbouring"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExpandedNeighbour"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Leg"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Happened"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"flights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Airport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivesAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seizure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}},{"kind":"Field","name":{"kind":"Name","value":"transitCountries"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Declaration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Inspection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shift"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Zone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Badge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}}]}}]} as unknown as DocumentNode<NeighbouringFragment, unknown>;
export const FileFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"File"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<FileFragment, unknown>;
export const FindingRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FindingRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"review"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"worth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"valuePerHour"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextTravel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"flight"}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"unseen"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<FindingRowFragment, unknown>;
export const MemberFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Member"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FindingMember"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"documents"}},{"kind":"Field","name":{"kind":"Name","value":"staff"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"roleBasis"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exposure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observed"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"pValue"}},{"kind":"Field","name":{"kind":"Name","value":"offRoster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visits"}},{"kind":"Field","name":{"kind":"Name","value":"observed"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}}]}},{"kind":"Field","name":{"kind":"Name","value":"behind"}}]}}]}}]}}]} as unknown as DocumentNode<MemberFragment, unknown>;
export const ReasonedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Reasoned"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"members"}}]}}]} as unknown as DocumentNode<ReasonedFragment, unknown>;
export const AsReceivedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AsReceived"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"originator"}},{"kind":"Field","name":{"kind":"Name","value":"reliability"}},{"kind":"Field","name":{"kind":"Name","value":"credibility"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"exportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"raw"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<AsReceivedFragment, unknown>;
export const EvidencedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Evidenced"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AsReceived"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AsReceived"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"originator"}},{"kind":"Field","name":{"kind":"Name","value":"reliability"}},{"kind":"Field","name":{"kind":"Name","value":"credibility"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"exportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"raw"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<EvidencedFragment, unknown>;
export const EndFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"End"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Identity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<EndFragment, unknown>;
export const LineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Line"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Link"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"End"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"End"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"End"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Identity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<LineFragment, unknown>;
export const AuditReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditReport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditReport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"readers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reader"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"persons"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"withoutCase"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reader"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}}]}}]}}]}}]} as unknown as DocumentNode<AuditReportQuery, AuditReportQueryVariables>;
export const AuditEntriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reader"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"case"}},{"kind":"Field","name":{"kind":"Name","value":"via"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"ids"}},{"kind":"Field","name":{"kind":"Name","value":"idsMore"}},{"kind":"Field","name":{"kind":"Name","value":"labels"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AuditEntriesQuery, AuditEntriesQueryVariables>;
export const CasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Cases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseRow"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}}]} as unknown as DocumentNode<CasesQuery, CasesQueryVariables>;
export const OneCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OneCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseRow"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"comments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"views"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"view"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Leg"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Happened"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"flights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Airport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivesAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seizure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}},{"kind":"Field","name":{"kind":"Name","value":"transitCountries"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Declaration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Inspection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shift"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Zone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Badge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}}]}}]} as unknown as DocumentNode<OneCaseQuery, OneCaseQueryVariables>;
export const OpenCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}}]} as unknown as DocumentNode<OpenCaseMutation, OpenCaseMutationVariables>;
export const ChangeCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}}]} as unknown as DocumentNode<ChangeCaseMutation, ChangeCaseMutationVariables>;
export const AddToCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddToCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddToCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addToCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}}]} as unknown as DocumentNode<AddToCaseMutation, AddToCaseMutationVariables>;
export const RemoveFromCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveFromCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveFromCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeFromCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}}]} as unknown as DocumentNode<RemoveFromCaseMutation, RemoveFromCaseMutationVariables>;
export const CommentOnCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommentOnCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CommentOnCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentOnCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}}]} as unknown as DocumentNode<CommentOnCaseMutation, CommentOnCaseMutationVariables>;
export const SaveCaseViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveCaseView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveCaseViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveCaseView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}}]} as unknown as DocumentNode<SaveCaseViewMutation, SaveCaseViewMutationVariables>;
export const ExpandDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Expand"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExpansionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expansion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"entityKind"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"neighbours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Neighbouring"}}]}},{"kind":"Field","name":{"kind":"Name","value":"present"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Neighbouring"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"digest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"linksAmong"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"timedOut"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Leg"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Happened"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"flights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Airport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivesAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seizure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}},{"kind":"Field","name":{"kind":"Name","value":"transitCountries"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Declaration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Inspection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shift"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Zone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Badge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Neighbouring"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExpandedNeighbour"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}}]} as unknown as DocumentNode<ExpandQuery, ExpandQueryVariables>;
export const CaseExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseExportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"File"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"File"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<CaseExportQuery, CaseExportQueryVariables>;
export const ViewExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ViewExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ViewExportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"File"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"File"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<ViewExportQuery, ViewExportQueryVariables>;
export const ViewHandlingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ViewHandling"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ViewExportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodeCount"}},{"kind":"Field","name":{"kind":"Name","value":"exercise"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]} as unknown as DocumentNode<ViewHandlingQuery, ViewHandlingQueryVariables>;
export const FindDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Find"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"corroboration"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"datesOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"nationalities"}},{"kind":"Field","name":{"kind":"Name","value":"staffNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"through"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"matched"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindQuery, FindQueryVariables>;
export const FindingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Findings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FindingFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FindingOrder"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FindingRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FindingRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"review"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"worth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"valuePerHour"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextTravel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"flight"}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"unseen"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<FindingsQuery, FindingsQueryVariables>;
export const LatestRunsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LatestRuns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LatestRunsQuery, LatestRunsQueryVariables>;
export const OneFindingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OneFinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FindingRow"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Member"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reasoned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counterReasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reasoned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wouldRemove"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"members"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checkFirst"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AsReceived"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withoutSource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMost"}},{"kind":"Field","name":{"kind":"Name","value":"scoreLeast"}},{"kind":"Field","name":{"kind":"Name","value":"stands"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"review"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"firstSeen"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FindingRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"review"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"worth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"valuePerHour"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextTravel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"flight"}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"unseen"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Member"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FindingMember"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"documents"}},{"kind":"Field","name":{"kind":"Name","value":"staff"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"roleBasis"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exposure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observed"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"pValue"}},{"kind":"Field","name":{"kind":"Name","value":"offRoster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visits"}},{"kind":"Field","name":{"kind":"Name","value":"observed"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}}]}},{"kind":"Field","name":{"kind":"Name","value":"behind"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Reasoned"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"members"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AsReceived"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"originator"}},{"kind":"Field","name":{"kind":"Name","value":"reliability"}},{"kind":"Field","name":{"kind":"Name","value":"credibility"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"exportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"raw"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<OneFindingQuery, OneFindingQueryVariables>;
export const FindingEvidenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindingEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Evidenced"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counterReasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Evidenced"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AsReceived"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"originator"}},{"kind":"Field","name":{"kind":"Name","value":"reliability"}},{"kind":"Field","name":{"kind":"Name","value":"credibility"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"exportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"raw"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Evidenced"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AsReceived"}}]}}]}}]} as unknown as DocumentNode<FindingEvidenceQuery, FindingEvidenceQueryVariables>;
export const DecideDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Decide"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideFindingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideFinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"review"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DecideMutation, DecideMutationVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reader"}},{"kind":"Field","name":{"kind":"Name","value":"exercise"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"rights"}}]}},{"kind":"Field","name":{"kind":"Name","value":"graph"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"behind"}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const PersonCardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ref"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"names"}},{"kind":"Field","name":{"kind":"Name","value":"datesOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"nationalities"}},{"kind":"Field","name":{"kind":"Name","value":"staffNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"through"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"flights"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"flight"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bookings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shifts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"incidents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}}]}},{"kind":"Field","name":{"kind":"Name","value":"judgements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}}]}},{"kind":"Field","name":{"kind":"Name","value":"right"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"inForce"}},{"kind":"Field","name":{"kind":"Name","value":"comparisons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"right"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Leg"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Happened"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"flights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Airport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivesAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seizure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}},{"kind":"Field","name":{"kind":"Name","value":"transitCountries"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Declaration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Inspection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shift"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Zone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Badge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}}]}}]} as unknown as DocumentNode<PersonCardQuery, PersonCardQueryVariables>;
export const JudgeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Judge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JudgeIdentitiesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"judgeIdentities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"judgement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}},{"kind":"Field","name":{"kind":"Name","value":"persons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Leg"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Happened"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"flights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Airport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivesAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seizure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}},{"kind":"Field","name":{"kind":"Name","value":"transitCountries"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Declaration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Inspection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shift"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Zone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Badge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}}]}}]} as unknown as DocumentNode<JudgeMutation, JudgeMutationVariables>;
export const PlacesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Places"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"airports"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"countries"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airportPlaces"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"codes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"airports"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"countryPlaces"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"codes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"countries"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}}]}}]} as unknown as DocumentNode<PlacesQuery, PlacesQueryVariables>;
export const PlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Plan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisruptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disruptionPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"largest"}},{"kind":"Field","name":{"kind":"Name","value":"components"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"thing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"largest"}},{"kind":"Field","name":{"kind":"Name","value":"components"}}]}},{"kind":"Field","name":{"kind":"Name","value":"successors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"rewired"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"doubts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"survives"}},{"kind":"Field","name":{"kind":"Name","value":"largest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"area"}},{"kind":"Field","name":{"kind":"Name","value":"persons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"things"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"area"}},{"kind":"Field","name":{"kind":"Name","value":"evidenceNeeded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]} as unknown as DocumentNode<PlanQuery, PlanQueryVariables>;
export const RequestsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Requests"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"box"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"case"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"handling"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RequestsQuery, RequestsQueryVariables>;
export const RequestProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RequestProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"entities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RequestProposalQuery, RequestProposalQueryVariables>;
export const AskAgencyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskAgency"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskAgencyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"askAgency"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<AskAgencyMutation, AskAgencyMutationVariables>;
export const AnswerRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<AnswerRequestMutation, AnswerRequestMutationVariables>;
export const WithdrawRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawRequestMutation, WithdrawRequestMutationVariables>;
export const ThingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Things"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shared"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"refs"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"60"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Line"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Leg"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Happened"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"flights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"End"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Identity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Airport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivesAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seizure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}},{"kind":"Field","name":{"kind":"Name","value":"transitCountries"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Declaration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Inspection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shift"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Zone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Badge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Line"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Link"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"End"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"End"}}]}}]}}]} as unknown as DocumentNode<ThingsQuery, ThingsQueryVariables>;
export const ThingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Thing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ref"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Leg"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Happened"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"flights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Airport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivesAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seizure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}},{"kind":"Field","name":{"kind":"Name","value":"transitCountries"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Declaration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Inspection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shift"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Zone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Badge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}}]}}]} as unknown as DocumentNode<ThingQuery, ThingQueryVariables>;
export const FindingNetworkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindingNetwork"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"network"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"refs"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"id"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"radius"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"membersMax"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"firstAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"behind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Leg"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Happened"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"flights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Airport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivesAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seizure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}},{"kind":"Field","name":{"kind":"Name","value":"transitCountries"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Declaration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Inspection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shift"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Zone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Badge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}}]}}]} as unknown as DocumentNode<FindingNetworkQuery, FindingNetworkQueryVariables>;
export const WhyLinkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhyLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Link"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Line"}},{"kind":"Field","name":{"kind":"Name","value":"corroboration"}},{"kind":"Field","name":{"kind":"Name","value":"originators"}},{"kind":"Field","name":{"kind":"Name","value":"properties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AsReceived"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"End"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Identity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Line"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Link"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"End"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"End"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AsReceived"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"originator"}},{"kind":"Field","name":{"kind":"Name","value":"reliability"}},{"kind":"Field","name":{"kind":"Name","value":"credibility"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"exportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"raw"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<WhyLinkQuery, WhyLinkQueryVariables>;
export const WhyThingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhyThing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ref"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}},{"kind":"Field","name":{"kind":"Name","value":"stub"}},{"kind":"Field","name":{"kind":"Name","value":"corroboration"}},{"kind":"Field","name":{"kind":"Name","value":"neighbourCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"records"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AsReceived"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Leg"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Happened"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"flights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Airport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivesAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seizure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}},{"kind":"Field","name":{"kind":"Name","value":"transitCountries"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Declaration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Inspection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shift"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Zone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Badge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AsReceived"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"originator"}},{"kind":"Field","name":{"kind":"Name","value":"reliability"}},{"kind":"Field","name":{"kind":"Name","value":"credibility"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"exportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"raw"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<WhyThingQuery, WhyThingQueryVariables>;
export const WhyTieDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhyTie"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"network"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"refs"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}},{"kind":"Argument","name":{"kind":"Name","value":"radius"},"value":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"benign"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"shared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AsReceived"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Leg"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Happened"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"flights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Airport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivesAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seizure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}},{"kind":"Field","name":{"kind":"Name","value":"transitCountries"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Declaration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Inspection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shift"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Zone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Badge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AsReceived"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"originator"}},{"kind":"Field","name":{"kind":"Name","value":"reliability"}},{"kind":"Field","name":{"kind":"Name","value":"credibility"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"exportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"raw"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<WhyTieQuery, WhyTieQueryVariables>;
export const TimelineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Timeline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TimelineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"lanes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"undated"}},{"kind":"Field","name":{"kind":"Name","value":"marks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Leg"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Happened"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"flights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Airport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivesAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seizure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}},{"kind":"Field","name":{"kind":"Name","value":"transitCountries"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Declaration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Inspection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shift"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Zone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Badge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}}]}}]} as unknown as DocumentNode<TimelineQuery, TimelineQueryVariables>;
export const TonightDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Tonight"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"flaggedFlights"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"flight"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TonightQuery, TonightQueryVariables>;
export const WaysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Ways"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PathsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Identity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Thing"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AsReceived"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alike"}},{"kind":"Field","name":{"kind":"Name","value":"inOrder"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explored"}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"timedOut"}},{"kind":"Field","name":{"kind":"Name","value":"hubsSkipped"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"behind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Leg"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Happened"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"flights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Thing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Airport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Leg"}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivesAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seizure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}},{"kind":"Field","name":{"kind":"Name","value":"transitCountries"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Declaration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Inspection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shift"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Zone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Badge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"airport"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AsReceived"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"originator"}},{"kind":"Field","name":{"kind":"Name","value":"reliability"}},{"kind":"Field","name":{"kind":"Name","value":"credibility"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"exportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"raw"}},{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<WaysQuery, WaysQueryVariables>;
export const ShiftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Shift"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"worklist"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"looks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FindingRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"worth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hours"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hoursSoFar"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chosen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FindingRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"review"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"worth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"valuePerHour"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextTravel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"flight"}},{"kind":"Field","name":{"kind":"Name","value":"departsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"unseen"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<ShiftQuery, ShiftQueryVariables>;
export const WhatIsMissingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatIsMissing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"fullness"}}]}},{"kind":"Field","name":{"kind":"Name","value":"detectors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"detector"}},{"kind":"Field","name":{"kind":"Name","value":"works"}},{"kind":"Field","name":{"kind":"Name","value":"unseen"}}]}},{"kind":"Field","name":{"kind":"Name","value":"behind"}}]}}]}}]} as unknown as DocumentNode<WhatIsMissingQuery, WhatIsMissingQueryVariables>;