import * as z from 'zod';

/**
 * The keys which a schema knows at a path of the data: steps into objects, lists and optional values.
 *
 * @returns sorted keys; empty when the path leads to something that is no object
 */
export function knownKeysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let current: z.core.$ZodType | undefined = schema;
  for (const key of [...path, null]) {
    while (current instanceof z.core.$ZodOptional) current = current._zod.def.innerType;
    if (key === null) break;
    if (current instanceof z.core.$ZodArray) current = current._zod.def.element;
    else if (current instanceof z.core.$ZodObject) current = current._zod.def.shape[key as string];
    else return [];
  }
  return current instanceof z.core.$ZodObject ? Object.keys(current._zod.def.shape).sort() : [];
}
