/** What is in a case, told as it stands now; and the views of the canvas that people saved. */
import { Link } from "wouter";
import { useMoment, useWords } from "../../words/use-words.tsx";
import { routes } from "../routes.ts";
import type { OneCase } from "./case-page.tsx";

type Item = OneCase["items"][number];

export function CaseItems({ found, onRemove }: { readonly found: OneCase; readonly onRemove: (key: string) => void }) {
  const say = useWords();
  const moment = useMoment();
  const things = found.items.flatMap(({ entity }) => entity?.id ?? []);
  return (
    <section aria-labelledby="items">
      <h2 id="items">{say("case.items", { count: found.items.length })}</h2>
      {things.length > 0 && <Link href={routes.graph(...things)}>{say("case.draw")}</Link>}
      <ul className="case-rows">
        {found.items.map((item) => (
          <li key={item.key}>
            <ItemText item={item} />{" "}
            <span className="quiet">
              {item.by}, {moment(item.at)}
              {item.note !== null && ` · ${item.note}`}
            </span>{" "}
            <button type="button" onClick={() => onRemove(item.key)}>
              {say("case.remove")}
            </button>
          </li>
        ))}
      </ul>
      {found.views.length > 0 && (
        <>
          <h3>{say("case.views")}</h3>
          <ul className="case-rows">
            {found.views.map((view) => (
              <li key={view.id}>
                <Link href={routes.caseView(found.id, view.id)}>{view.name}</Link>{" "}
                <span className="quiet">
                  {view.by}, {moment(view.at)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function ItemText({ item: { entity, link, finding, steps } }: { readonly item: Item }) {
  const say = useWords();
  if (entity !== null)
    return (
      <>
        {say(`kind.${entity.kind}`)} <Link href={routes.graph(entity.id)}>{entity.label}</Link>
      </>
    );
  if (finding !== null) return <Link href={routes.finding(finding.id)}>{finding.title}</Link>;
  if (link !== null)
    return (
      <>
        {link.from.label} {say(`link.${link.kind}`)} {link.to.label}
      </>
    );
  const [first] = steps ?? [];
  return first === undefined ? null : <>{[first.from, ...steps!.map(({ to }) => to)].map(({ label }) => label).join(" – ")}</>;
}
