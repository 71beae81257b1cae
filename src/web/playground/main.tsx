/** The playground: GraphiQL over our own /graphql, with the tour's questions laid out. It keeps nothing and calls nobody else. */
import "graphiql/setup-workers/vite";
import { GraphiQL } from "graphiql";
import "graphiql/style.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ask, readExamples } from "./examples.ts";
import { fetcher } from "./fetcher.ts";
import { MemoryStorage } from "./memory-storage.ts";
import "./page.css";
import { mustSignIn } from "./session.ts";
import { givenTab, tour } from "./tour.ts";

interface Start {
  /** Whether what is shown was made up. */
  readonly exercise: boolean;
  readonly tabs: ReturnType<typeof tour>;
}

/** What the server is asked before the editor opens. */
async function readStart(): Promise<Start> {
  const [me, examples] = await Promise.all([ask<{ me: { exercise: boolean | null } }>("{ me { exercise } }"), readExamples()]);
  const given = givenTab(location.hash);
  return { exercise: me?.me.exercise === true, tabs: given === null ? tour(examples) : [given, ...tour(examples)] };
}

function Page({ exercise, tabs }: Start) {
  return (
    <div className="page">
      {exercise && (
        <p className="exercise" role="status">
          EXERCISE – made-up data
        </p>
      )}
      <div className="editor">
        <GraphiQL
          fetcher={fetcher}
          storage={storage}
          defaultTabs={tabs}
          plugins={NO_HISTORY}
          shouldPersistHeaders={false}
          showPersistHeadersSettings={false}
        >
          <GraphiQL.Logo>trama</GraphiQL.Logo>
        </GraphiQL>
      </div>
    </div>
  );
}

// Queries hold names and document numbers: they are forgotten with the page.
const storage = new MemoryStorage();
const NO_HISTORY: never[] = [];

const root = createRoot(document.getElementById("root")!);
if (mustSignIn)
  root.render(
    <p className="exercise">
      <a href="/">Sign in</a> first, then open this page again.
    </p>,
  );
else {
  const start = await readStart();
  root.render(
    <StrictMode>
      <Page {...start} />
    </StrictMode>,
  );
}
