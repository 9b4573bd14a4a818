/**
 * What a JSON report of Vitest comes to. One failure more for each file that did not load, and for a run that ended
 * badly with none counted: errors outside of tests show only in the exit code.
 */
export function countVitest(report, status) {
	if (!report) return { passed: 0, failed: 1, skipped: 0, skips: [] };
	const unloaded = report.testResults.filter(
		(file) =>
			file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')
	).length;
	const failed = report.numFailedTests + unloaded;
	const skips = new Map();
	for (const { assertionResults } of report.testResults)
		for (const { status, ancestorTitles, title } of assertionResults) {
			if (status !== 'pending' && status !== 'skipped' && status !== 'todo') continue;
			const suite = ancestorTitles.filter(Boolean).join(' > ') || title;
			skips.set(suite, (skips.get(suite) ?? 0) + 1);
		}
	return {
		passed: report.numPassedTests,
		failed: failed === 0 && status !== 0 ? 1 : failed,
		skipped: report.numPendingTests + report.numTodoTests,
		skips: [...skips].map(([suite, count]) => `${count} in “${suite}”`)
	};
}

/** What a JSON report of Playwright comes to. Flaky tests passed in the end; errors outside of tests are failures. */
export function countPlaywright(report, status) {
	if (!report) return { passed: 0, failed: 1, skipped: 0, skips: [] };
	const { expected, flaky, unexpected, skipped } = report.stats;
	const failed = unexpected + report.errors.length;
	return {
		passed: expected + flaky,
		failed: failed === 0 && status !== 0 ? 1 : failed,
		skipped,
		skips: skippedSpecs(report.suites)
	};
}

function skippedSpecs(suites) {
	return suites.flatMap((suite) => [
		...suite.specs
			.filter(({ tests }) => tests.some(({ status }) => status === 'skipped'))
			.map(({ title, tests }) => {
				const why = tests
					.flatMap(({ annotations }) => annotations)
					.find(({ type }) => type === 'skip');
				return why?.description ? `${title} (${why.description})` : title;
			}),
		...skippedSpecs(suite.suites ?? [])
	]);
}
