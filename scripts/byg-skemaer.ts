import { z } from 'zod';
import { changeShape } from '../server/src/pack/change.ts';
import { folderSchemas, manifestSchema } from '../server/src/pack/schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * JSON Schemas of the files of a pack, for editors that know YAML but not Rettesnor; made from the one schema, so that they say the same.
 *
 * @returns by folder, and `pakke` for `pakke.yaml`
 */
export function buildSchemas(): Record<string, JsonSchema> {
  const folders = Object.entries(folderSchemas).map(([folder, schema]) => [folder, changeable(toJson(schema))]);
  return { pakke: toJson(manifestSchema), ...Object.fromEntries(folders) };
}

function toJson(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    // What editors read best.
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      // What a text refers to is ours alone; an editor might object to a word that JSON Schema does not know.
      delete jsonSchema.viser;
    },
  });
}

/** A file that changes one of the pack below says why, and only what it changes. */
function changeable(whole: JsonSchema): JsonSchema {
  const { required, ...rest } = whole;
  const marks = toJson(z.strictObject(changeShape)).properties;
  return {
    ...rest,
    properties: { ...whole.properties, ...marks },
    required: ['id'],
    if: { required: ['grund'] },
    else: { required },
  };
}
