/** The properties of each kind of link: as entity-properties.ts. Kinds without one are not in the table. */
import type { LinkKind } from "./kinds.ts";
import type { Property } from "./property.ts";

export const LINK_PROPERTIES = {
  TRAVELLED_ON: {
    status: { type: "code", words: "TravelStatus", about: "How far the travel has come.", column: true },
    boarded: { type: "flag", about: "Whether the person boarded.", column: true },
    seat: { type: "text", about: "Seat.", column: true },
    bagCount: { type: "whole", about: "Bags checked.", column: true },
    bagWeightKg: { type: "number", unit: "kg", about: "Weight of the bags in kilograms.", column: true },
    travellerType: { type: "code", words: "TravellerType", about: "Passenger or crew.", column: true },
    checkedInAt: { type: "instant", about: "When the person checked in.", column: true },
    position: { type: "text", about: "Position among the crew.", shown: false },
    inTransit: { type: "flag", about: "Whether the person goes on from the flight's destination.", shown: false },
    residence: { type: "text", about: "Country of residence, alpha-3.", shown: false, neverScored: true },
  },
  HOLDS: {
    expiry: { type: "day", about: "Expiry, when reported.", column: true },
    validFrom: { type: "day", about: "First day it is known to be held.", column: true },
    validTo: { type: "day", about: "Last day it is known to be held.", column: true },
  },
  ENTERED: {
    direction: { type: "code", words: "BadgeDirection", about: "Into the zone or out of it.", column: true, shown: false },
    granted: { type: "flag", about: "Whether the door opened.", column: true, shown: false },
  },
  CUSTODY: {
    event: { type: "code", words: "CustodyEventKind", about: "What was done.", column: true },
    zone: { type: "text", about: "In which zone.", column: true },
    airport: { type: "text", about: "At which airport.", column: true },
    weightKg: { type: "number", unit: "kg", about: "Weight in kilograms; a change between handovers is telling.", column: true },
    seal: { type: "text", about: "Seal; a change between handovers is telling.", column: true },
  },
  INVOLVED_IN: {
    role: { type: "code", words: "PartyRole", about: "The part as reported; null when none may be shown.", column: true },
  },
  CHARGED_WITH: {
    stage: { type: "code", words: "OutcomeStage", about: "What became of the person.", column: true, shown: false },
  },
  CONTACTED: {
    kind: { type: "code", words: "CommunicationKind", about: "How they were in contact.", column: true, shown: false },
    durationS: { type: "number", unit: "s", about: "How long, in seconds.", column: true, shown: false },
    incident: { type: "text", about: "The incident in which it came to light.", shown: false },
    legalAuthority: { type: "text", about: "By what authority it was obtained.", shown: false },
  },
  EMPLOYED_BY: {
    role: { type: "text", about: "Role at work.", column: true, shown: false },
    from: { type: "day", about: "First day of employment.", column: true, shown: false },
    to: { type: "day", about: "Last day of employment.", column: true, shown: false },
  },
} as const satisfies Partial<Record<LinkKind, Readonly<Record<string, Property>>>>;
