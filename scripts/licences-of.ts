type Locked = { version?: string; license?: string; dev?: boolean; optional?: boolean };

/** The page of licences for a lock file (npm, version 3): every package that runs with the product, sorted by name. */
export function licencesOf(lock: string): string {
	const { packages } = JSON.parse(lock) as { packages: Record<string, Locked> };
	const rows = Object.entries(packages)
		.filter(([path, { dev }]) => path !== '' && !dev)
		.map(([path, { version = '', license = 'not stated' }]) => ({
			name: path.replace(/^.*node_modules\//, ''),
			version,
			license
		}))
		.sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
	const lines = [...new Set(rows.map((row) => `- ${row.name} ${row.version}: ${row.license}`))];
	return [
		'# Licences',
		'',
		'What runs with Verbale, from the lock file. Made by `node scripts/licences.mjs`; a test holds it to the lock file. A bill of materials in CycloneDX form: `npm sbom --sbom-format cyclonedx`.',
		'',
		...lines,
		''
	].join('\n');
}
