/** Which room may use which. Each rule says why it is there; docs/architecture.md shows the whole. */

const test = '\\.test\\.ts$';
const room = (name) => `^src/lib/server/${name}/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: 'domain-is-pure',
			comment:
				'The rules of a consultation hold without network, clock or framework; they run in a browser, a test and a terminal alike.',
			severity: 'error',
			from: { path: '^src/lib/domain/', pathNot: test },
			to: { pathNot: ['^src/lib/domain/', 'node_modules/@noble/hashes/', 'node_modules/diff/'] }
		},
		{
			name: 'use-cases-stand-alone',
			comment:
				'A use case is one operation with one right and one transaction; what two share is a rule (domain) or a query (db).',
			severity: 'error',
			from: { path: `${room('usecases')}([^/]+)` },
			to: { path: room('usecases'), pathNot: `${room('usecases')}$1` }
		},
		{
			name: 'routes-go-through-use-cases',
			comment: 'Every door has one lock: who may is decided in the use case, and a query has none.',
			severity: 'error',
			from: { path: '^src/(routes/|hooks|params/)' },
			to: { path: `${room('(db|export|import|mail|storage|translation|search)')}` }
		},
		{
			name: 'terminal-goes-through-use-cases',
			comment:
				'The terminal does what the screens do, under the same rights and the same audit; it may bring the tables up to date by itself.',
			severity: 'error',
			from: { path: '^src/cli/' },
			to: { path: room('db'), pathNot: `${room('db')}migrate\\.ts$` }
		},
		{
			name: 'terminal-needs-no-framework',
			comment: 'It runs on plain Node from a clone, without a build.',
			severity: 'error',
			from: { path: '^src/cli/' },
			to: {
				path: ['\\.svelte(\\.ts)?$', '^src/routes/', '^src/hooks', '^\\$app', '^\\$env'],
				reachable: true
			}
		},
		{
			name: 'db-serves-only',
			comment: 'Queries, renderers and readers know the domain and nothing of who asks.',
			severity: 'error',
			from: { path: room('(db|export|import)') },
			to: { path: ['^src/routes/', '^src/cli/', '^src/lib/components/', room('(usecases|auth)')] }
		},
		{
			name: 'queries-renderers-and-readers-are-apart',
			comment: 'A format must not need a database, nor a table a format.',
			severity: 'error',
			from: { path: room('(db|export|import)') },
			to: { path: room('(db|export|import)'), pathNot: room('$1') }
		},
		{
			name: 'use-cases-know-no-addresses',
			comment:
				'Addresses, forms and statuses belong to routes; the terminal uses the same operations.',
			severity: 'error',
			from: { path: room('usecases') },
			to: {
				path: [
					'^src/routes/',
					'^src/cli/',
					'^src/lib/components/',
					'^src/lib/server/http\\.ts$',
					'node_modules/@sveltejs/'
				]
			}
		},
		{
			name: 'components-show',
			comment: 'A component gets what it shows; it fetches nothing and decides nothing.',
			severity: 'error',
			from: { path: ['^src/lib/components/', '^src/lib/i18n/'], pathNot: test },
			to: { path: ['^src/lib/server/', '^src/routes/', '^src/cli/'] }
		},
		{
			name: 'sql-stays-in-db',
			comment:
				'One room knows the tables, so that a change of a table is looked for in one room. Search beside it: each engine keeps words in its own way.',
			severity: 'error',
			from: { path: '^src/', pathNot: room('(db|search)') },
			to: { path: 'node_modules/(kysely|better-sqlite3|pg)/' }
		},
		{
			name: 'one-place-constructs-adapters',
			comment: 'Read context.ts from top to bottom and you know what this server talks to.',
			severity: 'error',
			from: {
				path: '^src/',
				pathNot: ['^src/lib/server/context\\.ts$', room('(mail|storage|translation|search)')]
			},
			to: {
				path: ['^src/lib/server/db/dialect\\.ts$', room('(mail|storage|translation|search)')],
				dependencyTypesNot: ['type-only']
			}
		},
		{
			name: 'migrations-are-frozen',
			comment: 'A migration must mean the same in ten years: it imports nothing that changes.',
			severity: 'error',
			from: { path: '^migrations/' },
			to: { pathNot: ['^migrations/', 'node_modules/kysely/'] }
		},
		{
			name: 'no-circles',
			comment:
				'What depends on itself cannot be read, tested or moved alone. A component may show itself inside itself: a section holds sections.',
			severity: 'error',
			from: { path: '([^/]+)$' },
			to: { circular: true, pathNot: '/$1$' }
		},
		{
			name: 'installed-where-it-runs',
			comment:
				'The server needs nothing that only developers install; the framework and the editor are built in.',
			severity: 'error',
			from: { path: '^(src|migrations)/', pathNot: test },
			to: {
				dependencyTypes: ['npm-dev'],
				dependencyTypesNot: ['type-only'],
				pathNot: ['node_modules/(svelte|@sveltejs|@tiptap)/', 'node_modules/@types/']
			}
		},
		{
			name: 'nothing-missing',
			comment: 'An import that leads nowhere fails when it is least wanted.',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^(\\$app|\\$service-worker|\\./\\$types|.*/\\$types)' }
		},
		{
			name: 'product-needs-no-tests',
			comment: 'What ships does not lean on scripts and tests.',
			severity: 'error',
			from: { path: '^(src|migrations)/', pathNot: test },
			to: { path: ['^tests/', '^scripts/', test], pathNot: '^scripts/node-guard\\.mjs$' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: ['^\\.svelte-kit/', '/\\$types(\\.js|\\.d\\.ts)?$'] },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'require', 'node', 'default', 'types', 'svelte'],
			extensions: ['.ts', '.js', '.mjs', '.cjs', '.svelte', '.json', '.d.ts']
		},
		combinedDependencies: true
	}
};
