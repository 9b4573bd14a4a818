import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'architecture.md'), 'utf8');

/** The names of all tables, as the types of `db/` give them. */
function tablesOfSchema(): string[] {
	const path = join(root, 'src/lib/server/db/schema.ts');
	const program = ts.createProgram([path], {
		module: ts.ModuleKind.NodeNext,
		moduleResolution: ts.ModuleResolutionKind.NodeNext,
		allowImportingTsExtensions: true,
		noEmit: true,
		skipLibCheck: true
	});
	const checker = program.getTypeChecker();
	const exported = checker.getExportsOfModule(
		checker.getSymbolAtLocation(program.getSourceFile(path)!)!
	);
	const database = exported.find(({ name }) => name === 'Database')!;
	return checker
		.getDeclaredTypeOfSymbol(database)
		.getProperties()
		.map(({ name }) => name);
}

/** The paths that the tree of rooms names, such as `src/lib/domain`. */
function pathsOfTree(): string[] {
	const [, tree = ''] = /```\n(src\/\n[\s\S]*?)```/.exec(page) ?? [];
	const above: string[] = [];
	return tree
		.split('\n')
		.filter(Boolean)
		.flatMap((line) => {
			const depth = /^ */.exec(line)![0].length / 2;
			const names = /^(?:\S*[./]\S*(?: |$))+/.exec(line.trim())![0].trim().split(' ');
			const paths = names.map((name) => join(...above.slice(0, depth), name.replace(/\/$/, '')));
			above[depth] = names[0]!;
			return paths;
		});
}

test('the page of the house describes every table once, and no other', () => {
	const described = [...page.matchAll(/^\| (`.*?) *\|/gm)].flatMap(([, names = '']) =>
		[...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
	);
	expect(described.toSorted()).toEqual(tablesOfSchema().toSorted());
});

test('the tree of rooms names what is there, each once', () => {
	const paths = pathsOfTree();
	expect(paths).toContain('src/lib/server/usecases');
	expect(paths.filter((path, place) => paths.indexOf(path) !== place)).toEqual([]);
	expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
