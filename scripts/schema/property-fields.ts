/** The fields of the API that the table of properties gives a kind. */
import { type FieldDefinitionNode, parse } from "graphql";
import type { Property, PropertyType } from "#model/property.ts";

const TYPES: Record<Exclude<PropertyType, "code">, string> = {
  text: "String",
  number: "Float",
  whole: "Int",
  flag: "Boolean",
  instant: "DateTime",
  day: "Date",
  list: "[String!]!",
};

export function propertyFields(properties: Readonly<Record<string, Property>>): readonly FieldDefinitionNode[] {
  const lines = Object.entries(properties).flatMap(([name, property]) => {
    if (property.shown === false) return [];
    const type = property.type === "code" ? property.words! : TYPES[property.type];
    return [`${JSON.stringify(property.about)} ${property.shown ?? name}: ${type}`];
  });
  if (lines.length === 0) return [];
  const [made] = parse(`type Made { ${lines.join("\n")} }`).definitions;
  return made !== undefined && "fields" in made ? (made.fields as readonly FieldDefinitionNode[]) : [];
}
