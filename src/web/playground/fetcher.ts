/** Carries operations to our own server: queries and mutations by POST, subscriptions by WebSocket. */
import type { GraphiQLProps } from "graphiql";
import { getOperationAST } from "graphql";
import { createClient } from "graphql-ws";
import { ownHeaders } from "./session.ts";

const sockets = createClient({
  url: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/graphql`,
  lazy: true,
  connectionParams: { ...ownHeaders },
});

export const fetcher: GraphiQLProps["fetcher"] = async (params, options) => {
  const { query, operationName, variables } = params;
  const ast = options?.documentAST === undefined ? null : getOperationAST(options.documentAST, operationName);
  if (ast?.operation === "subscription") {
    return sockets.iterate({
      query,
      operationName: operationName ?? null,
      variables: (variables ?? null) as Record<string, unknown> | null,
    }) as never;
  }
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      ...options?.headers,
      ...ownHeaders,
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
    },
    body: JSON.stringify({ query, operationName, variables }),
  });
  return response.json();
};
