/**
 * Group 1 of a message, one booking, as its segments come:
 *
 *     SRC RCI SSR* DAT IFT* ORG ADD* | TIF … SSR* ADD* (TKT MON PTK DAT (FOP IFT* ADD)*)* … | TVL TRA RPI SSR* RCI (DAT ORG (TRI TIF SSD TBD*)*) … | EQN RCI | MSG TVL | ABI SAC …
 *
 * What a segment means hangs on what stands before it: an ADD is the booking's or a traveller's, a TIF names a traveller or who checks in.
 */
import { maskSensitive } from "../sensitive.ts";
import type { Segment } from "../edifact/segment.ts";
import { decodeAdd } from "./add.ts";
import { decodeDat } from "./dat.ts";
import { decodeFop } from "./fop.ts";
import { decodeIft } from "./ift.ts";
import { namedTraveller, type Pnr, type PnrCheckIn, type PnrLeg, type PnrTraveller, type PnrWho } from "./message.ts";
import { isOfAir } from "./msg.ts";
import type { Notice } from "./notices.ts";
import { decodeOrg } from "./org.ts";
import { decodeRci } from "./rci.ts";
import { decodeRpi } from "./rpi.ts";
import { decodeSsd } from "./ssd.ts";
import { decodeSsr, isKeptSsr, type Ssr } from "./ssr.ts";
import { decodeTbd } from "./tbd.ts";
import { decodeTif } from "./tif.ts";
import { decodeTra } from "./tra.ts";
import { decodeTri } from "./tri.ts";
import { decodeTvl } from "./tvl.ts";

/** Beyond these a message is a mishap; what is more is told and left out. */
const TRAVELLERS_MAX = 999;
const LEGS_MAX = 99;
const SSRS_MAX = 5_000;
const LOCATORS_MAX = 99;

type Stage = "HEAD" | "TRAVELLER" | "PAYMENT" | "LEG" | "CHECK_IN" | "GROUND" | "SPLIT" | "HISTORY";

/** A service request, and the traveller in whose group it stands. */
export interface PlacedSsr {
  readonly ssr: Ssr;
  readonly traveller: PnrTraveller | undefined;
  readonly leg: number;
}

const KEPT_TAGS: ReadonlySet<string> = new Set(
  "SRC RCI DAT ORG ADD TIF REF FTI TKT MON PTK TVL TRA RPI TRI SSD TBD EQN".split(" "),
);

export class PnrGroup {
  readonly pnr: Pnr;
  readonly ssrs: PlacedSsr[] = [];
  readonly #onNotice: (notice: Notice, ordinal: number) => void;
  #stage: Stage = "HEAD";
  #traveller: PnrTraveller | undefined;
  #leg: PnrLeg | undefined;
  #checkIn: PnrCheckIn | undefined;
  #checkedInAt: number | undefined;
  #awaitsName = false;

  constructor(segment: Segment, onNotice: (notice: Notice, ordinal: number) => void) {
    this.#onNotice = onNotice;
    this.pnr = {
      locators: [],
      travellers: [],
      legs: [],
      contacts: [],
      payments: [],
      isGroup: false,
      agencyIata: "",
      agentSign: "",
      ticketedAt: undefined,
      payerName: "",
      ordinal: segment.ordinal,
      raw: [],
    };
  }

  read(segment: Segment): void {
    const { tag } = segment;
    if (tag === "ABI" || tag === "SAC" || tag === "LTS") this.#stage = "HISTORY";
    if (this.#stage === "HISTORY") {
      this.#onNotice("HISTORY", segment.ordinal);
      return;
    }
    if (KEPT_TAGS.has(tag) || (tag === "SSR" && isKeptSsr(segment))) this.pnr.raw.push(segment.raw);
    if (this.#stage === "GROUND" && tag !== "TVL" && tag !== "MSG") return;
    switch (tag) {
      case "RCI":
        // Behind EQN it names the booking that others were split off to, or came from.
        if (this.#stage !== "SPLIT") this.#locate(segment);
        return;
      case "EQN":
        this.#stage = "SPLIT";
        this.#onNotice("SPLIT", segment.ordinal);
        return;
      case "MSG":
        this.#leg = undefined;
        this.#stage = isOfAir(segment) ? "LEG" : "GROUND";
        return;
      case "ORG":
        if (this.#stage === "HEAD") Object.assign(this.pnr, decodeOrg(segment));
        return;
      case "DAT":
        this.#date(segment);
        return;
      case "TIF":
        this.#names(segment);
        return;
      case "TVL":
        this.#travel(segment);
        return;
      case "SSR":
        this.#request(segment);
        return;
      case "IFT":
        this.#text(segment);
        return;
      case "ADD":
        this.#owner().push(...decodeAdd(segment));
        return;
      case "TKT":
      case "MON":
        if (this.#stage === "TRAVELLER") this.#stage = "PAYMENT";
        return;
      case "FOP":
        this.#payment(segment);
        return;
      default:
        if (this.#leg !== undefined) this.#ofLeg(segment, this.#leg);
    }
  }

  /** Each leg names them again. */
  #locate(segment: Segment): void {
    const { locators } = this.pnr;
    for (const given of decodeRci(segment)) {
      const known = locators.some(({ carrier, locator }) => carrier === given.carrier && locator === given.locator);
      if (!known && locators.length < LOCATORS_MAX) locators.push(given);
    }
  }

  #ofLeg(segment: Segment, leg: PnrLeg): void {
    switch (segment.tag) {
      case "TRA": {
        const { carrier, number } = decodeTra(segment);
        leg.operating ||= carrier;
        leg.operatingNumber ||= number;
        return;
      }
      case "RPI":
        leg.status ||= decodeRpi(segment);
        return;
      case "TRI":
        this.#stage = "CHECK_IN";
        this.#checkIn = undefined;
        this.#awaitsName = true;
        if (decodeTri(segment) !== "") this.#startCheckIn(leg, { ref: decodeTri(segment), surname: "", givenNames: "" });
        return;
      case "SSD":
        if (this.#checkIn !== undefined) this.#checkIn.seat ||= decodeSsd(segment);
        return;
      case "TBD":
        if (this.#checkIn !== undefined) this.#bags(segment, this.#checkIn);
        return;
      default:
        return;
    }
  }

  #bags(segment: Segment, checkIn: PnrCheckIn): void {
    const bags = decodeTbd(segment);
    checkIn.bagCount ??= bags.count;
    checkIn.bagWeightKg ??= bags.weightKg;
    checkIn.bagTags.push(...bags.tags.slice(0, 99 - checkIn.bagTags.length));
  }

  #startCheckIn(leg: PnrLeg, who: PnrWho): void {
    const checkIn = { who, at: this.#checkedInAt, seat: "", bagCount: undefined, bagWeightKg: undefined, bagTags: [] };
    this.#checkIn = checkIn;
    if (leg.checkIns.length < TRAVELLERS_MAX) leg.checkIns.push(checkIn);
  }

  #date(segment: Segment): void {
    const moments = decodeDat(segment);
    this.pnr.ticketedAt ??= moments.get("710");
    if (this.#leg === undefined) return;
    this.#checkedInAt = this.#leg.checkedInAt = moments.get("2");
  }

  #names(segment: Segment): void {
    const { isGroup, names } = decodeTif(segment);
    if (this.#stage === "LEG" || this.#stage === "CHECK_IN" || this.#stage === "SPLIT") {
      if (this.#leg === undefined || names[0] === undefined) return;
      // A TRI may give another number than the TIF behind it: what TIF says of whom it is counts.
      if (this.#awaitsName && this.#checkIn !== undefined) this.#checkIn.who = names[0];
      else this.#startCheckIn(this.#leg, names[0]);
      this.#awaitsName = false;
      return;
    }
    this.#stage = "TRAVELLER";
    this.#traveller = undefined;
    if (isGroup) this.pnr.isGroup = true;
    for (const name of names) {
      if (this.pnr.travellers.length >= TRAVELLERS_MAX) {
        this.#onNotice("TOO_MANY", segment.ordinal);
        return;
      }
      this.#traveller = namedTraveller(name, segment.ordinal);
      this.pnr.travellers.push(this.#traveller);
    }
  }

  #travel(segment: Segment): void {
    const ground = this.#stage === "GROUND";
    const tvl = decodeTvl(segment);
    if (ground) {
      // One service, one TVL; a flight that follows is a flight again.
      this.#stage = "LEG";
      return;
    }
    if (tvl.type === "operating") {
      const leg = this.pnr.legs.at(-1);
      if (leg === undefined) return;
      leg.operatingNumber ||= tvl.number;
      leg.operating ||= tvl.carrier;
      return;
    }
    this.#stage = "LEG";
    this.#traveller = undefined;
    this.#checkIn = undefined;
    this.#checkedInAt = undefined;
    this.#leg = undefined;
    if (tvl.type === "incomplete") this.#onNotice("LEG_INCOMPLETE", segment.ordinal);
    if (tvl.type !== "leg") return;
    if (this.pnr.legs.length >= LEGS_MAX) this.#onNotice("TOO_MANY", segment.ordinal);
    else this.pnr.legs.push((this.#leg = tvl.leg));
  }

  #request(segment: Segment): void {
    const ssr = decodeSsr(segment);
    if (ssr === undefined) return;
    if (this.ssrs.length >= SSRS_MAX) this.#onNotice("TOO_MANY", segment.ordinal);
    else this.ssrs.push({ ssr, traveller: this.#traveller, leg: this.#leg === undefined ? -1 : this.pnr.legs.length - 1 });
  }

  #text(segment: Segment): void {
    const text = decodeIft(segment);
    if (text === undefined) return;
    this.pnr.raw.push(maskSensitive(segment.raw));
    this.pnr.payerName ||= text.payerName;
    const payment = this.pnr.payments.at(-1);
    if (payment !== undefined && this.#stage === "PAYMENT") payment.payer ||= text.payerName;
    // Who pays is the booking's, wherever it stands.
    (text.payerName === "" ? this.#owner() : this.pnr.contacts).push(...text.contacts);
  }

  #payment(segment: Segment): void {
    const { payments, wasFull, raw } = decodeFop(segment);
    this.#stage = "PAYMENT";
    this.pnr.raw.push(raw);
    this.pnr.payments.push(...payments);
    if (wasFull) this.#onNotice("CARD_NUMBER", segment.ordinal);
  }

  /** Whose contact stands here: the traveller's in whose group it is; of payments, and else, the booking's. */
  #owner(): Pnr["contacts"] {
    return this.#stage === "TRAVELLER" && this.#traveller !== undefined ? this.#traveller.contacts : this.pnr.contacts;
  }
}
