/** Whom somebody is taken for by what an identity provider says of them, and settings that cannot be used. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readProvider } from "#app/users/provider/read-provider.ts";
import { userByClaims } from "#app/users/provider/user-by-claims.ts";
import { TLP_LEVELS } from "#model/handling.ts";
import { ROLES } from "#model/users/rights.ts";

const GROUPS = ["a", "b", "c", "d"] as const;
const base = { issuer: "https://id.example.org", clientId: "trama", grants: [] as object[] };
const settingsOf = (given: object): ReturnType<typeof readProvider> =>
  readProvider(JSON.stringify({ ...base, ...given }), "oidc.json");
const grant = (value: string, more: object = {}): object => ({
  ...{ claim: "groups", value, roles: ["analyst"], clearance: { tlp: "GREEN" } },
  ...more,
});

describe("somebody whom the provider vouches for", () => {
  test("has what the grants that fit give together, and nothing of any other", () => {
    const given = fc.array(
      fc.record({
        claim: fc.constant("groups"),
        value: fc.constantFrom(...GROUPS),
        roles: fc.subarray([...ROLES]),
        clearance: fc.record({
          all: fc.boolean(),
          tlp: fc.constantFrom(...TLP_LEVELS),
          agency: fc.constantFrom("", "PAN-SNA", "USA-CBP"),
          compartments: fc.subarray(["HARBOUR", "CONDOR"]),
        }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(given, fc.subarray([...GROUPS, "choir"]), (grants, groups) => {
        const user = userByClaims(settingsOf({ grants }), { sub: "eva", groups });
        const fitting = grants.filter(({ value }) => groups.includes(value));
        const agencies = new Set(fitting.map(({ clearance }) => clearance.agency).filter(Boolean));
        if (fitting.length === 0) return void expect(user).toBe("NO_GRANT");
        if (fitting.every(({ roles }) => roles.length === 0)) return void expect(user).toBe("NO_ROLE");
        if (agencies.size > 1) return void expect(user).toBe("TWO_AGENCIES");
        if (typeof user === "string") throw new Error(user);
        const every = <T>(of: (one: (typeof fitting)[number]) => readonly T[]): Set<T> =>
          new Set(fitting.flatMap((one) => of(one)));
        expect(new Set(user.roles)).toEqual(every(({ roles }) => roles));
        expect(new Set(user.clearance.compartments)).toEqual(every(({ clearance }) => clearance.compartments));
        expect(user.clearance.all).toBe(fitting.some(({ clearance }) => clearance.all));
        expect(fitting.map(({ clearance }) => clearance.tlp)).toContain(user.clearance.tlp);
        for (const { clearance } of fitting)
          expect(TLP_LEVELS.indexOf(clearance.tlp)).toBeLessThanOrEqual(TLP_LEVELS.indexOf(user.clearance.tlp));
        expect([user.name, user.tokenSha256, user.clearance.agency]).toEqual(["eva", null, [...agencies][0] ?? ""]);
      }),
    );
  });

  test.each([
    ["a list", { groups: ["x", "staff"] }, "groups"],
    ["one text", { groups: "staff" }, "groups"],
    ["words with blanks between", { scope: "openid staff" }, "scope"],
    ["further in", { realm_access: { roles: ["staff"] } }, ["realm_access", "roles"]],
    ["under a name with points and slashes", { "https://example.org/groups": ["staff"] }, "https://example.org/groups"],
  ])("has a claim by its values: %s", (_, claims, claim) => {
    expect(userByClaims(settingsOf({ grants: [grant("staff", { claim })] }), { sub: "eva", ...claims })).toMatchObject({
      name: "eva",
    });
  });

  test.each([
    ["of another value", { groups: ["staff-of-another"] }],
    ["that is no text", { groups: [["staff"], { staff: true }, 1, null] }],
    ["that every object has", { groups: undefined }],
  ])("has no claim %s", (_, claims) => {
    expect(
      userByClaims(settingsOf({ grants: [grant("staff"), grant("x", { claim: "constructor" })] }), { sub: "eva", ...claims }),
    ).toBe("NO_GRANT");
  });

  test("is named as a user could be, by the claim that is to name them, and never as the reader of a place without users", () => {
    const named = (claims: object, nameClaim?: string): unknown => {
      const user = userByClaims(settingsOf({ grants: [grant("staff")], nameClaim }), { groups: ["staff"], ...claims });
      return typeof user === "string" ? user : user.name;
    };
    expect(named({ sub: "248289761001" })).toBe("248289761001");
    expect(named({ sub: "1", preferred_username: "eva.r@example.org" }, "preferred_username")).toBe("eva.r@example.org");
    for (const claims of [{}, { sub: "" }, { sub: "local" }, { sub: "two\nlines" }, { sub: "x".repeat(65) }, { sub: ["eva"] }])
      expect([claims, named(claims)]).toEqual([claims, "NO_NAME"]);
  });
});

describe("settings that cannot be used", () => {
  test.each<[string, object | string, string]>([
    ["no JSON", "{", "it is not JSON"],
    ["no grant", { grants: [] }, "grants: without a grant nobody is let in"],
    ["keys by http", { issuer: "http://id.example.org", grants: [grant("a")] }, "issuer: https is needed"],
    ["a role that there is not", { grants: [grant("a", { roles: ["boss"] })] }, "grants.0.roles.0"],
    ["a word that is no field", { grants: [grant("a")], isuer: "x" }, "isuer"],
    ["no way in", { clientId: undefined, grants: [grant("a")] }, "clientId (to sign in by pages), audience"],
    ["one key for both ways in", { audience: "trama", grants: [grant("a")] }, "audience: it must be another than clientId"],
    ["no openid", { scope: "profile", grants: [grant("a")] }, "scope: the scope openid is needed"],
    [
      "a compartment as labels do not write it",
      { grants: [grant("a", { clearance: { tlp: "RED", compartments: ["harbour"] } })] },
      "grants.0.clearance.compartments.0",
    ],
  ])("say what is wrong and where: %s", (_, given, said) => {
    const text = typeof given === "string" ? given : JSON.stringify({ ...base, ...given });
    expect(() => readProvider(text, "oidc.json")).toThrow(
      expect.objectContaining({ code: "CONFIG_INVALID", message: expect.stringContaining(said) as string }),
    );
  });
});
