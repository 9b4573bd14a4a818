import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Imported first by every entry point: the database driver dies without a word on an old Node.
if (Number(process.versions.node.split('.')[0]) < 24) {
	process.stderr.write(
		`Node ${process.versions.node} is too old here. Use npm start, npm test or npm run verbale: they bring their own.\n`
	);
	process.exit(1);
}

// What is loaded after this is compiled once for all starts, which halves the time of a command.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'node'));
