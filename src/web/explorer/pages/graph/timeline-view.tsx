/** The timeline of the people who are chosen, or of all on the canvas, with the list of the same; what is chosen there comes onto the canvas. */
import { useMemo, useState } from "react";
import { useQuery } from "urql";
import { lookOf } from "../../canvas/looks.ts";
import { MarkShape } from "../../place/mark-shape.tsx";
import { type ThingFragment, TimelineDocument } from "../../query/documents.gen.ts";
import type { SessionStore } from "../../session/session-store.ts";
import type { Visible } from "../../session/shown.ts";
import type { Session } from "../../session/state.ts";
import { type ColumnOf, Rows } from "../../table/rows.tsx";
import { timeColumns } from "../../table/time-columns.ts";
import { isOutside, type Mark, type PersonLane } from "../../time/lanes.ts";
import { Timeline } from "../../time/timeline.tsx";
import { useMoment, useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { bring, MARKS_MAX, PEOPLE_MAX } from "./bring.ts";
import { nodeOf } from "./node-of.ts";

export interface TimelineViewProps {
  readonly store: SessionStore;
  readonly session: Session;
  readonly visible: Visible;
  readonly doing: (work: () => Promise<void>) => Promise<void>;
}

export function TimelineView({ store, session, visible, doing }: TimelineViewProps) {
  const say = useWords();
  const everybody = useMemo(() => visible.nodes.filter(({ kind }) => kind === "PERSON").map(({ id }) => id), [visible]);
  const chosen = everybody.filter((id) => session.selection.has(id));
  // Whoever was chosen when the timeline was opened: what is chosen in it is no other wish.
  const [only, setOnly] = useState<readonly string[]>(chosen);
  const kept = everybody.filter((id) => only.includes(id));
  const people = kept.length > 0 ? kept : everybody;
  const asked = people.slice(0, PEOPLE_MAX).join(" ");
  const input = useMemo(() => ({ refs: asked.split(" "), marksMax: MARKS_MAX }), [asked]);
  const [{ data, error }, again] = useQuery({ query: TimelineDocument, variables: { input }, pause: people.length === 0 });
  const found = data?.timeline;
  const lanes = useMemo(() => found?.lanes.map(laneOf) ?? [], [found]);
  if (people.length === 0) return <p className="note">{say("timeline.nobody")}</p>;
  if (error !== undefined && found === undefined)
    return <Fault error={error} onAgain={() => again({ requestPolicy: "network-only" })} />;
  if (found === undefined) return <p className="note">{say("app.loading")}</p>;

  const put = (ids: readonly string[]): Promise<void> => doing(() => bring(store, found.lanes, new Set(ids)));
  const choose = (those: readonly Mark[], more: boolean): void => {
    const ids = [...new Set(those.map(({ thing }) => thing.id))];
    const select = (): void => store.dispatch({ type: "select", ids, how: more ? "add" : "only" });
    const { nodes } = store.current().graph;
    if (ids.every((id) => nodes.has(id))) select();
    else void put(ids).then(select);
  };
  const marks = lanes.flatMap((lane) => lane.marks);
  const total = found.lanes.reduce((sum, lane) => sum + lane.total, 0);
  const undated = found.lanes.reduce((sum, lane) => sum + lane.undated, 0);
  return (
    <div className="place-view">
      <Timeline
        store={store}
        lanes={lanes}
        selection={session.selection}
        shapeOf={(kind) => <MarkShape kind={kind} lookOf={lookOf} />}
        onPerson={(id) => store.dispatch({ type: "select", ids: [id], how: "only" })}
        onMarks={choose}
      />
      <p className="map-notes">
        <span role="status">{say("timeline.counts", { marks: marks.length, people: lanes.length })}</span>
        {kept.length > 0 && (
          <button type="button" onClick={() => setOnly([])}>
            {say("timeline.everybody", { count: everybody.length })}
          </button>
        )}
        {chosen.length > 0 && chosen.length < people.length && (
          <button type="button" onClick={() => setOnly(chosen)}>
            {say("timeline.only", { count: chosen.length })}
          </button>
        )}
        {marks.some(({ thing }) => !session.graph.nodes.has(thing.id)) && (
          <button type="button" onClick={() => void put(marks.map(({ thing }) => thing.id))}>
            {say("timeline.put")}
          </button>
        )}
        {undated > 0 && <span>{say("timeline.undated", { count: undated })}</span>}
        {total > marks.length && <span>{say("timeline.more", { count: total - marks.length })}</span>}
        {people.length > lanes.length && <span>{say("timeline.others", { count: people.length - lanes.length })}</span>}
      </p>
      <MarkList lanes={lanes} session={session} onMark={(mark, more) => choose([mark], more)} />
    </div>
  );
}

interface LaneFound {
  readonly person: PersonLane["person"];
  readonly marks: readonly {
    readonly at: string | null;
    readonly until: string | null;
    readonly missed: boolean;
    readonly entity: ThingFragment;
  }[];
}

function laneOf({ person, marks }: LaneFound): PersonLane {
  return {
    person,
    marks: marks.map(({ at, until, missed, entity }) => ({
      id: `${person.id} ${entity.id}`,
      person: person.id,
      thing: nodeOf(entity),
      at,
      until,
      missed,
    })),
  };
}

interface MarkListProps {
  readonly lanes: readonly PersonLane[];
  readonly session: Session;
  readonly onMark: (mark: Mark, more: boolean) => void;
}

/** The list twin: each mark a line, also those without a date. */
function MarkList({ lanes, session, onMark }: MarkListProps) {
  const say = useWords();
  const moment = useMoment();
  const rows = lanes.flatMap(({ person, marks }) => marks.map((mark) => ({ ...mark, who: person.label })));
  const columns: readonly ColumnOf<(typeof rows)[number]>[] = [
    {
      key: "name",
      title: say("table.name"),
      text: ({ thing, missed }) => (missed ? `${thing.label} (${say("timeline.missed")})` : thing.label),
    },
    { key: "kind", title: say("table.kind"), text: ({ thing }) => say(`kind.${thing.kind}`) },
    { key: "who", title: say("kind.PERSON"), text: ({ who }) => who },
    ...timeColumns(say, moment),
  ];
  return (
    <section className="twin map-below" aria-label={say("timeline.list")}>
      <Rows
        caption={say("timeline.list")}
        rows={rows}
        columns={columns}
        isChosen={({ thing }) => session.selection.has(thing.id)}
        isPale={(mark) => isOutside(mark, session.graph.filter)}
        onChoose={onMark}
      />
    </section>
  );
}
