/**
 * GraphQL over HTTP: with `application/json` a well-formed request is answered 200 also when its document does not parse, validate or
 * fit its variables; with `application/graphql-response+json` the same is 400. Apollo answers 400 for both. An answer with nothing in it but
 * that the store cannot be used is 503, so that whoever watches from outside sees it.
 */
import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import { ERRORS, type ErrorCode } from "#base/errors.ts";

const REQUEST_FORMS = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
  "LIMIT_EXCEEDED",
]);
const RESPONSE_JSON = "application/graphql-response+json";

function isOutage({ extensions }: GraphQLFormattedError): boolean {
  const code = String(extensions?.["code"]);
  return code.startsWith("STORE_") && Object.hasOwn(ERRORS, code) && ERRORS[code as ErrorCode].status === 503;
}

export const statusByAccept: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (response.body.kind !== "single") return;
        const { errors, data } = response.body.singleResult;
        if (errors?.length && Object.values(data ?? {}).every((value) => value === null) && errors.every(isOutage))
          response.http.status = 503;
        if (data !== undefined && data !== null) return;
        const ofForm = errors?.length && errors.every((error) => REQUEST_FORMS.has(String(error.extensions?.code)));
        if (!ofForm) return;
        const wantsNew = request.http?.headers.get("accept")?.includes(RESPONSE_JSON) ?? false;
        response.http.status = wantsNew ? 400 : 200;
      },
    };
  },
};
