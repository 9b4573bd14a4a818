// Writes the JSON Schema of the bundle, static/bundle/schema-1.json, from the schema that the import uses.
import './node-guard.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { bundleJsonSchema } = await import('../src/lib/server/import/bundle/json-schema.ts');
const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'static', 'bundle');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'schema-1.json'), bundleJsonSchema());
