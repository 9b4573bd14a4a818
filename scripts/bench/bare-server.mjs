// What this machine can do at most: node:http, and one durable insert into SQLite for each request, with the driver and
// the settings of the product. `bare-server.mjs FOLDER`, prints its address.
import SqliteFile from 'better-sqlite3';
import { createServer } from 'node:http';
import { join } from 'node:path';

const file = new SqliteFile(join(process.argv[2], 'bare.sqlite'));
file.pragma('journal_mode = WAL');
file.pragma('synchronous = FULL');
file.exec('create table answers (id integer primary key, text text not null)');
const insert = file.prepare('insert into answers (text) values (?)');

const server = createServer((request, response) => {
	let body = '';
	request.on('data', (part) => (body += part));
	request.on('end', () => {
		insert.run(body);
		response.end('kept');
	});
});
server.listen(0, '127.0.0.1', () =>
	process.stdout.write(`http://127.0.0.1:${server.address().port}\n`)
);
process.once('SIGTERM', () => process.exit(0));
