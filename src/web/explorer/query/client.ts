/** The way to our own server: questions by POST, what happens by WebSocket. Answers are kept for the page's lifetime only. */
import {
  type AnyVariables,
  cacheExchange,
  Client,
  type CombinedError,
  type ExecutionResult,
  fetchExchange,
  mapExchange,
  type Operation,
  stringifyDocument,
  subscriptionExchange,
} from "@urql/core";
import { createClient } from "graphql-ws";
import { ownHeaders, sessionLost } from "./signed-in.ts";

const sockets = createClient({
  url: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/graphql`,
  lazy: true,
  connectionParams: ownHeaders,
});

export const client = new Client({
  url: "/graphql",
  preferGetMethod: false,
  requestPolicy: "cache-and-network",
  fetchOptions: () => ({ headers: { accept: "application/graphql-response+json, application/json", ...ownHeaders() } }),
  exchanges: [
    mapExchange({ onOperation: noteDrawn, onError: noteSession }),
    cacheExchange,
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: ({ query, variables }) => ({
        subscribe: (sink) => ({
          unsubscribe: sockets.subscribe(
            { query: query ?? "", variables: variables ?? null },
            {
              next: (value) => sink.next(value as ExecutionResult),
              error: (why) => sink.error(why),
              complete: () => sink.complete(),
            },
          ),
        }),
      }),
    }),
  ],
});

/** Names of the questions whose answers are drawn. */
const DRAWN: ReadonlySet<string | undefined> = new Set(["Expand", "FindingNetwork", "Ways", "Timeline"]);
let drawn: { readonly query: string; readonly variables: AnyVariables } | null = null;

function noteDrawn({ query, variables }: Operation): void {
  const name = query.definitions.flatMap((part) => (part.kind === "OperationDefinition" ? [part.name?.value] : []))[0];
  if (DRAWN.has(name)) drawn = { query: stringifyDocument(query), variables };
}

function noteSession({ graphQLErrors }: CombinedError): void {
  if (graphQLErrors.some(({ extensions }) => extensions["code"] === "UNAUTHENTICATED")) sessionLost();
}

/** The playground with the very question behind what was drawn last: ids and words of the schema, nothing that was typed. */
export function playgroundAddress(): string {
  return drawn === null ? "/graphql" : `/graphql#${encodeURIComponent(JSON.stringify(drawn))}`;
}

/** What went wrong, as a reader can be told it: the server's own words, or that it does not answer. */
export function faultOf({ networkError, graphQLErrors }: CombinedError): {
  readonly code: string | null;
  readonly text: string | null;
} {
  const [first] = graphQLErrors;
  if (first === undefined || networkError !== undefined) return { code: null, text: null };
  const code = first.extensions["code"];
  return { code: typeof code === "string" ? code : null, text: first.message };
}
