/** Each answer, by whatever transport, is written down before it leaves. */
import type { GraphQLError } from "graphql";
import { type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from "graphql";
import { questionOf } from "#app/audit/replay-answer.ts";
import { writeDown } from "#app/audit/write-down.ts";
import { monotonicMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import type { Via } from "#model/users/audit-entry.ts";
import { publicError } from "./mask-errors.ts";
import type { Request } from "./request.ts";

export interface Leaving {
  readonly via: Via;
  readonly query: string | undefined;
  readonly variables: unknown;
  /** Undefined of what cannot be read as one. */
  readonly document: DocumentNode | undefined;
  readonly operation: OperationDefinitionNode | undefined;
  readonly data: unknown;
  readonly errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> | undefined }[];
}

/** Null: it may leave. Else what leaves in its place: of whoever is shut out meanwhile, or where it cannot be written down. */
export async function keptFromLeaving(request: Request, leaving: Leaving): Promise<GraphQLError | null> {
  const { via, query, variables, document, operation, data, errors } = leaving;
  try {
    if (!request.isStillLetIn()) throw new AppError("UNAUTHENTICATED", "whoever asked this is no longer let in as they were");
    const { reader } = request;
    if (!(await reader.isStillMember()))
      throw new AppError("CONFLICT", "who is in a group changed while this was answered: ask it again");
    await writeDown(reader, {
      via,
      operation: document === undefined || operation === undefined ? [] : rootFields(document, operation.selectionSet),
      outcome:
        errors.length === 0 ? "ok" : [...new Set(errors.map(({ extensions }) => String(extensions?.["code"])))].sort().join(" "),
      ms: Math.round(monotonicMs() - request.begunMs),
      question: questionOf({ query, variables: variables ?? {}, operationName: operation?.name?.value }),
      answer: data ?? null,
    });
    return null;
  } catch (error) {
    return publicError(error, request.logger);
  }
}

/** Each once, sorted, whatever they were renamed to. */
export function rootFields(document: DocumentNode, { selections }: SelectionSetNode): string[] {
  const fragments = new Map(
    document.definitions.flatMap((part) => (part.kind === "FragmentDefinition" ? [[part.name.value, part]] : [])),
  );
  const names = new Set<string>();
  const walk = (parts: SelectionSetNode["selections"]): void => {
    for (const part of parts) {
      if (part.kind === "Field") names.add(part.name.value);
      else walk((part.kind === "InlineFragment" ? part : fragments.get(part.name.value))?.selectionSet.selections ?? []);
    }
  };
  walk(selections);
  return [...names].sort();
}
