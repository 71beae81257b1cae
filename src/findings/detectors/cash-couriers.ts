/**
 * Cash couriers (docs/typologies.md C1–C3, C5): linked people who declare just under the line, or declare less than they hold, or
 * split a sum between them on one flight. Benign twins: families each with their own money, traders, honest declarers above the line.
 */
import { listAt } from "#base/list-at.ts";
import { behaviourReasons } from "../behaviour-reasons.ts";
import { clusterDetector } from "../cluster-detector.ts";
import { declarationsOf, type Declared } from "../declarations.ts";
import type { DetectionWorld } from "../detection-world.ts";
import { isInsiderGroup, type Group } from "../group-evidence.ts";
import { payersIn } from "../members.ts";
import { notCouriers } from "../one-way-clients.ts";
import type { Evidence } from "../raw-finding.ts";
import { seizureReason } from "../seizures.ts";

export const cashCouriers = clusterDetector({
  id: "cash-couriers",
  title: "Cash courier ring",
  kind: "CASH_COURIERS",
  needs: ["JOURNEYS"],
  helps: ["DECLARATIONS", "DECLARERS", "COUNTED_AMOUNTS", "BOOKING_TIMES", "PAYMENT_FORMS", "INCIDENTS", "SEIZURES"],
  evidence(world, group) {
    if (isInsiderGroup(world, group)) return null;
    const { cashCurrencies } = world.settings;
    const declared = declarationsOf(world, group.open).filter(({ currency }) => cashCurrencies.includes(currency));
    return [
      ...notCouriers(world, group),
      ...seizureReason(world, group, ["CASH"]),
      ...justUnder(world, declared),
      ...underDeclared(world, declared),
      ...splits(world, group, declared),
      ...behaviourReasons(world, group, ["SHORT_STAY"]),
    ];
  },
  role(world, group) {
    const payers = payersIn(world, group);
    const carriers = new Set(declarationsOf(world, group.open).map((declared) => declared.person));
    return (person) =>
      world.people.staff[person] === 1
        ? "STAFF_ACCOMPLICE"
        : carriers.has(person)
          ? "COURIER"
          : payers.has(person)
            ? "ORGANISER"
            : "UNKNOWN";
  },
});

function justUnder(world: DetectionWorld, declared: readonly Declared[]): Evidence[] {
  const threshold = world.settings.cashThreshold;
  const under = declared.filter(({ amount }) => amount >= world.settings.cashUnderFrom * threshold && amount < threshold);
  if (under.length < 2) return [];
  const members = [...new Set(under.map(({ person }) => person))];
  const counts = { declarations: under.length, persons: members.length };
  return [
    { code: "JUST_UNDER", params: { count: under.length, threshold }, counts, links: under.map(({ link }) => link), members },
  ];
}

function underDeclared(world: DetectionWorld, declared: readonly Declared[]): Evidence[] {
  const threshold = world.settings.cashThreshold;
  const found = declared.filter(({ amount, counted }) => counted >= threshold && amount < threshold);
  if (found.length === 0) return [];
  const members = [...new Set(found.map(({ person }) => person))];
  return [
    {
      code: "UNDER_DECLARED",
      params: { count: found.length, threshold },
      counts: { declarations: found.length },
      links: found.map(({ link }) => link),
      members,
    },
  ];
}

function splits(world: DetectionWorld, group: Group, declared: readonly Declared[]): Evidence[] {
  const threshold = world.settings.cashThreshold;
  // Sums are of one currency: what the parts are worth together in another is not known here.
  const byFlight = new Map<string, Declared[]>();
  for (const one of declared) {
    const key = `${one.flight}/${one.currency}`;
    if (one.flight >= 0 && one.amount < threshold) listAt(byFlight, key).push(one);
  }
  const kin = new Set(group.ties.filter((tie) => tie.benign === "KIN").map((tie) => `${tie.low}/${tie.high}`));
  const found = [...byFlight.values()].filter((parts) => {
    const persons = [...new Set(parts.map(({ person }) => person))].sort((a, b) => a - b);
    const unrelated = persons.some((a, i) => persons.slice(i + 1).some((b) => !kin.has(`${a}/${b}`)));
    return unrelated && parts.reduce((sum, { amount }) => sum + amount, 0) >= world.settings.cashSplitSum * threshold;
  });
  if (found.length === 0) return [];
  const parts = found.flat();
  const flights = [...new Set(parts.map(({ flight }) => world.snapshot.ids[flight]!))].sort();
  return [
    {
      code: "CASH_SPLIT",
      params: { count: flights.length, flights, threshold },
      counts: { sums: found.length },
      links: parts.map(({ link }) => link),
      members: [...new Set(parts.map(({ person }) => person))],
    },
  ];
}
