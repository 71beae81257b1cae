/** The frame of every page: what is made up is said, the box that finds, the ways to the pages. */
import { lazy, Suspense } from "react";
import { Link, Route, Switch, useLocation } from "wouter";
import { useQuery } from "urql";
import { MeDocument } from "../query/documents.gen.ts";
import { useMay } from "../panel/use-may.ts";
import { useWords } from "../words/use-words.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { FindBox } from "./find/find-box.tsx";
import { begin } from "./graph/begin.ts";
import { beginView } from "./graph/begin-view.ts";
import { Home } from "./home/home.tsx";
import { Preferences } from "./preferences.tsx";
import { routes } from "./routes.ts";
import { SessionMenu } from "./sign-in/session-menu.tsx";
import { SignIn } from "./sign-in/sign-in.tsx";
import { useSession } from "./sign-in/use-session.ts";

// The canvas and what it needs are fetched when something is to be drawn.
const GraphPage = lazy(async () => ({ default: (await import("./graph/graph-page.tsx")).GraphPage }));
const AuditPage = lazy(async () => ({ default: (await import("./audit/audit-page.tsx")).AuditPage }));
const RequestsPage = lazy(async () => ({ default: (await import("./requests/requests-page.tsx")).RequestsPage }));
const CasesPage = lazy(async () => ({ default: (await import("./cases/cases-page.tsx")).CasesPage }));
const CasePage = lazy(async () => ({ default: (await import("./cases/case-page.tsx")).CasePage }));
const FindingsPage = lazy(async () => ({ default: (await import("./findings/findings-page.tsx")).FindingsPage }));
const FindingPage = lazy(async () => ({ default: (await import("./findings/finding-page.tsx")).FindingPage }));

export function App() {
  const { users, signedIn } = useSession();
  return users && signedIn === null ? <SignIn /> : <Pages />;
}

function Pages() {
  const say = useWords();
  const [address] = useLocation();
  const { users } = useSession();
  const readsAudit = useMay("AUDIT") === true;
  const [{ data }] = useQuery({ query: MeDocument });
  return (
    <div className="app">
      <a className="skip" href="#content">
        {say("app.skip")}
      </a>
      {data?.me.exercise === true && (
        <p className="exercise" role="status">
          {say("app.exercise")}
        </p>
      )}
      <header className="top">
        <Link href={routes.home()} className="brand">
          {say("app.name")}
        </Link>
        <FindBox />
        <nav>
          <Link href={routes.home()}>{say("app.home")}</Link>
          <Link href={routes.findings()}>{say("findings.title")}</Link>
          <Link href={routes.cases()}>{say("cases.title")}</Link>
          {users && <Link href={routes.requests()}>{say("requests.title")}</Link>}
          {readsAudit && <Link href={routes.audit()}>{say("audit.title")}</Link>}
          <a href="/graphql">{say("app.playground")}</a>
        </nav>
        <SessionMenu />
        <Preferences />
      </header>
      <main id="content" tabIndex={-1}>
        <ErrorBoundary address={address}>
          <Suspense fallback={<p className="note">{say("app.loading")}</p>}>
            <Switch>
              <Route path="/">
                <Home />
              </Route>
              <Route path="/findings">
                <FindingsPage />
              </Route>
              <Route path="/finding/:id">{({ id }) => <FindingPage key={id} id={id} />}</Route>
              <Route path="/audit">
                <AuditPage />
              </Route>
              <Route path="/requests">
                <RequestsPage />
              </Route>
              <Route path="/cases">
                <CasesPage />
              </Route>
              <Route path="/case/:id">{({ id }) => <CasePage key={id} id={id} />}</Route>
              <Route path="/case/:id/view/:view">
                {({ id, view }) => (
                  <GraphPage key={view} address={view} begin={(client, store) => beginView(client, store, { id, view })} />
                )}
              </Route>
              <Route path="/graph/:ids">
                {({ ids }) => (
                  <GraphPage key={ids} address={ids} begin={(client, store) => begin(client, store, ids.split(","))} />
                )}
              </Route>
              <Route>
                <p className="note">{say("app.notFound")}</p>
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}
