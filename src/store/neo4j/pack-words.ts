/**
 * Texts that bookkeeping repeats without end, each a byte in it (pack.ts). The number of a word is its place here, and lies in every
 * database: words are only ever added, at the end, up to 128.
 */
const OF_FACTS =
  "kind id natural alias intrinsic asserted aliases tokens claims drawnFrom pool flight day carrier flights from to discriminator at until props record target";
const ENTITIES = "Identity TravelDocument Flight Booking Bag Contact Organization Airport Zone Badge Shift Consignment";
const LINKS =
  "TRAVELLED_ON ON_BOOKING BOOKED_FOR HOLDS USES PAID_WITH CHECKED EMPLOYED_BY ROSTERED HANDLED ENTERED CARRIED_ON CUSTODY DEPARTS_FROM ARRIVES_AT";
const PROPERTIES = [
  "surname givenNames dateOfBirth sex nationality document staff airport issuer number type value code tag name",
  "status boarded seat bagCount bagWeightKg travellerType checkedInAt expiry direction granted event zone role",
  "locator createdAt ticketedAt agencyIata agencyName agentSign group paymentForm payerName",
  "origin destination date departsAt arrivesAt capacity aircraftRegistration startsAt endsAt departsLocal arrivesLocal",
].join(" ");
const VALUES = "M F P PAX CREW BOARDED BOOKED CHECKED_IN CARD CASH PHONE EMAIL ADDRESS PAYMENT_CARD IN OUT ROSTER";

export const PACK_WORDS: readonly string[] = ["", ...`${OF_FACTS} ${ENTITIES} ${LINKS} ${PROPERTIES} ${VALUES}`.split(" ")];
