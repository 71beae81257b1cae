/**
 * Who is in a finding. Those without a score are told apart, without rank and without a part in an offence: among them are those who
 * may need protection, and nobody is to be led to take them for suspects.
 */
import { Link } from "wouter";
import type { MemberFragment, PartyRole, ReasonedFragment } from "../../query/documents.gen.ts";
import { useWords } from "../../words/use-words.tsx";
import { routes } from "../routes.ts";
import { Exposure } from "./exposure.tsx";
import { Priority } from "./priority.tsx";

const PROTECTING: ReadonlySet<PartyRole> = new Set<PartyRole>(["VICTIM", "POTENTIAL_VICTIM", "WITNESS"]);

export interface MembersProps {
  readonly members: readonly MemberFragment[];
  readonly counterReasons: readonly ReasonedFragment[];
}

export function Members({ members, counterReasons }: MembersProps) {
  const say = useWords();
  const unscored = members.filter(({ score }) => score === null);
  return (
    <>
      {unscored.length < members.length && (
        <section>
          <h3>{say("finding.members")}</h3>
          <ol className="members">
            {members.map(({ entity, name, documents, staff, role, roleBasis, score, person }) =>
              score === null ? null : (
                <li key={entity}>
                  <Link href={routes.graph(entity)}>{name}</Link>{" "}
                  <span className="quiet">{[...documents, ...staff].join(" · ")}</span>
                  <span className="facts">
                    <Priority score={score} />
                    <span>{say("finding.role", { role: say(`role.${role}`), basis: roleBasis })}</span>
                  </span>
                  {person !== null && person.exposure !== null && (
                    <Exposure
                      exposure={person.exposure}
                      clearing={counterReasons.filter(({ members: of }) => of.includes(entity))}
                    />
                  )}
                </li>
              ),
            )}
          </ol>
        </section>
      )}
      {unscored.length > 0 && (
        <section className="unscored">
          <h3>{say("finding.unscored")}</h3>
          <p className="quiet">{say("finding.unscored.note")}</p>
          <ul>
            {[...unscored]
              .sort((a, b) => a.name.localeCompare(b.name))
              .map(({ entity, name, role }) => (
                <li key={entity}>
                  {name}
                  {PROTECTING.has(role) && <span className="badge">{say(`role.${role}`)}</span>}
                </li>
              ))}
          </ul>
        </section>
      )}
    </>
  );
}
