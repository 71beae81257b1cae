import { describe, expect, it } from "vitest";
import { renderReason } from "#findings/reason-text.ts";

const asIs = (id: string): string => id;

describe("the text of a reason", () => {
  it("goes by the count", () => {
    const reason = (count: number) => renderReason({ code: "REPORTED_OFFENDERS", params: { count, incidents: ["I7"] } }, asIs);
    expect(reason(1)).toBe("1 of the members is named as an offender in reported incidents: I7.");
    expect(reason(2)).toBe("2 of the members are named as offenders in reported incidents: I7.");
  });

  it("names kinds of ties in words, and the worker or people that older findings do not tell of as one of them", () => {
    const tie = { code: "PRIVATE_TIE", params: { count: 2, kinds: ["SHARED_PHONE", "CALLS"], people: ["A", "B"] } };
    expect(renderReason(tie, asIs)).toBe("A worker is privately tied to 2 people outside the airport, by a phone, calls: A; B.");
    expect(renderReason({ code: "EXPOSURE_UNREMARKABLE", params: { observed: 1, expected: 0.4, workers: 90, q: 1 } }, asIs)).toBe(
      "A worker was present at 1 flight with incidents, where their own shifts or visits predict 0.4: among 90 workers nothing unusual (false discovery rate 1).",
    );
    expect(renderReason({ code: "INSPECTED_NEGATIVE", params: { count: 1 } }, asIs)).toBe(
      "1 inspection of members found nothing: some of the members.",
    );
  });

  it("names ids as the reader may know them, and says what is not known", () => {
    const id = `t_${"0".repeat(28)}`;
    expect(renderReason({ code: "SHARED_PHONE", params: { count: 3, shared: [id] } }, () => "+999123")).toBe(
      "3 unrelated members share a phone with another member, in separate bookings: +999123.",
    );
    expect(renderReason({ code: "SHARED_PHONE", params: { count: 3 } }, asIs)).toContain("not known");
  });
});
