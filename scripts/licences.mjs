// Writes docs/licences.md: what runs with the product and under which licence, read from the lock file.
import { readFileSync, writeFileSync } from 'node:fs';
import { licencesOf } from './licences-of.ts';

writeFileSync('docs/licences.md', licencesOf(readFileSync('package-lock.json', 'utf8')));
