/**
 * Consignments that look like arms in parts (docs/typologies.md W1): light, of little declared value, described as parts or tools. Most such
 * parcels are spare parts, so a group's are compared with what other hands in these data receive.
 */
import { entityNumber, entityText } from "#analytics/columns-of.ts";
import { habitOf, type Habit } from "#analytics/peers.ts";
import { listAt } from "#base/list-at.ts";
import type { NetworkFacts } from "#analytics/network/network-facts.ts";
import type { DetectionSettings } from "./settings.ts";

const GOODS =
  /\b(AUTO|CAR|MOTOR|MACHINE(RY)?|SPARE|TOOL(S)?|TOY(S)?|PIPE|LATHE|PARTS?|METAL|HARDWARE|FITTING(S)?|GYM|SPORT(S|ING)?)\b/;
const ARMS_HEADINGS = /^93/;
const MIXED_HEADINGS = /^(8708|8205|9305|8466|7326)/;

export interface Parcels {
  /** By position in the list of consignments. */
  readonly suspicious: readonly boolean[];
  /** Of how many of what a consignee receives is suspicious. */
  readonly habit: Habit;
}

type Facts = Pick<NetworkFacts, "snapshot" | "consignments">;

export function readParcels(facts: Facts, settings: DetectionSettings): Parcels {
  const { snapshot, consignments } = facts;
  const goods = entityText(snapshot, "Consignment", "goods");
  const heading = entityText(snapshot, "Consignment", "hsCode");
  const weight = entityNumber(snapshot, "Consignment", "weightKg");
  const value = entityNumber(snapshot, "Consignment", "declaredValue");
  const currency = entityText(snapshot, "Consignment", "declaredCurrency");
  const valueMax = (of: string): number => (Object.hasOwn(settings.parcelValueMax, of) ? settings.parcelValueMax[of]! : NaN);
  const suspicious = consignments.list.map(({ node }) => {
    const code = heading(node);
    const parts = GOODS.test(goods(node).toUpperCase()) || MIXED_HEADINGS.test(code) || ARMS_HEADINGS.test(code);
    // Comparisons with NaN are false: what is not known is not small.
    return parts && weight(node) <= settings.parcelKgMax && value(node) <= valueMax(currency(node));
  });
  return { suspicious, habit: habitOfHands(facts, suspicious, settings) };
}

/** Whoever receives spare parts receives them again and again: hands are compared with hands, and not parcels with parcels. */
function habitOfHands({ consignments }: Facts, suspicious: readonly boolean[], settings: DetectionSettings): Habit {
  const received = new Map<number, boolean[]>();
  consignments.list.forEach(({ consignee }, at) => {
    if (consignee >= 0) listAt(received, consignee).push(suspicious[at]!);
  });
  const samples = [...received.values()].map((own) => ({ count: own.filter((odd) => odd).length, trials: own.length }));
  return habitOf(samples, settings.parcelPartsShare, settings);
}
