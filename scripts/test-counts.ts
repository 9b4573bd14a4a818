/**
 * What a run of tests came to. `skips` says of each what was skipped, and why where that is known; `unsteady` names those
 * that passed at the second try only.
 */
export type Counts = {
	passed: number;
	failed: number;
	skipped: number;
	skips: string[];
	unsteady: string[];
};

/** The part of Vitest's JSON report that is counted. */
export type VitestReport = {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	testResults: {
		status: string;
		assertionResults: {
			status: string;
			ancestorTitles: string[];
			title: string;
			failureMessages?: string[];
		}[];
	}[];
};

/** The part of Playwright's JSON report that is counted. */
export type PlaywrightReport = {
	stats: { expected: number; flaky: number; unexpected: number; skipped: number };
	errors: unknown[];
	suites: PlaywrightSuite[];
};
type PlaywrightSuite = {
	suites?: PlaywrightSuite[];
	specs: {
		title: string;
		tests: { status: string; annotations: { type: string; description?: string }[] }[];
	}[];
};

const noReport: Counts = { passed: 0, failed: 1, skipped: 0, skips: [], unsteady: [] };

/**
 * What a JSON report of Vitest comes to. One failure more for each file that did not load, and for a run that ended
 * badly with none counted: errors outside of tests show only in the exit code.
 */
export function countVitest(report: VitestReport | undefined, status: number | null): Counts {
	if (!report) return noReport;
	const unloaded = report.testResults.filter(
		(file) =>
			file.status === 'failed' &&
			file.assertionResults.every((assertion) => assertion.status !== 'failed')
	).length;
	const failed = report.numFailedTests + unloaded;
	const skips = new Map<string, number>();
	const unsteady: string[] = [];
	for (const { assertionResults } of report.testResults)
		for (const {
			status: outcome,
			ancestorTitles,
			title,
			failureMessages = []
		} of assertionResults) {
			// A test that passed keeps what went wrong at its first try.
			if (outcome === 'passed' && failureMessages.length > 0) unsteady.push(title);
			if (outcome === 'passed' || outcome === 'failed') continue;
			const suite = ancestorTitles.filter(Boolean).join(' > ') || title;
			skips.set(suite, (skips.get(suite) ?? 0) + 1);
		}
	return {
		passed: report.numPassedTests,
		failed: failed === 0 && status !== 0 ? 1 : failed,
		skipped: report.numPendingTests + report.numTodoTests,
		skips: [...skips].map(([suite, count]) => `${count} in “${suite}”`),
		unsteady
	};
}

/** What a JSON report of Playwright comes to. Flaky tests passed in the end; errors outside of tests are failures. */
export function countPlaywright(
	report: PlaywrightReport | undefined,
	status: number | null
): Counts {
	if (!report) return noReport;
	const { expected, flaky, unexpected, skipped } = report.stats;
	const failed = unexpected + report.errors.length;
	return {
		passed: expected + flaky,
		failed: failed === 0 && status !== 0 ? 1 : failed,
		skipped,
		skips: skippedSpecs(report.suites),
		unsteady: unsteadySpecs(report.suites)
	};
}

function unsteadySpecs(suites: PlaywrightSuite[]): string[] {
	return suites.flatMap(({ specs, suites: inner = [] }) => [
		...specs
			.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
			.map(({ title }) => title),
		...unsteadySpecs(inner)
	]);
}

function skippedSpecs(suites: PlaywrightSuite[]): string[] {
	return suites.flatMap((suite) => [
		...suite.specs
			.filter(({ tests }) => tests.some(({ status }) => status === 'skipped'))
			.map(({ title, tests }) => {
				const why = tests
					.flatMap(({ annotations }) => annotations)
					.find(({ type }) => type === 'skip')?.description;
				return why ? `${title} (${why})` : title;
			}),
		...skippedSpecs(suite.suites ?? [])
	]);
}
