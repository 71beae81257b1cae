/**
 * RCI reservation control information: locators, up to nine.
 *
 *     RCI+UA:80F4E3::110318:2220+1A:23456'   each element   carrier : locator : type : date : time, in UTC   type C: of departure control
 *
 * Senders leave the type out together with its separator (`RCI+UA:7C789A:230818:1220`).
 */
import { composites, type Segment } from "../edifact/segment.ts";
import { isFillerWord } from "#model/fillers.ts";
import type { PnrLocator } from "./message.ts";
import { segmentMoment } from "./dates.ts";

export function decodeRci(segment: Segment): PnrLocator[] {
  return composites(segment, 0).flatMap(([carrier = "", locator = "", third = "", fourth = "", fifth = ""]): PnrLocator[] => {
    const name = locator.trim().toUpperCase();
    // Systems give them by counting as well, so that 23456 may be one.
    if (!/^[A-Z0-9]{3,20}$/.test(name) || isFillerWord(name) || /^(.)\1*$/.test(name)) return [];
    const shifted = /^\d{6}$/.test(third.trim());
    const createdAt = shifted ? segmentMoment(third, fourth) : segmentMoment(fourth, fifth);
    return [{ carrier: carrier.trim().toUpperCase(), locator: name, type: shifted ? "" : third.trim().toUpperCase(), createdAt }];
  });
}
