/** What a type of the schema needs resolvers for, as the compiler holds the room to it. */
import type { ApiResolvers, ApiResolversParentTypes } from "../schema-types.gen.ts";

type Name = keyof ApiResolvers & keyof ApiResolversParentTypes;
type FieldsOf<T extends Name> = Omit<Required<ApiResolvers>[T], "__isTypeOf">;

/** What the field owes, whichever way it is resolved. */
type Owed<R> = R extends (...args: never) => infer Result ? Result : never;

/** Fields that the source does not have as the schema wants them, under their own name. The roots have no source: all of theirs. */
type Missing<Fields, Source> = {
  [F in keyof Fields]: Source extends { readonly [N in F]: infer Value }
    ? Answers<Value, Owed<Fields[F]>> extends true
      ? never
      : F
    : F;
}[keyof Fields];
type Answers<Value, Wanted> = [Value] extends [never] ? false : [Value] extends [Wanted] ? true : false;
type MissingOf<T extends Name> = Missing<FieldsOf<T>, ApiResolversParentTypes[T]>;

/** Resolvers of a type: of every field that its source does not answer by itself, and of any other that is to be answered otherwise. */
export type Needed<T extends Name> = Pick<FieldsOf<T>, MissingOf<T>> & Partial<FieldsOf<T>>;

/** Interfaces name the type of a source and scalars its text; what is told as it happens has resolvers of another shape. */
type ObjectName = Exclude<
  { [T in Name]: ApiResolversParentTypes[T] extends object ? T : never }[Name],
  "Node" | "Entity" | "Subscription"
>;

/** Every type of the schema that needs any, with what it needs. */
export type AllNeeded = { readonly [T in ObjectName as [MissingOf<T>] extends [never] ? never : T]: Needed<T> };
