import { z } from 'zod';
import { bundleSchema } from './schema.ts';

/**
 * The JSON Schema (draft 2020-12) of a bundle, as published at `/bundle/schema-1.json`.
 * It says shapes; what parts say of each other (keys, languages, dates in order) only the import checks.
 */
export function bundleJsonSchema(): string {
	const schema = z.toJSONSchema(bundleSchema, { target: 'draft-2020-12', io: 'input' });
	return `${JSON.stringify(schema, null, '\t')}\n`;
}
