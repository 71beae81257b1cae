/**
 * Joins the schema as it is written, by domain (src/api/schema/*.graphql), into the one text that is the contract. What is mechanical
 * is made here: what every entity has, the fields that the table of properties gives a kind, pages of a list, the words of a coded value.
 */
import {
  type DefinitionNode,
  type DirectiveNode,
  type EnumTypeDefinitionNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
} from "graphql";
import { kindWord } from "#api/enum-values.ts";
import { ENTITY_KINDS, type EntityKind } from "#model/kinds.ts";
import { type Kind as ModelKind, propertiesOf } from "#model/properties.ts";
import { pageTypes } from "./pages.ts";
import { propertyFields } from "./property-fields.ts";
import { wordsOfEnum } from "./words.ts";

export function joinSchema(texts: readonly string[]): string {
  const given = texts.flatMap((text) => parse(text).definitions);
  const entity = given.find((one) => one.kind === Kind.INTERFACE_TYPE_DEFINITION && one.name.value === "Entity");
  if (entity === undefined) throw new Error("no interface Entity is written");
  const whole = given.map((one) => (one.kind === Kind.ENUM_TYPE_DEFINITION ? withWords(one) : one));
  const joined = whole.flatMap((one) => completed(one, entity as InterfaceTypeDefinitionNode, whole));
  return `# Made of src/api/schema/ by npm run gen; write there.\n\n${joined.map((one) => print(one)).join("\n\n")}\n`;
}

function completed(one: DefinitionNode, entity: InterfaceTypeDefinitionNode, whole: readonly DefinitionNode[]): DefinitionNode[] {
  if (one.kind === Kind.ENUM_TYPE_DEFINITION) return [withWordsOf(one, whole)];
  if (one.kind !== Kind.OBJECT_TYPE_DEFINITION) return [one];
  const page = one.directives?.find(({ name }) => name.value === "page");
  const plain = { ...withProperties(withEntityFields(one, entity)), directives: [] };
  return page === undefined ? [plain] : [plain, ...pageTypes(one.name.value, argumentsOf(page))];
}

/** Own fields of the same name stand: a kind may say more of a field than the interface does. */
function withEntityFields(type: ObjectTypeDefinitionNode, entity: InterfaceTypeDefinitionNode): ObjectTypeDefinitionNode {
  const name = type.name.value;
  if (!type.interfaces?.some((one) => one.name.value === "Entity")) return type;
  const kind = ENTITY_KINDS.find((one) => one === name);
  if (kind === undefined) throw new Error(`${name} is an Entity and no kind of the model`);
  const own = type.fields ?? [];
  const shared = (entity.fields ?? []).map(
    (field) => own.find((one) => one.name.value === field.name.value) ?? describedFor(kind, field),
  );
  return { ...type, fields: [...shared, ...fieldsOf(kind), ...own.filter((field) => !shared.includes(field))] };
}

function describedFor(kind: EntityKind, field: FieldDefinitionNode): FieldDefinitionNode {
  if (field.name.value !== "kind") return field;
  return { ...field, description: { kind: Kind.STRING, value: `Always ${kindWord(kind)}.` } };
}

function withProperties(type: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode {
  const directive = type.directives?.find(({ name }) => name.value === "properties");
  if (directive === undefined) return type;
  return { ...type, fields: [...(type.fields ?? []), ...fieldsOf(argumentsOf(directive)["of"] as ModelKind)] };
}

function fieldsOf(kind: ModelKind): readonly FieldDefinitionNode[] {
  return propertyFields(propertiesOf(kind));
}

/** An enum that is written without its values has the words of the list of that name. */
function withWords(type: EnumTypeDefinitionNode): EnumTypeDefinitionNode {
  if (type.values !== undefined && type.values.length > 0) return type;
  const values = listed(type.name.value);
  if (values === undefined) throw new Error(`enum ${type.name.value} has no values, and there is no list of that name`);
  return { ...type, values };
}

function listed(name: string): readonly EnumValueDefinitionNode[] | undefined {
  const words = wordsOfEnum(name);
  return (
    words &&
    Object.entries(words).map(([word, about]) => ({
      kind: Kind.ENUM_VALUE_DEFINITION,
      name: { kind: Kind.NAME, value: word },
      description: { kind: Kind.STRING, value: about },
    }))
  );
}

/** `@with(words: "LinkKind")`: the values of that enum come first; of an enum with its own name, those of the list of that name. */
function withWordsOf(type: EnumTypeDefinitionNode, whole: readonly DefinitionNode[]): EnumTypeDefinitionNode {
  const directive = type.directives?.find(({ name }) => name.value === "with");
  if (directive === undefined) return type;
  const name = String(argumentsOf(directive)["words"]);
  const other = whole.find((one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === name && one !== type);
  const values = other !== undefined && "values" in other ? (other as EnumTypeDefinitionNode).values : listed(name);
  if (values === undefined)
    throw new Error(`enum ${type.name.value} is to have the words of ${name}, which is no enum and no list`);
  return { ...type, directives: [], values: [...values, ...(type.values ?? [])] };
}

function argumentsOf(directive: DirectiveNode): Readonly<Record<string, string | boolean>> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [
      name.value,
      value.kind === Kind.STRING || value.kind === Kind.BOOLEAN || value.kind === Kind.ENUM ? value.value : "",
    ]),
  );
}
