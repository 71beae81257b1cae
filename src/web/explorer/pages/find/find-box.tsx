/** The one box that finds: grouped by kind, keyboard first (`/` goes to it). What is typed goes to the server and nowhere else. */
import { useEffect, useRef, useState } from "react";
import { ComboBox, Header, Input, ListBox, ListBoxItem, ListBoxSection, Popover } from "react-aria-components";
import { useQuery } from "urql";
import { useLocation } from "wouter";
import { FindDocument, type FindQuery } from "../../query/documents.gen.ts";
import type { EntityKind } from "../../query/kinds.ts";
import { useWords } from "../../words/use-words.tsx";
import { routes } from "../routes.ts";

type Hit = FindQuery["search"]["edges"][number]["node"];

/** Long enough for a word to be typed to its end. */
const PAUSE_MS = 180;
const HITS = 40;

export function FindBox() {
  const say = useWords();
  const [, go] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const asked = useSettled(text.trim());
  const [{ data, fetching }] = useQuery({
    query: FindDocument,
    variables: { text: asked, first: HITS },
    pause: asked.length < 2,
  });
  const hits = asked.length < 2 || data === undefined ? [] : data.search.edges.map(({ node }) => node);
  useSlashKey(input);
  return (
    <ComboBox
      className="find"
      aria-label={say("find.label")}
      inputValue={text}
      onInputChange={setText}
      // What fits is the server's to say: names in any order and spelling.
      defaultFilter={everything}
      allowsEmptyCollection
      menuTrigger="input"
      onSelectionChange={(key) => {
        if (key === null) return;
        setText("");
        go(routes.graph(String(key)));
      }}
    >
      <Input ref={input} type="search" placeholder={say("find.placeholder")} autoComplete="off" spellCheck={false} />
      <Popover className="found">
        <ListBox
          renderEmptyState={() => <p className="note">{asked.length < 2 || fetching ? say("app.loading") : say("find.none")}</p>}
        >
          {byKind(hits).map(([kind, ofKind]) => (
            <ListBoxSection key={kind} id={kind}>
              <Header>{say(`kind.${kind}`)}</Header>
              {ofKind.map(({ entity, through }) => (
                <ListBoxItem key={entity.id} id={entity.id} textValue={entity.label} className="hit">
                  <span className="hit-label">{entity.label}</span>
                  <span className="hit-more">
                    {[
                      entity.natural === entity.label ? null : entity.natural,
                      "datesOfBirth" in entity ? entity.datesOfBirth.join(", ") : null,
                      through === null ? null : say("find.through", { label: through.label }),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
        {data !== undefined && data.search.totalCount > hits.length && (
          <p className="note">{say("find.more", { count: data.search.totalCount })}</p>
        )}
      </Popover>
    </ComboBox>
  );
}

const everything = (): boolean => true;

/** Kinds in the order of their best hit. */
function byKind(hits: readonly Hit[]): readonly (readonly [EntityKind, readonly Hit[]])[] {
  const groups = new Map<EntityKind, Hit[]>();
  for (const hit of hits) groups.set(hit.entity.kind, [...(groups.get(hit.entity.kind) ?? []), hit]);
  return [...groups];
}

/** A value once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function useSlashKey(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "/" || (event.target instanceof HTMLElement && event.target.matches("input, textarea, select"))) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [input]);
}
