/** The way to our own server: questions by POST, what happens by WebSocket. Answers are kept for the page's lifetime only. */
import { cacheExchange, Client, type CombinedError, type ExecutionResult, fetchExchange, subscriptionExchange } from "@urql/core";
import { createClient } from "graphql-ws";

const sockets = createClient({ url: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/graphql`, lazy: true });

export const client = new Client({
  url: "/graphql",
  preferGetMethod: false,
  requestPolicy: "cache-and-network",
  fetchOptions: { headers: { accept: "application/graphql-response+json, application/json" } },
  exchanges: [
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
