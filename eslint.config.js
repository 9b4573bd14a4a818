import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const environmentElsewhere = {
	selector: "MemberExpression[object.name='process'][property.name='env']",
	message: 'src/lib/server/env.ts alone reads the environment: take it from the config.'
};

/** The same words in, the same values out: the domain has no clock, no chance and no surroundings. */
const impure = [
	{
		selector: "NewExpression[callee.name='Date'][arguments.length=0]",
		message: 'The domain has no clock: take the instant as a parameter.'
	},
	{
		selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
		message: 'The domain has no clock: take the instant as a parameter.'
	},
	{
		selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
		message: 'The domain is deterministic.'
	},
	{
		selector: "CallExpression[callee.property.name='randomUUID']",
		message: 'The domain is deterministic.'
	},
	environmentElsewhere
];

const defaultsInTheirFile = {
	selector: 'ExportDefaultDeclaration',
	message: 'Named exports only.'
};

export default defineConfig(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'data/',
			'test-results/',
			'playwright-report/',
			'node_modules/'
		]
	},
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			// TypeScript knows the names.
			'no-undef': 'off',
			eqeqeq: 'error',
			'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
			'no-constant-binary-expression': 'error',
			'no-debugger': 'error',
			'no-dupe-else-if': 'error',
			'no-duplicate-case': 'error',
			'no-empty': 'error',
			'no-fallthrough': 'error',
			'no-irregular-whitespace': 'error',
			'no-loss-of-precision': 'error',
			'no-misleading-character-class': 'error',
			'no-promise-executor-return': 'off',
			'no-prototype-builtins': 'error',
			'no-self-assign': 'error',
			'no-unsafe-finally': 'error',
			'no-unused-private-class-members': 'error',
			'no-useless-escape': 'error',
			'no-console': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			globals: { ...globals.browser },
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: {
			'svelte/no-at-html-tags': 'error',
			// The app stands at the root of its host; addresses with their language are made in one place.
			'svelte/no-navigation-without-resolve': 'off',
			// A space or a sign that has to survive formatting.
			'svelte/no-useless-mustaches': 'off'
		}
	},
	{
		// dependency-cruiser does not see `import type` in components.
		files: ['src/**/*.svelte', 'src/lib/components/**', 'src/lib/domain/**', 'src/lib/i18n/**'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: '^#lib/server/',
							message:
								'Server code and its types stay on the server: pass down what the page shows.'
						}
					]
				}
			]
		}
	},
	{
		files: ['src/**/*.ts', 'src/**/*.svelte'],
		ignores: ['src/lib/server/env.ts', '**/*.test.ts'],
		rules: { 'no-restricted-syntax': ['error', environmentElsewhere] }
	},
	{
		files: ['src/lib/domain/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: { 'no-restricted-syntax': ['error', ...impure, defaultsInTheirFile] }
	},
	{
		files: ['src/lib/server/usecases/**/*.ts', 'src/lib/server/db/**/*.ts'],
		rules: { 'no-restricted-syntax': ['error', environmentElsewhere, defaultsInTheirFile] }
	},
	{
		files: ['scripts/**', '*.config.{js,ts}', '.dependency-cruiser.cjs'],
		rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' }
	}
);
