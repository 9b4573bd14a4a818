import { sveltekit } from '@sveltejs/kit/vite';
import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	build: { target: 'es2022' },
	test: {
		// Left alone it keeps one processor free, which on two is half of the machine.
		maxWorkers: availableParallelism(),
		projects: [
			{
				extends: true,
				test: {
					name: 'domain',
					include: ['src/lib/domain/**/*.test.ts'],
					// It is pure: what one file of tests has loaded serves the next.
					isolate: false,
					testTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'unit',
					exclude: [...configDefaults.exclude, 'src/lib/domain/**'],
					include: [
						'src/**/*.test.ts',
						'tests/export/**/*.test.ts',
						'tests/import/**/*.test.ts',
						'tests/support/**/*.test.ts'
					],
					testTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'usecases',
					include: [
						'tests/usecases/**/*.test.ts',
						'tests/migrations/**/*.test.ts',
						'tests/cli/**/*.test.ts'
					],
					globalSetup: ['tests/support/postgres-setup.ts'],
					// On a machine that others use too, once more; what passed only then is named at the end.
					retry: process.env.CI ? 1 : 0,
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			}
		]
	}
});
