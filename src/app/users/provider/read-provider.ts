/** The file that TRAMA_OIDC names: an identity provider (OpenID Connect Core 1.0), and whom trama takes its people for (docs/users.md). */
import { z } from "zod";
import { ROLES } from "#model/users/rights.ts";
import { settingsFrom } from "../../settings.ts";
import { CLEARANCE } from "../read-users.ts";

/** A claim by its name, or by the names that lead to it: `["realm_access", "roles"]`. */
const claim = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const provider = z
  .strictObject({
    issuer: z.url(),
    /** What people are shown. */
    called: z.string().min(1).max(40).default("OpenID Connect"),
    /** To sign in by pages. */
    clientId: z.string().min(1).optional(),
    clientSecretFile: z.string().min(1).optional(),
    scope: z
      .string()
      .regex(/(^| )openid( |$)/, "the scope openid is needed")
      .default("openid profile"),
    /** Of access tokens that programs send. */
    audience: z.string().min(1).optional(),
    nameClaim: claim.default("sub"),
    selfClaim: claim.optional(),
    grants: z
      .array(
        z.strictObject({
          claim,
          /** What the claim is, or has among its values. */
          value: z.string().min(1),
          roles: z.array(z.enum(ROLES)).default([]),
          clearance: CLEARANCE,
        }),
      )
      .min(1, "without a grant nobody is let in"),
  })
  .refine(({ clientId, audience }) => clientId !== undefined || audience !== undefined, {
    message: "clientId (to sign in by pages), audience (for programs' tokens), or both are needed",
  })
  .refine(({ clientId, audience }) => clientId !== audience, {
    path: ["audience"],
    message: "it must be another than clientId, so that what tells a page who signed in is no key for programs",
  })
  .refine(({ issuer }) => isSafe(issuer), {
    path: ["issuer"],
    message: "https is needed (http of this machine alone is taken)",
  });

export type ProviderSettings = z.infer<typeof provider>;

/** Throws CONFIG_INVALID, which names the file (`called`), each field that cannot be used, and what would be right. */
export function readProvider(text: string, called: string): ProviderSettings {
  return settingsFrom(provider, text, called);
}

const HERE = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Keys that were changed on the way would let anybody in. */
export function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || (protocol === "http:" && HERE.has(hostname));
}
