/** What is known of a person, in one question: journeys, documents, contacts, bookings, shifts, incidents, findings, and why the reports are one person. */
import type { ReactNode } from "react";
import { useQuery } from "urql";
import { PersonCardDocument, type ThingFragment } from "../query/documents.gen.ts";
import { useWords } from "../words/use-words.tsx";
import { Judgements } from "./judgements.tsx";

export interface PersonCardProps {
  readonly id: string;
  /** Who holds the reports after a judgement. */
  readonly onJudged: (persons: readonly ThingFragment[]) => void;
  readonly findingAddress: (id: string) => string;
}

export function PersonCard({ id, onJudged, findingAddress }: PersonCardProps) {
  const say = useWords();
  const [{ data }] = useQuery({ query: PersonCardDocument, variables: { id } });
  const person = data?.person ?? null;
  if (person === null) return null;
  const { flights, shifts } = person;
  return (
    <section className="person">
      <dl>
        <Fact name={say("person.names")} values={person.names} />
        <Fact name={say("person.born")} values={person.datesOfBirth} />
        <Fact name={say("person.nationalities")} values={person.nationalities} />
        <Fact name={say("person.staff")} values={person.staffNumbers} />
      </dl>
      <Part title={say("person.findings")} count={person.findings.length}>
        {person.findings.map((finding) => (
          <li key={finding.id}>
            <a href={findingAddress(finding.id)}>{finding.title}</a>
          </li>
        ))}
      </Part>
      <Part title={say("person.documents")} count={person.documents.length}>
        {person.documents.map(({ document }) => (
          <li key={document.id}>{document.label}</li>
        ))}
      </Part>
      <Part title={say("person.contacts")} count={person.contacts.length}>
        {person.contacts.map(({ contact, through, link }) => (
          <li key={link.id}>
            {contact.label}
            {through !== null && ` (${say("person.through", { booking: through.label })})`}
          </li>
        ))}
      </Part>
      <Part title={say("person.journeys")} count={flights.totalCount}>
        {flights.edges.map(({ node: { flight, status, link } }) => (
          <li key={link.id}>
            {flight.label}
            {status !== null && ` · ${status.replaceAll("_", " ").toLowerCase()}`}
          </li>
        ))}
      </Part>
      <Part title={say("person.bookings")} count={person.bookings.length}>
        {person.bookings.map((booking) => (
          <li key={booking.id}>{booking.label}</li>
        ))}
      </Part>
      <Part title={say("person.shifts")} count={shifts.totalCount}>
        {shifts.edges.map(({ node }) => (
          <li key={node.id}>{node.label}</li>
        ))}
      </Part>
      <Part title={say("person.incidents")} count={person.incidents.length}>
        {person.incidents.map(({ incident, role, link }) => (
          <li key={link.id}>
            {incident.label}
            {role !== null && ` · ${role.replaceAll("_", " ").toLowerCase()}`}
          </li>
        ))}
      </Part>
      <Part title={say("person.reports")} count={person.identities.length}>
        {person.identities.map((identity) => (
          <li key={identity.id}>
            {identity.label} · {identity.natural}
          </li>
        ))}
      </Part>
      <Judgements judgements={person.judgements} onJudged={onJudged} />
    </section>
  );
}

function Fact({ name, values }: { readonly name: string; readonly values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{values.join(", ")}</dd>
    </div>
  );
}

/** Nothing where there is none; as many are listed as were asked for, and the count is of all. */
function Part({ title, count, children }: { readonly title: string; readonly count: number; readonly children: ReactNode }) {
  if (count === 0) return null;
  return (
    <details>
      <summary>
        {title} ({count})
      </summary>
      <ul>{children}</ul>
    </details>
  );
}
