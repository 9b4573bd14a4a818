// Imported first by every entry point: the database driver dies without a word on an old Node.
if (Number(process.versions.node.split('.')[0]) < 24) {
	process.stderr.write(
		`Node ${process.versions.node} is too old here. Use npm start, npm test or npm run verbale: they bring their own.\n`
	);
	process.exit(1);
}
