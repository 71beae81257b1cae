/* Made of schema.graphql by npm run gen; what its types are read from is said in scripts/schema/sources.ts. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EntityKind } from '#model/kinds.ts';
import type { Tlp } from '#model/handling.ts';
import type { ToldDetector } from '#model/finding.ts';
import type { RunStage } from '#app/job-events.ts';
import type { Person, VisibleEntity, AnyEntity, VisibleLink } from '#app/reader/visible.ts';
import type { TypedNode } from '#app/queries/get-node.ts';
import type { StoredRecord } from '#model/record.ts';
import type { FoundPath, PathStep, PathsResult } from '#app/snapshot/paths-answer.ts';
import type { Coverage, InputCoverage } from '#app/queries/coverage.ts';
import type { Funnel } from '#app/queries/funnel.ts';
import type { Fairness } from '#app/queries/fairness.ts';
import type { BackTest } from '#app/jobs/back-test.ts';
import type { Worklist, Look } from '#app/queries/worklist.ts';
import type { GraphState } from '#app/queries/graph-state.ts';
import type { DescribedFinding, DescribedMember, DescribedReason, NextTravel } from '#app/answers/describe-findings.ts';
import type { NetworkFound, PlacedMember } from '#app/queries/network.ts';
import type { KeyPlayersFound } from '#app/queries/disruption/key-players.ts';
import type { DisruptionFound, PlannedRemoval, OtherPlan, LikelySuccessor, EvidenceNeeded } from '#app/queries/disruption/plan.ts';
import type { Observing } from '#app/queries/disruption/observing.ts';
import type { ToldPlan, ToldStep } from '#app/queries/disruption/kept-plans.ts';
import type { PlanComparison, PlanReplay } from '#app/queries/disruption/compare-plans.ts';
import type { KeptEntry } from '#model/users/audit-entry.ts';
import type { AuditReport } from '#app/audit/audit-report.ts';
import type { ToldRequest } from '#app/queries/requests/read-requests.ts';
import type { Proposal } from '#app/queries/requests/propose.ts';
import type { ToldGroup } from '#app/queries/groups/read-groups.ts';
import type { ToldCase, ToldItem, CaseComment, ToldView, ToldEvent } from '#app/queries/cases/read-case.ts';
import type { ExportFile } from '#app/queries/exports/export-file.ts';
import type { SeenKeyed, SeenStep } from '#app/queries/cases/readable-items.ts';
import type { FlaggedFlight, FlaggedTraveller } from '#app/queries/explore/flagged-flights.ts';
import type { Expansion, ExpansionGroup, ExpandedNeighbour } from '#app/queries/explore/expansion.ts';
import type { Digest } from '#app/queries/explore/digest.ts';
import type { LinksAmong, LinkAmong } from '#app/queries/explore/links-among.ts';
import type { Timeline, TimelineLane, TimelineMark } from '#app/queries/explore/timeline.ts';
import type { TieAnswer, TieTermAnswer, PersonsTie, RelatedAnswer } from '#app/snapshot/network-answers.ts';
import type { TiePathsFound } from '#app/queries/tie-paths.ts';
import type { TiePathAnswer } from '#app/snapshot/tie-paths-answer.ts';
import type { Travel, Held, Involvement, ToldJudgement, WeakestOfPerson } from '#app/queries/person-facts.ts';
import type { DoubtfulPair } from '#app/queries/doubtful-pairs.ts';
import type { CoTraveller } from '#app/queries/co-travellers.ts';
import type { Exposure, OffRoster } from '#app/queries/exposure.ts';
import type { ManifestEntry } from '#app/queries/manifest.ts';
import type { ToldRun } from '#app/queries/operations.ts';
import type { IngestReport } from '#model/reject.ts';
import type { Request } from './request.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  DateTime: { input: number; output: number | string; }
  Date: { input: string; output: number | string; }
};

export type ApiQuery = {
  readonly node: Maybe<ApiNode>;
  readonly entity: Maybe<ApiEntity>;
  readonly search: ApiSearchConnection;
  readonly person: Maybe<ApiPerson>;
  readonly document: Maybe<ApiTravelDocument>;
  readonly contact: Maybe<ApiContact>;
  readonly booking: Maybe<ApiBooking>;
  readonly flight: Maybe<ApiFlight>;
  readonly consignment: Maybe<ApiConsignment>;
  readonly staff: Maybe<ApiPerson>;
  readonly incidents: ApiIncidentConnection;
  readonly seizures: ApiSeizureConnection;
  readonly shared: ApiSharedConnection;
  readonly expansion: Maybe<ApiExpansion>;
  readonly timeline: ApiTimeline;
  readonly flaggedFlights: ApiFlaggedFlightConnection;
  readonly cases: ApiCaseConnection;
  readonly case: Maybe<ApiCase>;
  readonly caseExport: ApiExportFile;
  readonly viewExport: ApiExportFile;
  readonly airportPlaces: ReadonlyArray<ApiPlaceOfCode>;
  readonly countryPlaces: ReadonlyArray<ApiPlaceOfCode>;
  readonly record: Maybe<ApiRecord>;
  readonly paths: ApiPathsResult;
  readonly tiePaths: ApiTiePathsResult;
  readonly network: ApiNetwork;
  readonly keyPlayers: ApiKeyPlayers;
  readonly disruptionPlan: ApiDisruptionPlan;
  readonly plans: ApiKeptPlanConnection;
  readonly plan: Maybe<ApiKeptPlan>;
  readonly comparePlans: ApiPlanComparison;
  readonly replayPlan: ApiPlanReplay;
  readonly clusters: ApiClusterConnection;
  readonly cluster: Maybe<ApiCluster>;
  readonly doubtfulPairs: ApiDoubtfulPairConnection;
  readonly findings: ApiFindingConnection;
  readonly worklist: ApiWorklist;
  readonly finding: Maybe<ApiFinding>;
  readonly flows: ApiFlowConnection;
  readonly runs: ApiRunConnection;
  readonly ingestReports: ApiIngestReportConnection;
  readonly groups: ApiGroupConnection;
  readonly group: Maybe<ApiGroup>;
  readonly requests: ApiAgencyRequestConnection;
  readonly request: Maybe<ApiAgencyRequest>;
  readonly auditEntries: ApiAuditEntryConnection;
  readonly whoCanSee: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly auditReport: ApiAuditReport;
  readonly replayAnswer: ApiReplayedAnswer;
  readonly changes: ApiChangeConnection;
  readonly graph: ApiGraphState;
  readonly coverage: ApiCoverage;
  readonly funnel: ApiFunnel;
  readonly method: ApiMethod;
  readonly fairness: ApiFairness;
  readonly me: ApiMe;
};


export type ApiQueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type ApiQueryEntityArgs = {
  ref: Scalars['ID']['input'];
};


export type ApiQuerySearchArgs = {
  text: Scalars['String']['input'];
  kinds?: InputMaybe<ReadonlyArray<ApiEntityKind>>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiQueryPersonArgs = {
  ref: Scalars['ID']['input'];
};


export type ApiQueryDocumentArgs = {
  ref: Scalars['ID']['input'];
};


export type ApiQueryContactArgs = {
  ref: Scalars['ID']['input'];
};


export type ApiQueryBookingArgs = {
  ref: Scalars['ID']['input'];
};


export type ApiQueryFlightArgs = {
  ref: Scalars['ID']['input'];
};


export type ApiQueryConsignmentArgs = {
  ref: Scalars['ID']['input'];
};


export type ApiQueryStaffArgs = {
  ref: Scalars['ID']['input'];
};


export type ApiQueryIncidentsArgs = {
  filter?: InputMaybe<ApiIncidentFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiQuerySeizuresArgs = {
  filter?: InputMaybe<ApiSeizureFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiQuerySharedArgs = {
  refs: ReadonlyArray<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiQueryExpansionArgs = {
  input: ApiExpansionInput;
};


export type ApiQueryTimelineArgs = {
  input: ApiTimelineInput;
};


export type ApiQueryFlaggedFlightsArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiQueryCasesArgs = {
  filter?: InputMaybe<ApiCaseFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiQueryCaseArgs = {
  id: Scalars['ID']['input'];
};


export type ApiQueryCaseExportArgs = {
  input: ApiCaseExportInput;
};


export type ApiQueryViewExportArgs = {
  input: ApiViewExportInput;
};


export type ApiQueryAirportPlacesArgs = {
  codes: ReadonlyArray<Scalars['String']['input']>;
};


export type ApiQueryCountryPlacesArgs = {
  codes: ReadonlyArray<Scalars['String']['input']>;
};


export type ApiQueryRecordArgs = {
  id: Scalars['ID']['input'];
};


export type ApiQueryPathsArgs = {
  input: ApiPathsInput;
};


export type ApiQueryTiePathsArgs = {
  input: ApiTiePathsInput;
};


export type ApiQueryNetworkArgs = {
  refs: ReadonlyArray<Scalars['ID']['input']>;
  radius: Scalars['Int']['input'];
  resolution: Scalars['Float']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
  receivedUntil?: InputMaybe<Scalars['DateTime']['input']>;
  membersMax: Scalars['Int']['input'];
};


export type ApiQueryKeyPlayersArgs = {
  input: ApiKeyPlayersInput;
};


export type ApiQueryDisruptionPlanArgs = {
  input: ApiDisruptionInput;
};


export type ApiQueryPlansArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiQueryPlanArgs = {
  id: Scalars['ID']['input'];
};


export type ApiQueryComparePlansArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type ApiQueryReplayPlanArgs = {
  id: Scalars['ID']['input'];
};


export type ApiQueryClustersArgs = {
  filter?: InputMaybe<ApiFindingFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiQueryClusterArgs = {
  id: Scalars['ID']['input'];
};


export type ApiQueryDoubtfulPairsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiQueryFindingsArgs = {
  filter?: InputMaybe<ApiFindingFilter>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  order: ApiFindingOrder;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiQueryWorklistArgs = {
  hours?: InputMaybe<Scalars['Float']['input']>;
  filter?: InputMaybe<ApiFindingFilter>;
  first: Scalars['Int']['input'];
};


export type ApiQueryFindingArgs = {
  id: Scalars['ID']['input'];
};


export type ApiQueryFlowsArgs = {
  filter?: InputMaybe<ApiFlowFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiQueryRunsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiQueryIngestReportsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiQueryGroupsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiQueryGroupArgs = {
  ref: Scalars['ID']['input'];
};


export type ApiQueryRequestsArgs = {
  filter?: InputMaybe<ApiRequestFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiQueryRequestArgs = {
  id: Scalars['ID']['input'];
};


export type ApiQueryAuditEntriesArgs = {
  filter?: InputMaybe<ApiAuditFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiQueryWhoCanSeeArgs = {
  id: Scalars['ID']['input'];
};


export type ApiQueryAuditReportArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


export type ApiQueryReplayAnswerArgs = {
  seq: Scalars['Int']['input'];
  query: Scalars['String']['input'];
  variables?: InputMaybe<Scalars['String']['input']>;
  operationName?: InputMaybe<Scalars['String']['input']>;
};


export type ApiQueryChangesArgs = {
  sinceSeq: Scalars['Int']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiMutation = {
  readonly runDetection: ApiRunDetectionPayload;
  readonly judgeIdentities: ApiJudgeIdentitiesPayload;
  readonly decideFinding: ApiDecideFindingPayload;
  readonly backTest: ApiBackTestPayload;
  readonly approveMethod: ApiApproveMethodPayload;
  readonly keepPlan: ApiKeepPlanPayload;
  readonly openCase: ApiOpenCasePayload;
  readonly changeCase: ApiChangeCasePayload;
  readonly addToCase: ApiAddToCasePayload;
  readonly removeFromCase: ApiRemoveFromCasePayload;
  readonly commentOnCase: ApiCommentOnCasePayload;
  readonly saveCaseView: ApiSaveCaseViewPayload;
  readonly openGroup: ApiOpenGroupPayload;
  readonly changeGroupMembers: ApiChangeGroupMembersPayload;
  readonly closeGroup: ApiCloseGroupPayload;
  readonly askAgency: ApiAskAgencyPayload;
  readonly answerRequest: ApiAnswerRequestPayload;
  readonly withdrawRequest: ApiWithdrawRequestPayload;
  readonly withdrawSource: ApiWithdrawSourcePayload;
};


export type ApiMutationRunDetectionArgs = {
  input: ApiRunDetectionInput;
};


export type ApiMutationJudgeIdentitiesArgs = {
  input: ApiJudgeIdentitiesInput;
};


export type ApiMutationDecideFindingArgs = {
  input: ApiDecideFindingInput;
};


export type ApiMutationBackTestArgs = {
  input: ApiBackTestInput;
};


export type ApiMutationApproveMethodArgs = {
  input: ApiApproveMethodInput;
};


export type ApiMutationKeepPlanArgs = {
  input: ApiKeepPlanInput;
};


export type ApiMutationOpenCaseArgs = {
  input: ApiOpenCaseInput;
};


export type ApiMutationChangeCaseArgs = {
  input: ApiChangeCaseInput;
};


export type ApiMutationAddToCaseArgs = {
  input: ApiAddToCaseInput;
};


export type ApiMutationRemoveFromCaseArgs = {
  input: ApiRemoveFromCaseInput;
};


export type ApiMutationCommentOnCaseArgs = {
  input: ApiCommentOnCaseInput;
};


export type ApiMutationSaveCaseViewArgs = {
  input: ApiSaveCaseViewInput;
};


export type ApiMutationOpenGroupArgs = {
  input: ApiOpenGroupInput;
};


export type ApiMutationChangeGroupMembersArgs = {
  input: ApiChangeGroupMembersInput;
};


export type ApiMutationCloseGroupArgs = {
  input: ApiCloseGroupInput;
};


export type ApiMutationAskAgencyArgs = {
  input: ApiAskAgencyInput;
};


export type ApiMutationAnswerRequestArgs = {
  input: ApiAnswerRequestInput;
};


export type ApiMutationWithdrawRequestArgs = {
  input: ApiWithdrawRequestInput;
};


export type ApiMutationWithdrawSourceArgs = {
  input: ApiWithdrawSourceInput;
};

export type ApiSubscription = {
  readonly findingChanged: ApiFindingChanged;
  readonly runProgress: ApiRunProgress;
};


export type ApiSubscriptionRunProgressArgs = {
  run?: InputMaybe<Scalars['ID']['input']>;
};

export type ApiAirport = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly code: Maybe<Scalars['String']['output']>;
  readonly place: Maybe<ApiPlace>;
};


export type ApiAirportRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiAirportNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiPlace = {
  readonly latitude: Scalars['Float']['output'];
  readonly longitude: Scalars['Float']['output'];
};

export type ApiPlaceOfCode = {
  readonly code: Scalars['String']['output'];
  readonly place: Maybe<ApiPlace>;
};

export type ApiZone = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly airport: Maybe<Scalars['String']['output']>;
  readonly code: Maybe<Scalars['String']['output']>;
};


export type ApiZoneRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiZoneNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiBadge = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly airport: Maybe<Scalars['String']['output']>;
  readonly number: Maybe<Scalars['String']['output']>;
  readonly holders: ReadonlyArray<ApiPerson>;
};


export type ApiBadgeRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiBadgeNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiShift = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly startsAt: Maybe<Scalars['DateTime']['output']>;
  readonly endsAt: Maybe<Scalars['DateTime']['output']>;
  readonly airport: Maybe<Scalars['String']['output']>;
  readonly zone: Maybe<Scalars['String']['output']>;
  readonly shiftKind: Maybe<ApiShiftKind>;
  readonly flights: ReadonlyArray<ApiFlight>;
};


export type ApiShiftRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiShiftNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiShiftConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiShiftEdge>;
  readonly pageInfo: ApiPageInfo;
};

export type ApiShiftEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiShift;
};

export type ApiExposure = {
  readonly observed: Scalars['Float']['output'];
  readonly expected: Scalars['Float']['output'];
  readonly pValue: Maybe<Scalars['Float']['output']>;
  readonly flights: ReadonlyArray<ApiFlight>;
  readonly offRoster: Maybe<ApiOffRoster>;
  readonly finding: Maybe<ApiFinding>;
  readonly behind: Scalars['Int']['output'];
};

export type ApiOffRoster = {
  readonly visits: Scalars['Int']['output'];
  readonly observed: Scalars['Float']['output'];
  readonly expected: Scalars['Float']['output'];
  readonly pValue: Scalars['Float']['output'];
  readonly flights: ReadonlyArray<ApiFlight>;
};

export type ApiShiftKind =
  | 'ROSTER'
  | 'SWAP'
  | 'OVERTIME';

export type ApiAuditVia =
  | 'HTTP'
  | 'WEBSOCKET'
  | 'SSE'
  | 'COMMAND';

export type ApiAuditFilter = {
  readonly reader?: InputMaybe<Scalars['String']['input']>;
  readonly ref?: InputMaybe<Scalars['ID']['input']>;
  readonly operation?: InputMaybe<Scalars['String']['input']>;
  readonly case?: InputMaybe<Scalars['String']['input']>;
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ApiAuditEntry = {
  readonly seq: Scalars['Int']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly reader: Scalars['String']['output'];
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  readonly purpose: Maybe<Scalars['String']['output']>;
  readonly case: Maybe<Scalars['String']['output']>;
  readonly via: ApiAuditVia;
  readonly operation: ReadonlyArray<Scalars['String']['output']>;
  readonly question: Scalars['String']['output'];
  readonly answer: Maybe<Scalars['String']['output']>;
  readonly ids: ReadonlyArray<Scalars['ID']['output']>;
  readonly idsMore: Scalars['Int']['output'];
  readonly labels: ReadonlyArray<Scalars['String']['output']>;
  readonly state: Maybe<Scalars['Int']['output']>;
  readonly method: Scalars['String']['output'];
  readonly outcome: Scalars['String']['output'];
  readonly ms: Scalars['Int']['output'];
  readonly hash: Scalars['String']['output'];
};

export type ApiAuditEntryConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiAuditEntryEdge>;
  readonly pageInfo: ApiPageInfo;
};

export type ApiAuditEntryEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiAuditEntry;
};

export type ApiReplayedAnswer = {
  readonly seq: Scalars['Int']['output'];
  readonly same: Scalars['Boolean']['output'];
  readonly changesSince: Maybe<Scalars['Int']['output']>;
  readonly sameMethod: Scalars['Boolean']['output'];
  readonly sameRoles: Scalars['Boolean']['output'];
};

export type ApiAuditReport = {
  readonly entries: Scalars['Int']['output'];
  readonly readers: ReadonlyArray<ApiAuditReader>;
  readonly alerts: ReadonlyArray<ApiAuditAlert>;
};

export type ApiAuditReader = {
  readonly reader: Scalars['String']['output'];
  readonly answers: Scalars['Int']['output'];
  readonly persons: Scalars['Int']['output'];
  readonly refused: Scalars['Int']['output'];
  readonly withoutCase: Scalars['Int']['output'];
  readonly lastAt: Scalars['DateTime']['output'];
};

export type ApiAuditAlertKind =
  | 'OWN_PERSON'
  | 'VOLUME'
  | 'PROBING'
  | 'OFF_DUTY'
  | 'FISHING';

export type ApiAuditAlert = {
  readonly kind: ApiAuditAlertKind;
  readonly reader: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
  readonly entries: ReadonlyArray<Scalars['Int']['output']>;
};

export type ApiConsignment = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly number: Maybe<Scalars['String']['output']>;
  readonly consignmentKind: Maybe<ApiConsignmentKind>;
  readonly origin: Maybe<Scalars['String']['output']>;
  readonly destination: Maybe<Scalars['String']['output']>;
  readonly pieces: Maybe<Scalars['Int']['output']>;
  readonly weightKg: Maybe<Scalars['Float']['output']>;
  readonly goods: Maybe<Scalars['String']['output']>;
  readonly hsCode: Maybe<Scalars['String']['output']>;
  readonly declaredValue: Maybe<Scalars['Float']['output']>;
  readonly declaredCurrency: Maybe<Scalars['String']['output']>;
  readonly shippers: ReadonlyArray<ApiOrganization>;
  readonly consignees: ReadonlyArray<ApiOrganization>;
  readonly flights: ReadonlyArray<ApiFlight>;
  readonly incidents: ReadonlyArray<ApiIncident>;
  readonly custody: ReadonlyArray<ApiCustodyEvent>;
  readonly custodyPath: ApiCustodyPath;
};


export type ApiConsignmentRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiConsignmentNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiUld = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly custody: ReadonlyArray<ApiCustodyEvent>;
  readonly custodyPath: ApiCustodyPath;
};


export type ApiUldRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiUldNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiOrganization = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly name: Maybe<Scalars['String']['output']>;
};


export type ApiOrganizationRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiOrganizationNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiCustodyEvent = {
  readonly at: Maybe<Scalars['DateTime']['output']>;
  readonly event: Maybe<ApiCustodyEventKind>;
  readonly handler: Maybe<ApiPerson>;
  readonly airport: Maybe<Scalars['String']['output']>;
  readonly zone: Maybe<Scalars['String']['output']>;
  readonly flight: Maybe<ApiFlight>;
  readonly weightKg: Maybe<Scalars['Float']['output']>;
  readonly seal: Maybe<Scalars['String']['output']>;
  readonly links: ReadonlyArray<ApiLink>;
};

export type ApiCustodyPath = {
  readonly steps: ReadonlyArray<ApiCustodyStep>;
  readonly changes: ReadonlyArray<ApiCustodyChange>;
  readonly longestGapHours: Maybe<Scalars['Float']['output']>;
  readonly doubts: ReadonlyArray<Scalars['String']['output']>;
};

export type ApiCustodyStep = {
  readonly event: ApiCustodyEvent;
  readonly text: Scalars['String']['output'];
  readonly gap: Maybe<ApiCustodyGap>;
};

export type ApiCustodyGap = {
  readonly hours: Maybe<Scalars['Float']['output']>;
  readonly aboard: Maybe<ApiFlight>;
  readonly lastHandler: Maybe<ApiPerson>;
  readonly text: Scalars['String']['output'];
};

export type ApiCustodyChange = {
  readonly what: ApiCustodyReading;
  readonly before: Scalars['String']['output'];
  readonly after: Scalars['String']['output'];
  readonly changeKg: Maybe<Scalars['Float']['output']>;
  readonly since: Maybe<Scalars['DateTime']['output']>;
  readonly until: Maybe<Scalars['DateTime']['output']>;
  readonly hands: ReadonlyArray<ApiPerson>;
  readonly text: Scalars['String']['output'];
};

export type ApiCustodyReading =
  | 'WEIGHT'
  | 'SEAL';

export type ApiConsignmentKind =
  | 'AWB'
  | 'HAWB'
  | 'COURIER'
  | 'MAIL';

export type ApiCustodyEventKind =
  | 'SCREENED'
  | 'LOADED'
  | 'UNLOADED'
  | 'RUSH'
  | 'RELEASED';

export type ApiCase = ApiNode & {
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  readonly status: ApiCaseStatus;
  readonly assignee: Maybe<Scalars['String']['output']>;
  readonly openedBy: Scalars['String']['output'];
  readonly openedAt: Scalars['DateTime']['output'];
  readonly handling: ApiHandling;
  readonly items: ReadonlyArray<ApiCaseItem>;
  readonly comments: ReadonlyArray<ApiCaseComment>;
  readonly views: ReadonlyArray<ApiCaseView>;
  readonly history: ReadonlyArray<ApiCaseEvent>;
};

export type ApiCaseConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiCaseEdge>;
  readonly pageInfo: ApiPageInfo;
};

export type ApiCaseEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiCase;
};

export type ApiCaseStatus =
  | 'OPEN'
  | 'SUSPENDED'
  | 'CLOSED'
  | 'HANDED_OVER';

export type ApiCaseItemKind =
  | 'ENTITY'
  | 'LINK'
  | 'FINDING'
  | 'PATH';

export type ApiCaseItem = {
  readonly key: Scalars['ID']['output'];
  readonly kind: ApiCaseItemKind;
  readonly entity: Maybe<ApiEntity>;
  readonly link: Maybe<ApiLink>;
  readonly finding: Maybe<ApiFinding>;
  readonly steps: Maybe<ReadonlyArray<ApiCaseStep>>;
  readonly note: Maybe<Scalars['String']['output']>;
  readonly by: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
};

export type ApiCaseStep = {
  readonly from: ApiEntity;
  readonly to: ApiEntity;
  readonly kind: ApiStepKind;
};

export type ApiCaseComment = {
  readonly id: Scalars['ID']['output'];
  readonly text: Scalars['String']['output'];
  readonly by: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly handling: ApiHandling;
};

export type ApiCaseView = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly by: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly content: ApiCaseViewContent;
};

export type ApiCaseViewContent = {
  readonly nodes: ReadonlyArray<ApiCaseViewNode>;
  readonly links: ReadonlyArray<Scalars['ID']['output']>;
  readonly hidden: ReadonlyArray<Scalars['ID']['output']>;
  readonly filters: ApiCaseViewFilters;
};

export type ApiCaseViewNode = {
  readonly id: Scalars['ID']['output'];
  readonly x: Scalars['Float']['output'];
  readonly y: Scalars['Float']['output'];
  readonly pinned: Scalars['Boolean']['output'];
};

export type ApiCaseViewFilters = {
  readonly linkKinds: Maybe<ReadonlyArray<ApiLinkKind>>;
  readonly entityKinds: Maybe<ReadonlyArray<ApiEntityKind>>;
  readonly from: Maybe<Scalars['DateTime']['output']>;
  readonly until: Maybe<Scalars['DateTime']['output']>;
  readonly text: Maybe<Scalars['String']['output']>;
};

export type ApiCaseEventKind =
  | 'OPENED'
  | 'CHANGED'
  | 'ADDED'
  | 'REMOVED'
  | 'COMMENTED'
  | 'VIEW_SAVED';

export type ApiCaseEvent = {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiCaseEventKind;
  readonly by: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly title: Maybe<Scalars['String']['output']>;
  readonly status: Maybe<ApiCaseStatus>;
  readonly assignee: Maybe<Scalars['String']['output']>;
  readonly text: Maybe<Scalars['String']['output']>;
  readonly view: Maybe<Scalars['String']['output']>;
  readonly items: ReadonlyArray<ApiCaseEventItem>;
};

export type ApiCaseEventItem = {
  readonly key: Scalars['ID']['output'];
  readonly kind: ApiCaseItemKind;
  readonly entity: Maybe<ApiEntity>;
  readonly link: Maybe<ApiLink>;
  readonly finding: Maybe<ApiFinding>;
  readonly steps: Maybe<ReadonlyArray<ApiCaseStep>>;
};

export type ApiCaseFilter = {
  readonly statuses?: InputMaybe<ReadonlyArray<ApiCaseStatus>>;
  readonly assignee?: InputMaybe<Scalars['String']['input']>;
};

export type ApiOpenCaseInput = {
  readonly title: Scalars['String']['input'];
  readonly assignee?: InputMaybe<Scalars['String']['input']>;
  readonly handling?: InputMaybe<Scalars['String']['input']>;
};

export type ApiChangeCaseInput = {
  readonly case: Scalars['ID']['input'];
  readonly expectedVersion: Scalars['ID']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly status?: InputMaybe<ApiCaseStatus>;
  readonly assignee?: InputMaybe<Scalars['String']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly handling?: InputMaybe<Scalars['String']['input']>;
};

export type ApiAddToCaseInput = {
  readonly case: Scalars['ID']['input'];
  readonly expectedVersion: Scalars['ID']['input'];
  readonly entities?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly links?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly findings?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly paths?: InputMaybe<ReadonlyArray<ApiCasePathInput>>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly handling?: InputMaybe<Scalars['String']['input']>;
};

export type ApiCasePathInput = {
  readonly steps: ReadonlyArray<ApiCaseStepInput>;
};

export type ApiCaseStepInput = {
  readonly from: Scalars['ID']['input'];
  readonly to: Scalars['ID']['input'];
  readonly kind: ApiStepKind;
};

export type ApiRemoveFromCaseInput = {
  readonly case: Scalars['ID']['input'];
  readonly expectedVersion: Scalars['ID']['input'];
  readonly keys: ReadonlyArray<Scalars['ID']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly handling?: InputMaybe<Scalars['String']['input']>;
};

export type ApiCommentOnCaseInput = {
  readonly case: Scalars['ID']['input'];
  readonly expectedVersion: Scalars['ID']['input'];
  readonly text: Scalars['String']['input'];
  readonly handling?: InputMaybe<Scalars['String']['input']>;
};

export type ApiSaveCaseViewInput = {
  readonly case: Scalars['ID']['input'];
  readonly expectedVersion: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  readonly nodes: ReadonlyArray<ApiCaseViewNodeInput>;
  readonly links?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly hidden?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly filters?: InputMaybe<ApiCaseViewFiltersInput>;
  readonly handling?: InputMaybe<Scalars['String']['input']>;
};

export type ApiCaseViewNodeInput = {
  readonly id: Scalars['ID']['input'];
  readonly x: Scalars['Float']['input'];
  readonly y: Scalars['Float']['input'];
  readonly pinned: Scalars['Boolean']['input'];
};

export type ApiCaseViewFiltersInput = {
  readonly linkKinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  readonly entityKinds?: InputMaybe<ReadonlyArray<ApiEntityKind>>;
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

export type ApiOpenCasePayload = {
  readonly case: ApiCase;
};

export type ApiChangeCasePayload = {
  readonly case: ApiCase;
};

export type ApiAddToCasePayload = {
  readonly case: ApiCase;
};

export type ApiRemoveFromCasePayload = {
  readonly case: ApiCase;
};

export type ApiCommentOnCasePayload = {
  readonly case: ApiCase;
};

export type ApiSaveCaseViewPayload = {
  readonly case: ApiCase;
};

export type ApiCoverage = {
  readonly inputs: ReadonlyArray<ApiInputCoverage>;
  readonly detectors: ReadonlyArray<ApiDetectorCoverage>;
  readonly questions: ReadonlyArray<ApiQuestionCoverage>;
  readonly snapshot: Scalars['String']['output'];
  readonly behind: Scalars['Int']['output'];
};

export type ApiInputCoverage = {
  readonly input: ApiInputCode;
  readonly about: Scalars['String']['output'];
  readonly from: Scalars['String']['output'];
  readonly count: Scalars['Int']['output'];
  readonly of: Maybe<Scalars['Int']['output']>;
  readonly share: Maybe<Scalars['Float']['output']>;
  readonly usual: Maybe<Scalars['Float']['output']>;
  readonly fullness: ApiFullness;
  readonly firstDay: Maybe<Scalars['Date']['output']>;
  readonly lastDay: Maybe<Scalars['Date']['output']>;
  readonly days: Scalars['Int']['output'];
  readonly emptyDays: Scalars['Int']['output'];
  readonly airports: ReadonlyArray<ApiAirportCoverage>;
};


export type ApiInputCoverageAirportsArgs = {
  first: Scalars['Int']['input'];
};

export type ApiAirportCoverage = {
  readonly airport: Scalars['String']['output'];
  readonly count: Scalars['Int']['output'];
  readonly firstDay: Maybe<Scalars['Date']['output']>;
  readonly lastDay: Maybe<Scalars['Date']['output']>;
  readonly days: Scalars['Int']['output'];
  readonly emptyDays: Scalars['Int']['output'];
};

export type ApiDetectorCoverage = {
  readonly detector: ApiDetector;
  readonly works: Scalars['Boolean']['output'];
  readonly needs: ReadonlyArray<ApiInputCoverage>;
  readonly helps: ReadonlyArray<ApiInputCoverage>;
  readonly unseen: ReadonlyArray<Scalars['String']['output']>;
};

export type ApiQuestionCoverage = {
  readonly question: Scalars['String']['output'];
  readonly works: Scalars['Boolean']['output'];
  readonly needs: ReadonlyArray<ApiInputCoverage>;
  readonly helps: ReadonlyArray<ApiInputCoverage>;
  readonly unseen: ReadonlyArray<Scalars['String']['output']>;
};

export type ApiFullness =
  | 'NONE'
  | 'THIN'
  | 'FULL';

export type ApiInputCode =
  | 'JOURNEYS'
  | 'JOURNEY_TIMES'
  | 'BOARDING'
  | 'TRAVEL_DOCUMENTS'
  | 'BIRTH_DATES'
  | 'BOOKINGS'
  | 'BOOKING_TIMES'
  | 'PAYMENT_FORMS'
  | 'PAYERS'
  | 'PAYMENT_CARDS'
  | 'BOOKING_CONTACTS'
  | 'AGENCIES'
  | 'BAGS'
  | 'WORKERS'
  | 'WORKER_CONTACTS'
  | 'SHIFTS'
  | 'HANDLED_FLIGHTS'
  | 'BADGE_READS'
  | 'BADGE_HOLDERS'
  | 'INCIDENTS'
  | 'INCIDENT_FLIGHTS'
  | 'INCIDENT_PARTIES'
  | 'SEIZURES'
  | 'DECLARATIONS'
  | 'DECLARERS'
  | 'COUNTED_AMOUNTS'
  | 'CONSIGNMENTS'
  | 'CONSIGNMENT_PARTIES'
  | 'CUSTODY'
  | 'COMMUNICATIONS'
  | 'LISTINGS'
  | 'INSPECTIONS'
  | 'OUTCOMES';

export type ApiDisruptionInput = {
  readonly refs: ReadonlyArray<Scalars['ID']['input']>;
  readonly radius: Scalars['Int']['input'];
  readonly budget: Scalars['Float']['input'];
  readonly stepsMax: Scalars['Int']['input'];
  readonly costs?: InputMaybe<ReadonlyArray<ApiPersonCostInput>>;
  readonly eligibility: ApiDisruptionEligibility;
  readonly sparing?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly things: Scalars['Boolean']['input'];
  readonly observe: Scalars['Int']['input'];
  readonly membersMax: Scalars['Int']['input'];
  readonly seed: Scalars['Int']['input'];
};

export type ApiPersonCostInput = {
  readonly ref: Scalars['ID']['input'];
  readonly cost: Scalars['Float']['input'];
};

export type ApiDisruptionEligibility =
  | 'EVIDENCED'
  | 'ANYBODY';

export type ApiDisruptionPlan = {
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
  readonly robust: Scalars['Boolean']['output'];
  readonly heals: Scalars['Boolean']['output'];
  readonly before: ApiNetworkState;
  readonly steps: ReadonlyArray<ApiDisruptionStep>;
  readonly spent: Scalars['Float']['output'];
  readonly chosenBy: Scalars['String']['output'];
  readonly area: Scalars['Float']['output'];
  readonly alternatives: ReadonlyArray<ApiDisruptionAlternative>;
  readonly rewired: ReadonlyArray<ApiSizeBand>;
  readonly healed: Scalars['Float']['output'];
  readonly doubts: ReadonlyArray<ApiDisruptionDoubt>;
  readonly hiding: ReadonlyArray<Scalars['Boolean']['output']>;
  readonly without: ReadonlyArray<ApiDisruptionWithout>;
  readonly evidenceNeeded: ReadonlyArray<ApiEvidenceNeeded>;
  readonly observing: Maybe<ApiObserving>;
  readonly members: Scalars['Int']['output'];
  readonly ties: Scalars['Int']['output'];
  readonly eligible: Scalars['Int']['output'];
  readonly severable: Scalars['Int']['output'];
  readonly truncated: Scalars['Boolean']['output'];
  readonly snapshot: Scalars['String']['output'];
  readonly behind: Scalars['Int']['output'];
  readonly seed: Scalars['Int']['output'];
  readonly runs: Scalars['Int']['output'];
  readonly handling: ApiHandling;
  readonly exercise: Scalars['Boolean']['output'];
};

export type ApiDisruptionStep = {
  readonly action: ApiPlanAction;
  readonly person: Maybe<ApiPerson>;
  readonly thing: Maybe<ApiEntity>;
  readonly cost: Scalars['Float']['output'];
  readonly role: Maybe<ApiPartyRole>;
  readonly why: Scalars['String']['output'];
  readonly findings: ReadonlyArray<Scalars['ID']['output']>;
  readonly after: ApiNetworkState;
  readonly successors: ReadonlyArray<ApiSuccessor>;
};

export type ApiObserving = {
  readonly persons: ReadonlyArray<ApiPerson>;
  readonly reached: Scalars['Int']['output'];
  readonly left: Scalars['Int']['output'];
  readonly cost: Scalars['Float']['output'];
};

export type ApiSuccessor = {
  readonly person: ApiPerson;
  readonly share: Scalars['Float']['output'];
};

export type ApiNetworkState = {
  readonly largest: Scalars['Int']['output'];
  readonly components: Scalars['Int']['output'];
  readonly fragmentation: Scalars['Float']['output'];
  readonly efficiency: Maybe<Scalars['Float']['output']>;
  readonly reach: Scalars['Float']['output'];
};

export type ApiDisruptionAlternative = {
  readonly by: Scalars['String']['output'];
  readonly persons: ReadonlyArray<ApiPerson>;
  readonly things: ReadonlyArray<ApiEntity>;
  readonly area: Scalars['Float']['output'];
};

export type ApiSizeBand = {
  readonly lower: Scalars['Int']['output'];
  readonly median: Scalars['Int']['output'];
  readonly upper: Scalars['Int']['output'];
};

export type ApiDisruptionDoubt = {
  readonly share: Scalars['Float']['output'];
  readonly largest: ReadonlyArray<ApiSizeBand>;
  readonly survives: Scalars['Float']['output'];
};

export type ApiDisruptionWithout = {
  readonly name: Scalars['String']['output'];
  readonly survives: Scalars['Boolean']['output'];
};

export type ApiEvidenceNeeded = {
  readonly person: ApiPerson;
  readonly missing: Scalars['String']['output'];
  readonly findings: ReadonlyArray<Scalars['ID']['output']>;
};

export type ApiKeyPlayersInput = {
  readonly refs: ReadonlyArray<Scalars['ID']['input']>;
  readonly radius: Scalars['Int']['input'];
  readonly k: Scalars['Int']['input'];
  readonly goal: ApiKeyPlayerGoal;
  readonly m?: InputMaybe<Scalars['Int']['input']>;
  readonly membersMax: Scalars['Int']['input'];
  readonly seed: Scalars['Int']['input'];
};

export type ApiKeyPlayerGoal =
  | 'FRAGMENT'
  | 'DISTANCE_FRAGMENT'
  | 'REACH';

export type ApiKeyPlayers = {
  readonly persons: ReadonlyArray<ApiPerson>;
  readonly fragmentation: Scalars['Float']['output'];
  readonly distanceFragmentation: Scalars['Float']['output'];
  readonly reach: Maybe<Scalars['Float']['output']>;
  readonly gap: Scalars['Float']['output'];
  readonly exact: Scalars['Boolean']['output'];
  readonly equals: Scalars['Int']['output'];
  readonly articulation: ReadonlyArray<ApiPerson>;
  readonly groupBetweenness: Scalars['Float']['output'];
  readonly members: Scalars['Int']['output'];
  readonly truncated: Scalars['Boolean']['output'];
  readonly snapshot: Scalars['String']['output'];
  readonly behind: Scalars['Int']['output'];
};

export type ApiLink = ApiNode & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiLinkKind;
  readonly from: ApiEntity;
  readonly to: ApiEntity;
  readonly at: Maybe<Scalars['DateTime']['output']>;
  readonly until: Maybe<Scalars['DateTime']['output']>;
  readonly properties: ReadonlyArray<ApiProperty>;
  readonly records: ReadonlyArray<ApiRecord>;
  readonly originators: ReadonlyArray<Scalars['String']['output']>;
  readonly corroboration: Scalars['Int']['output'];
};

export type ApiProperty = {
  readonly name: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type ApiRecord = ApiNode & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiRecordKind;
  readonly source: Scalars['String']['output'];
  readonly agency: Scalars['String']['output'];
  readonly originator: Scalars['String']['output'];
  readonly reliability: ApiReliability;
  readonly credibility: Scalars['Int']['output'];
  readonly handling: ApiHandling;
  readonly status: ApiRecordStatus;
  readonly file: Scalars['String']['output'];
  readonly line: Scalars['Int']['output'];
  readonly exportedAt: Scalars['DateTime']['output'];
  readonly receivedAt: Scalars['DateTime']['output'];
  readonly seq: Scalars['Int']['output'];
  readonly raw: Maybe<Scalars['String']['output']>;
  readonly history: ReadonlyArray<ApiRecord>;
};

export type ApiRecordConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiRecordEdge>;
  readonly pageInfo: ApiPageInfo;
};

export type ApiRecordEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiRecord;
};

export type ApiHandling = {
  readonly text: Scalars['String']['output'];
  readonly tlp: ApiTlp;
  readonly owner: Maybe<Scalars['String']['output']>;
  readonly releasableTo: ReadonlyArray<Scalars['String']['output']>;
  readonly compartments: ReadonlyArray<Scalars['String']['output']>;
};

export type ApiRecordKind =
  | 'FLIGHT'
  | 'TRAVEL'
  | 'BOOKING'
  | 'STAFF'
  | 'SHIFT'
  | 'ACCESS_EVENT'
  | 'CONSIGNMENT'
  | 'INCIDENT'
  | 'SEIZURE'
  | 'INCIDENT_PARTY'
  | 'WATCHLIST'
  | 'DECLARATION'
  | 'INSPECTION'
  | 'CUSTODY'
  | 'OUTCOME'
  | 'COMMUNICATION'
  | 'PAXLST_FLIGHT'
  | 'PAXLST_TRAVELLER'
  | 'PNRGOV_BOOKING'
  | 'PNRGOV_FLIGHT';

export type ApiRecordStatus =
  | 'ACTIVE'
  | 'SUPERSEDED'
  | 'WITHDRAWN'
  | 'MASKED'
  | 'ERASED';

export type ApiReliability =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F';

export type ApiTlp =
  | 'CLEAR'
  | 'GREEN'
  | 'AMBER'
  | 'AMBER+STRICT'
  | 'RED';

export type ApiExpansionInput = {
  readonly ref: Scalars['ID']['input'];
  readonly kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  readonly direction: ApiDirection;
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['ID']['input']>;
  readonly group?: InputMaybe<Scalars['ID']['input']>;
  readonly present?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type ApiExpansion = {
  readonly entity: ApiEntity;
  readonly groups: ReadonlyArray<ApiExpansionGroup>;
  readonly neighbours: ReadonlyArray<ApiExpandedNeighbour>;
  readonly present: ReadonlyArray<ApiExpandedNeighbour>;
  readonly total: Scalars['Int']['output'];
  readonly shown: Scalars['Int']['output'];
  readonly digest: ApiExpansionDigest;
  readonly linksAmong: ApiLinksAmong;
  readonly explored: Scalars['Int']['output'];
  readonly truncated: Scalars['Boolean']['output'];
  readonly timedOut: Scalars['Boolean']['output'];
};

export type ApiExpansionGroup = {
  readonly key: Scalars['ID']['output'];
  readonly kind: ApiLinkKind;
  readonly direction: ApiDirection;
  readonly entityKind: ApiEntityKind;
  readonly total: Scalars['Int']['output'];
  readonly shown: Scalars['Int']['output'];
  readonly digest: ApiExpansionDigest;
};

export type ApiExpansionDigest = {
  readonly count: Scalars['Int']['output'];
  readonly text: Scalars['String']['output'];
  readonly groupKey: Maybe<Scalars['ID']['output']>;
  readonly after: Maybe<Scalars['ID']['output']>;
};

export type ApiExpandedNeighbour = {
  readonly entity: ApiEntity;
  readonly surprise: Scalars['Float']['output'];
  readonly links: ReadonlyArray<ApiLinkBetween>;
  readonly linkCount: Scalars['Int']['output'];
  readonly groups: ReadonlyArray<Scalars['ID']['output']>;
};

export type ApiLinkBetween = {
  readonly direction: ApiDirection;
  readonly link: ApiLink;
};

export type ApiLinksAmong = {
  readonly links: ReadonlyArray<ApiLinkAmong>;
  readonly explored: Scalars['Int']['output'];
  readonly truncated: Scalars['Boolean']['output'];
};

export type ApiLinkAmong = {
  readonly from: ApiEntity;
  readonly to: ApiEntity;
  readonly link: ApiLink;
};

export type ApiCaseExportForm =
  | 'HTML'
  | 'NODES_CSV'
  | 'LINKS_CSV'
  | 'GRAPHML'
  | 'GEXF'
  | 'FTM';

export type ApiViewExportForm =
  | 'NODES_CSV'
  | 'LINKS_CSV'
  | 'GRAPHML'
  | 'GEXF'
  | 'FTM';

export type ApiViewExportInput = {
  readonly things: ReadonlyArray<Scalars['ID']['input']>;
  readonly links?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly ties?: InputMaybe<ReadonlyArray<ApiViewTieInput>>;
  readonly form: ApiViewExportForm;
  readonly ceiling?: InputMaybe<Scalars['String']['input']>;
};

export type ApiViewTieInput = {
  readonly from: Scalars['ID']['input'];
  readonly to: Scalars['ID']['input'];
};

export type ApiCaseExportInput = {
  readonly case: Scalars['ID']['input'];
  readonly form: ApiCaseExportForm;
  readonly ceiling?: InputMaybe<Scalars['String']['input']>;
};

export type ApiExportFile = {
  readonly name: Scalars['String']['output'];
  readonly mediaType: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
  readonly handling: ApiHandling;
  readonly exercise: Scalars['Boolean']['output'];
  readonly nodeCount: Scalars['Int']['output'];
  readonly linkCount: Scalars['Int']['output'];
};

export type ApiFinding = ApiNode & {
  readonly id: Scalars['ID']['output'];
  readonly view: Maybe<Scalars['String']['output']>;
  readonly type: ApiFindingType;
  readonly kind: ApiFindingKind;
  readonly title: Scalars['String']['output'];
  readonly status: ApiFindingStatus;
  readonly review: ApiReview;
  readonly score: Scalars['Float']['output'];
  readonly worth: Maybe<ApiWorth>;
  readonly members: ReadonlyArray<ApiFindingMember>;
  readonly reasons: ReadonlyArray<ApiReason>;
  readonly counterReasons: ReadonlyArray<ApiReason>;
  readonly changes: ReadonlyArray<ApiFindingChange>;
  readonly lineage: ReadonlyArray<ApiLineageEvent>;
  readonly wouldRemove: ReadonlyArray<ApiRemovableReason>;
  readonly checkFirst: ReadonlyArray<ApiRecord>;
  readonly withoutSource: ReadonlyArray<ApiWithoutSource>;
  readonly stability: Maybe<Scalars['Float']['output']>;
  readonly nextTravel: Maybe<ApiNextTravel>;
  readonly incidents: ReadonlyArray<ApiIncident>;
  readonly things: ReadonlyArray<ApiEntity>;
  readonly related: ReadonlyArray<ApiRelatedPerson>;
  readonly decisions: ReadonlyArray<ApiDecision>;
  readonly detector: ApiDetector;
  readonly snapshot: Scalars['String']['output'];
  readonly method: Scalars['String']['output'];
  readonly asOf: Scalars['DateTime']['output'];
  readonly firstSeen: Scalars['DateTime']['output'];
  readonly run: Scalars['ID']['output'];
  readonly stale: ReadonlyArray<ApiStaleCause>;
  readonly unseen: ReadonlyArray<Scalars['String']['output']>;
  readonly handling: ApiHandling;
};

export type ApiFindingConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiFindingEdge>;
  readonly pageInfo: ApiPageInfo;
};

export type ApiFindingEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiFinding;
};

export type ApiStaleCause =
  | 'PERSONS_JUDGED'
  | 'RECORDS_WITHDRAWN';

export type ApiFindingMember = {
  readonly entity: Scalars['ID']['output'];
  readonly person: Maybe<ApiPerson>;
  readonly name: Scalars['String']['output'];
  readonly documents: ReadonlyArray<Scalars['String']['output']>;
  readonly staff: ReadonlyArray<Scalars['String']['output']>;
  readonly role: ApiPartyRole;
  readonly roleBasis: ApiRoleBasis;
  readonly score: Maybe<Scalars['Float']['output']>;
  readonly stability: Maybe<Scalars['Float']['output']>;
};

export type ApiReason = {
  readonly code: ApiReasonCode;
  readonly text: Scalars['String']['output'];
  readonly weight: Scalars['Float']['output'];
  readonly records: ReadonlyArray<Scalars['ID']['output']>;
  readonly evidence: ReadonlyArray<ApiRecord>;
  readonly members: ReadonlyArray<Scalars['ID']['output']>;
};

export type ApiFindingChange = {
  readonly run: Scalars['ID']['output'];
  readonly at: Maybe<Scalars['DateTime']['output']>;
  readonly code: ApiChangeCode;
  readonly text: Scalars['String']['output'];
};

export type ApiRemovableReason = {
  readonly code: ApiReasonCode;
  readonly members: ReadonlyArray<Scalars['ID']['output']>;
  readonly records: ReadonlyArray<Scalars['ID']['output']>;
};

export type ApiWithoutSource = {
  readonly source: Scalars['String']['output'];
  readonly records: Scalars['Int']['output'];
  readonly fallen: ReadonlyArray<ApiReason>;
  readonly weakened: ReadonlyArray<ApiReason>;
  readonly scoreMost: Maybe<Scalars['Float']['output']>;
  readonly scoreLeast: Maybe<Scalars['Float']['output']>;
  readonly stands: Maybe<Scalars['Boolean']['output']>;
};

export type ApiNextTravel = {
  readonly flight: Scalars['String']['output'];
  readonly flightEntity: Maybe<ApiFlight>;
  readonly departsAt: Maybe<Scalars['DateTime']['output']>;
};

export type ApiDecision = {
  readonly review: ApiReview;
  readonly by: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly reason: Scalars['String']['output'];
};

export type ApiLineageEvent = {
  readonly run: Scalars['ID']['output'];
  readonly at: Maybe<Scalars['DateTime']['output']>;
  readonly asOf: Scalars['DateTime']['output'];
  readonly status: ApiFindingStatus;
  readonly code: ApiChangeCode;
  readonly text: Scalars['String']['output'];
};

export type ApiCluster = {
  readonly id: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  readonly members: ReadonlyArray<ApiFindingMember>;
  readonly stability: Maybe<Scalars['Float']['output']>;
  readonly status: ApiFindingStatus;
  readonly lineage: ReadonlyArray<ApiLineageEvent>;
  readonly finding: ApiFinding;
};

export type ApiClusterConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiClusterEdge>;
  readonly pageInfo: ApiPageInfo;
};

export type ApiClusterEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiCluster;
};

export type ApiWorth = {
  readonly chance: Scalars['Float']['output'];
  readonly people: Scalars['Int']['output'];
  readonly flights: Scalars['Int']['output'];
  readonly hours: Scalars['Float']['output'];
  readonly value: Scalars['Float']['output'];
  readonly valuePerHour: Scalars['Float']['output'];
};

export type ApiWorklist = {
  readonly hours: Scalars['Float']['output'];
  readonly looks: ReadonlyArray<ApiLook>;
  readonly chosen: ApiLookSum;
  readonly leftOut: ApiLookSum;
  readonly leftOutFirst: ReadonlyArray<ApiFinding>;
  readonly detectors: ReadonlyArray<ApiDetectorOutcome>;
};

export type ApiLook = {
  readonly finding: ApiFinding;
  readonly worth: ApiWorth;
  readonly hoursSoFar: Scalars['Float']['output'];
  readonly expectedSoFar: Scalars['Float']['output'];
  readonly valueSoFar: Scalars['Float']['output'];
};

export type ApiLookSum = {
  readonly count: Scalars['Int']['output'];
  readonly hours: Scalars['Float']['output'];
  readonly expected: Scalars['Float']['output'];
  readonly value: Scalars['Float']['output'];
};

export type ApiDetectorOutcome = {
  readonly detector: ApiDetector;
  readonly decided: Scalars['Int']['output'];
  readonly upheld: Scalars['Int']['output'];
  readonly expected: Scalars['Float']['output'];
  readonly shift: Scalars['Float']['output'];
};

export type ApiFindingOrder =
  | 'SCORE'
  | 'VALUE_PER_HOUR';

export type ApiFindingFilter = {
  readonly types?: InputMaybe<ReadonlyArray<ApiFindingType>>;
  readonly kinds?: InputMaybe<ReadonlyArray<ApiFindingKind>>;
  readonly statuses?: InputMaybe<ReadonlyArray<ApiFindingStatus>>;
  readonly reviews?: InputMaybe<ReadonlyArray<ApiReview>>;
  readonly scoreMin?: InputMaybe<Scalars['Float']['input']>;
  readonly member?: InputMaybe<Scalars['ID']['input']>;
};

export type ApiDecideFindingInput = {
  readonly id: Scalars['ID']['input'];
  readonly review: ApiReview;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type ApiDecideFindingPayload = {
  readonly finding: ApiFinding;
};

export type ApiFindingChanged = {
  readonly status: ApiFindingStatus;
  readonly review: ApiReview;
  readonly finding: ApiFinding;
};

export type ApiFindingType =
  | 'CLUSTER'
  | 'INSIDER'
  | 'PATTERN';

export type ApiFindingKind =
  | 'DRUG_COURIERS'
  | 'CASH_COURIERS'
  | 'INSIDER_RING'
  | 'MIGRANT_SMUGGLING'
  | 'TRAFFICKING_IN_PERSONS'
  | 'ARMS'
  | 'UNKNOWN';

export type ApiFindingStatus =
  | 'NEW'
  | 'CONTINUING'
  | 'GROWN'
  | 'SHRUNK'
  | 'MERGED'
  | 'SPLIT'
  | 'DISSOLVED';

export type ApiReview =
  | 'NEW'
  | 'IN_REVIEW'
  | 'REFERRED'
  | 'CONFIRMED'
  | 'DISMISSED';

export type ApiRoleBasis =
  | 'REPORTED'
  | 'INFERRED';

export type ApiReasonCode =
  | 'SEVERAL_KINDS_OF_TIE'
  | 'REPORTED_OFFENDERS'
  | 'SEIZURE_KIND'
  | 'LISTED'
  | 'SAME_INCIDENT'
  | 'SHARED_CARD'
  | 'SHARED_PAYER'
  | 'PAID_FOR'
  | 'SHARED_PHONE'
  | 'SHARED_EMAIL'
  | 'SHARED_ADDRESS'
  | 'SHARED_IP'
  | 'CALLS'
  | 'SAME_BOOKING'
  | 'SEQUENTIAL_BOOKING'
  | 'SHARED_DOCUMENT'
  | 'SEQUENTIAL_DOCUMENTS'
  | 'CO_TRAVEL'
  | 'CARGO_LINK'
  | 'LAST_MINUTE'
  | 'CASH_TICKET'
  | 'THIRD_PARTY_PAYER'
  | 'SHORT_STAY'
  | 'MET_APART'
  | 'ONE_WAY_CLIENTS'
  | 'VICTIMS_REPORTED'
  | 'ESCORT'
  | 'BROKEN_JOURNEY'
  | 'DOCUMENT_SWITCH'
  | 'YOUNG_TRAVELLERS'
  | 'JUST_UNDER'
  | 'UNDER_DECLARED'
  | 'CASH_SPLIT'
  | 'SMALL_PARTS_PARCELS'
  | 'SPLIT_SHIPMENT'
  | 'DOCUMENT_REUSE'
  | 'PRESENT_AT_INCIDENTS'
  | 'PRESENT_FOR_ASSOCIATES'
  | 'PRESENT_FOR_SUSPECTED'
  | 'ODD_SHIFTS'
  | 'PARCELS_HANDLED'
  | 'OFF_ROSTER_READS'
  | 'LOOSE_BAGS'
  | 'PRIVATE_TIE'
  | 'STAFF_AMONG_MEMBERS'
  | 'FAMILY'
  | 'TOUR_GROUP'
  | 'ONE_KIND_OF_TIE'
  | 'OPEN_PARTIES'
  | 'BOOKED_TOGETHER'
  | 'REGULAR_TRAVELLERS'
  | 'INSTITUTION_PAYER'
  | 'COMMUTERS'
  | 'AGENCY_CONTACT'
  | 'CLEARED'
  | 'OTHER_SEIZURE'
  | 'MOVED_ONE_WAY'
  | 'INSPECTED_NEGATIVE'
  | 'EXPOSURE_UNREMARKABLE'
  | 'WITHIN_CHANCE'
  | 'BAGS_WITHIN_CHANCE'
  | 'NEAR_OFFENDER'
  | 'ONE_WAY'
  | 'OF_ANOTHER_VERSION';

export type ApiChangeCode =
  | 'BORN'
  | 'JOINED'
  | 'LEFT'
  | 'MERGED_FROM'
  | 'SPLIT_FROM'
  | 'NEW_REASON'
  | 'LOST_REASON'
  | 'KIND'
  | 'NEW_INCIDENT'
  | 'SCORE'
  | 'REOPENED'
  | 'DISSOLVED'
  | 'OF_ANOTHER_VERSION';

export type ApiDetector =
  | 'unknown-groups'
  | 'drug-couriers'
  | 'cash-couriers'
  | 'trafficking-in-persons'
  | 'migrant-smuggling'
  | 'arms-in-cargo'
  | 'insider-rings'
  | 'insiders'
  | 'document-reuse'
  | 'OF_ANOTHER_VERSION';

export type ApiGroup = ApiNode & {
  readonly id: Scalars['ID']['output'];
  readonly compartment: Scalars['String']['output'];
  readonly state: ApiGroupState;
  readonly purpose: Scalars['String']['output'];
  readonly template: ApiGroupTemplate;
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  readonly agencies: ReadonlyArray<Scalars['String']['output']>;
  readonly users: ReadonlyArray<Scalars['String']['output']>;
  readonly endsAt: Scalars['DateTime']['output'];
  readonly epoch: Scalars['Int']['output'];
  readonly epochs: ReadonlyArray<ApiGroupEpoch>;
  readonly reaches: ReadonlyArray<Scalars['String']['output']>;
};

export type ApiGroupConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiGroupEdge>;
  readonly pageInfo: ApiPageInfo;
};

export type ApiGroupEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiGroup;
};

export type ApiGroupState =
  | 'OPEN'
  | 'ENDED'
  | 'BROKEN';

export type ApiGroupTemplate =
  | 'FULL'
  | 'SIMPLE';

export type ApiGroupEpoch = {
  readonly number: Scalars['Int']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly by: Scalars['String']['output'];
  readonly purpose: Scalars['String']['output'];
  readonly template: ApiGroupTemplate;
  readonly agencies: ReadonlyArray<Scalars['String']['output']>;
  readonly users: ReadonlyArray<Scalars['String']['output']>;
  readonly endsAt: Scalars['DateTime']['output'];
  readonly reason: Maybe<Scalars['String']['output']>;
};

export type ApiOpenGroupInput = {
  readonly compartment: Scalars['String']['input'];
  readonly purpose: Scalars['String']['input'];
  readonly template: ApiGroupTemplate;
  readonly endsAt: Scalars['DateTime']['input'];
  readonly agencies: ReadonlyArray<Scalars['String']['input']>;
  readonly users: ReadonlyArray<Scalars['String']['input']>;
};

export type ApiOpenGroupPayload = {
  readonly group: Maybe<ApiGroup>;
  readonly epoch: Scalars['Int']['output'];
};

export type ApiChangeGroupMembersInput = {
  readonly group: Scalars['ID']['input'];
  readonly expectedEpoch: Scalars['Int']['input'];
  readonly agencies?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly users?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type ApiChangeGroupMembersPayload = {
  readonly group: Maybe<ApiGroup>;
  readonly epoch: Scalars['Int']['output'];
};

export type ApiCloseGroupInput = {
  readonly group: Scalars['ID']['input'];
  readonly expectedEpoch: Scalars['Int']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type ApiCloseGroupPayload = {
  readonly group: Maybe<ApiGroup>;
  readonly epoch: Scalars['Int']['output'];
};

export type ApiIncident = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly incidentKind: Maybe<ApiIncidentKind>;
  readonly at: Maybe<Scalars['DateTime']['output']>;
  readonly airport: Maybe<Scalars['String']['output']>;
  readonly direction: Maybe<ApiPassage>;
  readonly agency: Maybe<Scalars['String']['output']>;
  readonly concealment: Maybe<Scalars['String']['output']>;
  readonly detectionMethod: Maybe<Scalars['String']['output']>;
  readonly credibility: Maybe<Scalars['Int']['output']>;
  readonly narrative: Maybe<Scalars['String']['output']>;
  readonly seizures: ReadonlyArray<ApiSeizure>;
  readonly parties: ReadonlyArray<ApiInvolvement>;
  readonly flights: ReadonlyArray<ApiFlight>;
};


export type ApiIncidentRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiIncidentNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiIncidentConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiIncidentEdge>;
  readonly pageInfo: ApiPageInfo;
};

export type ApiIncidentEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiIncident;
};

export type ApiSeizure = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly seizureKind: Maybe<ApiSeizureKind>;
  readonly commodity: Maybe<Scalars['String']['output']>;
  readonly quantity: Maybe<Scalars['Float']['output']>;
  readonly unit: Maybe<Scalars['String']['output']>;
  readonly currency: Maybe<Scalars['String']['output']>;
  readonly declaredAmount: Maybe<Scalars['Float']['output']>;
  readonly valueUsd: Maybe<Scalars['Float']['output']>;
  readonly originCountry: Maybe<Scalars['String']['output']>;
  readonly transitCountries: ReadonlyArray<Scalars['String']['output']>;
  readonly destinationCountry: Maybe<Scalars['String']['output']>;
  readonly serialNumber: Maybe<Scalars['String']['output']>;
  readonly incident: Maybe<ApiIncident>;
};


export type ApiSeizureRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiSeizureNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiSeizureConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiSeizureEdge>;
  readonly pageInfo: ApiPageInfo;
};

export type ApiSeizureEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiSeizure;
};

export type ApiDeclaration = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly at: Maybe<Scalars['DateTime']['output']>;
  readonly airport: Maybe<Scalars['String']['output']>;
  readonly direction: Maybe<ApiPassage>;
  readonly currency: Maybe<Scalars['String']['output']>;
  readonly declaredAmount: Maybe<Scalars['Float']['output']>;
  readonly countedAmount: Maybe<Scalars['Float']['output']>;
  readonly ownerName: Maybe<Scalars['String']['output']>;
  readonly purpose: Maybe<Scalars['String']['output']>;
  readonly declaredBy: ReadonlyArray<ApiPerson>;
};


export type ApiDeclarationRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiDeclarationNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiInspection = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly at: Maybe<Scalars['DateTime']['output']>;
  readonly airport: Maybe<Scalars['String']['output']>;
  readonly subject: Maybe<ApiInspectionSubject>;
  readonly reason: Maybe<ApiInspectionReason>;
  readonly outcome: Maybe<ApiInspectionOutcome>;
};


export type ApiInspectionRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiInspectionNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiInvolvement = {
  readonly incident: ApiIncident;
  readonly party: ApiEntity;
  readonly link: ApiLink;
  readonly role: Maybe<ApiPartyRole>;
};

export type ApiIncidentFilter = {
  readonly kinds?: InputMaybe<ReadonlyArray<ApiIncidentKind>>;
  readonly airport?: InputMaybe<Scalars['String']['input']>;
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  readonly concealment?: InputMaybe<Scalars['String']['input']>;
};

export type ApiSeizureFilter = {
  readonly kinds?: InputMaybe<ReadonlyArray<ApiSeizureKind>>;
  readonly origin?: InputMaybe<Scalars['String']['input']>;
  readonly transit?: InputMaybe<Scalars['String']['input']>;
  readonly destination?: InputMaybe<Scalars['String']['input']>;
  readonly concealment?: InputMaybe<Scalars['String']['input']>;
  readonly airport?: InputMaybe<Scalars['String']['input']>;
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ApiPartyRole =
  | 'COURIER'
  | 'ORGANISER'
  | 'FACILITATOR'
  | 'SENDER'
  | 'RECEIVER'
  | 'STAFF_ACCOMPLICE'
  | 'SUSPECT'
  | 'VICTIM'
  | 'POTENTIAL_VICTIM'
  | 'WITNESS'
  | 'UNKNOWN';

export type ApiFlow = {
  readonly origin: Maybe<Scalars['String']['output']>;
  readonly transit: ReadonlyArray<Scalars['String']['output']>;
  readonly destination: Maybe<Scalars['String']['output']>;
  readonly originAirport: Maybe<Scalars['String']['output']>;
  readonly destinationAirport: Maybe<Scalars['String']['output']>;
  readonly kind: ApiFlowKind;
  readonly month: Maybe<Scalars['String']['output']>;
  readonly count: Scalars['Int']['output'];
  readonly valueUsd: Scalars['Float']['output'];
  readonly amounts: ReadonlyArray<ApiAmount>;
  readonly concealments: ReadonlyArray<ApiConcealmentCount>;
};

export type ApiFlowConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiFlowEdge>;
  readonly pageInfo: ApiPageInfo;
};

export type ApiFlowEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiFlow;
};

export type ApiAmount = {
  readonly unit: Scalars['String']['output'];
  readonly quantity: Scalars['Float']['output'];
};

export type ApiConcealmentCount = {
  readonly concealment: Scalars['String']['output'];
  readonly count: Scalars['Int']['output'];
};

export type ApiFlowFilter = {
  readonly kinds?: InputMaybe<ReadonlyArray<ApiFlowKind>>;
  readonly origin?: InputMaybe<Scalars['String']['input']>;
  readonly transit?: InputMaybe<Scalars['String']['input']>;
  readonly destination?: InputMaybe<Scalars['String']['input']>;
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ApiIncidentKind =
  | 'SEIZURE'
  | 'ARREST'
  | 'DETENTION'
  | 'REFUSED_ENTRY'
  | 'DENIED_BOARDING'
  | 'DEPORTATION'
  | 'ABANDONED'
  | 'VICTIM_IDENTIFIED'
  | 'OTHER';

export type ApiPassage =
  | 'ARRIVAL'
  | 'DEPARTURE'
  | 'TRANSIT';

export type ApiSeizureKind =
  | 'CASH'
  | 'DRUG'
  | 'FIREARM'
  | 'AMMUNITION'
  | 'DOCUMENT'
  | 'WILDLIFE'
  | 'TOBACCO'
  | 'MEDICINE'
  | 'OTHER';

export type ApiInspectionSubject =
  | 'PASSENGER'
  | 'BAG'
  | 'CONSIGNMENT'
  | 'MAIL'
  | 'STAFF'
  | 'VEHICLE'
  | 'AIRCRAFT';

export type ApiInspectionReason =
  | 'TARGETED'
  | 'RANDOM'
  | 'CANINE'
  | 'XRAY'
  | 'TIP_OFF';

export type ApiInspectionOutcome =
  | 'NEGATIVE'
  | 'POSITIVE'
  | 'NOT_LOCATED';

export type ApiFlowKind =
  | 'CASH'
  | 'DRUG'
  | 'FIREARM'
  | 'AMMUNITION'
  | 'DOCUMENT'
  | 'WILDLIFE'
  | 'TOBACCO'
  | 'MEDICINE'
  | 'OTHER'
  | 'CASH_DECLARED';

export type ApiNetwork = {
  readonly members: ReadonlyArray<ApiNetworkMember>;
  readonly ties: ReadonlyArray<ApiTie>;
  readonly communityCount: Scalars['Int']['output'];
  readonly resolution: Scalars['Float']['output'];
  readonly asOf: Scalars['DateTime']['output'];
  readonly snapshot: Scalars['String']['output'];
  readonly behind: Scalars['Int']['output'];
  readonly explored: Scalars['Int']['output'];
  readonly truncated: Scalars['Boolean']['output'];
};

export type ApiNetworkMember = {
  readonly person: ApiPerson;
  readonly distance: Scalars['Int']['output'];
  readonly community: Scalars['Int']['output'];
  readonly cluster: Maybe<Scalars['Int']['output']>;
  readonly isStaff: Scalars['Boolean']['output'];
  readonly role: Maybe<ApiPartyRole>;
  readonly degree: Maybe<Scalars['Int']['output']>;
  readonly strength: Maybe<Scalars['Float']['output']>;
  readonly betweenness: Maybe<Scalars['Float']['output']>;
  readonly coreness: Maybe<Scalars['Int']['output']>;
};

export type ApiTie = {
  readonly ends: ReadonlyArray<ApiPerson>;
  readonly text: Scalars['String']['output'];
  readonly weight: Scalars['Float']['output'];
  readonly benign: Maybe<ApiBenignRelation>;
  readonly firstAt: Maybe<Scalars['DateTime']['output']>;
  readonly lastAt: Maybe<Scalars['DateTime']['output']>;
  readonly terms: ReadonlyArray<ApiTieTerm>;
};

export type ApiTieTerm = {
  readonly code: ApiTieCode;
  readonly weight: Scalars['Float']['output'];
  readonly shared: Maybe<ApiEntity>;
  readonly evidence: ReadonlyArray<ApiRecord>;
};

export type ApiBenignRelation =
  | 'KIN'
  | 'COMMUTERS';

export type ApiPersonTie = {
  readonly person: ApiPerson;
  readonly tie: ApiTie;
};

export type ApiPersonTieConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiPersonTieEdge>;
  readonly pageInfo: ApiPageInfo;
  readonly explored: Scalars['Int']['output'];
  readonly truncated: Scalars['Boolean']['output'];
  readonly timedOut: Scalars['Boolean']['output'];
};

export type ApiPersonTieEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiPersonTie;
};

export type ApiRelatedPerson = {
  readonly person: ApiPerson;
  readonly weight: Scalars['Float']['output'];
  readonly ties: ReadonlyArray<ApiTie>;
};

export type ApiTieCode =
  | 'SAME_BOOKING'
  | 'SEQUENTIAL_BOOKING'
  | 'SHARED_CARD'
  | 'SHARED_PAYER'
  | 'PAID_FOR'
  | 'SHARED_PHONE'
  | 'SHARED_EMAIL'
  | 'SHARED_ADDRESS'
  | 'SHARED_IP'
  | 'SHARED_DOCUMENT'
  | 'SEQUENTIAL_DOCUMENTS'
  | 'CO_TRAVEL'
  | 'CALLS'
  | 'SAME_INCIDENT'
  | 'CARGO_LINK';

export type ApiNode = {
  readonly id: Scalars['ID']['output'];
};

export type ApiEntity = {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
};


export type ApiEntityRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiEntityNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiPageInfo = {
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor: Maybe<Scalars['String']['output']>;
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

export type ApiSearchHit = {
  readonly entity: ApiEntity;
  readonly through: Maybe<ApiEntity>;
  readonly score: Scalars['Float']['output'];
  readonly matched: ReadonlyArray<Scalars['String']['output']>;
};

export type ApiSearchConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiSearchEdge>;
  readonly pageInfo: ApiPageInfo;
  readonly explored: Scalars['Int']['output'];
  readonly truncated: Scalars['Boolean']['output'];
  readonly timedOut: Scalars['Boolean']['output'];
};

export type ApiSearchEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiSearchHit;
};

export type ApiNeighbour = {
  readonly entity: ApiEntity;
  readonly direction: ApiDirection;
  readonly link: ApiLink;
};

export type ApiNeighbourConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiNeighbourEdge>;
  readonly pageInfo: ApiPageInfo;
  readonly explored: Scalars['Int']['output'];
  readonly truncated: Scalars['Boolean']['output'];
  readonly timedOut: Scalars['Boolean']['output'];
};

export type ApiNeighbourEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiNeighbour;
};

export type ApiNeighbourCount = {
  readonly kind: ApiLinkKind;
  readonly direction: ApiDirection;
  readonly count: Scalars['Int']['output'];
};

export type ApiSharedThing = {
  readonly entity: ApiEntity;
  readonly sharedBy: ReadonlyArray<ApiEntity>;
  readonly links: ReadonlyArray<ApiLink>;
};

export type ApiSharedConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiSharedEdge>;
  readonly pageInfo: ApiPageInfo;
  readonly explored: Scalars['Int']['output'];
  readonly truncated: Scalars['Boolean']['output'];
  readonly timedOut: Scalars['Boolean']['output'];
};

export type ApiSharedEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiSharedThing;
};

export type ApiEntityKind =
  | 'Person'
  | 'Identity'
  | 'TravelDocument'
  | 'Flight'
  | 'Booking'
  | 'Bag'
  | 'Consignment'
  | 'Uld'
  | 'Incident'
  | 'Seizure'
  | 'Declaration'
  | 'Inspection'
  | 'Organization'
  | 'Contact'
  | 'Airport'
  | 'Zone'
  | 'Badge'
  | 'Shift'
  | 'WatchlistEntry'
  | 'Vehicle';

export type ApiLinkKind =
  | 'TRAVELLED_ON'
  | 'ON_BOOKING'
  | 'BOOKED_FOR'
  | 'HOLDS'
  | 'USES'
  | 'PAID_WITH'
  | 'CHECKED'
  | 'EMPLOYED_BY'
  | 'ROSTERED'
  | 'HANDLED'
  | 'ENTERED'
  | 'SHIPPED_BY'
  | 'SHIPPED_TO'
  | 'FORWARDED_BY'
  | 'PART_OF'
  | 'CARRIED_ON'
  | 'CUSTODY'
  | 'INVOLVED_IN'
  | 'SEIZED_IN'
  | 'OCCURRED_ON'
  | 'OCCURRED_AT'
  | 'INSPECTED'
  | 'DECLARED'
  | 'DECLARED_ON'
  | 'CHARGED_WITH'
  | 'CONTACTED'
  | 'LISTED_AS'
  | 'DEPARTS_FROM'
  | 'ARRIVES_AT';

export type ApiDirection =
  | 'OUT'
  | 'IN'
  | 'BOTH';

export type ApiRun = ApiNode & {
  readonly id: Scalars['ID']['output'];
  readonly status: ApiRunStatus;
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  readonly finishedAt: Maybe<Scalars['DateTime']['output']>;
  readonly asOf: Maybe<Scalars['DateTime']['output']>;
  readonly snapshot: Maybe<Scalars['String']['output']>;
  readonly new: Maybe<Scalars['Int']['output']>;
  readonly seq: Maybe<Scalars['Int']['output']>;
  readonly notes: ReadonlyArray<Scalars['String']['output']>;
};

export type ApiRunConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiRunEdge>;
  readonly pageInfo: ApiPageInfo;
};

export type ApiRunEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiRun;
};

export type ApiRunDetectionInput = {
  readonly asOf?: InputMaybe<Scalars['DateTime']['input']>;
  readonly receivedUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ApiRunDetectionPayload = {
  readonly run: ApiRun;
  readonly findings: Maybe<ReadonlyArray<ApiFinding>>;
  readonly receivedUntil: Maybe<Scalars['DateTime']['output']>;
};

export type ApiRunProgress = {
  readonly run: Scalars['ID']['output'];
  readonly stage: ApiRunStage;
  readonly done: Scalars['Float']['output'];
  readonly status: ApiRunStatus;
};

export type ApiRunStatus =
  | 'RUNNING'
  | 'DONE'
  | 'FAILED'
  | 'INTERRUPTED';

export type ApiIngestReport = ApiNode & {
  readonly id: Scalars['ID']['output'];
  readonly source: Scalars['String']['output'];
  readonly records: ApiIngestCounts;
  readonly entities: ReadonlyArray<ApiEntityCount>;
  readonly links: ReadonlyArray<ApiLinkCount>;
  readonly stubs: Scalars['Int']['output'];
  readonly stubNames: ReadonlyArray<Scalars['String']['output']>;
  readonly files: ReadonlyArray<ApiFileYield>;
  readonly joins: ReadonlyArray<ApiJoinYield>;
  readonly rejects: ReadonlyArray<ApiReject>;
  readonly warnings: ReadonlyArray<ApiReject>;
  readonly droppedColumns: ReadonlyArray<Scalars['String']['output']>;
  readonly startedAt: Scalars['DateTime']['output'];
  readonly finishedAt: Maybe<Scalars['DateTime']['output']>;
  readonly ms: Scalars['Float']['output'];
};

export type ApiIngestReportConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiIngestReportEdge>;
  readonly pageInfo: ApiPageInfo;
};

export type ApiIngestReportEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiIngestReport;
};

export type ApiFileYield = {
  readonly file: Scalars['String']['output'];
  readonly rows: Scalars['Int']['output'];
  readonly refused: Scalars['Int']['output'];
};

export type ApiJoinYield = {
  readonly file: Scalars['String']['output'];
  readonly join: ApiJoinCode;
  readonly column: Scalars['String']['output'];
  readonly named: Scalars['Int']['output'];
  readonly joined: Scalars['Int']['output'];
  readonly ambiguous: Scalars['Int']['output'];
  readonly waiting: Scalars['Int']['output'];
  readonly usual: Scalars['Float']['output'];
  readonly alarm: Scalars['String']['output'];
};

export type ApiJoinCode =
  | 'TRAVEL_FLIGHT'
  | 'TRAVEL_BOOKING'
  | 'PAXLST_BOOKING'
  | 'BOOKING_TRAVELLER'
  | 'PNRGOV_TRAVELLER'
  | 'PNRGOV_JOURNEY'
  | 'BOOKING_FLIGHT'
  | 'SHIFT_WORKER'
  | 'SHIFT_FLIGHT'
  | 'BADGE_WORKER'
  | 'CONSIGNMENT_FLIGHT'
  | 'CONSIGNMENT_MASTER'
  | 'INCIDENT_FLIGHT'
  | 'INCIDENT_CONSIGNMENT'
  | 'SEIZURE_INCIDENT'
  | 'PARTY_INCIDENT'
  | 'OUTCOME_INCIDENT'
  | 'DECLARATION_FLIGHT'
  | 'DECLARATION_INCIDENT'
  | 'INSPECTION_FLIGHT'
  | 'INSPECTION_INCIDENT'
  | 'INSPECTION_CONSIGNMENT'
  | 'INSPECTION_BAG'
  | 'CUSTODY_WORKER'
  | 'CUSTODY_FLIGHT'
  | 'CUSTODY_CONSIGNMENT'
  | 'CUSTODY_BAG'
  | 'CALL_OWNER';

export type ApiIngestCounts = {
  readonly read: Scalars['Int']['output'];
  readonly new: Scalars['Int']['output'];
  readonly superseding: Scalars['Int']['output'];
  readonly unchanged: Scalars['Int']['output'];
  readonly rejected: Scalars['Int']['output'];
};

export type ApiEntityCount = {
  readonly kind: ApiEntityKind;
  readonly count: Scalars['Int']['output'];
};

export type ApiLinkCount = {
  readonly kind: ApiLinkKind;
  readonly count: Scalars['Int']['output'];
};

export type ApiReject = {
  readonly file: Scalars['String']['output'];
  readonly line: Scalars['Int']['output'];
  readonly column: Scalars['String']['output'];
  readonly valueClass: Scalars['String']['output'];
  readonly code: ApiRejectCode;
  readonly text: Scalars['String']['output'];
};

export type ApiWithdrawSourceInput = {
  readonly source: Scalars['String']['input'];
  readonly reason: Scalars['String']['input'];
};

export type ApiWithdrawSourcePayload = {
  readonly source: Scalars['String']['output'];
  readonly records: Scalars['Int']['output'];
};

export type ApiChange = {
  readonly seq: Scalars['Int']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly kind: ApiChangeKind;
  readonly source: Maybe<Scalars['String']['output']>;
  readonly count: Maybe<Scalars['Int']['output']>;
};

export type ApiChangeConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiChangeEdge>;
  readonly pageInfo: ApiPageInfo;
};

export type ApiChangeEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiChange;
};

export type ApiChangeKind =
  | 'INGEST'
  | 'WITHDRAW'
  | 'JUDGE'
  | 'DETECT'
  | 'REVIEW'
  | 'RESTORE'
  | 'RETAIN';

export type ApiMe = {
  readonly reader: Scalars['String']['output'];
  readonly tlp: ApiTlp;
  readonly agency: Maybe<Scalars['String']['output']>;
  readonly compartments: ReadonlyArray<Scalars['String']['output']>;
  readonly readsEverything: Scalars['Boolean']['output'];
  readonly roles: ReadonlyArray<ApiRole>;
  readonly rights: ReadonlyArray<ApiRight>;
  readonly view: Maybe<Scalars['String']['output']>;
  readonly exercise: Maybe<Scalars['Boolean']['output']>;
  readonly seq: Scalars['Int']['output'];
};

export type ApiRole =
  | 'analyst'
  | 'investigator'
  | 'supervisor'
  | 'administrator'
  | 'service';

export type ApiRight =
  | 'READ'
  | 'KEEP'
  | 'DECIDE'
  | 'APPROVE'
  | 'CONVENE'
  | 'AUDIT'
  | 'RUN'
  | 'OPERATE';

export type ApiRunStage =
  | 'snapshot'
  | 'detection'
  | 'ties'
  | 'unknown-groups'
  | 'drug-couriers'
  | 'cash-couriers'
  | 'trafficking-in-persons'
  | 'migrant-smuggling'
  | 'arms-in-cargo'
  | 'insider-rings'
  | 'insiders'
  | 'document-reuse'
  | 'evidence'
  | 'lineage'
  | 'running'
  | 'done'
  | 'failed';

export type ApiRejectCode =
  | 'UNKNOWN_FILE'
  | 'NOT_UTF8'
  | 'CHARSET'
  | 'FILE_EMPTY'
  | 'BAD_HEADER'
  | 'COLUMN_MISSING'
  | 'COLUMN_TWICE'
  | 'COLUMN_NEARLY'
  | 'COLUMN_DROPPED'
  | 'COLUMN_COUNT'
  | 'ROW_TOO_LONG'
  | 'QUOTES_UNBALANCED'
  | 'TOTAL_ROW'
  | 'CELL_MISSING'
  | 'MAPPING_UNFIT'
  | 'WRITTEN_OTHERWISE'
  | 'DOUBTFUL'
  | 'BAD_DATE'
  | 'BAD_TIME'
  | 'BAD_NUMBER'
  | 'BAD_CURRENCY'
  | 'BAD_CREDIBILITY'
  | 'BAD_DOCUMENT_NUMBER'
  | 'BAD_FLAG'
  | 'BAD_COUNTRY'
  | 'BAD_AIRPORT'
  | 'BAD_CARRIER'
  | 'BAD_FLIGHT_NUMBER'
  | 'CODE_UNKNOWN'
  | 'FILLER'
  | 'SHORTENED'
  | 'BAD_CONTACT'
  | 'BAD_HANDLING'
  | 'UNKNOWN_WORD'
  | 'AWB_CHECK_DIGIT'
  | 'CARD_NUMBER'
  | 'PERSON_MISSING'
  | 'TIMES_REVERSED'
  | 'KEY_TWICE'
  | 'OUTDATED'
  | 'DAY_OF_UTC'
  | 'DAY_FROM_ARRIVAL'
  | 'FLIGHT_ID_AGAIN'
  | 'FLIGHT_OF_SEVERAL'
  | 'JOINED_OTHERWISE'
  | 'LOW_YIELD'
  | 'STUBS'
  | 'BAD_ADVICE'
  | 'SEGMENT_TOO_LONG'
  | 'INTERCHANGE_OPEN'
  | 'ENVELOPE_COUNT'
  | 'NOT_RELEASED'
  | 'PARTY_UNKNOWN'
  | 'REFERENCE_SHARED'
  | 'OTHERS_UNTOLD'
  | 'MESSAGE_OPEN'
  | 'SEGMENT_COUNT'
  | 'TRAVELLER_COUNT'
  | 'MESSAGE_TYPE'
  | 'MESSAGE_RELEASE'
  | 'FLIGHT_INCOMPLETE'
  | 'FLIGHT_MISSING'
  | 'NAME_MISSING'
  | 'SEGMENT_MISSING'
  | 'LINE_BREAK'
  | 'PNR_COUNT'
  | 'PNR_HISTORY'
  | 'PNR_SPLIT'
  | 'PNR_CANCELLED'
  | 'PNR_TOO_LARGE'
  | 'LOCATOR_MISSING'
  | 'TRAVELLER_UNKNOWN'
  | 'TRAVELLER_UNNAMED'
  | 'CODE_SHARE'
  | 'MRZ_CHECK_DIGIT'
  | 'MRZ_DIFFERS'
  | 'MRZ_UNREADABLE'
  | 'CARD_TRUNCATED'
  | 'OF_ANOTHER_VERSION';

export type ApiFunnel = {
  readonly total: ApiFunnelRow;
  readonly detectors: ReadonlyArray<ApiFunnelRow>;
  readonly reasons: ReadonlyArray<ApiFunnelRow>;
  readonly routes: ReadonlyArray<ApiFunnelRow>;
  readonly published: ReadonlyArray<ApiPublishedRate>;
  readonly snapshot: Scalars['String']['output'];
  readonly behind: Scalars['Int']['output'];
};

export type ApiFunnelRow = {
  readonly name: Scalars['String']['output'];
  readonly raised: Scalars['Int']['output'];
  readonly lookedAt: Scalars['Int']['output'];
  readonly upheld: Scalars['Int']['output'];
  readonly confirmed: Scalars['Int']['output'];
  readonly cleared: Scalars['Int']['output'];
  readonly met: Scalars['Int']['output'];
  readonly travellers: Maybe<Scalars['Int']['output']>;
  readonly raisedPerMillion: Maybe<Scalars['Float']['output']>;
  readonly upheldPerMillion: Maybe<Scalars['Float']['output']>;
};

export type ApiPublishedRate = {
  readonly about: Scalars['String']['output'];
  readonly perMillion: Scalars['Float']['output'];
  readonly unit: Scalars['String']['output'];
  readonly source: Scalars['String']['output'];
};

export type ApiMethod = {
  readonly id: Scalars['ID']['output'];
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly priorLogit: Scalars['Float']['output'];
  readonly baseRate: Scalars['Float']['output'];
  readonly scoreFloor: Scalars['Float']['output'];
  readonly detectors: ReadonlyArray<ApiDetector>;
  readonly settings: Scalars['String']['output'];
  readonly approval: Maybe<ApiMethodApproval>;
  readonly passedOver: Maybe<Scalars['ID']['output']>;
  readonly approvals: ReadonlyArray<ApiMethodApproval>;
};

export type ApiMethodApproval = {
  readonly id: Scalars['ID']['output'];
  readonly method: Scalars['ID']['output'];
  readonly approver: Scalars['String']['output'];
  readonly by: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly reason: Scalars['String']['output'];
  readonly backTest: ApiBackTestSummary;
};

export type ApiBackTestSummary = {
  readonly method: Scalars['ID']['output'];
  readonly against: Scalars['ID']['output'];
  readonly from: Maybe<Scalars['DateTime']['output']>;
  readonly to: Maybe<Scalars['DateTime']['output']>;
  readonly asOf: Maybe<Scalars['DateTime']['output']>;
  readonly firstOf: Scalars['Int']['output'];
  readonly present: ApiMethodOutcome;
  readonly proposed: ApiMethodOutcome;
  readonly raised: Scalars['Int']['output'];
  readonly dropped: Scalars['Int']['output'];
  readonly moved: Scalars['Int']['output'];
  readonly same: Scalars['Int']['output'];
  readonly missed: Scalars['Int']['output'];
};

export type ApiMethodOutcome = {
  readonly looks: Scalars['Int']['output'];
  readonly undecided: Scalars['Int']['output'];
  readonly hits: Scalars['Int']['output'];
  readonly misses: Scalars['Int']['output'];
  readonly hitsFirst: Scalars['Int']['output'];
  readonly clearedAgain: Scalars['Int']['output'];
  readonly clearedSpared: Scalars['Int']['output'];
  readonly looksPerHit: Maybe<Scalars['Float']['output']>;
  readonly namedLater: Scalars['Int']['output'];
  readonly namedLaterScored: Scalars['Int']['output'];
};

export type ApiBackTest = {
  readonly summary: ApiBackTestSummary;
  readonly raised: ReadonlyArray<ApiFinding>;
  readonly dropped: ReadonlyArray<ApiFinding>;
  readonly missed: ReadonlyArray<ApiFinding>;
  readonly moved: ReadonlyArray<ApiMovedFinding>;
};

export type ApiMovedFinding = {
  readonly before: ApiFinding;
  readonly after: ApiFinding;
  readonly rankBefore: Scalars['Int']['output'];
  readonly rankAfter: Scalars['Int']['output'];
};

export type ApiBackTestInput = {
  readonly method: Scalars['String']['input'];
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
  readonly first: Scalars['Int']['input'];
};

export type ApiApproveMethodInput = {
  readonly test: ApiBackTestInput;
  readonly approver: Scalars['String']['input'];
  readonly reason: Scalars['String']['input'];
};

export type ApiBackTestPayload = {
  readonly tested: ApiBackTest;
};

export type ApiApproveMethodPayload = {
  readonly approval: ApiMethodApproval;
  readonly tested: ApiBackTest;
};

export type ApiFairness = {
  readonly rows: ReadonlyArray<ApiFairnessRow>;
  readonly toldFrom: Scalars['Int']['output'];
  readonly snapshot: Scalars['String']['output'];
  readonly behind: Scalars['Int']['output'];
};

export type ApiFairnessRow = {
  readonly attribute: ApiFairnessAttribute;
  readonly value: Scalars['String']['output'];
  readonly travellers: Maybe<Scalars['Int']['output']>;
  readonly raised: Maybe<Scalars['Int']['output']>;
  readonly upheld: Maybe<Scalars['Int']['output']>;
  readonly raisedRate: Maybe<ApiInterval>;
  readonly upheldRate: Maybe<ApiInterval>;
  readonly standsOut: Scalars['Boolean']['output'];
};

export type ApiFairnessAttribute =
  | 'NATIONALITY'
  | 'SEX'
  | 'AGE'
  | 'ROUTE';

export type ApiInterval = {
  readonly share: Scalars['Float']['output'];
  readonly low: Scalars['Float']['output'];
  readonly high: Scalars['Float']['output'];
};

export type ApiGraphState = {
  readonly snapshot: Scalars['String']['output'];
  readonly behind: Scalars['Int']['output'];
};

export type ApiPathsResult = {
  readonly paths: ReadonlyArray<ApiPath>;
  readonly explored: Scalars['Int']['output'];
  readonly truncated: Scalars['Boolean']['output'];
  readonly timedOut: Scalars['Boolean']['output'];
  readonly hubsSkipped: ReadonlyArray<ApiEntity>;
  readonly snapshot: Scalars['String']['output'];
  readonly behind: Scalars['Int']['output'];
};

export type ApiPath = {
  readonly entities: ReadonlyArray<ApiEntity>;
  readonly steps: ReadonlyArray<ApiPathStep>;
  readonly cost: Scalars['Float']['output'];
  readonly alike: Scalars['Int']['output'];
  readonly inOrder: Scalars['Boolean']['output'];
  readonly longestWaitHours: Maybe<Scalars['Float']['output']>;
};

export type ApiPathStep = {
  readonly from: ApiEntity;
  readonly to: ApiEntity;
  readonly kind: ApiStepKind;
  readonly text: Scalars['String']['output'];
  readonly forward: Scalars['Boolean']['output'];
  readonly at: Maybe<Scalars['DateTime']['output']>;
  readonly since: Maybe<Scalars['DateTime']['output']>;
  readonly until: Maybe<Scalars['DateTime']['output']>;
  readonly bits: Scalars['Float']['output'];
  readonly sharedBy: Scalars['Int']['output'];
  readonly evidence: ReadonlyArray<ApiRecord>;
};

export type ApiPathsInput = {
  readonly from?: InputMaybe<Scalars['ID']['input']>;
  readonly fromAny?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly to?: InputMaybe<Scalars['ID']['input']>;
  readonly toAny?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly through?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly avoiding?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly k: Scalars['Int']['input'];
  readonly hopsMax: Scalars['Int']['input'];
  readonly linkKinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  readonly timeFrom?: InputMaybe<Scalars['DateTime']['input']>;
  readonly timeUntil?: InputMaybe<Scalars['DateTime']['input']>;
  readonly hubDegreeMax: Scalars['Int']['input'];
  readonly timeRespecting: Scalars['Boolean']['input'];
  readonly waitMaxHours?: InputMaybe<Scalars['Float']['input']>;
  readonly timeoutMs: Scalars['Int']['input'];
};

export type ApiTiePathsResult = {
  readonly paths: ReadonlyArray<ApiTiePath>;
  readonly explored: Scalars['Int']['output'];
  readonly truncated: Scalars['Boolean']['output'];
  readonly timedOut: Scalars['Boolean']['output'];
  readonly snapshot: Scalars['String']['output'];
  readonly behind: Scalars['Int']['output'];
};

export type ApiTiePath = {
  readonly persons: ReadonlyArray<ApiPerson>;
  readonly ties: ReadonlyArray<ApiTie>;
  readonly cost: Scalars['Float']['output'];
};

export type ApiTiePathsInput = {
  readonly from: ReadonlyArray<Scalars['ID']['input']>;
  readonly to: ReadonlyArray<Scalars['ID']['input']>;
  readonly through?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly avoiding?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly k: Scalars['Int']['input'];
  readonly tiesMax: Scalars['Int']['input'];
  readonly timeoutMs: Scalars['Int']['input'];
};

export type ApiStepKind =
  | 'TRAVELLED_ON'
  | 'ON_BOOKING'
  | 'BOOKED_FOR'
  | 'HOLDS'
  | 'USES'
  | 'PAID_WITH'
  | 'CHECKED'
  | 'EMPLOYED_BY'
  | 'ROSTERED'
  | 'HANDLED'
  | 'ENTERED'
  | 'SHIPPED_BY'
  | 'SHIPPED_TO'
  | 'FORWARDED_BY'
  | 'PART_OF'
  | 'CARRIED_ON'
  | 'CUSTODY'
  | 'INVOLVED_IN'
  | 'SEIZED_IN'
  | 'OCCURRED_ON'
  | 'OCCURRED_AT'
  | 'INSPECTED'
  | 'DECLARED'
  | 'DECLARED_ON'
  | 'CHARGED_WITH'
  | 'CONTACTED'
  | 'LISTED_AS'
  | 'DEPARTS_FROM'
  | 'ARRIVES_AT'
  | 'IDENTIFIED_AS';

export type ApiPerson = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly name: Scalars['String']['output'];
  readonly names: ReadonlyArray<Scalars['String']['output']>;
  readonly datesOfBirth: ReadonlyArray<Scalars['Date']['output']>;
  readonly nationalities: ReadonlyArray<Scalars['String']['output']>;
  readonly staffNumbers: ReadonlyArray<Scalars['String']['output']>;
  readonly identities: ReadonlyArray<ApiIdentity>;
  readonly judgements: ReadonlyArray<ApiJudgement>;
  readonly weakestLink: Maybe<ApiWeakestLink>;
  readonly documents: ReadonlyArray<ApiHolding>;
  readonly contacts: ReadonlyArray<ApiContactUse>;
  readonly flights: ApiTravelConnection;
  readonly bookings: ReadonlyArray<ApiBooking>;
  readonly incidents: ReadonlyArray<ApiInvolvement>;
  readonly declarations: ReadonlyArray<ApiDeclaration>;
  readonly watchlistEntries: ReadonlyArray<ApiWatchlistEntry>;
  readonly coTravellers: ApiCoTravellerConnection;
  readonly shifts: ApiShiftConnection;
  readonly findings: ReadonlyArray<ApiFinding>;
  readonly priority: Maybe<Scalars['Float']['output']>;
  readonly ties: ApiPersonTieConnection;
  readonly exposure: Maybe<ApiExposure>;
};


export type ApiPersonRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiPersonNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiPersonFlightsArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiPersonCoTravellersArgs = {
  flightsMin: Scalars['Int']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiPersonShiftsArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiPersonTiesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiIdentity = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly surname: Maybe<Scalars['String']['output']>;
  readonly givenNames: Maybe<Scalars['String']['output']>;
  readonly dateOfBirth: Maybe<Scalars['Date']['output']>;
  readonly sex: Maybe<ApiSex>;
  readonly nationality: Maybe<Scalars['String']['output']>;
  readonly document: Maybe<Scalars['String']['output']>;
  readonly staff: Maybe<Scalars['String']['output']>;
  readonly employer: Maybe<Scalars['String']['output']>;
  readonly role: Maybe<Scalars['String']['output']>;
  readonly employedFrom: Maybe<Scalars['Date']['output']>;
  readonly employedTo: Maybe<Scalars['Date']['output']>;
  readonly person: ApiPerson;
};


export type ApiIdentityRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiIdentityNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiTravelDocument = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly issuer: Maybe<Scalars['String']['output']>;
  readonly number: Maybe<Scalars['String']['output']>;
  readonly type: Maybe<Scalars['String']['output']>;
  readonly holders: ReadonlyArray<ApiPerson>;
};


export type ApiTravelDocumentRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiTravelDocumentNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiContact = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly type: Maybe<ApiContactType>;
  readonly value: Maybe<Scalars['String']['output']>;
  readonly users: ApiContactUserConnection;
};


export type ApiContactRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiContactNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiContactUsersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiWatchlistEntry = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly list: Maybe<Scalars['String']['output']>;
  readonly reason: Maybe<Scalars['String']['output']>;
  readonly listedBy: Maybe<Scalars['String']['output']>;
  readonly validUntil: Maybe<Scalars['Date']['output']>;
};


export type ApiWatchlistEntryRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiWatchlistEntryNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiHolding = {
  readonly document: ApiEntity;
  readonly links: ReadonlyArray<ApiLink>;
  readonly expiry: Maybe<Scalars['Date']['output']>;
  readonly validFrom: Maybe<Scalars['Date']['output']>;
  readonly validTo: Maybe<Scalars['Date']['output']>;
};

export type ApiContactUse = {
  readonly contact: ApiContact;
  readonly through: Maybe<ApiBooking>;
  readonly link: ApiLink;
};

export type ApiContactUser = {
  readonly user: ApiEntity;
  readonly through: Maybe<ApiBooking>;
  readonly link: ApiLink;
};

export type ApiContactUserConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiContactUserEdge>;
  readonly pageInfo: ApiPageInfo;
  readonly explored: Scalars['Int']['output'];
  readonly truncated: Scalars['Boolean']['output'];
  readonly timedOut: Scalars['Boolean']['output'];
};

export type ApiContactUserEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiContactUser;
};

export type ApiCoTraveller = {
  readonly person: ApiPerson;
  readonly flightCount: Scalars['Int']['output'];
  readonly flights: ReadonlyArray<ApiFlight>;
  readonly plannedFlights: ReadonlyArray<ApiFlight>;
  readonly missedFlights: ReadonlyArray<ApiFlight>;
  readonly bookings: ReadonlyArray<ApiBooking>;
  readonly adjacentSeatCount: Scalars['Int']['output'];
};

export type ApiCoTravellerConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiCoTravellerEdge>;
  readonly pageInfo: ApiPageInfo;
  readonly explored: Scalars['Int']['output'];
  readonly truncated: Scalars['Boolean']['output'];
  readonly timedOut: Scalars['Boolean']['output'];
};

export type ApiCoTravellerEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiCoTraveller;
};

export type ApiJudgement = ApiNode & {
  readonly id: Scalars['ID']['output'];
  readonly left: Maybe<ApiIdentity>;
  readonly right: Maybe<ApiIdentity>;
  readonly verdict: ApiVerdict;
  readonly by: Scalars['String']['output'];
  readonly score: Maybe<Scalars['Float']['output']>;
  readonly comparisons: ReadonlyArray<ApiComparison>;
  readonly reason: Maybe<Scalars['String']['output']>;
  readonly at: Maybe<Scalars['DateTime']['output']>;
  readonly inForce: Scalars['Boolean']['output'];
};

export type ApiDoubtfulPair = {
  readonly judgement: ApiJudgement;
  readonly findingCount: Scalars['Int']['output'];
  readonly seizureCount: Scalars['Int']['output'];
};

export type ApiDoubtfulPairConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiDoubtfulPairEdge>;
  readonly pageInfo: ApiPageInfo;
};

export type ApiDoubtfulPairEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiDoubtfulPair;
};

export type ApiWeakestLink = {
  readonly judgement: ApiJudgement;
  readonly apart: ReadonlyArray<ApiIdentity>;
};

export type ApiComparison = {
  readonly field: ApiComparisonField;
  readonly left: Scalars['String']['output'];
  readonly right: Scalars['String']['output'];
  readonly outcome: ApiComparisonOutcome;
  readonly weight: Scalars['Float']['output'];
};

export type ApiJudgeIdentitiesInput = {
  readonly left: Scalars['ID']['input'];
  readonly right: Scalars['ID']['input'];
  readonly verdict: ApiVerdict;
  readonly reason: Scalars['String']['input'];
};

export type ApiJudgeIdentitiesPayload = {
  readonly judgement: ApiJudgement;
  readonly persons: ReadonlyArray<ApiPerson>;
};

export type ApiVerdict =
  | 'SAME'
  | 'NOT_SAME'
  | 'UNSURE';

export type ApiSex =
  | 'F'
  | 'M'
  | 'X';

export type ApiContactType =
  | 'PHONE'
  | 'EMAIL'
  | 'ADDRESS'
  | 'PAYMENT_CARD'
  | 'IP';

export type ApiComparisonField =
  | 'surname'
  | 'givenNames'
  | 'name'
  | 'dateOfBirth'
  | 'sex'
  | 'nationality'
  | 'document'
  | 'phone'
  | 'email'
  | 'card'
  | 'address'
  | 'OF_ANOTHER_VERSION';

export type ApiComparisonOutcome =
  | 'EXACT'
  | 'SPELLING'
  | 'REORDERED'
  | 'SUBSET'
  | 'TRUNCATED'
  | 'MISSPELT'
  | 'TYPO'
  | 'NEAR'
  | 'INITIAL'
  | 'ALIKE'
  | 'PARTIAL'
  | 'OTHER_NAME'
  | 'DIFFERENT'
  | 'SWAPPED_EXACT'
  | 'SWAPPED_SPELLING'
  | 'SWAPPED_REORDERED'
  | 'SWAPPED_SUBSET'
  | 'SWAPPED_TRUNCATED'
  | 'SWAPPED_MISSPELT'
  | 'SWAPPED_TYPO'
  | 'POOLED_REORDERED'
  | 'POOLED_SUBSET'
  | 'DAY_MONTH_SWAP'
  | 'ONE_DIGIT'
  | 'YEAR_OFF'
  | 'ONE_EDIT'
  | 'USED_INTERLEAVED'
  | 'SAME_FLIGHT'
  | 'OF_ANOTHER_VERSION';

export type ApiKeepPlanInput = {
  readonly name: Scalars['String']['input'];
  readonly plan: ApiDisruptionInput;
};

export type ApiKeepPlanPayload = {
  readonly plan: ApiKeptPlan;
  readonly made: ApiDisruptionPlan;
};

export type ApiKeptPlan = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly by: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly asked: ApiAskedPlan;
  readonly steps: ReadonlyArray<ApiKeptStep>;
  readonly isOutdated: Scalars['Boolean']['output'];
  readonly spent: Scalars['Float']['output'];
  readonly area: Scalars['Float']['output'];
  readonly method: Scalars['String']['output'];
  readonly snapshot: Scalars['String']['output'];
  readonly changedSince: Scalars['Boolean']['output'];
  readonly handling: ApiHandling;
};

export type ApiKeptPlanConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiKeptPlanEdge>;
  readonly pageInfo: ApiPageInfo;
};

export type ApiKeptPlanEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiKeptPlan;
};

export type ApiAskedPlan = {
  readonly refs: ReadonlyArray<Scalars['ID']['output']>;
  readonly radius: Scalars['Int']['output'];
  readonly budget: Scalars['Float']['output'];
  readonly stepsMax: Scalars['Int']['output'];
  readonly costs: ReadonlyArray<ApiAskedCost>;
  readonly eligibility: ApiDisruptionEligibility;
  readonly sparing: ReadonlyArray<Scalars['ID']['output']>;
  readonly things: Scalars['Boolean']['output'];
  readonly observe: Scalars['Int']['output'];
  readonly membersMax: Scalars['Int']['output'];
  readonly seed: Scalars['Int']['output'];
};

export type ApiAskedCost = {
  readonly ref: Scalars['ID']['output'];
  readonly cost: Scalars['Float']['output'];
};

export type ApiKeptStep = {
  readonly person: Maybe<ApiPerson>;
  readonly thing: Maybe<ApiEntity>;
  readonly action: ApiPlanAction;
};

export type ApiPlanAction =
  | 'ARREST'
  | 'SEVER'
  | 'OBSERVE';

export type ApiPlanComparison = {
  readonly plans: ReadonlyArray<ApiKeptPlan>;
  readonly leastArea: Maybe<Scalars['ID']['output']>;
  readonly comparable: Scalars['Boolean']['output'];
  readonly common: ReadonlyArray<ApiPerson>;
  readonly partsAt: Maybe<Scalars['Int']['output']>;
  readonly notes: ReadonlyArray<Scalars['String']['output']>;
};

export type ApiPlanReplay = {
  readonly plan: ApiKeptPlan;
  readonly made: ApiDisruptionPlan;
  readonly same: Scalars['Boolean']['output'];
  readonly partsAt: Maybe<Scalars['Int']['output']>;
  readonly differs: ReadonlyArray<Scalars['String']['output']>;
};

export type ApiAgencyRequest = ApiNode & {
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly box: Maybe<ApiRequestBox>;
  readonly from: Scalars['String']['output'];
  readonly to: Scalars['String']['output'];
  readonly by: Scalars['String']['output'];
  readonly state: ApiRequestState;
  readonly ref: Maybe<Scalars['String']['output']>;
  readonly name: Maybe<Scalars['String']['output']>;
  readonly birthDate: Maybe<Scalars['Date']['output']>;
  readonly purpose: Scalars['String']['output'];
  readonly case: Maybe<Scalars['String']['output']>;
  readonly askedAt: Scalars['DateTime']['output'];
  readonly dueAt: Scalars['DateTime']['output'];
  readonly overdue: Scalars['Boolean']['output'];
  readonly answer: Maybe<ApiRequestEvent>;
  readonly events: ReadonlyArray<ApiRequestEvent>;
  readonly handling: ApiHandling;
  readonly proposal: Maybe<ApiRequestProposal>;
};

export type ApiAgencyRequestConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiAgencyRequestEdge>;
  readonly pageInfo: ApiPageInfo;
};

export type ApiAgencyRequestEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiAgencyRequest;
};

export type ApiRequestBox =
  | 'SENT'
  | 'RECEIVED';

export type ApiRequestState =
  | 'ASKED'
  | 'ANSWERED'
  | 'REFUSED'
  | 'WITHDRAWN';

export type ApiRequestVerdict =
  | 'HIT_STRONG'
  | 'HIT_POSSIBLE'
  | 'NO_HIT';

export type ApiRequestAnswer =
  | 'HIT_STRONG'
  | 'HIT_POSSIBLE'
  | 'NO_HIT'
  | 'REFUSED';

export type ApiRequestEvent = {
  readonly kind: ApiRequestState;
  readonly at: Scalars['DateTime']['output'];
  readonly by: Scalars['String']['output'];
  readonly verdict: Maybe<ApiRequestVerdict>;
  readonly contact: Maybe<Scalars['String']['output']>;
  readonly handling: Maybe<Scalars['String']['output']>;
  readonly reason: Maybe<Scalars['String']['output']>;
};

export type ApiRequestProposal = {
  readonly verdict: ApiRequestVerdict;
  readonly entities: ReadonlyArray<ApiEntity>;
};

export type ApiRequestFilter = {
  readonly box?: InputMaybe<ApiRequestBox>;
  readonly states?: InputMaybe<ReadonlyArray<ApiRequestState>>;
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ApiAskAgencyInput = {
  readonly agency: Scalars['String']['input'];
  readonly ref?: InputMaybe<Scalars['String']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly birthDate?: InputMaybe<Scalars['Date']['input']>;
  readonly purpose: Scalars['String']['input'];
  readonly case?: InputMaybe<Scalars['String']['input']>;
  readonly dueAt: Scalars['DateTime']['input'];
  readonly handling?: InputMaybe<Scalars['String']['input']>;
};

export type ApiAskAgencyPayload = {
  readonly request: ApiAgencyRequest;
};

export type ApiAnswerRequestInput = {
  readonly request: Scalars['ID']['input'];
  readonly expectedVersion: Scalars['Int']['input'];
  readonly answer: ApiRequestAnswer;
  readonly contact?: InputMaybe<Scalars['String']['input']>;
  readonly handling?: InputMaybe<Scalars['String']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type ApiAnswerRequestPayload = {
  readonly request: ApiAgencyRequest;
};

export type ApiWithdrawRequestInput = {
  readonly request: Scalars['ID']['input'];
  readonly expectedVersion: Scalars['Int']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type ApiWithdrawRequestPayload = {
  readonly request: ApiAgencyRequest;
};

export type ApiTimelineInput = {
  readonly refs: ReadonlyArray<Scalars['ID']['input']>;
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  readonly marksMax: Scalars['Int']['input'];
};

export type ApiTimeline = {
  readonly lanes: ReadonlyArray<ApiTimelineLane>;
  readonly people: Scalars['Int']['output'];
  readonly explored: Scalars['Int']['output'];
  readonly truncated: Scalars['Boolean']['output'];
  readonly timedOut: Scalars['Boolean']['output'];
};

export type ApiTimelineLane = {
  readonly person: ApiPerson;
  readonly marks: ReadonlyArray<ApiTimelineMark>;
  readonly total: Scalars['Int']['output'];
  readonly undated: Scalars['Int']['output'];
};

export type ApiTimelineMark = {
  readonly entity: ApiEntity;
  readonly at: Maybe<Scalars['DateTime']['output']>;
  readonly until: Maybe<Scalars['DateTime']['output']>;
  readonly missed: Scalars['Boolean']['output'];
  readonly links: ReadonlyArray<ApiLink>;
};

export type ApiFlaggedFlight = {
  readonly flight: ApiFlight;
  readonly departsAt: Maybe<Scalars['DateTime']['output']>;
  readonly arrivesAt: Maybe<Scalars['DateTime']['output']>;
  readonly count: Scalars['Int']['output'];
  readonly travellers: ReadonlyArray<ApiFlaggedTraveller>;
  readonly findings: ReadonlyArray<ApiFinding>;
};

export type ApiFlaggedFlightConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiFlaggedFlightEdge>;
  readonly pageInfo: ApiPageInfo;
};

export type ApiFlaggedFlightEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiFlaggedFlight;
};

export type ApiFlaggedTraveller = {
  readonly person: ApiPerson;
  readonly travel: ApiTravel;
  readonly findings: ReadonlyArray<ApiFinding>;
  readonly incidents: ReadonlyArray<ApiIncident>;
};

export type ApiFlight = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly carrier: Maybe<Scalars['String']['output']>;
  readonly number: Maybe<Scalars['String']['output']>;
  readonly origin: Maybe<Scalars['String']['output']>;
  readonly destination: Maybe<Scalars['String']['output']>;
  readonly date: Maybe<Scalars['Date']['output']>;
  readonly departsAt: Maybe<Scalars['DateTime']['output']>;
  readonly arrivesAt: Maybe<Scalars['DateTime']['output']>;
  readonly capacity: Maybe<Scalars['Int']['output']>;
  readonly manifest: ApiManifestConnection;
  readonly incidents: ReadonlyArray<ApiIncident>;
  readonly consignments: ReadonlyArray<ApiConsignment>;
  readonly handledBy: ReadonlyArray<ApiPerson>;
};


export type ApiFlightRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiFlightNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiFlightManifestArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiBooking = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly carrier: Maybe<Scalars['String']['output']>;
  readonly locator: Maybe<Scalars['String']['output']>;
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  readonly ticketedAt: Maybe<Scalars['DateTime']['output']>;
  readonly agencyIata: Maybe<Scalars['String']['output']>;
  readonly agencyName: Maybe<Scalars['String']['output']>;
  readonly agentSign: Maybe<Scalars['String']['output']>;
  readonly group: Maybe<Scalars['Boolean']['output']>;
  readonly paymentForm: Maybe<ApiPaymentForm>;
  readonly payerName: Maybe<Scalars['String']['output']>;
  readonly travellers: ReadonlyArray<ApiPerson>;
  readonly flights: ReadonlyArray<ApiFlight>;
  readonly contacts: ReadonlyArray<ApiContact>;
};


export type ApiBookingRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiBookingNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiBag = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
  readonly tag: Maybe<Scalars['String']['output']>;
  readonly owners: ReadonlyArray<ApiPerson>;
  readonly custody: ReadonlyArray<ApiCustodyEvent>;
  readonly custodyPath: ApiCustodyPath;
};


export type ApiBagRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiBagNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiTravel = {
  readonly flight: ApiFlight;
  readonly identity: ApiIdentity;
  readonly link: ApiLink;
  readonly status: Maybe<ApiTravelStatus>;
  readonly boarded: Maybe<Scalars['Boolean']['output']>;
  readonly seat: Maybe<Scalars['String']['output']>;
  readonly bagCount: Maybe<Scalars['Int']['output']>;
  readonly bagWeightKg: Maybe<Scalars['Float']['output']>;
  readonly travellerType: Maybe<ApiTravellerType>;
  readonly checkedInAt: Maybe<Scalars['DateTime']['output']>;
};

export type ApiTravelConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiTravelEdge>;
  readonly pageInfo: ApiPageInfo;
  readonly explored: Scalars['Int']['output'];
  readonly truncated: Scalars['Boolean']['output'];
  readonly timedOut: Scalars['Boolean']['output'];
};

export type ApiTravelEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiTravel;
};

export type ApiManifestEntry = {
  readonly person: ApiPerson;
  readonly priority: Maybe<Scalars['Float']['output']>;
  readonly findings: ReadonlyArray<ApiFinding>;
  readonly travel: ApiTravel;
};

export type ApiManifestConnection = {
  readonly totalCount: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<ApiManifestEdge>;
  readonly pageInfo: ApiPageInfo;
  readonly explored: Scalars['Int']['output'];
  readonly truncated: Scalars['Boolean']['output'];
  readonly timedOut: Scalars['Boolean']['output'];
};

export type ApiManifestEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiManifestEntry;
};

export type ApiVehicle = ApiNode & ApiEntity & {
  readonly id: Scalars['ID']['output'];
  readonly kind: ApiEntityKind;
  readonly natural: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly stub: Scalars['Boolean']['output'];
  readonly corroboration: Scalars['Int']['output'];
  readonly records: ApiRecordConnection;
  readonly neighbourCounts: ReadonlyArray<ApiNeighbourCount>;
  readonly neighbours: ApiNeighbourConnection;
};


export type ApiVehicleRecordsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ApiVehicleNeighboursArgs = {
  kinds?: InputMaybe<ReadonlyArray<ApiLinkKind>>;
  direction: ApiDirection;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApiTravelStatus =
  | 'BOOKED'
  | 'CHECKED_IN'
  | 'BOARDED'
  | 'NO_SHOW'
  | 'DENIED'
  | 'OFFLOADED';

export type ApiTravellerType =
  | 'PAX'
  | 'CREW';

export type ApiPaymentForm =
  | 'CASH'
  | 'CARD'
  | 'VOUCHER'
  | 'MILES'
  | 'OTHER';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ApiResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Airport: ResolverTypeWrapper<VisibleEntity<"Airport">>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Place: ResolverTypeWrapper<ApiPlace>;
  PlaceOfCode: ResolverTypeWrapper<ApiPlaceOfCode>;
  Zone: ResolverTypeWrapper<VisibleEntity<"Zone">>;
  Badge: ResolverTypeWrapper<VisibleEntity<"Badge">>;
  Shift: ResolverTypeWrapper<VisibleEntity<"Shift">>;
  ShiftConnection: ResolverTypeWrapper<Omit<ApiShiftConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['ShiftEdge']> }>;
  ShiftEdge: ResolverTypeWrapper<Omit<ApiShiftEdge, 'node'> & { node: ApiResolversTypes['Shift'] }>;
  Exposure: ResolverTypeWrapper<Exposure>;
  OffRoster: ResolverTypeWrapper<OffRoster>;
  ShiftKind: ApiShiftKind;
  AuditVia: ApiAuditVia;
  AuditFilter: ApiAuditFilter;
  AuditEntry: ResolverTypeWrapper<KeptEntry>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<ApiAuditEntryConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['AuditEntryEdge']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<ApiAuditEntryEdge, 'node'> & { node: ApiResolversTypes['AuditEntry'] }>;
  ReplayedAnswer: ResolverTypeWrapper<ApiReplayedAnswer>;
  AuditReport: ResolverTypeWrapper<AuditReport>;
  AuditReader: ResolverTypeWrapper<ApiAuditReader>;
  AuditAlertKind: ApiAuditAlertKind;
  AuditAlert: ResolverTypeWrapper<ApiAuditAlert>;
  Consignment: ResolverTypeWrapper<VisibleEntity<"Consignment">>;
  Uld: ResolverTypeWrapper<VisibleEntity<"Uld">>;
  Organization: ResolverTypeWrapper<VisibleEntity<"Organization">>;
  CustodyEvent: ResolverTypeWrapper<Omit<ApiCustodyEvent, 'handler' | 'flight' | 'links'> & { handler: Maybe<ApiResolversTypes['Person']>, flight: Maybe<ApiResolversTypes['Flight']>, links: ReadonlyArray<ApiResolversTypes['Link']> }>;
  CustodyPath: ResolverTypeWrapper<Omit<ApiCustodyPath, 'steps' | 'changes'> & { steps: ReadonlyArray<ApiResolversTypes['CustodyStep']>, changes: ReadonlyArray<ApiResolversTypes['CustodyChange']> }>;
  CustodyStep: ResolverTypeWrapper<Omit<ApiCustodyStep, 'event' | 'gap'> & { event: ApiResolversTypes['CustodyEvent'], gap: Maybe<ApiResolversTypes['CustodyGap']> }>;
  CustodyGap: ResolverTypeWrapper<Omit<ApiCustodyGap, 'aboard' | 'lastHandler'> & { aboard: Maybe<ApiResolversTypes['Flight']>, lastHandler: Maybe<ApiResolversTypes['Person']> }>;
  CustodyChange: ResolverTypeWrapper<Omit<ApiCustodyChange, 'hands'> & { hands: ReadonlyArray<ApiResolversTypes['Person']> }>;
  CustodyReading: ApiCustodyReading;
  ConsignmentKind: ApiConsignmentKind;
  CustodyEventKind: ApiCustodyEventKind;
  Case: ResolverTypeWrapper<ToldCase>;
  CaseConnection: ResolverTypeWrapper<Omit<ApiCaseConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['CaseEdge']> }>;
  CaseEdge: ResolverTypeWrapper<Omit<ApiCaseEdge, 'node'> & { node: ApiResolversTypes['Case'] }>;
  CaseStatus: ApiCaseStatus;
  CaseItemKind: ApiCaseItemKind;
  CaseItem: ResolverTypeWrapper<ToldItem>;
  CaseStep: ResolverTypeWrapper<SeenStep>;
  CaseComment: ResolverTypeWrapper<CaseComment>;
  CaseView: ResolverTypeWrapper<ToldView>;
  CaseViewContent: ResolverTypeWrapper<Omit<ApiCaseViewContent, 'filters'> & { filters: ApiResolversTypes['CaseViewFilters'] }>;
  CaseViewNode: ResolverTypeWrapper<ApiCaseViewNode>;
  CaseViewFilters: ResolverTypeWrapper<Omit<ApiCaseViewFilters, 'entityKinds'> & { entityKinds: Maybe<ReadonlyArray<ApiResolversTypes['EntityKind']>> }>;
  CaseEventKind: ApiCaseEventKind;
  CaseEvent: ResolverTypeWrapper<ToldEvent>;
  CaseEventItem: ResolverTypeWrapper<SeenKeyed>;
  CaseFilter: ApiCaseFilter;
  OpenCaseInput: ApiOpenCaseInput;
  ChangeCaseInput: ApiChangeCaseInput;
  AddToCaseInput: ApiAddToCaseInput;
  CasePathInput: ApiCasePathInput;
  CaseStepInput: ApiCaseStepInput;
  RemoveFromCaseInput: ApiRemoveFromCaseInput;
  CommentOnCaseInput: ApiCommentOnCaseInput;
  SaveCaseViewInput: ApiSaveCaseViewInput;
  CaseViewNodeInput: ApiCaseViewNodeInput;
  CaseViewFiltersInput: ApiCaseViewFiltersInput;
  OpenCasePayload: ResolverTypeWrapper<Omit<ApiOpenCasePayload, 'case'> & { case: ApiResolversTypes['Case'] }>;
  ChangeCasePayload: ResolverTypeWrapper<Omit<ApiChangeCasePayload, 'case'> & { case: ApiResolversTypes['Case'] }>;
  AddToCasePayload: ResolverTypeWrapper<Omit<ApiAddToCasePayload, 'case'> & { case: ApiResolversTypes['Case'] }>;
  RemoveFromCasePayload: ResolverTypeWrapper<Omit<ApiRemoveFromCasePayload, 'case'> & { case: ApiResolversTypes['Case'] }>;
  CommentOnCasePayload: ResolverTypeWrapper<Omit<ApiCommentOnCasePayload, 'case'> & { case: ApiResolversTypes['Case'] }>;
  SaveCaseViewPayload: ResolverTypeWrapper<Omit<ApiSaveCaseViewPayload, 'case'> & { case: ApiResolversTypes['Case'] }>;
  Coverage: ResolverTypeWrapper<Coverage>;
  InputCoverage: ResolverTypeWrapper<InputCoverage>;
  AirportCoverage: ResolverTypeWrapper<ApiAirportCoverage>;
  DetectorCoverage: ResolverTypeWrapper<Omit<ApiDetectorCoverage, 'detector' | 'needs' | 'helps'> & { detector: ApiResolversTypes['Detector'], needs: ReadonlyArray<ApiResolversTypes['InputCoverage']>, helps: ReadonlyArray<ApiResolversTypes['InputCoverage']> }>;
  QuestionCoverage: ResolverTypeWrapper<Omit<ApiQuestionCoverage, 'needs' | 'helps'> & { needs: ReadonlyArray<ApiResolversTypes['InputCoverage']>, helps: ReadonlyArray<ApiResolversTypes['InputCoverage']> }>;
  Fullness: ApiFullness;
  InputCode: ApiInputCode;
  DisruptionInput: ApiDisruptionInput;
  PersonCostInput: ApiPersonCostInput;
  DisruptionEligibility: ApiDisruptionEligibility;
  DisruptionPlan: ResolverTypeWrapper<DisruptionFound>;
  DisruptionStep: ResolverTypeWrapper<PlannedRemoval>;
  Observing: ResolverTypeWrapper<Observing>;
  Successor: ResolverTypeWrapper<LikelySuccessor>;
  NetworkState: ResolverTypeWrapper<ApiNetworkState>;
  DisruptionAlternative: ResolverTypeWrapper<OtherPlan>;
  SizeBand: ResolverTypeWrapper<ApiSizeBand>;
  DisruptionDoubt: ResolverTypeWrapper<ApiDisruptionDoubt>;
  DisruptionWithout: ResolverTypeWrapper<ApiDisruptionWithout>;
  EvidenceNeeded: ResolverTypeWrapper<EvidenceNeeded>;
  KeyPlayersInput: ApiKeyPlayersInput;
  KeyPlayerGoal: ApiKeyPlayerGoal;
  KeyPlayers: ResolverTypeWrapper<KeyPlayersFound>;
  Link: ResolverTypeWrapper<VisibleLink>;
  Property: ResolverTypeWrapper<ApiProperty>;
  Record: ResolverTypeWrapper<StoredRecord>;
  RecordConnection: ResolverTypeWrapper<Omit<ApiRecordConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['RecordEdge']> }>;
  RecordEdge: ResolverTypeWrapper<Omit<ApiRecordEdge, 'node'> & { node: ApiResolversTypes['Record'] }>;
  Handling: ResolverTypeWrapper<Omit<ApiHandling, 'tlp'> & { tlp: ApiResolversTypes['Tlp'] }>;
  RecordKind: ApiRecordKind;
  RecordStatus: ApiRecordStatus;
  Reliability: ApiReliability;
  Tlp: ResolverTypeWrapper<Tlp>;
  ExpansionInput: ApiExpansionInput;
  Expansion: ResolverTypeWrapper<Expansion>;
  ExpansionGroup: ResolverTypeWrapper<ExpansionGroup>;
  ExpansionDigest: ResolverTypeWrapper<Digest>;
  ExpandedNeighbour: ResolverTypeWrapper<ExpandedNeighbour>;
  LinkBetween: ResolverTypeWrapper<Omit<ApiLinkBetween, 'link'> & { link: ApiResolversTypes['Link'] }>;
  LinksAmong: ResolverTypeWrapper<LinksAmong>;
  LinkAmong: ResolverTypeWrapper<LinkAmong>;
  CaseExportForm: ApiCaseExportForm;
  ViewExportForm: ApiViewExportForm;
  ViewExportInput: ApiViewExportInput;
  ViewTieInput: ApiViewTieInput;
  CaseExportInput: ApiCaseExportInput;
  ExportFile: ResolverTypeWrapper<ExportFile>;
  Finding: ResolverTypeWrapper<DescribedFinding>;
  FindingConnection: ResolverTypeWrapper<Omit<ApiFindingConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['FindingEdge']> }>;
  FindingEdge: ResolverTypeWrapper<Omit<ApiFindingEdge, 'node'> & { node: ApiResolversTypes['Finding'] }>;
  StaleCause: ApiStaleCause;
  FindingMember: ResolverTypeWrapper<DescribedMember>;
  Reason: ResolverTypeWrapper<DescribedReason>;
  FindingChange: ResolverTypeWrapper<ApiFindingChange>;
  RemovableReason: ResolverTypeWrapper<ApiRemovableReason>;
  WithoutSource: ResolverTypeWrapper<Omit<ApiWithoutSource, 'fallen' | 'weakened'> & { fallen: ReadonlyArray<ApiResolversTypes['Reason']>, weakened: ReadonlyArray<ApiResolversTypes['Reason']> }>;
  NextTravel: ResolverTypeWrapper<NextTravel>;
  Decision: ResolverTypeWrapper<ApiDecision>;
  LineageEvent: ResolverTypeWrapper<ApiLineageEvent>;
  Cluster: ResolverTypeWrapper<DescribedFinding>;
  ClusterConnection: ResolverTypeWrapper<Omit<ApiClusterConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['ClusterEdge']> }>;
  ClusterEdge: ResolverTypeWrapper<Omit<ApiClusterEdge, 'node'> & { node: ApiResolversTypes['Cluster'] }>;
  Worth: ResolverTypeWrapper<ApiWorth>;
  Worklist: ResolverTypeWrapper<Worklist>;
  Look: ResolverTypeWrapper<Look>;
  LookSum: ResolverTypeWrapper<ApiLookSum>;
  DetectorOutcome: ResolverTypeWrapper<Omit<ApiDetectorOutcome, 'detector'> & { detector: ApiResolversTypes['Detector'] }>;
  FindingOrder: ApiFindingOrder;
  FindingFilter: ApiFindingFilter;
  DecideFindingInput: ApiDecideFindingInput;
  DecideFindingPayload: ResolverTypeWrapper<Omit<ApiDecideFindingPayload, 'finding'> & { finding: ApiResolversTypes['Finding'] }>;
  FindingChanged: ResolverTypeWrapper<Omit<ApiFindingChanged, 'finding'> & { finding: ApiResolversTypes['Finding'] }>;
  FindingType: ApiFindingType;
  FindingKind: ApiFindingKind;
  FindingStatus: ApiFindingStatus;
  Review: ApiReview;
  RoleBasis: ApiRoleBasis;
  ReasonCode: ApiReasonCode;
  ChangeCode: ApiChangeCode;
  Detector: ResolverTypeWrapper<ToldDetector>;
  Group: ResolverTypeWrapper<ToldGroup>;
  GroupConnection: ResolverTypeWrapper<Omit<ApiGroupConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['GroupEdge']> }>;
  GroupEdge: ResolverTypeWrapper<Omit<ApiGroupEdge, 'node'> & { node: ApiResolversTypes['Group'] }>;
  GroupState: ApiGroupState;
  GroupTemplate: ApiGroupTemplate;
  GroupEpoch: ResolverTypeWrapper<ApiGroupEpoch>;
  OpenGroupInput: ApiOpenGroupInput;
  OpenGroupPayload: ResolverTypeWrapper<Omit<ApiOpenGroupPayload, 'group'> & { group: Maybe<ApiResolversTypes['Group']> }>;
  ChangeGroupMembersInput: ApiChangeGroupMembersInput;
  ChangeGroupMembersPayload: ResolverTypeWrapper<Omit<ApiChangeGroupMembersPayload, 'group'> & { group: Maybe<ApiResolversTypes['Group']> }>;
  CloseGroupInput: ApiCloseGroupInput;
  CloseGroupPayload: ResolverTypeWrapper<Omit<ApiCloseGroupPayload, 'group'> & { group: Maybe<ApiResolversTypes['Group']> }>;
  Incident: ResolverTypeWrapper<VisibleEntity<"Incident">>;
  IncidentConnection: ResolverTypeWrapper<Omit<ApiIncidentConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['IncidentEdge']> }>;
  IncidentEdge: ResolverTypeWrapper<Omit<ApiIncidentEdge, 'node'> & { node: ApiResolversTypes['Incident'] }>;
  Seizure: ResolverTypeWrapper<VisibleEntity<"Seizure">>;
  SeizureConnection: ResolverTypeWrapper<Omit<ApiSeizureConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['SeizureEdge']> }>;
  SeizureEdge: ResolverTypeWrapper<Omit<ApiSeizureEdge, 'node'> & { node: ApiResolversTypes['Seizure'] }>;
  Declaration: ResolverTypeWrapper<VisibleEntity<"Declaration">>;
  Inspection: ResolverTypeWrapper<VisibleEntity<"Inspection">>;
  Involvement: ResolverTypeWrapper<Involvement>;
  IncidentFilter: ApiIncidentFilter;
  SeizureFilter: ApiSeizureFilter;
  PartyRole: ApiPartyRole;
  Flow: ResolverTypeWrapper<ApiFlow>;
  FlowConnection: ResolverTypeWrapper<ApiFlowConnection>;
  FlowEdge: ResolverTypeWrapper<ApiFlowEdge>;
  Amount: ResolverTypeWrapper<ApiAmount>;
  ConcealmentCount: ResolverTypeWrapper<ApiConcealmentCount>;
  FlowFilter: ApiFlowFilter;
  IncidentKind: ApiIncidentKind;
  Passage: ApiPassage;
  SeizureKind: ApiSeizureKind;
  InspectionSubject: ApiInspectionSubject;
  InspectionReason: ApiInspectionReason;
  InspectionOutcome: ApiInspectionOutcome;
  FlowKind: ApiFlowKind;
  Network: ResolverTypeWrapper<NetworkFound>;
  NetworkMember: ResolverTypeWrapper<PlacedMember>;
  Tie: ResolverTypeWrapper<TieAnswer>;
  TieTerm: ResolverTypeWrapper<TieTermAnswer>;
  BenignRelation: ApiBenignRelation;
  PersonTie: ResolverTypeWrapper<PersonsTie>;
  PersonTieConnection: ResolverTypeWrapper<Omit<ApiPersonTieConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['PersonTieEdge']> }>;
  PersonTieEdge: ResolverTypeWrapper<Omit<ApiPersonTieEdge, 'node'> & { node: ApiResolversTypes['PersonTie'] }>;
  RelatedPerson: ResolverTypeWrapper<RelatedAnswer>;
  TieCode: ApiTieCode;
  Node: ResolverTypeWrapper<TypedNode>;
  Entity: ResolverTypeWrapper<AnyEntity>;
  PageInfo: ResolverTypeWrapper<ApiPageInfo>;
  SearchHit: ResolverTypeWrapper<Omit<ApiSearchHit, 'entity' | 'through'> & { entity: ApiResolversTypes['Entity'], through: Maybe<ApiResolversTypes['Entity']> }>;
  SearchConnection: ResolverTypeWrapper<Omit<ApiSearchConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['SearchEdge']> }>;
  SearchEdge: ResolverTypeWrapper<Omit<ApiSearchEdge, 'node'> & { node: ApiResolversTypes['SearchHit'] }>;
  Neighbour: ResolverTypeWrapper<Omit<ApiNeighbour, 'entity' | 'link'> & { entity: ApiResolversTypes['Entity'], link: ApiResolversTypes['Link'] }>;
  NeighbourConnection: ResolverTypeWrapper<Omit<ApiNeighbourConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['NeighbourEdge']> }>;
  NeighbourEdge: ResolverTypeWrapper<Omit<ApiNeighbourEdge, 'node'> & { node: ApiResolversTypes['Neighbour'] }>;
  NeighbourCount: ResolverTypeWrapper<ApiNeighbourCount>;
  SharedThing: ResolverTypeWrapper<Omit<ApiSharedThing, 'entity' | 'sharedBy' | 'links'> & { entity: ApiResolversTypes['Entity'], sharedBy: ReadonlyArray<ApiResolversTypes['Entity']>, links: ReadonlyArray<ApiResolversTypes['Link']> }>;
  SharedConnection: ResolverTypeWrapper<Omit<ApiSharedConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['SharedEdge']> }>;
  SharedEdge: ResolverTypeWrapper<Omit<ApiSharedEdge, 'node'> & { node: ApiResolversTypes['SharedThing'] }>;
  EntityKind: ResolverTypeWrapper<EntityKind>;
  LinkKind: ApiLinkKind;
  Direction: ApiDirection;
  Run: ResolverTypeWrapper<ToldRun>;
  RunConnection: ResolverTypeWrapper<Omit<ApiRunConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['RunEdge']> }>;
  RunEdge: ResolverTypeWrapper<Omit<ApiRunEdge, 'node'> & { node: ApiResolversTypes['Run'] }>;
  RunDetectionInput: ApiRunDetectionInput;
  RunDetectionPayload: ResolverTypeWrapper<Omit<ApiRunDetectionPayload, 'run' | 'findings'> & { run: ApiResolversTypes['Run'], findings: Maybe<ReadonlyArray<ApiResolversTypes['Finding']>> }>;
  RunProgress: ResolverTypeWrapper<Omit<ApiRunProgress, 'stage'> & { stage: ApiResolversTypes['RunStage'] }>;
  RunStatus: ApiRunStatus;
  IngestReport: ResolverTypeWrapper<IngestReport>;
  IngestReportConnection: ResolverTypeWrapper<Omit<ApiIngestReportConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['IngestReportEdge']> }>;
  IngestReportEdge: ResolverTypeWrapper<Omit<ApiIngestReportEdge, 'node'> & { node: ApiResolversTypes['IngestReport'] }>;
  FileYield: ResolverTypeWrapper<ApiFileYield>;
  JoinYield: ResolverTypeWrapper<ApiJoinYield>;
  JoinCode: ApiJoinCode;
  IngestCounts: ResolverTypeWrapper<ApiIngestCounts>;
  EntityCount: ResolverTypeWrapper<Omit<ApiEntityCount, 'kind'> & { kind: ApiResolversTypes['EntityKind'] }>;
  LinkCount: ResolverTypeWrapper<ApiLinkCount>;
  Reject: ResolverTypeWrapper<ApiReject>;
  WithdrawSourceInput: ApiWithdrawSourceInput;
  WithdrawSourcePayload: ResolverTypeWrapper<ApiWithdrawSourcePayload>;
  Change: ResolverTypeWrapper<ApiChange>;
  ChangeConnection: ResolverTypeWrapper<ApiChangeConnection>;
  ChangeEdge: ResolverTypeWrapper<ApiChangeEdge>;
  ChangeKind: ApiChangeKind;
  Me: ResolverTypeWrapper<Omit<ApiMe, 'tlp'> & { tlp: ApiResolversTypes['Tlp'] }>;
  Role: ApiRole;
  Right: ApiRight;
  RunStage: ResolverTypeWrapper<RunStage>;
  RejectCode: ApiRejectCode;
  Funnel: ResolverTypeWrapper<Funnel>;
  FunnelRow: ResolverTypeWrapper<ApiFunnelRow>;
  PublishedRate: ResolverTypeWrapper<ApiPublishedRate>;
  Method: ResolverTypeWrapper<Omit<ApiMethod, 'detectors'> & { detectors: ReadonlyArray<ApiResolversTypes['Detector']> }>;
  MethodApproval: ResolverTypeWrapper<ApiMethodApproval>;
  BackTestSummary: ResolverTypeWrapper<ApiBackTestSummary>;
  MethodOutcome: ResolverTypeWrapper<ApiMethodOutcome>;
  BackTest: ResolverTypeWrapper<BackTest>;
  MovedFinding: ResolverTypeWrapper<Omit<ApiMovedFinding, 'before' | 'after'> & { before: ApiResolversTypes['Finding'], after: ApiResolversTypes['Finding'] }>;
  BackTestInput: ApiBackTestInput;
  ApproveMethodInput: ApiApproveMethodInput;
  BackTestPayload: ResolverTypeWrapper<Omit<ApiBackTestPayload, 'tested'> & { tested: ApiResolversTypes['BackTest'] }>;
  ApproveMethodPayload: ResolverTypeWrapper<Omit<ApiApproveMethodPayload, 'tested'> & { tested: ApiResolversTypes['BackTest'] }>;
  Fairness: ResolverTypeWrapper<Fairness>;
  FairnessRow: ResolverTypeWrapper<ApiFairnessRow>;
  FairnessAttribute: ApiFairnessAttribute;
  Interval: ResolverTypeWrapper<ApiInterval>;
  GraphState: ResolverTypeWrapper<GraphState>;
  PathsResult: ResolverTypeWrapper<PathsResult>;
  Path: ResolverTypeWrapper<FoundPath>;
  PathStep: ResolverTypeWrapper<PathStep>;
  PathsInput: ApiPathsInput;
  TiePathsResult: ResolverTypeWrapper<TiePathsFound>;
  TiePath: ResolverTypeWrapper<TiePathAnswer>;
  TiePathsInput: ApiTiePathsInput;
  StepKind: ApiStepKind;
  Person: ResolverTypeWrapper<Person>;
  Identity: ResolverTypeWrapper<VisibleEntity<"Identity">>;
  TravelDocument: ResolverTypeWrapper<VisibleEntity<"TravelDocument">>;
  Contact: ResolverTypeWrapper<VisibleEntity<"Contact">>;
  WatchlistEntry: ResolverTypeWrapper<VisibleEntity<"WatchlistEntry">>;
  Holding: ResolverTypeWrapper<Held>;
  ContactUse: ResolverTypeWrapper<Omit<ApiContactUse, 'contact' | 'through' | 'link'> & { contact: ApiResolversTypes['Contact'], through: Maybe<ApiResolversTypes['Booking']>, link: ApiResolversTypes['Link'] }>;
  ContactUser: ResolverTypeWrapper<Omit<ApiContactUser, 'user' | 'through' | 'link'> & { user: ApiResolversTypes['Entity'], through: Maybe<ApiResolversTypes['Booking']>, link: ApiResolversTypes['Link'] }>;
  ContactUserConnection: ResolverTypeWrapper<Omit<ApiContactUserConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['ContactUserEdge']> }>;
  ContactUserEdge: ResolverTypeWrapper<Omit<ApiContactUserEdge, 'node'> & { node: ApiResolversTypes['ContactUser'] }>;
  CoTraveller: ResolverTypeWrapper<CoTraveller>;
  CoTravellerConnection: ResolverTypeWrapper<Omit<ApiCoTravellerConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['CoTravellerEdge']> }>;
  CoTravellerEdge: ResolverTypeWrapper<Omit<ApiCoTravellerEdge, 'node'> & { node: ApiResolversTypes['CoTraveller'] }>;
  Judgement: ResolverTypeWrapper<ToldJudgement>;
  DoubtfulPair: ResolverTypeWrapper<DoubtfulPair>;
  DoubtfulPairConnection: ResolverTypeWrapper<Omit<ApiDoubtfulPairConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['DoubtfulPairEdge']> }>;
  DoubtfulPairEdge: ResolverTypeWrapper<Omit<ApiDoubtfulPairEdge, 'node'> & { node: ApiResolversTypes['DoubtfulPair'] }>;
  WeakestLink: ResolverTypeWrapper<WeakestOfPerson>;
  Comparison: ResolverTypeWrapper<ApiComparison>;
  JudgeIdentitiesInput: ApiJudgeIdentitiesInput;
  JudgeIdentitiesPayload: ResolverTypeWrapper<Omit<ApiJudgeIdentitiesPayload, 'judgement' | 'persons'> & { judgement: ApiResolversTypes['Judgement'], persons: ReadonlyArray<ApiResolversTypes['Person']> }>;
  Verdict: ApiVerdict;
  Sex: ApiSex;
  ContactType: ApiContactType;
  ComparisonField: ApiComparisonField;
  ComparisonOutcome: ApiComparisonOutcome;
  KeepPlanInput: ApiKeepPlanInput;
  KeepPlanPayload: ResolverTypeWrapper<Omit<ApiKeepPlanPayload, 'plan' | 'made'> & { plan: ApiResolversTypes['KeptPlan'], made: ApiResolversTypes['DisruptionPlan'] }>;
  KeptPlan: ResolverTypeWrapper<ToldPlan>;
  KeptPlanConnection: ResolverTypeWrapper<Omit<ApiKeptPlanConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['KeptPlanEdge']> }>;
  KeptPlanEdge: ResolverTypeWrapper<Omit<ApiKeptPlanEdge, 'node'> & { node: ApiResolversTypes['KeptPlan'] }>;
  AskedPlan: ResolverTypeWrapper<ApiAskedPlan>;
  AskedCost: ResolverTypeWrapper<ApiAskedCost>;
  KeptStep: ResolverTypeWrapper<ToldStep>;
  PlanAction: ApiPlanAction;
  PlanComparison: ResolverTypeWrapper<PlanComparison>;
  PlanReplay: ResolverTypeWrapper<PlanReplay>;
  AgencyRequest: ResolverTypeWrapper<ToldRequest>;
  AgencyRequestConnection: ResolverTypeWrapper<Omit<ApiAgencyRequestConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['AgencyRequestEdge']> }>;
  AgencyRequestEdge: ResolverTypeWrapper<Omit<ApiAgencyRequestEdge, 'node'> & { node: ApiResolversTypes['AgencyRequest'] }>;
  RequestBox: ApiRequestBox;
  RequestState: ApiRequestState;
  RequestVerdict: ApiRequestVerdict;
  RequestAnswer: ApiRequestAnswer;
  RequestEvent: ResolverTypeWrapper<ApiRequestEvent>;
  RequestProposal: ResolverTypeWrapper<Proposal>;
  RequestFilter: ApiRequestFilter;
  AskAgencyInput: ApiAskAgencyInput;
  AskAgencyPayload: ResolverTypeWrapper<Omit<ApiAskAgencyPayload, 'request'> & { request: ApiResolversTypes['AgencyRequest'] }>;
  AnswerRequestInput: ApiAnswerRequestInput;
  AnswerRequestPayload: ResolverTypeWrapper<Omit<ApiAnswerRequestPayload, 'request'> & { request: ApiResolversTypes['AgencyRequest'] }>;
  WithdrawRequestInput: ApiWithdrawRequestInput;
  WithdrawRequestPayload: ResolverTypeWrapper<Omit<ApiWithdrawRequestPayload, 'request'> & { request: ApiResolversTypes['AgencyRequest'] }>;
  TimelineInput: ApiTimelineInput;
  Timeline: ResolverTypeWrapper<Timeline>;
  TimelineLane: ResolverTypeWrapper<TimelineLane>;
  TimelineMark: ResolverTypeWrapper<TimelineMark>;
  FlaggedFlight: ResolverTypeWrapper<FlaggedFlight>;
  FlaggedFlightConnection: ResolverTypeWrapper<Omit<ApiFlaggedFlightConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['FlaggedFlightEdge']> }>;
  FlaggedFlightEdge: ResolverTypeWrapper<Omit<ApiFlaggedFlightEdge, 'node'> & { node: ApiResolversTypes['FlaggedFlight'] }>;
  FlaggedTraveller: ResolverTypeWrapper<FlaggedTraveller>;
  Flight: ResolverTypeWrapper<VisibleEntity<"Flight">>;
  Booking: ResolverTypeWrapper<VisibleEntity<"Booking">>;
  Bag: ResolverTypeWrapper<VisibleEntity<"Bag">>;
  Travel: ResolverTypeWrapper<Travel>;
  TravelConnection: ResolverTypeWrapper<Omit<ApiTravelConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['TravelEdge']> }>;
  TravelEdge: ResolverTypeWrapper<Omit<ApiTravelEdge, 'node'> & { node: ApiResolversTypes['Travel'] }>;
  ManifestEntry: ResolverTypeWrapper<ManifestEntry>;
  ManifestConnection: ResolverTypeWrapper<Omit<ApiManifestConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversTypes['ManifestEdge']> }>;
  ManifestEdge: ResolverTypeWrapper<Omit<ApiManifestEdge, 'node'> & { node: ApiResolversTypes['ManifestEntry'] }>;
  Vehicle: ResolverTypeWrapper<VisibleEntity<"Vehicle">>;
  TravelStatus: ApiTravelStatus;
  TravellerType: ApiTravellerType;
  PaymentForm: ApiPaymentForm;
};

/** Mapping between all available schema types and the resolvers parents */
export type ApiResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Float: Scalars['Float']['output'];
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  Airport: VisibleEntity<"Airport">;
  Boolean: Scalars['Boolean']['output'];
  Place: ApiPlace;
  PlaceOfCode: ApiPlaceOfCode;
  Zone: VisibleEntity<"Zone">;
  Badge: VisibleEntity<"Badge">;
  Shift: VisibleEntity<"Shift">;
  ShiftConnection: Omit<ApiShiftConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['ShiftEdge']> };
  ShiftEdge: Omit<ApiShiftEdge, 'node'> & { node: ApiResolversParentTypes['Shift'] };
  Exposure: Exposure;
  OffRoster: OffRoster;
  AuditFilter: ApiAuditFilter;
  AuditEntry: KeptEntry;
  AuditEntryConnection: Omit<ApiAuditEntryConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['AuditEntryEdge']> };
  AuditEntryEdge: Omit<ApiAuditEntryEdge, 'node'> & { node: ApiResolversParentTypes['AuditEntry'] };
  ReplayedAnswer: ApiReplayedAnswer;
  AuditReport: AuditReport;
  AuditReader: ApiAuditReader;
  AuditAlert: ApiAuditAlert;
  Consignment: VisibleEntity<"Consignment">;
  Uld: VisibleEntity<"Uld">;
  Organization: VisibleEntity<"Organization">;
  CustodyEvent: Omit<ApiCustodyEvent, 'handler' | 'flight' | 'links'> & { handler: Maybe<ApiResolversParentTypes['Person']>, flight: Maybe<ApiResolversParentTypes['Flight']>, links: ReadonlyArray<ApiResolversParentTypes['Link']> };
  CustodyPath: Omit<ApiCustodyPath, 'steps' | 'changes'> & { steps: ReadonlyArray<ApiResolversParentTypes['CustodyStep']>, changes: ReadonlyArray<ApiResolversParentTypes['CustodyChange']> };
  CustodyStep: Omit<ApiCustodyStep, 'event' | 'gap'> & { event: ApiResolversParentTypes['CustodyEvent'], gap: Maybe<ApiResolversParentTypes['CustodyGap']> };
  CustodyGap: Omit<ApiCustodyGap, 'aboard' | 'lastHandler'> & { aboard: Maybe<ApiResolversParentTypes['Flight']>, lastHandler: Maybe<ApiResolversParentTypes['Person']> };
  CustodyChange: Omit<ApiCustodyChange, 'hands'> & { hands: ReadonlyArray<ApiResolversParentTypes['Person']> };
  Case: ToldCase;
  CaseConnection: Omit<ApiCaseConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['CaseEdge']> };
  CaseEdge: Omit<ApiCaseEdge, 'node'> & { node: ApiResolversParentTypes['Case'] };
  CaseItem: ToldItem;
  CaseStep: SeenStep;
  CaseComment: CaseComment;
  CaseView: ToldView;
  CaseViewContent: Omit<ApiCaseViewContent, 'filters'> & { filters: ApiResolversParentTypes['CaseViewFilters'] };
  CaseViewNode: ApiCaseViewNode;
  CaseViewFilters: ApiCaseViewFilters;
  CaseEvent: ToldEvent;
  CaseEventItem: SeenKeyed;
  CaseFilter: ApiCaseFilter;
  OpenCaseInput: ApiOpenCaseInput;
  ChangeCaseInput: ApiChangeCaseInput;
  AddToCaseInput: ApiAddToCaseInput;
  CasePathInput: ApiCasePathInput;
  CaseStepInput: ApiCaseStepInput;
  RemoveFromCaseInput: ApiRemoveFromCaseInput;
  CommentOnCaseInput: ApiCommentOnCaseInput;
  SaveCaseViewInput: ApiSaveCaseViewInput;
  CaseViewNodeInput: ApiCaseViewNodeInput;
  CaseViewFiltersInput: ApiCaseViewFiltersInput;
  OpenCasePayload: Omit<ApiOpenCasePayload, 'case'> & { case: ApiResolversParentTypes['Case'] };
  ChangeCasePayload: Omit<ApiChangeCasePayload, 'case'> & { case: ApiResolversParentTypes['Case'] };
  AddToCasePayload: Omit<ApiAddToCasePayload, 'case'> & { case: ApiResolversParentTypes['Case'] };
  RemoveFromCasePayload: Omit<ApiRemoveFromCasePayload, 'case'> & { case: ApiResolversParentTypes['Case'] };
  CommentOnCasePayload: Omit<ApiCommentOnCasePayload, 'case'> & { case: ApiResolversParentTypes['Case'] };
  SaveCaseViewPayload: Omit<ApiSaveCaseViewPayload, 'case'> & { case: ApiResolversParentTypes['Case'] };
  Coverage: Coverage;
  InputCoverage: InputCoverage;
  AirportCoverage: ApiAirportCoverage;
  DetectorCoverage: Omit<ApiDetectorCoverage, 'needs' | 'helps'> & { needs: ReadonlyArray<ApiResolversParentTypes['InputCoverage']>, helps: ReadonlyArray<ApiResolversParentTypes['InputCoverage']> };
  QuestionCoverage: Omit<ApiQuestionCoverage, 'needs' | 'helps'> & { needs: ReadonlyArray<ApiResolversParentTypes['InputCoverage']>, helps: ReadonlyArray<ApiResolversParentTypes['InputCoverage']> };
  DisruptionInput: ApiDisruptionInput;
  PersonCostInput: ApiPersonCostInput;
  DisruptionPlan: DisruptionFound;
  DisruptionStep: PlannedRemoval;
  Observing: Observing;
  Successor: LikelySuccessor;
  NetworkState: ApiNetworkState;
  DisruptionAlternative: OtherPlan;
  SizeBand: ApiSizeBand;
  DisruptionDoubt: ApiDisruptionDoubt;
  DisruptionWithout: ApiDisruptionWithout;
  EvidenceNeeded: EvidenceNeeded;
  KeyPlayersInput: ApiKeyPlayersInput;
  KeyPlayers: KeyPlayersFound;
  Link: VisibleLink;
  Property: ApiProperty;
  Record: StoredRecord;
  RecordConnection: Omit<ApiRecordConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['RecordEdge']> };
  RecordEdge: Omit<ApiRecordEdge, 'node'> & { node: ApiResolversParentTypes['Record'] };
  Handling: ApiHandling;
  ExpansionInput: ApiExpansionInput;
  Expansion: Expansion;
  ExpansionGroup: ExpansionGroup;
  ExpansionDigest: Digest;
  ExpandedNeighbour: ExpandedNeighbour;
  LinkBetween: Omit<ApiLinkBetween, 'link'> & { link: ApiResolversParentTypes['Link'] };
  LinksAmong: LinksAmong;
  LinkAmong: LinkAmong;
  ViewExportInput: ApiViewExportInput;
  ViewTieInput: ApiViewTieInput;
  CaseExportInput: ApiCaseExportInput;
  ExportFile: ExportFile;
  Finding: DescribedFinding;
  FindingConnection: Omit<ApiFindingConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['FindingEdge']> };
  FindingEdge: Omit<ApiFindingEdge, 'node'> & { node: ApiResolversParentTypes['Finding'] };
  FindingMember: DescribedMember;
  Reason: DescribedReason;
  FindingChange: ApiFindingChange;
  RemovableReason: ApiRemovableReason;
  WithoutSource: Omit<ApiWithoutSource, 'fallen' | 'weakened'> & { fallen: ReadonlyArray<ApiResolversParentTypes['Reason']>, weakened: ReadonlyArray<ApiResolversParentTypes['Reason']> };
  NextTravel: NextTravel;
  Decision: ApiDecision;
  LineageEvent: ApiLineageEvent;
  Cluster: DescribedFinding;
  ClusterConnection: Omit<ApiClusterConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['ClusterEdge']> };
  ClusterEdge: Omit<ApiClusterEdge, 'node'> & { node: ApiResolversParentTypes['Cluster'] };
  Worth: ApiWorth;
  Worklist: Worklist;
  Look: Look;
  LookSum: ApiLookSum;
  DetectorOutcome: ApiDetectorOutcome;
  FindingFilter: ApiFindingFilter;
  DecideFindingInput: ApiDecideFindingInput;
  DecideFindingPayload: Omit<ApiDecideFindingPayload, 'finding'> & { finding: ApiResolversParentTypes['Finding'] };
  FindingChanged: Omit<ApiFindingChanged, 'finding'> & { finding: ApiResolversParentTypes['Finding'] };
  Group: ToldGroup;
  GroupConnection: Omit<ApiGroupConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['GroupEdge']> };
  GroupEdge: Omit<ApiGroupEdge, 'node'> & { node: ApiResolversParentTypes['Group'] };
  GroupEpoch: ApiGroupEpoch;
  OpenGroupInput: ApiOpenGroupInput;
  OpenGroupPayload: Omit<ApiOpenGroupPayload, 'group'> & { group: Maybe<ApiResolversParentTypes['Group']> };
  ChangeGroupMembersInput: ApiChangeGroupMembersInput;
  ChangeGroupMembersPayload: Omit<ApiChangeGroupMembersPayload, 'group'> & { group: Maybe<ApiResolversParentTypes['Group']> };
  CloseGroupInput: ApiCloseGroupInput;
  CloseGroupPayload: Omit<ApiCloseGroupPayload, 'group'> & { group: Maybe<ApiResolversParentTypes['Group']> };
  Incident: VisibleEntity<"Incident">;
  IncidentConnection: Omit<ApiIncidentConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['IncidentEdge']> };
  IncidentEdge: Omit<ApiIncidentEdge, 'node'> & { node: ApiResolversParentTypes['Incident'] };
  Seizure: VisibleEntity<"Seizure">;
  SeizureConnection: Omit<ApiSeizureConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['SeizureEdge']> };
  SeizureEdge: Omit<ApiSeizureEdge, 'node'> & { node: ApiResolversParentTypes['Seizure'] };
  Declaration: VisibleEntity<"Declaration">;
  Inspection: VisibleEntity<"Inspection">;
  Involvement: Involvement;
  IncidentFilter: ApiIncidentFilter;
  SeizureFilter: ApiSeizureFilter;
  Flow: ApiFlow;
  FlowConnection: ApiFlowConnection;
  FlowEdge: ApiFlowEdge;
  Amount: ApiAmount;
  ConcealmentCount: ApiConcealmentCount;
  FlowFilter: ApiFlowFilter;
  Network: NetworkFound;
  NetworkMember: PlacedMember;
  Tie: TieAnswer;
  TieTerm: TieTermAnswer;
  PersonTie: PersonsTie;
  PersonTieConnection: Omit<ApiPersonTieConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['PersonTieEdge']> };
  PersonTieEdge: Omit<ApiPersonTieEdge, 'node'> & { node: ApiResolversParentTypes['PersonTie'] };
  RelatedPerson: RelatedAnswer;
  Node: TypedNode;
  Entity: AnyEntity;
  PageInfo: ApiPageInfo;
  SearchHit: Omit<ApiSearchHit, 'entity' | 'through'> & { entity: ApiResolversParentTypes['Entity'], through: Maybe<ApiResolversParentTypes['Entity']> };
  SearchConnection: Omit<ApiSearchConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['SearchEdge']> };
  SearchEdge: Omit<ApiSearchEdge, 'node'> & { node: ApiResolversParentTypes['SearchHit'] };
  Neighbour: Omit<ApiNeighbour, 'entity' | 'link'> & { entity: ApiResolversParentTypes['Entity'], link: ApiResolversParentTypes['Link'] };
  NeighbourConnection: Omit<ApiNeighbourConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['NeighbourEdge']> };
  NeighbourEdge: Omit<ApiNeighbourEdge, 'node'> & { node: ApiResolversParentTypes['Neighbour'] };
  NeighbourCount: ApiNeighbourCount;
  SharedThing: Omit<ApiSharedThing, 'entity' | 'sharedBy' | 'links'> & { entity: ApiResolversParentTypes['Entity'], sharedBy: ReadonlyArray<ApiResolversParentTypes['Entity']>, links: ReadonlyArray<ApiResolversParentTypes['Link']> };
  SharedConnection: Omit<ApiSharedConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['SharedEdge']> };
  SharedEdge: Omit<ApiSharedEdge, 'node'> & { node: ApiResolversParentTypes['SharedThing'] };
  Run: ToldRun;
  RunConnection: Omit<ApiRunConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['RunEdge']> };
  RunEdge: Omit<ApiRunEdge, 'node'> & { node: ApiResolversParentTypes['Run'] };
  RunDetectionInput: ApiRunDetectionInput;
  RunDetectionPayload: Omit<ApiRunDetectionPayload, 'run' | 'findings'> & { run: ApiResolversParentTypes['Run'], findings: Maybe<ReadonlyArray<ApiResolversParentTypes['Finding']>> };
  RunProgress: ApiRunProgress;
  IngestReport: IngestReport;
  IngestReportConnection: Omit<ApiIngestReportConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['IngestReportEdge']> };
  IngestReportEdge: Omit<ApiIngestReportEdge, 'node'> & { node: ApiResolversParentTypes['IngestReport'] };
  FileYield: ApiFileYield;
  JoinYield: ApiJoinYield;
  IngestCounts: ApiIngestCounts;
  EntityCount: ApiEntityCount;
  LinkCount: ApiLinkCount;
  Reject: ApiReject;
  WithdrawSourceInput: ApiWithdrawSourceInput;
  WithdrawSourcePayload: ApiWithdrawSourcePayload;
  Change: ApiChange;
  ChangeConnection: ApiChangeConnection;
  ChangeEdge: ApiChangeEdge;
  Me: ApiMe;
  Funnel: Funnel;
  FunnelRow: ApiFunnelRow;
  PublishedRate: ApiPublishedRate;
  Method: ApiMethod;
  MethodApproval: ApiMethodApproval;
  BackTestSummary: ApiBackTestSummary;
  MethodOutcome: ApiMethodOutcome;
  BackTest: BackTest;
  MovedFinding: Omit<ApiMovedFinding, 'before' | 'after'> & { before: ApiResolversParentTypes['Finding'], after: ApiResolversParentTypes['Finding'] };
  BackTestInput: ApiBackTestInput;
  ApproveMethodInput: ApiApproveMethodInput;
  BackTestPayload: Omit<ApiBackTestPayload, 'tested'> & { tested: ApiResolversParentTypes['BackTest'] };
  ApproveMethodPayload: Omit<ApiApproveMethodPayload, 'tested'> & { tested: ApiResolversParentTypes['BackTest'] };
  Fairness: Fairness;
  FairnessRow: ApiFairnessRow;
  Interval: ApiInterval;
  GraphState: GraphState;
  PathsResult: PathsResult;
  Path: FoundPath;
  PathStep: PathStep;
  PathsInput: ApiPathsInput;
  TiePathsResult: TiePathsFound;
  TiePath: TiePathAnswer;
  TiePathsInput: ApiTiePathsInput;
  Person: Person;
  Identity: VisibleEntity<"Identity">;
  TravelDocument: VisibleEntity<"TravelDocument">;
  Contact: VisibleEntity<"Contact">;
  WatchlistEntry: VisibleEntity<"WatchlistEntry">;
  Holding: Held;
  ContactUse: Omit<ApiContactUse, 'contact' | 'through' | 'link'> & { contact: ApiResolversParentTypes['Contact'], through: Maybe<ApiResolversParentTypes['Booking']>, link: ApiResolversParentTypes['Link'] };
  ContactUser: Omit<ApiContactUser, 'user' | 'through' | 'link'> & { user: ApiResolversParentTypes['Entity'], through: Maybe<ApiResolversParentTypes['Booking']>, link: ApiResolversParentTypes['Link'] };
  ContactUserConnection: Omit<ApiContactUserConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['ContactUserEdge']> };
  ContactUserEdge: Omit<ApiContactUserEdge, 'node'> & { node: ApiResolversParentTypes['ContactUser'] };
  CoTraveller: CoTraveller;
  CoTravellerConnection: Omit<ApiCoTravellerConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['CoTravellerEdge']> };
  CoTravellerEdge: Omit<ApiCoTravellerEdge, 'node'> & { node: ApiResolversParentTypes['CoTraveller'] };
  Judgement: ToldJudgement;
  DoubtfulPair: DoubtfulPair;
  DoubtfulPairConnection: Omit<ApiDoubtfulPairConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['DoubtfulPairEdge']> };
  DoubtfulPairEdge: Omit<ApiDoubtfulPairEdge, 'node'> & { node: ApiResolversParentTypes['DoubtfulPair'] };
  WeakestLink: WeakestOfPerson;
  Comparison: ApiComparison;
  JudgeIdentitiesInput: ApiJudgeIdentitiesInput;
  JudgeIdentitiesPayload: Omit<ApiJudgeIdentitiesPayload, 'judgement' | 'persons'> & { judgement: ApiResolversParentTypes['Judgement'], persons: ReadonlyArray<ApiResolversParentTypes['Person']> };
  KeepPlanInput: ApiKeepPlanInput;
  KeepPlanPayload: Omit<ApiKeepPlanPayload, 'plan' | 'made'> & { plan: ApiResolversParentTypes['KeptPlan'], made: ApiResolversParentTypes['DisruptionPlan'] };
  KeptPlan: ToldPlan;
  KeptPlanConnection: Omit<ApiKeptPlanConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['KeptPlanEdge']> };
  KeptPlanEdge: Omit<ApiKeptPlanEdge, 'node'> & { node: ApiResolversParentTypes['KeptPlan'] };
  AskedPlan: ApiAskedPlan;
  AskedCost: ApiAskedCost;
  KeptStep: ToldStep;
  PlanComparison: PlanComparison;
  PlanReplay: PlanReplay;
  AgencyRequest: ToldRequest;
  AgencyRequestConnection: Omit<ApiAgencyRequestConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['AgencyRequestEdge']> };
  AgencyRequestEdge: Omit<ApiAgencyRequestEdge, 'node'> & { node: ApiResolversParentTypes['AgencyRequest'] };
  RequestEvent: ApiRequestEvent;
  RequestProposal: Proposal;
  RequestFilter: ApiRequestFilter;
  AskAgencyInput: ApiAskAgencyInput;
  AskAgencyPayload: Omit<ApiAskAgencyPayload, 'request'> & { request: ApiResolversParentTypes['AgencyRequest'] };
  AnswerRequestInput: ApiAnswerRequestInput;
  AnswerRequestPayload: Omit<ApiAnswerRequestPayload, 'request'> & { request: ApiResolversParentTypes['AgencyRequest'] };
  WithdrawRequestInput: ApiWithdrawRequestInput;
  WithdrawRequestPayload: Omit<ApiWithdrawRequestPayload, 'request'> & { request: ApiResolversParentTypes['AgencyRequest'] };
  TimelineInput: ApiTimelineInput;
  Timeline: Timeline;
  TimelineLane: TimelineLane;
  TimelineMark: TimelineMark;
  FlaggedFlight: FlaggedFlight;
  FlaggedFlightConnection: Omit<ApiFlaggedFlightConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['FlaggedFlightEdge']> };
  FlaggedFlightEdge: Omit<ApiFlaggedFlightEdge, 'node'> & { node: ApiResolversParentTypes['FlaggedFlight'] };
  FlaggedTraveller: FlaggedTraveller;
  Flight: VisibleEntity<"Flight">;
  Booking: VisibleEntity<"Booking">;
  Bag: VisibleEntity<"Bag">;
  Travel: Travel;
  TravelConnection: Omit<ApiTravelConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['TravelEdge']> };
  TravelEdge: Omit<ApiTravelEdge, 'node'> & { node: ApiResolversParentTypes['Travel'] };
  ManifestEntry: ManifestEntry;
  ManifestConnection: Omit<ApiManifestConnection, 'edges'> & { edges: ReadonlyArray<ApiResolversParentTypes['ManifestEdge']> };
  ManifestEdge: Omit<ApiManifestEdge, 'node'> & { node: ApiResolversParentTypes['ManifestEntry'] };
  Vehicle: VisibleEntity<"Vehicle">;
};

export interface ApiDateTimeScalarConfig extends GraphQLScalarTypeConfig<ApiResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface ApiDateScalarConfig extends GraphQLScalarTypeConfig<ApiResolversTypes['Date'], any> {
  name: 'Date';
}

export type ApiQueryResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Query'] = ApiResolversParentTypes['Query']> = {
  node: Resolver<Maybe<ApiResolversTypes['Node']>, ParentType, ContextType, RequireFields<ApiQueryNodeArgs, 'id'>>;
  entity: Resolver<Maybe<ApiResolversTypes['Entity']>, ParentType, ContextType, RequireFields<ApiQueryEntityArgs, 'ref'>>;
  search: Resolver<ApiResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<ApiQuerySearchArgs, 'text' | 'first'>>;
  person: Resolver<Maybe<ApiResolversTypes['Person']>, ParentType, ContextType, RequireFields<ApiQueryPersonArgs, 'ref'>>;
  document: Resolver<Maybe<ApiResolversTypes['TravelDocument']>, ParentType, ContextType, RequireFields<ApiQueryDocumentArgs, 'ref'>>;
  contact: Resolver<Maybe<ApiResolversTypes['Contact']>, ParentType, ContextType, RequireFields<ApiQueryContactArgs, 'ref'>>;
  booking: Resolver<Maybe<ApiResolversTypes['Booking']>, ParentType, ContextType, RequireFields<ApiQueryBookingArgs, 'ref'>>;
  flight: Resolver<Maybe<ApiResolversTypes['Flight']>, ParentType, ContextType, RequireFields<ApiQueryFlightArgs, 'ref'>>;
  consignment: Resolver<Maybe<ApiResolversTypes['Consignment']>, ParentType, ContextType, RequireFields<ApiQueryConsignmentArgs, 'ref'>>;
  staff: Resolver<Maybe<ApiResolversTypes['Person']>, ParentType, ContextType, RequireFields<ApiQueryStaffArgs, 'ref'>>;
  incidents: Resolver<ApiResolversTypes['IncidentConnection'], ParentType, ContextType, RequireFields<ApiQueryIncidentsArgs, 'first'>>;
  seizures: Resolver<ApiResolversTypes['SeizureConnection'], ParentType, ContextType, RequireFields<ApiQuerySeizuresArgs, 'first'>>;
  shared: Resolver<ApiResolversTypes['SharedConnection'], ParentType, ContextType, RequireFields<ApiQuerySharedArgs, 'refs' | 'first'>>;
  expansion: Resolver<Maybe<ApiResolversTypes['Expansion']>, ParentType, ContextType, RequireFields<ApiQueryExpansionArgs, 'input'>>;
  timeline: Resolver<ApiResolversTypes['Timeline'], ParentType, ContextType, RequireFields<ApiQueryTimelineArgs, 'input'>>;
  flaggedFlights: Resolver<ApiResolversTypes['FlaggedFlightConnection'], ParentType, ContextType, RequireFields<ApiQueryFlaggedFlightsArgs, 'first'>>;
  cases: Resolver<ApiResolversTypes['CaseConnection'], ParentType, ContextType, RequireFields<ApiQueryCasesArgs, 'first'>>;
  case: Resolver<Maybe<ApiResolversTypes['Case']>, ParentType, ContextType, RequireFields<ApiQueryCaseArgs, 'id'>>;
  caseExport: Resolver<ApiResolversTypes['ExportFile'], ParentType, ContextType, RequireFields<ApiQueryCaseExportArgs, 'input'>>;
  viewExport: Resolver<ApiResolversTypes['ExportFile'], ParentType, ContextType, RequireFields<ApiQueryViewExportArgs, 'input'>>;
  airportPlaces: Resolver<ReadonlyArray<ApiResolversTypes['PlaceOfCode']>, ParentType, ContextType, RequireFields<ApiQueryAirportPlacesArgs, 'codes'>>;
  countryPlaces: Resolver<ReadonlyArray<ApiResolversTypes['PlaceOfCode']>, ParentType, ContextType, RequireFields<ApiQueryCountryPlacesArgs, 'codes'>>;
  record: Resolver<Maybe<ApiResolversTypes['Record']>, ParentType, ContextType, RequireFields<ApiQueryRecordArgs, 'id'>>;
  paths: Resolver<ApiResolversTypes['PathsResult'], ParentType, ContextType, RequireFields<ApiQueryPathsArgs, 'input'>>;
  tiePaths: Resolver<ApiResolversTypes['TiePathsResult'], ParentType, ContextType, RequireFields<ApiQueryTiePathsArgs, 'input'>>;
  network: Resolver<ApiResolversTypes['Network'], ParentType, ContextType, RequireFields<ApiQueryNetworkArgs, 'refs' | 'radius' | 'resolution' | 'membersMax'>>;
  keyPlayers: Resolver<ApiResolversTypes['KeyPlayers'], ParentType, ContextType, RequireFields<ApiQueryKeyPlayersArgs, 'input'>>;
  disruptionPlan: Resolver<ApiResolversTypes['DisruptionPlan'], ParentType, ContextType, RequireFields<ApiQueryDisruptionPlanArgs, 'input'>>;
  plans: Resolver<ApiResolversTypes['KeptPlanConnection'], ParentType, ContextType, RequireFields<ApiQueryPlansArgs, 'first'>>;
  plan: Resolver<Maybe<ApiResolversTypes['KeptPlan']>, ParentType, ContextType, RequireFields<ApiQueryPlanArgs, 'id'>>;
  comparePlans: Resolver<ApiResolversTypes['PlanComparison'], ParentType, ContextType, RequireFields<ApiQueryComparePlansArgs, 'ids'>>;
  replayPlan: Resolver<ApiResolversTypes['PlanReplay'], ParentType, ContextType, RequireFields<ApiQueryReplayPlanArgs, 'id'>>;
  clusters: Resolver<ApiResolversTypes['ClusterConnection'], ParentType, ContextType, RequireFields<ApiQueryClustersArgs, 'first'>>;
  cluster: Resolver<Maybe<ApiResolversTypes['Cluster']>, ParentType, ContextType, RequireFields<ApiQueryClusterArgs, 'id'>>;
  doubtfulPairs: Resolver<ApiResolversTypes['DoubtfulPairConnection'], ParentType, ContextType, RequireFields<ApiQueryDoubtfulPairsArgs, 'first'>>;
  findings: Resolver<ApiResolversTypes['FindingConnection'], ParentType, ContextType, RequireFields<ApiQueryFindingsArgs, 'order' | 'first'>>;
  worklist: Resolver<ApiResolversTypes['Worklist'], ParentType, ContextType, RequireFields<ApiQueryWorklistArgs, 'first'>>;
  finding: Resolver<Maybe<ApiResolversTypes['Finding']>, ParentType, ContextType, RequireFields<ApiQueryFindingArgs, 'id'>>;
  flows: Resolver<ApiResolversTypes['FlowConnection'], ParentType, ContextType, RequireFields<ApiQueryFlowsArgs, 'first'>>;
  runs: Resolver<ApiResolversTypes['RunConnection'], ParentType, ContextType, RequireFields<ApiQueryRunsArgs, 'first'>>;
  ingestReports: Resolver<ApiResolversTypes['IngestReportConnection'], ParentType, ContextType, RequireFields<ApiQueryIngestReportsArgs, 'first'>>;
  groups: Resolver<ApiResolversTypes['GroupConnection'], ParentType, ContextType, RequireFields<ApiQueryGroupsArgs, 'first'>>;
  group: Resolver<Maybe<ApiResolversTypes['Group']>, ParentType, ContextType, RequireFields<ApiQueryGroupArgs, 'ref'>>;
  requests: Resolver<ApiResolversTypes['AgencyRequestConnection'], ParentType, ContextType, RequireFields<ApiQueryRequestsArgs, 'first'>>;
  request: Resolver<Maybe<ApiResolversTypes['AgencyRequest']>, ParentType, ContextType, RequireFields<ApiQueryRequestArgs, 'id'>>;
  auditEntries: Resolver<ApiResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<ApiQueryAuditEntriesArgs, 'first'>>;
  whoCanSee: Resolver<Maybe<ReadonlyArray<ApiResolversTypes['String']>>, ParentType, ContextType, RequireFields<ApiQueryWhoCanSeeArgs, 'id'>>;
  auditReport: Resolver<ApiResolversTypes['AuditReport'], ParentType, ContextType, Partial<ApiQueryAuditReportArgs>>;
  replayAnswer: Resolver<ApiResolversTypes['ReplayedAnswer'], ParentType, ContextType, RequireFields<ApiQueryReplayAnswerArgs, 'seq' | 'query'>>;
  changes: Resolver<ApiResolversTypes['ChangeConnection'], ParentType, ContextType, RequireFields<ApiQueryChangesArgs, 'sinceSeq' | 'first'>>;
  graph: Resolver<ApiResolversTypes['GraphState'], ParentType, ContextType>;
  coverage: Resolver<ApiResolversTypes['Coverage'], ParentType, ContextType>;
  funnel: Resolver<ApiResolversTypes['Funnel'], ParentType, ContextType>;
  method: Resolver<ApiResolversTypes['Method'], ParentType, ContextType>;
  fairness: Resolver<ApiResolversTypes['Fairness'], ParentType, ContextType>;
  me: Resolver<ApiResolversTypes['Me'], ParentType, ContextType>;
};

export type ApiMutationResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Mutation'] = ApiResolversParentTypes['Mutation']> = {
  runDetection: Resolver<ApiResolversTypes['RunDetectionPayload'], ParentType, ContextType, RequireFields<ApiMutationRunDetectionArgs, 'input'>>;
  judgeIdentities: Resolver<ApiResolversTypes['JudgeIdentitiesPayload'], ParentType, ContextType, RequireFields<ApiMutationJudgeIdentitiesArgs, 'input'>>;
  decideFinding: Resolver<ApiResolversTypes['DecideFindingPayload'], ParentType, ContextType, RequireFields<ApiMutationDecideFindingArgs, 'input'>>;
  backTest: Resolver<ApiResolversTypes['BackTestPayload'], ParentType, ContextType, RequireFields<ApiMutationBackTestArgs, 'input'>>;
  approveMethod: Resolver<ApiResolversTypes['ApproveMethodPayload'], ParentType, ContextType, RequireFields<ApiMutationApproveMethodArgs, 'input'>>;
  keepPlan: Resolver<ApiResolversTypes['KeepPlanPayload'], ParentType, ContextType, RequireFields<ApiMutationKeepPlanArgs, 'input'>>;
  openCase: Resolver<ApiResolversTypes['OpenCasePayload'], ParentType, ContextType, RequireFields<ApiMutationOpenCaseArgs, 'input'>>;
  changeCase: Resolver<ApiResolversTypes['ChangeCasePayload'], ParentType, ContextType, RequireFields<ApiMutationChangeCaseArgs, 'input'>>;
  addToCase: Resolver<ApiResolversTypes['AddToCasePayload'], ParentType, ContextType, RequireFields<ApiMutationAddToCaseArgs, 'input'>>;
  removeFromCase: Resolver<ApiResolversTypes['RemoveFromCasePayload'], ParentType, ContextType, RequireFields<ApiMutationRemoveFromCaseArgs, 'input'>>;
  commentOnCase: Resolver<ApiResolversTypes['CommentOnCasePayload'], ParentType, ContextType, RequireFields<ApiMutationCommentOnCaseArgs, 'input'>>;
  saveCaseView: Resolver<ApiResolversTypes['SaveCaseViewPayload'], ParentType, ContextType, RequireFields<ApiMutationSaveCaseViewArgs, 'input'>>;
  openGroup: Resolver<ApiResolversTypes['OpenGroupPayload'], ParentType, ContextType, RequireFields<ApiMutationOpenGroupArgs, 'input'>>;
  changeGroupMembers: Resolver<ApiResolversTypes['ChangeGroupMembersPayload'], ParentType, ContextType, RequireFields<ApiMutationChangeGroupMembersArgs, 'input'>>;
  closeGroup: Resolver<ApiResolversTypes['CloseGroupPayload'], ParentType, ContextType, RequireFields<ApiMutationCloseGroupArgs, 'input'>>;
  askAgency: Resolver<ApiResolversTypes['AskAgencyPayload'], ParentType, ContextType, RequireFields<ApiMutationAskAgencyArgs, 'input'>>;
  answerRequest: Resolver<ApiResolversTypes['AnswerRequestPayload'], ParentType, ContextType, RequireFields<ApiMutationAnswerRequestArgs, 'input'>>;
  withdrawRequest: Resolver<ApiResolversTypes['WithdrawRequestPayload'], ParentType, ContextType, RequireFields<ApiMutationWithdrawRequestArgs, 'input'>>;
  withdrawSource: Resolver<ApiResolversTypes['WithdrawSourcePayload'], ParentType, ContextType, RequireFields<ApiMutationWithdrawSourceArgs, 'input'>>;
};

export type ApiSubscriptionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Subscription'] = ApiResolversParentTypes['Subscription']> = {
  findingChanged: SubscriptionResolver<ApiResolversTypes['FindingChanged'], "findingChanged", ParentType, ContextType>;
  runProgress: SubscriptionResolver<ApiResolversTypes['RunProgress'], "runProgress", ParentType, ContextType, Partial<ApiSubscriptionRunProgressArgs>>;
};

export type ApiAirportResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Airport'] = ApiResolversParentTypes['Airport']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiAirportRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiAirportNeighboursArgs, 'direction' | 'first'>>;
  code: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  place: Resolver<Maybe<ApiResolversTypes['Place']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiPlaceResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Place'] = ApiResolversParentTypes['Place']> = {
  latitude: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  longitude: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiPlaceOfCodeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['PlaceOfCode'] = ApiResolversParentTypes['PlaceOfCode']> = {
  code: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  place: Resolver<Maybe<ApiResolversTypes['Place']>, ParentType, ContextType>;
};

export type ApiZoneResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Zone'] = ApiResolversParentTypes['Zone']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiZoneRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiZoneNeighboursArgs, 'direction' | 'first'>>;
  airport: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  code: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiBadgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Badge'] = ApiResolversParentTypes['Badge']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiBadgeRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiBadgeNeighboursArgs, 'direction' | 'first'>>;
  airport: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  number: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  holders: Resolver<ReadonlyArray<ApiResolversTypes['Person']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiShiftResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Shift'] = ApiResolversParentTypes['Shift']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiShiftRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiShiftNeighboursArgs, 'direction' | 'first'>>;
  startsAt: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  airport: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  zone: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  shiftKind: Resolver<Maybe<ApiResolversTypes['ShiftKind']>, ParentType, ContextType>;
  flights: Resolver<ReadonlyArray<ApiResolversTypes['Flight']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiShiftConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ShiftConnection'] = ApiResolversParentTypes['ShiftConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['ShiftEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiShiftEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ShiftEdge'] = ApiResolversParentTypes['ShiftEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['Shift'], ParentType, ContextType>;
};

export type ApiExposureResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Exposure'] = ApiResolversParentTypes['Exposure']> = {
  observed: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  expected: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  pValue: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  flights: Resolver<ReadonlyArray<ApiResolversTypes['Flight']>, ParentType, ContextType>;
  offRoster: Resolver<Maybe<ApiResolversTypes['OffRoster']>, ParentType, ContextType>;
  finding: Resolver<Maybe<ApiResolversTypes['Finding']>, ParentType, ContextType>;
  behind: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiOffRosterResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['OffRoster'] = ApiResolversParentTypes['OffRoster']> = {
  visits: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  observed: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  expected: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  pValue: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  flights: Resolver<ReadonlyArray<ApiResolversTypes['Flight']>, ParentType, ContextType>;
};

export type ApiAuditEntryResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['AuditEntry'] = ApiResolversParentTypes['AuditEntry']> = {
  seq: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  at: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  reader: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  roles: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  purpose: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  case: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  via: Resolver<ApiResolversTypes['AuditVia'], ParentType, ContextType>;
  operation: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  question: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  answer: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  ids: Resolver<ReadonlyArray<ApiResolversTypes['ID']>, ParentType, ContextType>;
  idsMore: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  labels: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  state: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  method: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  outcome: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  ms: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  hash: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiAuditEntryConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['AuditEntryConnection'] = ApiResolversParentTypes['AuditEntryConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiAuditEntryEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['AuditEntryEdge'] = ApiResolversParentTypes['AuditEntryEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type ApiReplayedAnswerResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ReplayedAnswer'] = ApiResolversParentTypes['ReplayedAnswer']> = {
  seq: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  same: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  changesSince: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  sameMethod: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  sameRoles: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiAuditReportResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['AuditReport'] = ApiResolversParentTypes['AuditReport']> = {
  entries: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  readers: Resolver<ReadonlyArray<ApiResolversTypes['AuditReader']>, ParentType, ContextType>;
  alerts: Resolver<ReadonlyArray<ApiResolversTypes['AuditAlert']>, ParentType, ContextType>;
};

export type ApiAuditReaderResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['AuditReader'] = ApiResolversParentTypes['AuditReader']> = {
  reader: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  answers: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  persons: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  refused: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  withoutCase: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  lastAt: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ApiAuditAlertResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['AuditAlert'] = ApiResolversParentTypes['AuditAlert']> = {
  kind: Resolver<ApiResolversTypes['AuditAlertKind'], ParentType, ContextType>;
  reader: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  text: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  entries: Resolver<ReadonlyArray<ApiResolversTypes['Int']>, ParentType, ContextType>;
};

export type ApiConsignmentResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Consignment'] = ApiResolversParentTypes['Consignment']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiConsignmentRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiConsignmentNeighboursArgs, 'direction' | 'first'>>;
  number: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  consignmentKind: Resolver<Maybe<ApiResolversTypes['ConsignmentKind']>, ParentType, ContextType>;
  origin: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  destination: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  pieces: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  weightKg: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  goods: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  hsCode: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  declaredValue: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  declaredCurrency: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  shippers: Resolver<ReadonlyArray<ApiResolversTypes['Organization']>, ParentType, ContextType>;
  consignees: Resolver<ReadonlyArray<ApiResolversTypes['Organization']>, ParentType, ContextType>;
  flights: Resolver<ReadonlyArray<ApiResolversTypes['Flight']>, ParentType, ContextType>;
  incidents: Resolver<ReadonlyArray<ApiResolversTypes['Incident']>, ParentType, ContextType>;
  custody: Resolver<ReadonlyArray<ApiResolversTypes['CustodyEvent']>, ParentType, ContextType>;
  custodyPath: Resolver<ApiResolversTypes['CustodyPath'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiUldResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Uld'] = ApiResolversParentTypes['Uld']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiUldRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiUldNeighboursArgs, 'direction' | 'first'>>;
  custody: Resolver<ReadonlyArray<ApiResolversTypes['CustodyEvent']>, ParentType, ContextType>;
  custodyPath: Resolver<ApiResolversTypes['CustodyPath'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiOrganizationResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Organization'] = ApiResolversParentTypes['Organization']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiOrganizationRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiOrganizationNeighboursArgs, 'direction' | 'first'>>;
  name: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiCustodyEventResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CustodyEvent'] = ApiResolversParentTypes['CustodyEvent']> = {
  at: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  event: Resolver<Maybe<ApiResolversTypes['CustodyEventKind']>, ParentType, ContextType>;
  handler: Resolver<Maybe<ApiResolversTypes['Person']>, ParentType, ContextType>;
  airport: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  zone: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  flight: Resolver<Maybe<ApiResolversTypes['Flight']>, ParentType, ContextType>;
  weightKg: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  seal: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  links: Resolver<ReadonlyArray<ApiResolversTypes['Link']>, ParentType, ContextType>;
};

export type ApiCustodyPathResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CustodyPath'] = ApiResolversParentTypes['CustodyPath']> = {
  steps: Resolver<ReadonlyArray<ApiResolversTypes['CustodyStep']>, ParentType, ContextType>;
  changes: Resolver<ReadonlyArray<ApiResolversTypes['CustodyChange']>, ParentType, ContextType>;
  longestGapHours: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  doubts: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiCustodyStepResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CustodyStep'] = ApiResolversParentTypes['CustodyStep']> = {
  event: Resolver<ApiResolversTypes['CustodyEvent'], ParentType, ContextType>;
  text: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  gap: Resolver<Maybe<ApiResolversTypes['CustodyGap']>, ParentType, ContextType>;
};

export type ApiCustodyGapResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CustodyGap'] = ApiResolversParentTypes['CustodyGap']> = {
  hours: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  aboard: Resolver<Maybe<ApiResolversTypes['Flight']>, ParentType, ContextType>;
  lastHandler: Resolver<Maybe<ApiResolversTypes['Person']>, ParentType, ContextType>;
  text: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiCustodyChangeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CustodyChange'] = ApiResolversParentTypes['CustodyChange']> = {
  what: Resolver<ApiResolversTypes['CustodyReading'], ParentType, ContextType>;
  before: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  after: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  changeKg: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  since: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  until: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  hands: Resolver<ReadonlyArray<ApiResolversTypes['Person']>, ParentType, ContextType>;
  text: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiCaseResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Case'] = ApiResolversParentTypes['Case']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  version: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  title: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  status: Resolver<ApiResolversTypes['CaseStatus'], ParentType, ContextType>;
  assignee: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  openedBy: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  openedAt: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  handling: Resolver<ApiResolversTypes['Handling'], ParentType, ContextType>;
  items: Resolver<ReadonlyArray<ApiResolversTypes['CaseItem']>, ParentType, ContextType>;
  comments: Resolver<ReadonlyArray<ApiResolversTypes['CaseComment']>, ParentType, ContextType>;
  views: Resolver<ReadonlyArray<ApiResolversTypes['CaseView']>, ParentType, ContextType>;
  history: Resolver<ReadonlyArray<ApiResolversTypes['CaseEvent']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiCaseConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CaseConnection'] = ApiResolversParentTypes['CaseConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['CaseEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiCaseEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CaseEdge'] = ApiResolversParentTypes['CaseEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['Case'], ParentType, ContextType>;
};

export type ApiCaseItemResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CaseItem'] = ApiResolversParentTypes['CaseItem']> = {
  key: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['CaseItemKind'], ParentType, ContextType>;
  entity: Resolver<Maybe<ApiResolversTypes['Entity']>, ParentType, ContextType>;
  link: Resolver<Maybe<ApiResolversTypes['Link']>, ParentType, ContextType>;
  finding: Resolver<Maybe<ApiResolversTypes['Finding']>, ParentType, ContextType>;
  steps: Resolver<Maybe<ReadonlyArray<ApiResolversTypes['CaseStep']>>, ParentType, ContextType>;
  note: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  by: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ApiCaseStepResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CaseStep'] = ApiResolversParentTypes['CaseStep']> = {
  from: Resolver<ApiResolversTypes['Entity'], ParentType, ContextType>;
  to: Resolver<ApiResolversTypes['Entity'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['StepKind'], ParentType, ContextType>;
};

export type ApiCaseCommentResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CaseComment'] = ApiResolversParentTypes['CaseComment']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  text: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  by: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  handling: Resolver<ApiResolversTypes['Handling'], ParentType, ContextType>;
};

export type ApiCaseViewResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CaseView'] = ApiResolversParentTypes['CaseView']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  by: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  content: Resolver<ApiResolversTypes['CaseViewContent'], ParentType, ContextType>;
};

export type ApiCaseViewContentResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CaseViewContent'] = ApiResolversParentTypes['CaseViewContent']> = {
  nodes: Resolver<ReadonlyArray<ApiResolversTypes['CaseViewNode']>, ParentType, ContextType>;
  links: Resolver<ReadonlyArray<ApiResolversTypes['ID']>, ParentType, ContextType>;
  hidden: Resolver<ReadonlyArray<ApiResolversTypes['ID']>, ParentType, ContextType>;
  filters: Resolver<ApiResolversTypes['CaseViewFilters'], ParentType, ContextType>;
};

export type ApiCaseViewNodeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CaseViewNode'] = ApiResolversParentTypes['CaseViewNode']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  x: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  y: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  pinned: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiCaseViewFiltersResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CaseViewFilters'] = ApiResolversParentTypes['CaseViewFilters']> = {
  linkKinds: Resolver<Maybe<ReadonlyArray<ApiResolversTypes['LinkKind']>>, ParentType, ContextType>;
  entityKinds: Resolver<Maybe<ReadonlyArray<ApiResolversTypes['EntityKind']>>, ParentType, ContextType>;
  from: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  until: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  text: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiCaseEventResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CaseEvent'] = ApiResolversParentTypes['CaseEvent']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['CaseEventKind'], ParentType, ContextType>;
  by: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  title: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  status: Resolver<Maybe<ApiResolversTypes['CaseStatus']>, ParentType, ContextType>;
  assignee: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  text: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  view: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  items: Resolver<ReadonlyArray<ApiResolversTypes['CaseEventItem']>, ParentType, ContextType>;
};

export type ApiCaseEventItemResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CaseEventItem'] = ApiResolversParentTypes['CaseEventItem']> = {
  key: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['CaseItemKind'], ParentType, ContextType>;
  entity: Resolver<Maybe<ApiResolversTypes['Entity']>, ParentType, ContextType>;
  link: Resolver<Maybe<ApiResolversTypes['Link']>, ParentType, ContextType>;
  finding: Resolver<Maybe<ApiResolversTypes['Finding']>, ParentType, ContextType>;
  steps: Resolver<Maybe<ReadonlyArray<ApiResolversTypes['CaseStep']>>, ParentType, ContextType>;
};

export type ApiOpenCasePayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['OpenCasePayload'] = ApiResolversParentTypes['OpenCasePayload']> = {
  case: Resolver<ApiResolversTypes['Case'], ParentType, ContextType>;
};

export type ApiChangeCasePayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ChangeCasePayload'] = ApiResolversParentTypes['ChangeCasePayload']> = {
  case: Resolver<ApiResolversTypes['Case'], ParentType, ContextType>;
};

export type ApiAddToCasePayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['AddToCasePayload'] = ApiResolversParentTypes['AddToCasePayload']> = {
  case: Resolver<ApiResolversTypes['Case'], ParentType, ContextType>;
};

export type ApiRemoveFromCasePayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['RemoveFromCasePayload'] = ApiResolversParentTypes['RemoveFromCasePayload']> = {
  case: Resolver<ApiResolversTypes['Case'], ParentType, ContextType>;
};

export type ApiCommentOnCasePayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CommentOnCasePayload'] = ApiResolversParentTypes['CommentOnCasePayload']> = {
  case: Resolver<ApiResolversTypes['Case'], ParentType, ContextType>;
};

export type ApiSaveCaseViewPayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['SaveCaseViewPayload'] = ApiResolversParentTypes['SaveCaseViewPayload']> = {
  case: Resolver<ApiResolversTypes['Case'], ParentType, ContextType>;
};

export type ApiCoverageResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Coverage'] = ApiResolversParentTypes['Coverage']> = {
  inputs: Resolver<ReadonlyArray<ApiResolversTypes['InputCoverage']>, ParentType, ContextType>;
  detectors: Resolver<ReadonlyArray<ApiResolversTypes['DetectorCoverage']>, ParentType, ContextType>;
  questions: Resolver<ReadonlyArray<ApiResolversTypes['QuestionCoverage']>, ParentType, ContextType>;
  snapshot: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  behind: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiInputCoverageResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['InputCoverage'] = ApiResolversParentTypes['InputCoverage']> = {
  input: Resolver<ApiResolversTypes['InputCode'], ParentType, ContextType>;
  about: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  from: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  count: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  of: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  share: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  usual: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  fullness: Resolver<ApiResolversTypes['Fullness'], ParentType, ContextType>;
  firstDay: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  lastDay: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  days: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  emptyDays: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  airports: Resolver<ReadonlyArray<ApiResolversTypes['AirportCoverage']>, ParentType, ContextType, RequireFields<ApiInputCoverageAirportsArgs, 'first'>>;
};

export type ApiAirportCoverageResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['AirportCoverage'] = ApiResolversParentTypes['AirportCoverage']> = {
  airport: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  count: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  firstDay: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  lastDay: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  days: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  emptyDays: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiDetectorCoverageResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['DetectorCoverage'] = ApiResolversParentTypes['DetectorCoverage']> = {
  detector: Resolver<ApiResolversTypes['Detector'], ParentType, ContextType>;
  works: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  needs: Resolver<ReadonlyArray<ApiResolversTypes['InputCoverage']>, ParentType, ContextType>;
  helps: Resolver<ReadonlyArray<ApiResolversTypes['InputCoverage']>, ParentType, ContextType>;
  unseen: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiQuestionCoverageResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['QuestionCoverage'] = ApiResolversParentTypes['QuestionCoverage']> = {
  question: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  works: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  needs: Resolver<ReadonlyArray<ApiResolversTypes['InputCoverage']>, ParentType, ContextType>;
  helps: Resolver<ReadonlyArray<ApiResolversTypes['InputCoverage']>, ParentType, ContextType>;
  unseen: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiDisruptionPlanResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['DisruptionPlan'] = ApiResolversParentTypes['DisruptionPlan']> = {
  warnings: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  robust: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  heals: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  before: Resolver<ApiResolversTypes['NetworkState'], ParentType, ContextType>;
  steps: Resolver<ReadonlyArray<ApiResolversTypes['DisruptionStep']>, ParentType, ContextType>;
  spent: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  chosenBy: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  area: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  alternatives: Resolver<ReadonlyArray<ApiResolversTypes['DisruptionAlternative']>, ParentType, ContextType>;
  rewired: Resolver<ReadonlyArray<ApiResolversTypes['SizeBand']>, ParentType, ContextType>;
  healed: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  doubts: Resolver<ReadonlyArray<ApiResolversTypes['DisruptionDoubt']>, ParentType, ContextType>;
  hiding: Resolver<ReadonlyArray<ApiResolversTypes['Boolean']>, ParentType, ContextType>;
  without: Resolver<ReadonlyArray<ApiResolversTypes['DisruptionWithout']>, ParentType, ContextType>;
  evidenceNeeded: Resolver<ReadonlyArray<ApiResolversTypes['EvidenceNeeded']>, ParentType, ContextType>;
  observing: Resolver<Maybe<ApiResolversTypes['Observing']>, ParentType, ContextType>;
  members: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  ties: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  eligible: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  severable: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  truncated: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  snapshot: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  behind: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  seed: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  runs: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  handling: Resolver<ApiResolversTypes['Handling'], ParentType, ContextType>;
  exercise: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiDisruptionStepResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['DisruptionStep'] = ApiResolversParentTypes['DisruptionStep']> = {
  action: Resolver<ApiResolversTypes['PlanAction'], ParentType, ContextType>;
  person: Resolver<Maybe<ApiResolversTypes['Person']>, ParentType, ContextType>;
  thing: Resolver<Maybe<ApiResolversTypes['Entity']>, ParentType, ContextType>;
  cost: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  role: Resolver<Maybe<ApiResolversTypes['PartyRole']>, ParentType, ContextType>;
  why: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  findings: Resolver<ReadonlyArray<ApiResolversTypes['ID']>, ParentType, ContextType>;
  after: Resolver<ApiResolversTypes['NetworkState'], ParentType, ContextType>;
  successors: Resolver<ReadonlyArray<ApiResolversTypes['Successor']>, ParentType, ContextType>;
};

export type ApiObservingResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Observing'] = ApiResolversParentTypes['Observing']> = {
  persons: Resolver<ReadonlyArray<ApiResolversTypes['Person']>, ParentType, ContextType>;
  reached: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  left: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  cost: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiSuccessorResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Successor'] = ApiResolversParentTypes['Successor']> = {
  person: Resolver<ApiResolversTypes['Person'], ParentType, ContextType>;
  share: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiNetworkStateResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['NetworkState'] = ApiResolversParentTypes['NetworkState']> = {
  largest: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  components: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  fragmentation: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  efficiency: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  reach: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiDisruptionAlternativeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['DisruptionAlternative'] = ApiResolversParentTypes['DisruptionAlternative']> = {
  by: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  persons: Resolver<ReadonlyArray<ApiResolversTypes['Person']>, ParentType, ContextType>;
  things: Resolver<ReadonlyArray<ApiResolversTypes['Entity']>, ParentType, ContextType>;
  area: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiSizeBandResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['SizeBand'] = ApiResolversParentTypes['SizeBand']> = {
  lower: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  median: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  upper: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiDisruptionDoubtResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['DisruptionDoubt'] = ApiResolversParentTypes['DisruptionDoubt']> = {
  share: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  largest: Resolver<ReadonlyArray<ApiResolversTypes['SizeBand']>, ParentType, ContextType>;
  survives: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiDisruptionWithoutResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['DisruptionWithout'] = ApiResolversParentTypes['DisruptionWithout']> = {
  name: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  survives: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiEvidenceNeededResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['EvidenceNeeded'] = ApiResolversParentTypes['EvidenceNeeded']> = {
  person: Resolver<ApiResolversTypes['Person'], ParentType, ContextType>;
  missing: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  findings: Resolver<ReadonlyArray<ApiResolversTypes['ID']>, ParentType, ContextType>;
};

export type ApiKeyPlayersResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['KeyPlayers'] = ApiResolversParentTypes['KeyPlayers']> = {
  persons: Resolver<ReadonlyArray<ApiResolversTypes['Person']>, ParentType, ContextType>;
  fragmentation: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  distanceFragmentation: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  reach: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  gap: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  exact: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  equals: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  articulation: Resolver<ReadonlyArray<ApiResolversTypes['Person']>, ParentType, ContextType>;
  groupBetweenness: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  members: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  truncated: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  snapshot: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  behind: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiLinkResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Link'] = ApiResolversParentTypes['Link']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['LinkKind'], ParentType, ContextType>;
  from: Resolver<ApiResolversTypes['Entity'], ParentType, ContextType>;
  to: Resolver<ApiResolversTypes['Entity'], ParentType, ContextType>;
  at: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  until: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  properties: Resolver<ReadonlyArray<ApiResolversTypes['Property']>, ParentType, ContextType>;
  records: Resolver<ReadonlyArray<ApiResolversTypes['Record']>, ParentType, ContextType>;
  originators: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiPropertyResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Property'] = ApiResolversParentTypes['Property']> = {
  name: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  value: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiRecordResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Record'] = ApiResolversParentTypes['Record']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['RecordKind'], ParentType, ContextType>;
  source: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  agency: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  originator: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  reliability: Resolver<ApiResolversTypes['Reliability'], ParentType, ContextType>;
  credibility: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  handling: Resolver<ApiResolversTypes['Handling'], ParentType, ContextType>;
  status: Resolver<ApiResolversTypes['RecordStatus'], ParentType, ContextType>;
  file: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  line: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  exportedAt: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  receivedAt: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  seq: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  raw: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  history: Resolver<ReadonlyArray<ApiResolversTypes['Record']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiRecordConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['RecordConnection'] = ApiResolversParentTypes['RecordConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['RecordEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiRecordEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['RecordEdge'] = ApiResolversParentTypes['RecordEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['Record'], ParentType, ContextType>;
};

export type ApiHandlingResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Handling'] = ApiResolversParentTypes['Handling']> = {
  text: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  tlp: Resolver<ApiResolversTypes['Tlp'], ParentType, ContextType>;
  owner: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  releasableTo: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  compartments: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiTlpResolvers = { CLEAR: 'CLEAR', GREEN: 'GREEN', AMBER: 'AMBER', AMBER_STRICT: 'AMBER+STRICT', RED: 'RED' };

export type ApiExpansionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Expansion'] = ApiResolversParentTypes['Expansion']> = {
  entity: Resolver<ApiResolversTypes['Entity'], ParentType, ContextType>;
  groups: Resolver<ReadonlyArray<ApiResolversTypes['ExpansionGroup']>, ParentType, ContextType>;
  neighbours: Resolver<ReadonlyArray<ApiResolversTypes['ExpandedNeighbour']>, ParentType, ContextType>;
  present: Resolver<ReadonlyArray<ApiResolversTypes['ExpandedNeighbour']>, ParentType, ContextType>;
  total: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  shown: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  digest: Resolver<ApiResolversTypes['ExpansionDigest'], ParentType, ContextType>;
  linksAmong: Resolver<ApiResolversTypes['LinksAmong'], ParentType, ContextType>;
  explored: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  truncated: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  timedOut: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiExpansionGroupResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ExpansionGroup'] = ApiResolversParentTypes['ExpansionGroup']> = {
  key: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['LinkKind'], ParentType, ContextType>;
  direction: Resolver<ApiResolversTypes['Direction'], ParentType, ContextType>;
  entityKind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  total: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  shown: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  digest: Resolver<ApiResolversTypes['ExpansionDigest'], ParentType, ContextType>;
};

export type ApiExpansionDigestResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ExpansionDigest'] = ApiResolversParentTypes['ExpansionDigest']> = {
  count: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  text: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  groupKey: Resolver<Maybe<ApiResolversTypes['ID']>, ParentType, ContextType>;
  after: Resolver<Maybe<ApiResolversTypes['ID']>, ParentType, ContextType>;
};

export type ApiExpandedNeighbourResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ExpandedNeighbour'] = ApiResolversParentTypes['ExpandedNeighbour']> = {
  entity: Resolver<ApiResolversTypes['Entity'], ParentType, ContextType>;
  surprise: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  links: Resolver<ReadonlyArray<ApiResolversTypes['LinkBetween']>, ParentType, ContextType>;
  linkCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  groups: Resolver<ReadonlyArray<ApiResolversTypes['ID']>, ParentType, ContextType>;
};

export type ApiLinkBetweenResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['LinkBetween'] = ApiResolversParentTypes['LinkBetween']> = {
  direction: Resolver<ApiResolversTypes['Direction'], ParentType, ContextType>;
  link: Resolver<ApiResolversTypes['Link'], ParentType, ContextType>;
};

export type ApiLinksAmongResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['LinksAmong'] = ApiResolversParentTypes['LinksAmong']> = {
  links: Resolver<ReadonlyArray<ApiResolversTypes['LinkAmong']>, ParentType, ContextType>;
  explored: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  truncated: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiLinkAmongResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['LinkAmong'] = ApiResolversParentTypes['LinkAmong']> = {
  from: Resolver<ApiResolversTypes['Entity'], ParentType, ContextType>;
  to: Resolver<ApiResolversTypes['Entity'], ParentType, ContextType>;
  link: Resolver<ApiResolversTypes['Link'], ParentType, ContextType>;
};

export type ApiExportFileResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ExportFile'] = ApiResolversParentTypes['ExportFile']> = {
  name: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  mediaType: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  text: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  handling: Resolver<ApiResolversTypes['Handling'], ParentType, ContextType>;
  exercise: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  nodeCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  linkCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiFindingResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Finding'] = ApiResolversParentTypes['Finding']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  view: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  type: Resolver<ApiResolversTypes['FindingType'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['FindingKind'], ParentType, ContextType>;
  title: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  status: Resolver<ApiResolversTypes['FindingStatus'], ParentType, ContextType>;
  review: Resolver<ApiResolversTypes['Review'], ParentType, ContextType>;
  score: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  worth: Resolver<Maybe<ApiResolversTypes['Worth']>, ParentType, ContextType>;
  members: Resolver<ReadonlyArray<ApiResolversTypes['FindingMember']>, ParentType, ContextType>;
  reasons: Resolver<ReadonlyArray<ApiResolversTypes['Reason']>, ParentType, ContextType>;
  counterReasons: Resolver<ReadonlyArray<ApiResolversTypes['Reason']>, ParentType, ContextType>;
  changes: Resolver<ReadonlyArray<ApiResolversTypes['FindingChange']>, ParentType, ContextType>;
  lineage: Resolver<ReadonlyArray<ApiResolversTypes['LineageEvent']>, ParentType, ContextType>;
  wouldRemove: Resolver<ReadonlyArray<ApiResolversTypes['RemovableReason']>, ParentType, ContextType>;
  checkFirst: Resolver<ReadonlyArray<ApiResolversTypes['Record']>, ParentType, ContextType>;
  withoutSource: Resolver<ReadonlyArray<ApiResolversTypes['WithoutSource']>, ParentType, ContextType>;
  stability: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  nextTravel: Resolver<Maybe<ApiResolversTypes['NextTravel']>, ParentType, ContextType>;
  incidents: Resolver<ReadonlyArray<ApiResolversTypes['Incident']>, ParentType, ContextType>;
  things: Resolver<ReadonlyArray<ApiResolversTypes['Entity']>, ParentType, ContextType>;
  related: Resolver<ReadonlyArray<ApiResolversTypes['RelatedPerson']>, ParentType, ContextType>;
  decisions: Resolver<ReadonlyArray<ApiResolversTypes['Decision']>, ParentType, ContextType>;
  detector: Resolver<ApiResolversTypes['Detector'], ParentType, ContextType>;
  snapshot: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  method: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  asOf: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  firstSeen: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  run: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  stale: Resolver<ReadonlyArray<ApiResolversTypes['StaleCause']>, ParentType, ContextType>;
  unseen: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  handling: Resolver<ApiResolversTypes['Handling'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiFindingConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['FindingConnection'] = ApiResolversParentTypes['FindingConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['FindingEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiFindingEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['FindingEdge'] = ApiResolversParentTypes['FindingEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['Finding'], ParentType, ContextType>;
};

export type ApiFindingMemberResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['FindingMember'] = ApiResolversParentTypes['FindingMember']> = {
  entity: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  person: Resolver<Maybe<ApiResolversTypes['Person']>, ParentType, ContextType>;
  name: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  documents: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  staff: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  role: Resolver<ApiResolversTypes['PartyRole'], ParentType, ContextType>;
  roleBasis: Resolver<ApiResolversTypes['RoleBasis'], ParentType, ContextType>;
  score: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  stability: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
};

export type ApiReasonResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Reason'] = ApiResolversParentTypes['Reason']> = {
  code: Resolver<ApiResolversTypes['ReasonCode'], ParentType, ContextType>;
  text: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  weight: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  records: Resolver<ReadonlyArray<ApiResolversTypes['ID']>, ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ApiResolversTypes['Record']>, ParentType, ContextType>;
  members: Resolver<ReadonlyArray<ApiResolversTypes['ID']>, ParentType, ContextType>;
};

export type ApiFindingChangeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['FindingChange'] = ApiResolversParentTypes['FindingChange']> = {
  run: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  at: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  code: Resolver<ApiResolversTypes['ChangeCode'], ParentType, ContextType>;
  text: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiRemovableReasonResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['RemovableReason'] = ApiResolversParentTypes['RemovableReason']> = {
  code: Resolver<ApiResolversTypes['ReasonCode'], ParentType, ContextType>;
  members: Resolver<ReadonlyArray<ApiResolversTypes['ID']>, ParentType, ContextType>;
  records: Resolver<ReadonlyArray<ApiResolversTypes['ID']>, ParentType, ContextType>;
};

export type ApiWithoutSourceResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['WithoutSource'] = ApiResolversParentTypes['WithoutSource']> = {
  source: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  fallen: Resolver<ReadonlyArray<ApiResolversTypes['Reason']>, ParentType, ContextType>;
  weakened: Resolver<ReadonlyArray<ApiResolversTypes['Reason']>, ParentType, ContextType>;
  scoreMost: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  scoreLeast: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  stands: Resolver<Maybe<ApiResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ApiNextTravelResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['NextTravel'] = ApiResolversParentTypes['NextTravel']> = {
  flight: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  flightEntity: Resolver<Maybe<ApiResolversTypes['Flight']>, ParentType, ContextType>;
  departsAt: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ApiDecisionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Decision'] = ApiResolversParentTypes['Decision']> = {
  review: Resolver<ApiResolversTypes['Review'], ParentType, ContextType>;
  by: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  reason: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiLineageEventResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['LineageEvent'] = ApiResolversParentTypes['LineageEvent']> = {
  run: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  at: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  asOf: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  status: Resolver<ApiResolversTypes['FindingStatus'], ParentType, ContextType>;
  code: Resolver<ApiResolversTypes['ChangeCode'], ParentType, ContextType>;
  text: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiClusterResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Cluster'] = ApiResolversParentTypes['Cluster']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  title: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  members: Resolver<ReadonlyArray<ApiResolversTypes['FindingMember']>, ParentType, ContextType>;
  stability: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  status: Resolver<ApiResolversTypes['FindingStatus'], ParentType, ContextType>;
  lineage: Resolver<ReadonlyArray<ApiResolversTypes['LineageEvent']>, ParentType, ContextType>;
  finding: Resolver<ApiResolversTypes['Finding'], ParentType, ContextType>;
};

export type ApiClusterConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ClusterConnection'] = ApiResolversParentTypes['ClusterConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['ClusterEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiClusterEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ClusterEdge'] = ApiResolversParentTypes['ClusterEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['Cluster'], ParentType, ContextType>;
};

export type ApiWorthResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Worth'] = ApiResolversParentTypes['Worth']> = {
  chance: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  people: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  flights: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  hours: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  value: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  valuePerHour: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiWorklistResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Worklist'] = ApiResolversParentTypes['Worklist']> = {
  hours: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  looks: Resolver<ReadonlyArray<ApiResolversTypes['Look']>, ParentType, ContextType>;
  chosen: Resolver<ApiResolversTypes['LookSum'], ParentType, ContextType>;
  leftOut: Resolver<ApiResolversTypes['LookSum'], ParentType, ContextType>;
  leftOutFirst: Resolver<ReadonlyArray<ApiResolversTypes['Finding']>, ParentType, ContextType>;
  detectors: Resolver<ReadonlyArray<ApiResolversTypes['DetectorOutcome']>, ParentType, ContextType>;
};

export type ApiLookResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Look'] = ApiResolversParentTypes['Look']> = {
  finding: Resolver<ApiResolversTypes['Finding'], ParentType, ContextType>;
  worth: Resolver<ApiResolversTypes['Worth'], ParentType, ContextType>;
  hoursSoFar: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  expectedSoFar: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  valueSoFar: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiLookSumResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['LookSum'] = ApiResolversParentTypes['LookSum']> = {
  count: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  hours: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  expected: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  value: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiDetectorOutcomeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['DetectorOutcome'] = ApiResolversParentTypes['DetectorOutcome']> = {
  detector: Resolver<ApiResolversTypes['Detector'], ParentType, ContextType>;
  decided: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  upheld: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  expected: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  shift: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiDecideFindingPayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['DecideFindingPayload'] = ApiResolversParentTypes['DecideFindingPayload']> = {
  finding: Resolver<ApiResolversTypes['Finding'], ParentType, ContextType>;
};

export type ApiFindingChangedResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['FindingChanged'] = ApiResolversParentTypes['FindingChanged']> = {
  status: Resolver<ApiResolversTypes['FindingStatus'], ParentType, ContextType>;
  review: Resolver<ApiResolversTypes['Review'], ParentType, ContextType>;
  finding: Resolver<ApiResolversTypes['Finding'], ParentType, ContextType>;
};

export type ApiDetectorResolvers = { unknown_groups: 'unknown-groups', drug_couriers: 'drug-couriers', cash_couriers: 'cash-couriers', trafficking_in_persons: 'trafficking-in-persons', migrant_smuggling: 'migrant-smuggling', arms_in_cargo: 'arms-in-cargo', insider_rings: 'insider-rings', insiders: 'insiders', document_reuse: 'document-reuse', OF_ANOTHER_VERSION: 'OF_ANOTHER_VERSION' };

export type ApiGroupResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Group'] = ApiResolversParentTypes['Group']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  compartment: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  state: Resolver<ApiResolversTypes['GroupState'], ParentType, ContextType>;
  purpose: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  template: Resolver<ApiResolversTypes['GroupTemplate'], ParentType, ContextType>;
  fields: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  agencies: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  users: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  endsAt: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  epoch: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  epochs: Resolver<ReadonlyArray<ApiResolversTypes['GroupEpoch']>, ParentType, ContextType>;
  reaches: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiGroupConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['GroupConnection'] = ApiResolversParentTypes['GroupConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['GroupEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiGroupEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['GroupEdge'] = ApiResolversParentTypes['GroupEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['Group'], ParentType, ContextType>;
};

export type ApiGroupEpochResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['GroupEpoch'] = ApiResolversParentTypes['GroupEpoch']> = {
  number: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  at: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  by: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  purpose: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  template: Resolver<ApiResolversTypes['GroupTemplate'], ParentType, ContextType>;
  agencies: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  users: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  endsAt: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  reason: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiOpenGroupPayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['OpenGroupPayload'] = ApiResolversParentTypes['OpenGroupPayload']> = {
  group: Resolver<Maybe<ApiResolversTypes['Group']>, ParentType, ContextType>;
  epoch: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiChangeGroupMembersPayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ChangeGroupMembersPayload'] = ApiResolversParentTypes['ChangeGroupMembersPayload']> = {
  group: Resolver<Maybe<ApiResolversTypes['Group']>, ParentType, ContextType>;
  epoch: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiCloseGroupPayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CloseGroupPayload'] = ApiResolversParentTypes['CloseGroupPayload']> = {
  group: Resolver<Maybe<ApiResolversTypes['Group']>, ParentType, ContextType>;
  epoch: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiIncidentResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Incident'] = ApiResolversParentTypes['Incident']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiIncidentRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiIncidentNeighboursArgs, 'direction' | 'first'>>;
  incidentKind: Resolver<Maybe<ApiResolversTypes['IncidentKind']>, ParentType, ContextType>;
  at: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  airport: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  direction: Resolver<Maybe<ApiResolversTypes['Passage']>, ParentType, ContextType>;
  agency: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  concealment: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  detectionMethod: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  credibility: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  narrative: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  seizures: Resolver<ReadonlyArray<ApiResolversTypes['Seizure']>, ParentType, ContextType>;
  parties: Resolver<ReadonlyArray<ApiResolversTypes['Involvement']>, ParentType, ContextType>;
  flights: Resolver<ReadonlyArray<ApiResolversTypes['Flight']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiIncidentConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['IncidentConnection'] = ApiResolversParentTypes['IncidentConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['IncidentEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiIncidentEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['IncidentEdge'] = ApiResolversParentTypes['IncidentEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['Incident'], ParentType, ContextType>;
};

export type ApiSeizureResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Seizure'] = ApiResolversParentTypes['Seizure']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiSeizureRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiSeizureNeighboursArgs, 'direction' | 'first'>>;
  seizureKind: Resolver<Maybe<ApiResolversTypes['SeizureKind']>, ParentType, ContextType>;
  commodity: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  quantity: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  unit: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  currency: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  declaredAmount: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  valueUsd: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  originCountry: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  transitCountries: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  destinationCountry: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  serialNumber: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  incident: Resolver<Maybe<ApiResolversTypes['Incident']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiSeizureConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['SeizureConnection'] = ApiResolversParentTypes['SeizureConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['SeizureEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiSeizureEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['SeizureEdge'] = ApiResolversParentTypes['SeizureEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['Seizure'], ParentType, ContextType>;
};

export type ApiDeclarationResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Declaration'] = ApiResolversParentTypes['Declaration']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiDeclarationRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiDeclarationNeighboursArgs, 'direction' | 'first'>>;
  at: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  airport: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  direction: Resolver<Maybe<ApiResolversTypes['Passage']>, ParentType, ContextType>;
  currency: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  declaredAmount: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  countedAmount: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  ownerName: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  purpose: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  declaredBy: Resolver<ReadonlyArray<ApiResolversTypes['Person']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiInspectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Inspection'] = ApiResolversParentTypes['Inspection']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiInspectionRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiInspectionNeighboursArgs, 'direction' | 'first'>>;
  at: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  airport: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  subject: Resolver<Maybe<ApiResolversTypes['InspectionSubject']>, ParentType, ContextType>;
  reason: Resolver<Maybe<ApiResolversTypes['InspectionReason']>, ParentType, ContextType>;
  outcome: Resolver<Maybe<ApiResolversTypes['InspectionOutcome']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiInvolvementResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Involvement'] = ApiResolversParentTypes['Involvement']> = {
  incident: Resolver<ApiResolversTypes['Incident'], ParentType, ContextType>;
  party: Resolver<ApiResolversTypes['Entity'], ParentType, ContextType>;
  link: Resolver<ApiResolversTypes['Link'], ParentType, ContextType>;
  role: Resolver<Maybe<ApiResolversTypes['PartyRole']>, ParentType, ContextType>;
};

export type ApiFlowResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Flow'] = ApiResolversParentTypes['Flow']> = {
  origin: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  transit: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  destination: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  originAirport: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  destinationAirport: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['FlowKind'], ParentType, ContextType>;
  month: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  count: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  valueUsd: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  amounts: Resolver<ReadonlyArray<ApiResolversTypes['Amount']>, ParentType, ContextType>;
  concealments: Resolver<ReadonlyArray<ApiResolversTypes['ConcealmentCount']>, ParentType, ContextType>;
};

export type ApiFlowConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['FlowConnection'] = ApiResolversParentTypes['FlowConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['FlowEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiFlowEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['FlowEdge'] = ApiResolversParentTypes['FlowEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['Flow'], ParentType, ContextType>;
};

export type ApiAmountResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Amount'] = ApiResolversParentTypes['Amount']> = {
  unit: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  quantity: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiConcealmentCountResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ConcealmentCount'] = ApiResolversParentTypes['ConcealmentCount']> = {
  concealment: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  count: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiNetworkResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Network'] = ApiResolversParentTypes['Network']> = {
  members: Resolver<ReadonlyArray<ApiResolversTypes['NetworkMember']>, ParentType, ContextType>;
  ties: Resolver<ReadonlyArray<ApiResolversTypes['Tie']>, ParentType, ContextType>;
  communityCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  resolution: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  asOf: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  snapshot: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  behind: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  explored: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  truncated: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiNetworkMemberResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['NetworkMember'] = ApiResolversParentTypes['NetworkMember']> = {
  person: Resolver<ApiResolversTypes['Person'], ParentType, ContextType>;
  distance: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  community: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  cluster: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  isStaff: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  role: Resolver<Maybe<ApiResolversTypes['PartyRole']>, ParentType, ContextType>;
  degree: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  strength: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  betweenness: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  coreness: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
};

export type ApiTieResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Tie'] = ApiResolversParentTypes['Tie']> = {
  ends: Resolver<ReadonlyArray<ApiResolversTypes['Person']>, ParentType, ContextType>;
  text: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  weight: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  benign: Resolver<Maybe<ApiResolversTypes['BenignRelation']>, ParentType, ContextType>;
  firstAt: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  lastAt: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  terms: Resolver<ReadonlyArray<ApiResolversTypes['TieTerm']>, ParentType, ContextType>;
};

export type ApiTieTermResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['TieTerm'] = ApiResolversParentTypes['TieTerm']> = {
  code: Resolver<ApiResolversTypes['TieCode'], ParentType, ContextType>;
  weight: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  shared: Resolver<Maybe<ApiResolversTypes['Entity']>, ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ApiResolversTypes['Record']>, ParentType, ContextType>;
};

export type ApiPersonTieResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['PersonTie'] = ApiResolversParentTypes['PersonTie']> = {
  person: Resolver<ApiResolversTypes['Person'], ParentType, ContextType>;
  tie: Resolver<ApiResolversTypes['Tie'], ParentType, ContextType>;
};

export type ApiPersonTieConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['PersonTieConnection'] = ApiResolversParentTypes['PersonTieConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['PersonTieEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  explored: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  truncated: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  timedOut: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiPersonTieEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['PersonTieEdge'] = ApiResolversParentTypes['PersonTieEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['PersonTie'], ParentType, ContextType>;
};

export type ApiRelatedPersonResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['RelatedPerson'] = ApiResolversParentTypes['RelatedPerson']> = {
  person: Resolver<ApiResolversTypes['Person'], ParentType, ContextType>;
  weight: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  ties: Resolver<ReadonlyArray<ApiResolversTypes['Tie']>, ParentType, ContextType>;
};

export type ApiNodeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Node'] = ApiResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Airport' | 'Zone' | 'Badge' | 'Shift' | 'Consignment' | 'Uld' | 'Organization' | 'Case' | 'Link' | 'Record' | 'Finding' | 'Group' | 'Incident' | 'Seizure' | 'Declaration' | 'Inspection' | 'Run' | 'IngestReport' | 'Person' | 'Identity' | 'TravelDocument' | 'Contact' | 'WatchlistEntry' | 'Judgement' | 'AgencyRequest' | 'Flight' | 'Booking' | 'Bag' | 'Vehicle', ParentType, ContextType>;
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
};

export type ApiEntityResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Entity'] = ApiResolversParentTypes['Entity']> = {
  __resolveType: TypeResolveFn<'Airport' | 'Zone' | 'Badge' | 'Shift' | 'Consignment' | 'Uld' | 'Organization' | 'Incident' | 'Seizure' | 'Declaration' | 'Inspection' | 'Person' | 'Identity' | 'TravelDocument' | 'Contact' | 'WatchlistEntry' | 'Flight' | 'Booking' | 'Bag' | 'Vehicle', ParentType, ContextType>;
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiEntityRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiEntityNeighboursArgs, 'direction' | 'first'>>;
};

export type ApiPageInfoResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['PageInfo'] = ApiResolversParentTypes['PageInfo']> = {
  hasNextPage: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  endCursor: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiSearchHitResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['SearchHit'] = ApiResolversParentTypes['SearchHit']> = {
  entity: Resolver<ApiResolversTypes['Entity'], ParentType, ContextType>;
  through: Resolver<Maybe<ApiResolversTypes['Entity']>, ParentType, ContextType>;
  score: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  matched: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiSearchConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['SearchConnection'] = ApiResolversParentTypes['SearchConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['SearchEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  explored: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  truncated: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  timedOut: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiSearchEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['SearchEdge'] = ApiResolversParentTypes['SearchEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['SearchHit'], ParentType, ContextType>;
};

export type ApiNeighbourResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Neighbour'] = ApiResolversParentTypes['Neighbour']> = {
  entity: Resolver<ApiResolversTypes['Entity'], ParentType, ContextType>;
  direction: Resolver<ApiResolversTypes['Direction'], ParentType, ContextType>;
  link: Resolver<ApiResolversTypes['Link'], ParentType, ContextType>;
};

export type ApiNeighbourConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['NeighbourConnection'] = ApiResolversParentTypes['NeighbourConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  explored: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  truncated: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  timedOut: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiNeighbourEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['NeighbourEdge'] = ApiResolversParentTypes['NeighbourEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['Neighbour'], ParentType, ContextType>;
};

export type ApiNeighbourCountResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['NeighbourCount'] = ApiResolversParentTypes['NeighbourCount']> = {
  kind: Resolver<ApiResolversTypes['LinkKind'], ParentType, ContextType>;
  direction: Resolver<ApiResolversTypes['Direction'], ParentType, ContextType>;
  count: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiSharedThingResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['SharedThing'] = ApiResolversParentTypes['SharedThing']> = {
  entity: Resolver<ApiResolversTypes['Entity'], ParentType, ContextType>;
  sharedBy: Resolver<ReadonlyArray<ApiResolversTypes['Entity']>, ParentType, ContextType>;
  links: Resolver<ReadonlyArray<ApiResolversTypes['Link']>, ParentType, ContextType>;
};

export type ApiSharedConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['SharedConnection'] = ApiResolversParentTypes['SharedConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['SharedEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  explored: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  truncated: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  timedOut: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiSharedEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['SharedEdge'] = ApiResolversParentTypes['SharedEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['SharedThing'], ParentType, ContextType>;
};

export type ApiEntityKindResolvers = { PERSON: 'Person', IDENTITY: 'Identity', TRAVEL_DOCUMENT: 'TravelDocument', FLIGHT: 'Flight', BOOKING: 'Booking', BAG: 'Bag', CONSIGNMENT: 'Consignment', ULD: 'Uld', INCIDENT: 'Incident', SEIZURE: 'Seizure', DECLARATION: 'Declaration', INSPECTION: 'Inspection', ORGANIZATION: 'Organization', CONTACT: 'Contact', AIRPORT: 'Airport', ZONE: 'Zone', BADGE: 'Badge', SHIFT: 'Shift', WATCHLIST_ENTRY: 'WatchlistEntry', VEHICLE: 'Vehicle' };

export type ApiRunResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Run'] = ApiResolversParentTypes['Run']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  status: Resolver<ApiResolversTypes['RunStatus'], ParentType, ContextType>;
  startedAt: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  asOf: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  snapshot: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  new: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  seq: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  notes: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiRunConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['RunConnection'] = ApiResolversParentTypes['RunConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['RunEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiRunEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['RunEdge'] = ApiResolversParentTypes['RunEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['Run'], ParentType, ContextType>;
};

export type ApiRunDetectionPayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['RunDetectionPayload'] = ApiResolversParentTypes['RunDetectionPayload']> = {
  run: Resolver<ApiResolversTypes['Run'], ParentType, ContextType>;
  findings: Resolver<Maybe<ReadonlyArray<ApiResolversTypes['Finding']>>, ParentType, ContextType>;
  receivedUntil: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ApiRunProgressResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['RunProgress'] = ApiResolversParentTypes['RunProgress']> = {
  run: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  stage: Resolver<ApiResolversTypes['RunStage'], ParentType, ContextType>;
  done: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  status: Resolver<ApiResolversTypes['RunStatus'], ParentType, ContextType>;
};

export type ApiIngestReportResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['IngestReport'] = ApiResolversParentTypes['IngestReport']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  source: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['IngestCounts'], ParentType, ContextType>;
  entities: Resolver<ReadonlyArray<ApiResolversTypes['EntityCount']>, ParentType, ContextType>;
  links: Resolver<ReadonlyArray<ApiResolversTypes['LinkCount']>, ParentType, ContextType>;
  stubs: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  stubNames: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  files: Resolver<ReadonlyArray<ApiResolversTypes['FileYield']>, ParentType, ContextType>;
  joins: Resolver<ReadonlyArray<ApiResolversTypes['JoinYield']>, ParentType, ContextType>;
  rejects: Resolver<ReadonlyArray<ApiResolversTypes['Reject']>, ParentType, ContextType>;
  warnings: Resolver<ReadonlyArray<ApiResolversTypes['Reject']>, ParentType, ContextType>;
  droppedColumns: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  startedAt: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  ms: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiIngestReportConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['IngestReportConnection'] = ApiResolversParentTypes['IngestReportConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['IngestReportEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiIngestReportEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['IngestReportEdge'] = ApiResolversParentTypes['IngestReportEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['IngestReport'], ParentType, ContextType>;
};

export type ApiFileYieldResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['FileYield'] = ApiResolversParentTypes['FileYield']> = {
  file: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  rows: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  refused: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiJoinYieldResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['JoinYield'] = ApiResolversParentTypes['JoinYield']> = {
  file: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  join: Resolver<ApiResolversTypes['JoinCode'], ParentType, ContextType>;
  column: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  named: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  joined: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  ambiguous: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  waiting: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  usual: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  alarm: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiIngestCountsResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['IngestCounts'] = ApiResolversParentTypes['IngestCounts']> = {
  read: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  new: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  superseding: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  unchanged: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  rejected: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiEntityCountResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['EntityCount'] = ApiResolversParentTypes['EntityCount']> = {
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  count: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiLinkCountResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['LinkCount'] = ApiResolversParentTypes['LinkCount']> = {
  kind: Resolver<ApiResolversTypes['LinkKind'], ParentType, ContextType>;
  count: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiRejectResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Reject'] = ApiResolversParentTypes['Reject']> = {
  file: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  line: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  column: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  valueClass: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  code: Resolver<ApiResolversTypes['RejectCode'], ParentType, ContextType>;
  text: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiWithdrawSourcePayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['WithdrawSourcePayload'] = ApiResolversParentTypes['WithdrawSourcePayload']> = {
  source: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiChangeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Change'] = ApiResolversParentTypes['Change']> = {
  seq: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  at: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['ChangeKind'], ParentType, ContextType>;
  source: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  count: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
};

export type ApiChangeConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ChangeConnection'] = ApiResolversParentTypes['ChangeConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiChangeEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ChangeEdge'] = ApiResolversParentTypes['ChangeEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['Change'], ParentType, ContextType>;
};

export type ApiMeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Me'] = ApiResolversParentTypes['Me']> = {
  reader: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  tlp: Resolver<ApiResolversTypes['Tlp'], ParentType, ContextType>;
  agency: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  compartments: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  readsEverything: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  roles: Resolver<ReadonlyArray<ApiResolversTypes['Role']>, ParentType, ContextType>;
  rights: Resolver<ReadonlyArray<ApiResolversTypes['Right']>, ParentType, ContextType>;
  view: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  exercise: Resolver<Maybe<ApiResolversTypes['Boolean']>, ParentType, ContextType>;
  seq: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiRunStageResolvers = { snapshot: 'snapshot', detection: 'detection', ties: 'ties', unknown_groups: 'unknown-groups', drug_couriers: 'drug-couriers', cash_couriers: 'cash-couriers', trafficking_in_persons: 'trafficking-in-persons', migrant_smuggling: 'migrant-smuggling', arms_in_cargo: 'arms-in-cargo', insider_rings: 'insider-rings', insiders: 'insiders', document_reuse: 'document-reuse', evidence: 'evidence', lineage: 'lineage', running: 'running', done: 'done', failed: 'failed' };

export type ApiFunnelResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Funnel'] = ApiResolversParentTypes['Funnel']> = {
  total: Resolver<ApiResolversTypes['FunnelRow'], ParentType, ContextType>;
  detectors: Resolver<ReadonlyArray<ApiResolversTypes['FunnelRow']>, ParentType, ContextType>;
  reasons: Resolver<ReadonlyArray<ApiResolversTypes['FunnelRow']>, ParentType, ContextType>;
  routes: Resolver<ReadonlyArray<ApiResolversTypes['FunnelRow']>, ParentType, ContextType>;
  published: Resolver<ReadonlyArray<ApiResolversTypes['PublishedRate']>, ParentType, ContextType>;
  snapshot: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  behind: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiFunnelRowResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['FunnelRow'] = ApiResolversParentTypes['FunnelRow']> = {
  name: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  raised: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  lookedAt: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  upheld: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  confirmed: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  cleared: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  met: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  travellers: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  raisedPerMillion: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  upheldPerMillion: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
};

export type ApiPublishedRateResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['PublishedRate'] = ApiResolversParentTypes['PublishedRate']> = {
  about: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  perMillion: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  unit: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  source: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
};

export type ApiMethodResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Method'] = ApiResolversParentTypes['Method']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  version: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  priorLogit: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  baseRate: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  scoreFloor: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  detectors: Resolver<ReadonlyArray<ApiResolversTypes['Detector']>, ParentType, ContextType>;
  settings: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  approval: Resolver<Maybe<ApiResolversTypes['MethodApproval']>, ParentType, ContextType>;
  passedOver: Resolver<Maybe<ApiResolversTypes['ID']>, ParentType, ContextType>;
  approvals: Resolver<ReadonlyArray<ApiResolversTypes['MethodApproval']>, ParentType, ContextType>;
};

export type ApiMethodApprovalResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['MethodApproval'] = ApiResolversParentTypes['MethodApproval']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  method: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  approver: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  by: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  reason: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  backTest: Resolver<ApiResolversTypes['BackTestSummary'], ParentType, ContextType>;
};

export type ApiBackTestSummaryResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['BackTestSummary'] = ApiResolversParentTypes['BackTestSummary']> = {
  method: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  against: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  from: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  to: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  asOf: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  firstOf: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  present: Resolver<ApiResolversTypes['MethodOutcome'], ParentType, ContextType>;
  proposed: Resolver<ApiResolversTypes['MethodOutcome'], ParentType, ContextType>;
  raised: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  dropped: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  moved: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  same: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  missed: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiMethodOutcomeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['MethodOutcome'] = ApiResolversParentTypes['MethodOutcome']> = {
  looks: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  undecided: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  hits: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  misses: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  hitsFirst: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  clearedAgain: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  clearedSpared: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  looksPerHit: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  namedLater: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  namedLaterScored: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiBackTestResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['BackTest'] = ApiResolversParentTypes['BackTest']> = {
  summary: Resolver<ApiResolversTypes['BackTestSummary'], ParentType, ContextType>;
  raised: Resolver<ReadonlyArray<ApiResolversTypes['Finding']>, ParentType, ContextType>;
  dropped: Resolver<ReadonlyArray<ApiResolversTypes['Finding']>, ParentType, ContextType>;
  missed: Resolver<ReadonlyArray<ApiResolversTypes['Finding']>, ParentType, ContextType>;
  moved: Resolver<ReadonlyArray<ApiResolversTypes['MovedFinding']>, ParentType, ContextType>;
};

export type ApiMovedFindingResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['MovedFinding'] = ApiResolversParentTypes['MovedFinding']> = {
  before: Resolver<ApiResolversTypes['Finding'], ParentType, ContextType>;
  after: Resolver<ApiResolversTypes['Finding'], ParentType, ContextType>;
  rankBefore: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  rankAfter: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiBackTestPayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['BackTestPayload'] = ApiResolversParentTypes['BackTestPayload']> = {
  tested: Resolver<ApiResolversTypes['BackTest'], ParentType, ContextType>;
};

export type ApiApproveMethodPayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ApproveMethodPayload'] = ApiResolversParentTypes['ApproveMethodPayload']> = {
  approval: Resolver<ApiResolversTypes['MethodApproval'], ParentType, ContextType>;
  tested: Resolver<ApiResolversTypes['BackTest'], ParentType, ContextType>;
};

export type ApiFairnessResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Fairness'] = ApiResolversParentTypes['Fairness']> = {
  rows: Resolver<ReadonlyArray<ApiResolversTypes['FairnessRow']>, ParentType, ContextType>;
  toldFrom: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  snapshot: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  behind: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiFairnessRowResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['FairnessRow'] = ApiResolversParentTypes['FairnessRow']> = {
  attribute: Resolver<ApiResolversTypes['FairnessAttribute'], ParentType, ContextType>;
  value: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  travellers: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  raised: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  upheld: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  raisedRate: Resolver<Maybe<ApiResolversTypes['Interval']>, ParentType, ContextType>;
  upheldRate: Resolver<Maybe<ApiResolversTypes['Interval']>, ParentType, ContextType>;
  standsOut: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiIntervalResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Interval'] = ApiResolversParentTypes['Interval']> = {
  share: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  low: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  high: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiGraphStateResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['GraphState'] = ApiResolversParentTypes['GraphState']> = {
  snapshot: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  behind: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiPathsResultResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['PathsResult'] = ApiResolversParentTypes['PathsResult']> = {
  paths: Resolver<ReadonlyArray<ApiResolversTypes['Path']>, ParentType, ContextType>;
  explored: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  truncated: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  timedOut: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  hubsSkipped: Resolver<ReadonlyArray<ApiResolversTypes['Entity']>, ParentType, ContextType>;
  snapshot: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  behind: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiPathResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Path'] = ApiResolversParentTypes['Path']> = {
  entities: Resolver<ReadonlyArray<ApiResolversTypes['Entity']>, ParentType, ContextType>;
  steps: Resolver<ReadonlyArray<ApiResolversTypes['PathStep']>, ParentType, ContextType>;
  cost: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  alike: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  inOrder: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  longestWaitHours: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
};

export type ApiPathStepResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['PathStep'] = ApiResolversParentTypes['PathStep']> = {
  from: Resolver<ApiResolversTypes['Entity'], ParentType, ContextType>;
  to: Resolver<ApiResolversTypes['Entity'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['StepKind'], ParentType, ContextType>;
  text: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  forward: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  at: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  since: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  until: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  bits: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  sharedBy: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ApiResolversTypes['Record']>, ParentType, ContextType>;
};

export type ApiTiePathsResultResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['TiePathsResult'] = ApiResolversParentTypes['TiePathsResult']> = {
  paths: Resolver<ReadonlyArray<ApiResolversTypes['TiePath']>, ParentType, ContextType>;
  explored: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  truncated: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  timedOut: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  snapshot: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  behind: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiTiePathResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['TiePath'] = ApiResolversParentTypes['TiePath']> = {
  persons: Resolver<ReadonlyArray<ApiResolversTypes['Person']>, ParentType, ContextType>;
  ties: Resolver<ReadonlyArray<ApiResolversTypes['Tie']>, ParentType, ContextType>;
  cost: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiPersonResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Person'] = ApiResolversParentTypes['Person']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiPersonRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiPersonNeighboursArgs, 'direction' | 'first'>>;
  name: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  names: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  datesOfBirth: Resolver<ReadonlyArray<ApiResolversTypes['Date']>, ParentType, ContextType>;
  nationalities: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  staffNumbers: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
  identities: Resolver<ReadonlyArray<ApiResolversTypes['Identity']>, ParentType, ContextType>;
  judgements: Resolver<ReadonlyArray<ApiResolversTypes['Judgement']>, ParentType, ContextType>;
  weakestLink: Resolver<Maybe<ApiResolversTypes['WeakestLink']>, ParentType, ContextType>;
  documents: Resolver<ReadonlyArray<ApiResolversTypes['Holding']>, ParentType, ContextType>;
  contacts: Resolver<ReadonlyArray<ApiResolversTypes['ContactUse']>, ParentType, ContextType>;
  flights: Resolver<ApiResolversTypes['TravelConnection'], ParentType, ContextType, RequireFields<ApiPersonFlightsArgs, 'first'>>;
  bookings: Resolver<ReadonlyArray<ApiResolversTypes['Booking']>, ParentType, ContextType>;
  incidents: Resolver<ReadonlyArray<ApiResolversTypes['Involvement']>, ParentType, ContextType>;
  declarations: Resolver<ReadonlyArray<ApiResolversTypes['Declaration']>, ParentType, ContextType>;
  watchlistEntries: Resolver<ReadonlyArray<ApiResolversTypes['WatchlistEntry']>, ParentType, ContextType>;
  coTravellers: Resolver<ApiResolversTypes['CoTravellerConnection'], ParentType, ContextType, RequireFields<ApiPersonCoTravellersArgs, 'flightsMin' | 'first'>>;
  shifts: Resolver<ApiResolversTypes['ShiftConnection'], ParentType, ContextType, RequireFields<ApiPersonShiftsArgs, 'first'>>;
  findings: Resolver<ReadonlyArray<ApiResolversTypes['Finding']>, ParentType, ContextType>;
  priority: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  ties: Resolver<ApiResolversTypes['PersonTieConnection'], ParentType, ContextType, RequireFields<ApiPersonTiesArgs, 'first'>>;
  exposure: Resolver<Maybe<ApiResolversTypes['Exposure']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiIdentityResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Identity'] = ApiResolversParentTypes['Identity']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiIdentityRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiIdentityNeighboursArgs, 'direction' | 'first'>>;
  surname: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  givenNames: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  dateOfBirth: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  sex: Resolver<Maybe<ApiResolversTypes['Sex']>, ParentType, ContextType>;
  nationality: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  document: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  staff: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  employer: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  role: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  employedFrom: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  employedTo: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  person: Resolver<ApiResolversTypes['Person'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiTravelDocumentResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['TravelDocument'] = ApiResolversParentTypes['TravelDocument']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiTravelDocumentRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiTravelDocumentNeighboursArgs, 'direction' | 'first'>>;
  issuer: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  number: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  type: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  holders: Resolver<ReadonlyArray<ApiResolversTypes['Person']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiContactResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Contact'] = ApiResolversParentTypes['Contact']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiContactRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiContactNeighboursArgs, 'direction' | 'first'>>;
  type: Resolver<Maybe<ApiResolversTypes['ContactType']>, ParentType, ContextType>;
  value: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  users: Resolver<ApiResolversTypes['ContactUserConnection'], ParentType, ContextType, RequireFields<ApiContactUsersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiWatchlistEntryResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['WatchlistEntry'] = ApiResolversParentTypes['WatchlistEntry']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiWatchlistEntryRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiWatchlistEntryNeighboursArgs, 'direction' | 'first'>>;
  list: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  reason: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  listedBy: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  validUntil: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiHoldingResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Holding'] = ApiResolversParentTypes['Holding']> = {
  document: Resolver<ApiResolversTypes['Entity'], ParentType, ContextType>;
  links: Resolver<ReadonlyArray<ApiResolversTypes['Link']>, ParentType, ContextType>;
  expiry: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  validFrom: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  validTo: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
};

export type ApiContactUseResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ContactUse'] = ApiResolversParentTypes['ContactUse']> = {
  contact: Resolver<ApiResolversTypes['Contact'], ParentType, ContextType>;
  through: Resolver<Maybe<ApiResolversTypes['Booking']>, ParentType, ContextType>;
  link: Resolver<ApiResolversTypes['Link'], ParentType, ContextType>;
};

export type ApiContactUserResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ContactUser'] = ApiResolversParentTypes['ContactUser']> = {
  user: Resolver<ApiResolversTypes['Entity'], ParentType, ContextType>;
  through: Resolver<Maybe<ApiResolversTypes['Booking']>, ParentType, ContextType>;
  link: Resolver<ApiResolversTypes['Link'], ParentType, ContextType>;
};

export type ApiContactUserConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ContactUserConnection'] = ApiResolversParentTypes['ContactUserConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['ContactUserEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  explored: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  truncated: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  timedOut: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiContactUserEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ContactUserEdge'] = ApiResolversParentTypes['ContactUserEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['ContactUser'], ParentType, ContextType>;
};

export type ApiCoTravellerResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CoTraveller'] = ApiResolversParentTypes['CoTraveller']> = {
  person: Resolver<ApiResolversTypes['Person'], ParentType, ContextType>;
  flightCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  flights: Resolver<ReadonlyArray<ApiResolversTypes['Flight']>, ParentType, ContextType>;
  plannedFlights: Resolver<ReadonlyArray<ApiResolversTypes['Flight']>, ParentType, ContextType>;
  missedFlights: Resolver<ReadonlyArray<ApiResolversTypes['Flight']>, ParentType, ContextType>;
  bookings: Resolver<ReadonlyArray<ApiResolversTypes['Booking']>, ParentType, ContextType>;
  adjacentSeatCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiCoTravellerConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CoTravellerConnection'] = ApiResolversParentTypes['CoTravellerConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['CoTravellerEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  explored: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  truncated: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  timedOut: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiCoTravellerEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['CoTravellerEdge'] = ApiResolversParentTypes['CoTravellerEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['CoTraveller'], ParentType, ContextType>;
};

export type ApiJudgementResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Judgement'] = ApiResolversParentTypes['Judgement']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  left: Resolver<Maybe<ApiResolversTypes['Identity']>, ParentType, ContextType>;
  right: Resolver<Maybe<ApiResolversTypes['Identity']>, ParentType, ContextType>;
  verdict: Resolver<ApiResolversTypes['Verdict'], ParentType, ContextType>;
  by: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  score: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  comparisons: Resolver<ReadonlyArray<ApiResolversTypes['Comparison']>, ParentType, ContextType>;
  reason: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  at: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  inForce: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiDoubtfulPairResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['DoubtfulPair'] = ApiResolversParentTypes['DoubtfulPair']> = {
  judgement: Resolver<ApiResolversTypes['Judgement'], ParentType, ContextType>;
  findingCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  seizureCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiDoubtfulPairConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['DoubtfulPairConnection'] = ApiResolversParentTypes['DoubtfulPairConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['DoubtfulPairEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiDoubtfulPairEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['DoubtfulPairEdge'] = ApiResolversParentTypes['DoubtfulPairEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['DoubtfulPair'], ParentType, ContextType>;
};

export type ApiWeakestLinkResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['WeakestLink'] = ApiResolversParentTypes['WeakestLink']> = {
  judgement: Resolver<ApiResolversTypes['Judgement'], ParentType, ContextType>;
  apart: Resolver<ReadonlyArray<ApiResolversTypes['Identity']>, ParentType, ContextType>;
};

export type ApiComparisonResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Comparison'] = ApiResolversParentTypes['Comparison']> = {
  field: Resolver<ApiResolversTypes['ComparisonField'], ParentType, ContextType>;
  left: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  right: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  outcome: Resolver<ApiResolversTypes['ComparisonOutcome'], ParentType, ContextType>;
  weight: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiJudgeIdentitiesPayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['JudgeIdentitiesPayload'] = ApiResolversParentTypes['JudgeIdentitiesPayload']> = {
  judgement: Resolver<ApiResolversTypes['Judgement'], ParentType, ContextType>;
  persons: Resolver<ReadonlyArray<ApiResolversTypes['Person']>, ParentType, ContextType>;
};

export type ApiKeepPlanPayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['KeepPlanPayload'] = ApiResolversParentTypes['KeepPlanPayload']> = {
  plan: Resolver<ApiResolversTypes['KeptPlan'], ParentType, ContextType>;
  made: Resolver<ApiResolversTypes['DisruptionPlan'], ParentType, ContextType>;
};

export type ApiKeptPlanResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['KeptPlan'] = ApiResolversParentTypes['KeptPlan']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  by: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  asked: Resolver<ApiResolversTypes['AskedPlan'], ParentType, ContextType>;
  steps: Resolver<ReadonlyArray<ApiResolversTypes['KeptStep']>, ParentType, ContextType>;
  isOutdated: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  spent: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  area: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  method: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  snapshot: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  changedSince: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  handling: Resolver<ApiResolversTypes['Handling'], ParentType, ContextType>;
};

export type ApiKeptPlanConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['KeptPlanConnection'] = ApiResolversParentTypes['KeptPlanConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['KeptPlanEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiKeptPlanEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['KeptPlanEdge'] = ApiResolversParentTypes['KeptPlanEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['KeptPlan'], ParentType, ContextType>;
};

export type ApiAskedPlanResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['AskedPlan'] = ApiResolversParentTypes['AskedPlan']> = {
  refs: Resolver<ReadonlyArray<ApiResolversTypes['ID']>, ParentType, ContextType>;
  radius: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  budget: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
  stepsMax: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  costs: Resolver<ReadonlyArray<ApiResolversTypes['AskedCost']>, ParentType, ContextType>;
  eligibility: Resolver<ApiResolversTypes['DisruptionEligibility'], ParentType, ContextType>;
  sparing: Resolver<ReadonlyArray<ApiResolversTypes['ID']>, ParentType, ContextType>;
  things: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  observe: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  membersMax: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  seed: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiAskedCostResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['AskedCost'] = ApiResolversParentTypes['AskedCost']> = {
  ref: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  cost: Resolver<ApiResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiKeptStepResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['KeptStep'] = ApiResolversParentTypes['KeptStep']> = {
  person: Resolver<Maybe<ApiResolversTypes['Person']>, ParentType, ContextType>;
  thing: Resolver<Maybe<ApiResolversTypes['Entity']>, ParentType, ContextType>;
  action: Resolver<ApiResolversTypes['PlanAction'], ParentType, ContextType>;
};

export type ApiPlanComparisonResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['PlanComparison'] = ApiResolversParentTypes['PlanComparison']> = {
  plans: Resolver<ReadonlyArray<ApiResolversTypes['KeptPlan']>, ParentType, ContextType>;
  leastArea: Resolver<Maybe<ApiResolversTypes['ID']>, ParentType, ContextType>;
  comparable: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  common: Resolver<ReadonlyArray<ApiResolversTypes['Person']>, ParentType, ContextType>;
  partsAt: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  notes: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiPlanReplayResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['PlanReplay'] = ApiResolversParentTypes['PlanReplay']> = {
  plan: Resolver<ApiResolversTypes['KeptPlan'], ParentType, ContextType>;
  made: Resolver<ApiResolversTypes['DisruptionPlan'], ParentType, ContextType>;
  same: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  partsAt: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  differs: Resolver<ReadonlyArray<ApiResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiAgencyRequestResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['AgencyRequest'] = ApiResolversParentTypes['AgencyRequest']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  version: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  box: Resolver<Maybe<ApiResolversTypes['RequestBox']>, ParentType, ContextType>;
  from: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  to: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  by: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  state: Resolver<ApiResolversTypes['RequestState'], ParentType, ContextType>;
  ref: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  name: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  birthDate: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  purpose: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  case: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  askedAt: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  overdue: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  answer: Resolver<Maybe<ApiResolversTypes['RequestEvent']>, ParentType, ContextType>;
  events: Resolver<ReadonlyArray<ApiResolversTypes['RequestEvent']>, ParentType, ContextType>;
  handling: Resolver<ApiResolversTypes['Handling'], ParentType, ContextType>;
  proposal: Resolver<Maybe<ApiResolversTypes['RequestProposal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiAgencyRequestConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['AgencyRequestConnection'] = ApiResolversParentTypes['AgencyRequestConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['AgencyRequestEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiAgencyRequestEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['AgencyRequestEdge'] = ApiResolversParentTypes['AgencyRequestEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['AgencyRequest'], ParentType, ContextType>;
};

export type ApiRequestEventResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['RequestEvent'] = ApiResolversParentTypes['RequestEvent']> = {
  kind: Resolver<ApiResolversTypes['RequestState'], ParentType, ContextType>;
  at: Resolver<ApiResolversTypes['DateTime'], ParentType, ContextType>;
  by: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  verdict: Resolver<Maybe<ApiResolversTypes['RequestVerdict']>, ParentType, ContextType>;
  contact: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  handling: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  reason: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiRequestProposalResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['RequestProposal'] = ApiResolversParentTypes['RequestProposal']> = {
  verdict: Resolver<ApiResolversTypes['RequestVerdict'], ParentType, ContextType>;
  entities: Resolver<ReadonlyArray<ApiResolversTypes['Entity']>, ParentType, ContextType>;
};

export type ApiAskAgencyPayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['AskAgencyPayload'] = ApiResolversParentTypes['AskAgencyPayload']> = {
  request: Resolver<ApiResolversTypes['AgencyRequest'], ParentType, ContextType>;
};

export type ApiAnswerRequestPayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['AnswerRequestPayload'] = ApiResolversParentTypes['AnswerRequestPayload']> = {
  request: Resolver<ApiResolversTypes['AgencyRequest'], ParentType, ContextType>;
};

export type ApiWithdrawRequestPayloadResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['WithdrawRequestPayload'] = ApiResolversParentTypes['WithdrawRequestPayload']> = {
  request: Resolver<ApiResolversTypes['AgencyRequest'], ParentType, ContextType>;
};

export type ApiTimelineResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Timeline'] = ApiResolversParentTypes['Timeline']> = {
  lanes: Resolver<ReadonlyArray<ApiResolversTypes['TimelineLane']>, ParentType, ContextType>;
  people: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  explored: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  truncated: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  timedOut: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiTimelineLaneResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['TimelineLane'] = ApiResolversParentTypes['TimelineLane']> = {
  person: Resolver<ApiResolversTypes['Person'], ParentType, ContextType>;
  marks: Resolver<ReadonlyArray<ApiResolversTypes['TimelineMark']>, ParentType, ContextType>;
  total: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  undated: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiTimelineMarkResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['TimelineMark'] = ApiResolversParentTypes['TimelineMark']> = {
  entity: Resolver<ApiResolversTypes['Entity'], ParentType, ContextType>;
  at: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  until: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  missed: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  links: Resolver<ReadonlyArray<ApiResolversTypes['Link']>, ParentType, ContextType>;
};

export type ApiFlaggedFlightResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['FlaggedFlight'] = ApiResolversParentTypes['FlaggedFlight']> = {
  flight: Resolver<ApiResolversTypes['Flight'], ParentType, ContextType>;
  departsAt: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  arrivesAt: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  count: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  travellers: Resolver<ReadonlyArray<ApiResolversTypes['FlaggedTraveller']>, ParentType, ContextType>;
  findings: Resolver<ReadonlyArray<ApiResolversTypes['Finding']>, ParentType, ContextType>;
};

export type ApiFlaggedFlightConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['FlaggedFlightConnection'] = ApiResolversParentTypes['FlaggedFlightConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['FlaggedFlightEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiFlaggedFlightEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['FlaggedFlightEdge'] = ApiResolversParentTypes['FlaggedFlightEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['FlaggedFlight'], ParentType, ContextType>;
};

export type ApiFlaggedTravellerResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['FlaggedTraveller'] = ApiResolversParentTypes['FlaggedTraveller']> = {
  person: Resolver<ApiResolversTypes['Person'], ParentType, ContextType>;
  travel: Resolver<ApiResolversTypes['Travel'], ParentType, ContextType>;
  findings: Resolver<ReadonlyArray<ApiResolversTypes['Finding']>, ParentType, ContextType>;
  incidents: Resolver<ReadonlyArray<ApiResolversTypes['Incident']>, ParentType, ContextType>;
};

export type ApiFlightResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Flight'] = ApiResolversParentTypes['Flight']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiFlightRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiFlightNeighboursArgs, 'direction' | 'first'>>;
  carrier: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  number: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  origin: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  destination: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  date: Resolver<Maybe<ApiResolversTypes['Date']>, ParentType, ContextType>;
  departsAt: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  arrivesAt: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  capacity: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  manifest: Resolver<ApiResolversTypes['ManifestConnection'], ParentType, ContextType, RequireFields<ApiFlightManifestArgs, 'first'>>;
  incidents: Resolver<ReadonlyArray<ApiResolversTypes['Incident']>, ParentType, ContextType>;
  consignments: Resolver<ReadonlyArray<ApiResolversTypes['Consignment']>, ParentType, ContextType>;
  handledBy: Resolver<ReadonlyArray<ApiResolversTypes['Person']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiBookingResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Booking'] = ApiResolversParentTypes['Booking']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiBookingRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiBookingNeighboursArgs, 'direction' | 'first'>>;
  carrier: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  locator: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  createdAt: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  ticketedAt: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
  agencyIata: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  agencyName: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  agentSign: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  group: Resolver<Maybe<ApiResolversTypes['Boolean']>, ParentType, ContextType>;
  paymentForm: Resolver<Maybe<ApiResolversTypes['PaymentForm']>, ParentType, ContextType>;
  payerName: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  travellers: Resolver<ReadonlyArray<ApiResolversTypes['Person']>, ParentType, ContextType>;
  flights: Resolver<ReadonlyArray<ApiResolversTypes['Flight']>, ParentType, ContextType>;
  contacts: Resolver<ReadonlyArray<ApiResolversTypes['Contact']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiBagResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Bag'] = ApiResolversParentTypes['Bag']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiBagRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiBagNeighboursArgs, 'direction' | 'first'>>;
  tag: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  owners: Resolver<ReadonlyArray<ApiResolversTypes['Person']>, ParentType, ContextType>;
  custody: Resolver<ReadonlyArray<ApiResolversTypes['CustodyEvent']>, ParentType, ContextType>;
  custodyPath: Resolver<ApiResolversTypes['CustodyPath'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiTravelResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Travel'] = ApiResolversParentTypes['Travel']> = {
  flight: Resolver<ApiResolversTypes['Flight'], ParentType, ContextType>;
  identity: Resolver<ApiResolversTypes['Identity'], ParentType, ContextType>;
  link: Resolver<ApiResolversTypes['Link'], ParentType, ContextType>;
  status: Resolver<Maybe<ApiResolversTypes['TravelStatus']>, ParentType, ContextType>;
  boarded: Resolver<Maybe<ApiResolversTypes['Boolean']>, ParentType, ContextType>;
  seat: Resolver<Maybe<ApiResolversTypes['String']>, ParentType, ContextType>;
  bagCount: Resolver<Maybe<ApiResolversTypes['Int']>, ParentType, ContextType>;
  bagWeightKg: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  travellerType: Resolver<Maybe<ApiResolversTypes['TravellerType']>, ParentType, ContextType>;
  checkedInAt: Resolver<Maybe<ApiResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ApiTravelConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['TravelConnection'] = ApiResolversParentTypes['TravelConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['TravelEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  explored: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  truncated: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  timedOut: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiTravelEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['TravelEdge'] = ApiResolversParentTypes['TravelEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['Travel'], ParentType, ContextType>;
};

export type ApiManifestEntryResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ManifestEntry'] = ApiResolversParentTypes['ManifestEntry']> = {
  person: Resolver<ApiResolversTypes['Person'], ParentType, ContextType>;
  priority: Resolver<Maybe<ApiResolversTypes['Float']>, ParentType, ContextType>;
  findings: Resolver<ReadonlyArray<ApiResolversTypes['Finding']>, ParentType, ContextType>;
  travel: Resolver<ApiResolversTypes['Travel'], ParentType, ContextType>;
};

export type ApiManifestConnectionResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ManifestConnection'] = ApiResolversParentTypes['ManifestConnection']> = {
  totalCount: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ApiResolversTypes['ManifestEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ApiResolversTypes['PageInfo'], ParentType, ContextType>;
  explored: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  truncated: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  timedOut: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApiManifestEdgeResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['ManifestEdge'] = ApiResolversParentTypes['ManifestEdge']> = {
  cursor: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ApiResolversTypes['ManifestEntry'], ParentType, ContextType>;
};

export type ApiVehicleResolvers<ContextType = Request, ParentType extends ApiResolversParentTypes['Vehicle'] = ApiResolversParentTypes['Vehicle']> = {
  id: Resolver<ApiResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ApiResolversTypes['EntityKind'], ParentType, ContextType>;
  natural: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ApiResolversTypes['String'], ParentType, ContextType>;
  stub: Resolver<ApiResolversTypes['Boolean'], ParentType, ContextType>;
  corroboration: Resolver<ApiResolversTypes['Int'], ParentType, ContextType>;
  records: Resolver<ApiResolversTypes['RecordConnection'], ParentType, ContextType, RequireFields<ApiVehicleRecordsArgs, 'first'>>;
  neighbourCounts: Resolver<ReadonlyArray<ApiResolversTypes['NeighbourCount']>, ParentType, ContextType>;
  neighbours: Resolver<ApiResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ApiVehicleNeighboursArgs, 'direction' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiResolvers<ContextType = Request> = {
  DateTime: GraphQLScalarType;
  Date: GraphQLScalarType;
  Query: ApiQueryResolvers<ContextType>;
  Mutation: ApiMutationResolvers<ContextType>;
  Subscription: ApiSubscriptionResolvers<ContextType>;
  Airport: ApiAirportResolvers<ContextType>;
  Place: ApiPlaceResolvers<ContextType>;
  PlaceOfCode: ApiPlaceOfCodeResolvers<ContextType>;
  Zone: ApiZoneResolvers<ContextType>;
  Badge: ApiBadgeResolvers<ContextType>;
  Shift: ApiShiftResolvers<ContextType>;
  ShiftConnection: ApiShiftConnectionResolvers<ContextType>;
  ShiftEdge: ApiShiftEdgeResolvers<ContextType>;
  Exposure: ApiExposureResolvers<ContextType>;
  OffRoster: ApiOffRosterResolvers<ContextType>;
  AuditEntry: ApiAuditEntryResolvers<ContextType>;
  AuditEntryConnection: ApiAuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge: ApiAuditEntryEdgeResolvers<ContextType>;
  ReplayedAnswer: ApiReplayedAnswerResolvers<ContextType>;
  AuditReport: ApiAuditReportResolvers<ContextType>;
  AuditReader: ApiAuditReaderResolvers<ContextType>;
  AuditAlert: ApiAuditAlertResolvers<ContextType>;
  Consignment: ApiConsignmentResolvers<ContextType>;
  Uld: ApiUldResolvers<ContextType>;
  Organization: ApiOrganizationResolvers<ContextType>;
  CustodyEvent: ApiCustodyEventResolvers<ContextType>;
  CustodyPath: ApiCustodyPathResolvers<ContextType>;
  CustodyStep: ApiCustodyStepResolvers<ContextType>;
  CustodyGap: ApiCustodyGapResolvers<ContextType>;
  CustodyChange: ApiCustodyChangeResolvers<ContextType>;
  Case: ApiCaseResolvers<ContextType>;
  CaseConnection: ApiCaseConnectionResolvers<ContextType>;
  CaseEdge: ApiCaseEdgeResolvers<ContextType>;
  CaseItem: ApiCaseItemResolvers<ContextType>;
  CaseStep: ApiCaseStepResolvers<ContextType>;
  CaseComment: ApiCaseCommentResolvers<ContextType>;
  CaseView: ApiCaseViewResolvers<ContextType>;
  CaseViewContent: ApiCaseViewContentResolvers<ContextType>;
  CaseViewNode: ApiCaseViewNodeResolvers<ContextType>;
  CaseViewFilters: ApiCaseViewFiltersResolvers<ContextType>;
  CaseEvent: ApiCaseEventResolvers<ContextType>;
  CaseEventItem: ApiCaseEventItemResolvers<ContextType>;
  OpenCasePayload: ApiOpenCasePayloadResolvers<ContextType>;
  ChangeCasePayload: ApiChangeCasePayloadResolvers<ContextType>;
  AddToCasePayload: ApiAddToCasePayloadResolvers<ContextType>;
  RemoveFromCasePayload: ApiRemoveFromCasePayloadResolvers<ContextType>;
  CommentOnCasePayload: ApiCommentOnCasePayloadResolvers<ContextType>;
  SaveCaseViewPayload: ApiSaveCaseViewPayloadResolvers<ContextType>;
  Coverage: ApiCoverageResolvers<ContextType>;
  InputCoverage: ApiInputCoverageResolvers<ContextType>;
  AirportCoverage: ApiAirportCoverageResolvers<ContextType>;
  DetectorCoverage: ApiDetectorCoverageResolvers<ContextType>;
  QuestionCoverage: ApiQuestionCoverageResolvers<ContextType>;
  DisruptionPlan: ApiDisruptionPlanResolvers<ContextType>;
  DisruptionStep: ApiDisruptionStepResolvers<ContextType>;
  Observing: ApiObservingResolvers<ContextType>;
  Successor: ApiSuccessorResolvers<ContextType>;
  NetworkState: ApiNetworkStateResolvers<ContextType>;
  DisruptionAlternative: ApiDisruptionAlternativeResolvers<ContextType>;
  SizeBand: ApiSizeBandResolvers<ContextType>;
  DisruptionDoubt: ApiDisruptionDoubtResolvers<ContextType>;
  DisruptionWithout: ApiDisruptionWithoutResolvers<ContextType>;
  EvidenceNeeded: ApiEvidenceNeededResolvers<ContextType>;
  KeyPlayers: ApiKeyPlayersResolvers<ContextType>;
  Link: ApiLinkResolvers<ContextType>;
  Property: ApiPropertyResolvers<ContextType>;
  Record: ApiRecordResolvers<ContextType>;
  RecordConnection: ApiRecordConnectionResolvers<ContextType>;
  RecordEdge: ApiRecordEdgeResolvers<ContextType>;
  Handling: ApiHandlingResolvers<ContextType>;
  Tlp: ApiTlpResolvers;
  Expansion: ApiExpansionResolvers<ContextType>;
  ExpansionGroup: ApiExpansionGroupResolvers<ContextType>;
  ExpansionDigest: ApiExpansionDigestResolvers<ContextType>;
  ExpandedNeighbour: ApiExpandedNeighbourResolvers<ContextType>;
  LinkBetween: ApiLinkBetweenResolvers<ContextType>;
  LinksAmong: ApiLinksAmongResolvers<ContextType>;
  LinkAmong: ApiLinkAmongResolvers<ContextType>;
  ExportFile: ApiExportFileResolvers<ContextType>;
  Finding: ApiFindingResolvers<ContextType>;
  FindingConnection: ApiFindingConnectionResolvers<ContextType>;
  FindingEdge: ApiFindingEdgeResolvers<ContextType>;
  FindingMember: ApiFindingMemberResolvers<ContextType>;
  Reason: ApiReasonResolvers<ContextType>;
  FindingChange: ApiFindingChangeResolvers<ContextType>;
  RemovableReason: ApiRemovableReasonResolvers<ContextType>;
  WithoutSource: ApiWithoutSourceResolvers<ContextType>;
  NextTravel: ApiNextTravelResolvers<ContextType>;
  Decision: ApiDecisionResolvers<ContextType>;
  LineageEvent: ApiLineageEventResolvers<ContextType>;
  Cluster: ApiClusterResolvers<ContextType>;
  ClusterConnection: ApiClusterConnectionResolvers<ContextType>;
  ClusterEdge: ApiClusterEdgeResolvers<ContextType>;
  Worth: ApiWorthResolvers<ContextType>;
  Worklist: ApiWorklistResolvers<ContextType>;
  Look: ApiLookResolvers<ContextType>;
  LookSum: ApiLookSumResolvers<ContextType>;
  DetectorOutcome: ApiDetectorOutcomeResolvers<ContextType>;
  DecideFindingPayload: ApiDecideFindingPayloadResolvers<ContextType>;
  FindingChanged: ApiFindingChangedResolvers<ContextType>;
  Detector: ApiDetectorResolvers;
  Group: ApiGroupResolvers<ContextType>;
  GroupConnection: ApiGroupConnectionResolvers<ContextType>;
  GroupEdge: ApiGroupEdgeResolvers<ContextType>;
  GroupEpoch: ApiGroupEpochResolvers<ContextType>;
  OpenGroupPayload: ApiOpenGroupPayloadResolvers<ContextType>;
  ChangeGroupMembersPayload: ApiChangeGroupMembersPayloadResolvers<ContextType>;
  CloseGroupPayload: ApiCloseGroupPayloadResolvers<ContextType>;
  Incident: ApiIncidentResolvers<ContextType>;
  IncidentConnection: ApiIncidentConnectionResolvers<ContextType>;
  IncidentEdge: ApiIncidentEdgeResolvers<ContextType>;
  Seizure: ApiSeizureResolvers<ContextType>;
  SeizureConnection: ApiSeizureConnectionResolvers<ContextType>;
  SeizureEdge: ApiSeizureEdgeResolvers<ContextType>;
  Declaration: ApiDeclarationResolvers<ContextType>;
  Inspection: ApiInspectionResolvers<ContextType>;
  Involvement: ApiInvolvementResolvers<ContextType>;
  Flow: ApiFlowResolvers<ContextType>;
  FlowConnection: ApiFlowConnectionResolvers<ContextType>;
  FlowEdge: ApiFlowEdgeResolvers<ContextType>;
  Amount: ApiAmountResolvers<ContextType>;
  ConcealmentCount: ApiConcealmentCountResolvers<ContextType>;
  Network: ApiNetworkResolvers<ContextType>;
  NetworkMember: ApiNetworkMemberResolvers<ContextType>;
  Tie: ApiTieResolvers<ContextType>;
  TieTerm: ApiTieTermResolvers<ContextType>;
  PersonTie: ApiPersonTieResolvers<ContextType>;
  PersonTieConnection: ApiPersonTieConnectionResolvers<ContextType>;
  PersonTieEdge: ApiPersonTieEdgeResolvers<ContextType>;
  RelatedPerson: ApiRelatedPersonResolvers<ContextType>;
  Node: ApiNodeResolvers<ContextType>;
  Entity: ApiEntityResolvers<ContextType>;
  PageInfo: ApiPageInfoResolvers<ContextType>;
  SearchHit: ApiSearchHitResolvers<ContextType>;
  SearchConnection: ApiSearchConnectionResolvers<ContextType>;
  SearchEdge: ApiSearchEdgeResolvers<ContextType>;
  Neighbour: ApiNeighbourResolvers<ContextType>;
  NeighbourConnection: ApiNeighbourConnectionResolvers<ContextType>;
  NeighbourEdge: ApiNeighbourEdgeResolvers<ContextType>;
  NeighbourCount: ApiNeighbourCountResolvers<ContextType>;
  SharedThing: ApiSharedThingResolvers<ContextType>;
  SharedConnection: ApiSharedConnectionResolvers<ContextType>;
  SharedEdge: ApiSharedEdgeResolvers<ContextType>;
  EntityKind: ApiEntityKindResolvers;
  Run: ApiRunResolvers<ContextType>;
  RunConnection: ApiRunConnectionResolvers<ContextType>;
  RunEdge: ApiRunEdgeResolvers<ContextType>;
  RunDetectionPayload: ApiRunDetectionPayloadResolvers<ContextType>;
  RunProgress: ApiRunProgressResolvers<ContextType>;
  IngestReport: ApiIngestReportResolvers<ContextType>;
  IngestReportConnection: ApiIngestReportConnectionResolvers<ContextType>;
  IngestReportEdge: ApiIngestReportEdgeResolvers<ContextType>;
  FileYield: ApiFileYieldResolvers<ContextType>;
  JoinYield: ApiJoinYieldResolvers<ContextType>;
  IngestCounts: ApiIngestCountsResolvers<ContextType>;
  EntityCount: ApiEntityCountResolvers<ContextType>;
  LinkCount: ApiLinkCountResolvers<ContextType>;
  Reject: ApiRejectResolvers<ContextType>;
  WithdrawSourcePayload: ApiWithdrawSourcePayloadResolvers<ContextType>;
  Change: ApiChangeResolvers<ContextType>;
  ChangeConnection: ApiChangeConnectionResolvers<ContextType>;
  ChangeEdge: ApiChangeEdgeResolvers<ContextType>;
  Me: ApiMeResolvers<ContextType>;
  RunStage: ApiRunStageResolvers;
  Funnel: ApiFunnelResolvers<ContextType>;
  FunnelRow: ApiFunnelRowResolvers<ContextType>;
  PublishedRate: ApiPublishedRateResolvers<ContextType>;
  Method: ApiMethodResolvers<ContextType>;
  MethodApproval: ApiMethodApprovalResolvers<ContextType>;
  BackTestSummary: ApiBackTestSummaryResolvers<ContextType>;
  MethodOutcome: ApiMethodOutcomeResolvers<ContextType>;
  BackTest: ApiBackTestResolvers<ContextType>;
  MovedFinding: ApiMovedFindingResolvers<ContextType>;
  BackTestPayload: ApiBackTestPayloadResolvers<ContextType>;
  ApproveMethodPayload: ApiApproveMethodPayloadResolvers<ContextType>;
  Fairness: ApiFairnessResolvers<ContextType>;
  FairnessRow: ApiFairnessRowResolvers<ContextType>;
  Interval: ApiIntervalResolvers<ContextType>;
  GraphState: ApiGraphStateResolvers<ContextType>;
  PathsResult: ApiPathsResultResolvers<ContextType>;
  Path: ApiPathResolvers<ContextType>;
  PathStep: ApiPathStepResolvers<ContextType>;
  TiePathsResult: ApiTiePathsResultResolvers<ContextType>;
  TiePath: ApiTiePathResolvers<ContextType>;
  Person: ApiPersonResolvers<ContextType>;
  Identity: ApiIdentityResolvers<ContextType>;
  TravelDocument: ApiTravelDocumentResolvers<ContextType>;
  Contact: ApiContactResolvers<ContextType>;
  WatchlistEntry: ApiWatchlistEntryResolvers<ContextType>;
  Holding: ApiHoldingResolvers<ContextType>;
  ContactUse: ApiContactUseResolvers<ContextType>;
  ContactUser: ApiContactUserResolvers<ContextType>;
  ContactUserConnection: ApiContactUserConnectionResolvers<ContextType>;
  ContactUserEdge: ApiContactUserEdgeResolvers<ContextType>;
  CoTraveller: ApiCoTravellerResolvers<ContextType>;
  CoTravellerConnection: ApiCoTravellerConnectionResolvers<ContextType>;
  CoTravellerEdge: ApiCoTravellerEdgeResolvers<ContextType>;
  Judgement: ApiJudgementResolvers<ContextType>;
  DoubtfulPair: ApiDoubtfulPairResolvers<ContextType>;
  DoubtfulPairConnection: ApiDoubtfulPairConnectionResolvers<ContextType>;
  DoubtfulPairEdge: ApiDoubtfulPairEdgeResolvers<ContextType>;
  WeakestLink: ApiWeakestLinkResolvers<ContextType>;
  Comparison: ApiComparisonResolvers<ContextType>;
  JudgeIdentitiesPayload: ApiJudgeIdentitiesPayloadResolvers<ContextType>;
  KeepPlanPayload: ApiKeepPlanPayloadResolvers<ContextType>;
  KeptPlan: ApiKeptPlanResolvers<ContextType>;
  KeptPlanConnection: ApiKeptPlanConnectionResolvers<ContextType>;
  KeptPlanEdge: ApiKeptPlanEdgeResolvers<ContextType>;
  AskedPlan: ApiAskedPlanResolvers<ContextType>;
  AskedCost: ApiAskedCostResolvers<ContextType>;
  KeptStep: ApiKeptStepResolvers<ContextType>;
  PlanComparison: ApiPlanComparisonResolvers<ContextType>;
  PlanReplay: ApiPlanReplayResolvers<ContextType>;
  AgencyRequest: ApiAgencyRequestResolvers<ContextType>;
  AgencyRequestConnection: ApiAgencyRequestConnectionResolvers<ContextType>;
  AgencyRequestEdge: ApiAgencyRequestEdgeResolvers<ContextType>;
  RequestEvent: ApiRequestEventResolvers<ContextType>;
  RequestProposal: ApiRequestProposalResolvers<ContextType>;
  AskAgencyPayload: ApiAskAgencyPayloadResolvers<ContextType>;
  AnswerRequestPayload: ApiAnswerRequestPayloadResolvers<ContextType>;
  WithdrawRequestPayload: ApiWithdrawRequestPayloadResolvers<ContextType>;
  Timeline: ApiTimelineResolvers<ContextType>;
  TimelineLane: ApiTimelineLaneResolvers<ContextType>;
  TimelineMark: ApiTimelineMarkResolvers<ContextType>;
  FlaggedFlight: ApiFlaggedFlightResolvers<ContextType>;
  FlaggedFlightConnection: ApiFlaggedFlightConnectionResolvers<ContextType>;
  FlaggedFlightEdge: ApiFlaggedFlightEdgeResolvers<ContextType>;
  FlaggedTraveller: ApiFlaggedTravellerResolvers<ContextType>;
  Flight: ApiFlightResolvers<ContextType>;
  Booking: ApiBookingResolvers<ContextType>;
  Bag: ApiBagResolvers<ContextType>;
  Travel: ApiTravelResolvers<ContextType>;
  TravelConnection: ApiTravelConnectionResolvers<ContextType>;
  TravelEdge: ApiTravelEdgeResolvers<ContextType>;
  ManifestEntry: ApiManifestEntryResolvers<ContextType>;
  ManifestConnection: ApiManifestConnectionResolvers<ContextType>;
  ManifestEdge: ApiManifestEdgeResolvers<ContextType>;
  Vehicle: ApiVehicleResolvers<ContextType>;
};

