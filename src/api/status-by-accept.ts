/**
 * GraphQL over HTTP: with `application/json` a well-formed request is answered 200 also when its document does not parse, validate or
 * fit its variables; with `application/graphql-response+json` the same is 400. Apollo answers 400 for both.
 */
import type { ApolloServerPlugin } from "@apollo/server";

const REQUEST_FORMS = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
  "LIMIT_EXCEEDED",
]);
const RESPONSE_JSON = "application/graphql-response+json";

export const statusByAccept: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (response.body.kind !== "single") return;
        const { errors, data } = response.body.singleResult;
        if (data !== undefined && data !== null) return;
        const ofForm = errors?.length && errors.every((error) => REQUEST_FORMS.has(String(error.extensions?.code)));
        if (!ofForm) return;
        const wantsNew = request.http?.headers.get("accept")?.includes(RESPONSE_JSON) ?? false;
        response.http.status = wantsNew ? 400 : 200;
      },
    };
  },
};
