import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleJsonSchema } from '#lib/server/import/bundle/json-schema.ts';
import { bundleFolder } from '../support/bundles.ts';

test('the published JSON Schema of the bundle is that of the import (node scripts/bundle-schema.mjs writes it)', () => {
	expect(readFileSync(join(bundleFolder, 'schema-1.json'), 'utf8')).toBe(bundleJsonSchema());
});
