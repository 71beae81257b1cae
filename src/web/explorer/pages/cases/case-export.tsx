/** A case to take along: as a page, on paper, or for other tools. */
import { useClient } from "urql";
import { CaseExportDocument } from "../../query/documents.gen.ts";
import { useWords } from "../../words/use-words.tsx";
import { ExportMenu, type Saved } from "../exports/export-menu.tsx";
import { printPage, saveFile } from "../exports/save-file.ts";

const FORMS = ["HTML", "PDF", "NODES_CSV", "LINKS_CSV", "GRAPHML", "GEXF", "FTM"] as const;

export function CaseExport({ id }: { readonly id: string }) {
  const say = useWords();
  const client = useClient();
  const save = async (form: (typeof FORMS)[number]): Promise<Saved> => {
    const input = { case: id, form: form === "PDF" ? "HTML" : form } as const;
    const { data, error } = await client.query(CaseExportDocument, { input }, { requestPolicy: "network-only" });
    if (data === undefined) throw error!;
    if (form === "PDF") printPage(data.caseExport);
    else saveFile(data.caseExport);
    return data.caseExport;
  };
  return <ExportMenu forms={FORMS} note={say("export.case")} onExport={save} />;
}
