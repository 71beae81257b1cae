/**
 * The released methods, oldest first: append-only. Whoever changes a number, a rule's threshold or the list of detectors adds a version
 * here, says what changed and why, and adds its id to the golden list of the tests; a test fails until then.
 */
export interface MethodVersion {
  readonly version: number;
  readonly id: string;
  readonly says: string;
}

export const METHOD_VERSIONS: readonly MethodVersion[] = [
  {
    version: 1,
    id: "m_609574547735942fe2d658a7034c",
    says: "The first that is named: all weights of ties and reasons stand in tables, with the numbers that were in use before.",
  },
  {
    version: 2,
    id: "m_37d961c05df6f4b77fa509196b51",
    says:
      "Counts as a reader counts: one who ships under several spellings is one sender, a bag entered at several steps and a declaration or inspection told of twice " +
      "are one each, a document of unknown issuer is no second issuer. A worker's unremarkable exposure is told beside the reasons and weighs nothing.",
  },
  {
    version: 3,
    id: "m_cd8d5e101aa39b91b2b57c2aaf87",
    says:
      "Late, cash, paid for by others, short, one way and met apart are compared with the groups most like it in the same data, no longer with all travellers; that people are tied weighs less, and shared contacts weigh by how " +
      "rare sharing is in the data. An offender among many counts less. Age weighs nothing, a document shown by two raises nobody, and whoever looks moved has no score in a group of any kind of couriers or of workers, and in one of no known kind nobody of whom nothing is said alone.",
  },
  {
    version: 4,
    id: "m_2f058247ae49a1f503a114944fb2",
    says: "Airport workers are asked about whoever is suspected without them, by duty, odd shifts, visits off the roster and foreign doors, against the same flights weeks apart, and about shifts unlike their colleagues'; what is said of ties to associates stands at the false discovery rate, and a tie alone makes no ring of insiders.",
  },
  {
    version: 5,
    id: "m_f3dd8668b7db896cf87cd3b4bd09",
    says:
      "Small parcels of parts are compared with what other hands in the data receive. That one kind of thing alone ties a group speaks the more against it the more groups here that kind ties alone. Members on one booking with each other and " +
      "members who travel again and again speak against a group, being on one booking is no longer a reason for it, and two whom nothing but a report of one incident names together are no finding.",
  },
  {
    version: 6,
    id: "m_b65543a7b694d9a0ee75e7907bb8",
    says: "What two questions say of an airport worker counts together where both stand at a false discovery rate of 0.2, else the heavier alone; presence for the suspected that all staff have by chance makes no ring of insiders.",
  },
  {
    version: 7,
    id: "m_12ea5dbce0799802e0412961c9bb",
    says: "What each code weighs is multiplied by what was learnt of it from made-up worlds of six makes; the prior is −5.8. Groups at a coarser resolution are looked at beside the finer ones, and of those that overlap the best scored stands.",
  },
  {
    version: 8,
    id: "m_10d0f2aeeace51fb753a84c5c8f5",
    says: "Among couriers and in rings of insiders whoever has travelled and was never seen to come back has neither score nor role, unless they were reported or paid for others; a document that several showed ranks nobody.",
  },
  {
    version: 9,
    id: "m_66c57bdffceb10badfd5dd1d9e67",
    says: "A suspected group that workers were there for, where that stands at the false discovery rate over all staff, is looked at once more with them in it, and with one such worker to a handful of others is a ring of insiders.",
  },
  {
    version: 10,
    id: "m_8be0b3b956af92e8be7ff8f51276",
    says: "Airport workers whom no roster tells of are asked like the others, by their visits by badge, and over all staff together; of whom too little tells to be asked, the run says how many. Swaps, bags that nobody brought and parcels of the suspected count, against colleagues and a worker's own share of the work; flights of such parcels are asked about, and nobody is asked about whoever bears their name.",
  },
];
