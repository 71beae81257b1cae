/**
 * TVL travel product.
 *
 *     TVL+121210:0915::1230+LHR+JFK+DL:AF+324:B'
 *         0 date : time : arrival date : arrival time   1 origin   2 destination   3 marketing : operating airline   4 number : class
 *     TVL+++++972:M'   behind such a one: the number under which the operating airline flies it (13.1 and before; TRA since)
 *
 * Dates are DDMMYY, times local. Without an arrival date it is the day of departure. Without a number it is open, or a way on the ground.
 */
import { part, type Segment } from "../edifact/segment.ts";
import { segmentClock, segmentDate } from "./dates.ts";
import type { PnrLeg } from "./message.ts";

const NUMBER = /^0*(\d{1,4}[A-Z]?)$/;
const AIRPORT = /^[A-Z][A-Z0-9]{2,3}$/;
const CARRIER = /^[A-Z0-9]{2,3}$/;

/** `open`: neither number nor airline's airports to be expected. `incomplete`: a flight of which something is missing. */
export type Tvl =
  | { readonly type: "leg"; readonly leg: PnrLeg }
  | { readonly type: "operating"; readonly carrier: string; readonly number: string }
  | { readonly type: "open" | "incomplete" };

export function decodeTvl(segment: Segment): Tvl {
  const upper = (element: number, component = 0): string => part(segment, element, component).trim().toUpperCase();
  const number = NUMBER.exec(upper(4))?.[1] ?? "";
  const [marketing, operating] = [upper(3), upper(3, 1)];
  const [origin, destination] = [upper(1), upper(2)];
  const day = upper(0);
  if (day === "" && origin === "" && destination === "")
    return number === "" ? { type: "open" } : { type: "operating", carrier: operating || marketing, number };
  const date = segmentDate(day);
  if (number === "" && /^(?:|OPEN|ARNK|SURF)$/.test(upper(4))) return { type: "open" };
  const complete = date !== "" && AIRPORT.test(origin) && AIRPORT.test(destination) && CARRIER.test(marketing || operating);
  if (!complete || number === "") return { type: "incomplete" };
  const leg: PnrLeg = {
    marketing: marketing || operating,
    marketingNumber: number,
    operating: CARRIER.test(operating) ? operating : "",
    operatingNumber: "",
    origin,
    destination,
    date,
    ...times(segment, date),
    status: "",
    checkedInAt: undefined,
    checkIns: [],
    ordinal: segment.ordinal,
  };
  return { type: "leg", leg };
}

function times(segment: Segment, date: string): Pick<PnrLeg, "departsLocal" | "arrivesLocal"> {
  const [, clock = "", third = "", fourth = ""] = [0, 1, 2, 3].map((component) => part(segment, 0, component).trim());
  const departs = segmentClock(clock);
  // `280918:1220:1505`: the arrival's time where its date should be.
  const arrivalDay = segmentDate(third);
  const arrives = segmentClock(fourth) || (arrivalDay === "" ? segmentClock(third) : "");
  // Earlier than the departure on a day that is not told: the next day's, or beyond the date line; which is not known.
  const known = arrives !== "" && (arrivalDay !== "" || (departs !== "" && arrives > departs));
  return {
    departsLocal: departs === "" ? "" : `${date}T${departs}`,
    arrivesLocal: known ? `${arrivalDay || date}T${arrives}` : "",
  };
}
