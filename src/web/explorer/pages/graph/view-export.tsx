/** What is visible to take along, or what is selected where something is: the same things and links as in the picture, the table and the counts. */
import { useMemo } from "react";
import { useClient } from "urql";
import { type Picture } from "../../canvas/canvas.ts";
import { svgOf } from "../../canvas/svg.ts";
import { ViewExportDocument, ViewHandlingDocument } from "../../query/documents.gen.ts";
import { Gone } from "../../query/gone.ts";
import { visibleOrSelected } from "../../session/exported.ts";
import type { Visible } from "../../session/shown.ts";
import type { Session } from "../../session/state.ts";
import { useWords } from "../../words/use-words.tsx";
import { ExportMenu, type Saved } from "../exports/export-menu.tsx";
import { saveFile } from "../exports/save-file.ts";
import { pictureOf } from "./picture-of.ts";

const FORMS = ["SVG", "NODES_CSV", "LINKS_CSV", "GRAPHML", "GEXF", "FTM"] as const;

export function ViewExport({ session, visible }: { readonly session: Session; readonly visible: Visible }) {
  const say = useWords();
  const client = useClient();
  const taken = useMemo(() => visibleOrSelected(session, visible), [session, visible]);
  const { nodes, links } = taken;
  const asked = {
    things: nodes.map(({ id }) => id),
    links: links.flatMap(({ kind, id }) => (kind === "TIE" ? [] : [id])),
    ties: links.flatMap(({ kind, from, to }) => (kind === "TIE" ? [{ from, to }] : [])),
  };
  const draw = async (): Promise<Saved> => {
    const input = { ...asked, form: "NODES_CSV" } as const;
    const { data, error } = await client.query(ViewHandlingDocument, { input }, { requestPolicy: "network-only" });
    if (data === undefined) throw error!;
    const { handling, exercise, nodeCount } = data.viewExport;
    // What may not be read any more is not drawn under a label that does not count it.
    if (nodeCount < nodes.length) throw new Gone();
    const marking = [...(exercise ? [say("app.exercise")] : []), say("export.marking", { handling: handling.text })].join(" · ");
    const picture: Picture = pictureOf({ ...session, selection: new Set() }, taken, { chosenLine: null, say });
    const text = svgOf({ ...picture, marking, kindName: (kind) => say(`kind.${kind}`) });
    const file = { name: "view.svg", mediaType: "image/svg+xml", text, handling };
    saveFile(file);
    return file;
  };
  const save = async (form: (typeof FORMS)[number]): Promise<Saved> => {
    if (form === "SVG") return draw();
    const { data, error } = await client.query(
      ViewExportDocument,
      { input: { ...asked, form } },
      { requestPolicy: "network-only" },
    );
    if (data === undefined) throw error!;
    saveFile(data.viewExport);
    return data.viewExport;
  };
  const what = session.selection.size > 0 ? "export.selected" : "export.visible";
  return (
    <ExportMenu
      forms={FORMS}
      note={say(what, { nodes: nodes.length, links: links.length })}
      isEmpty={nodes.length === 0}
      onExport={save}
    />
  );
}
