/** The address of an action, which leads back to the part of the document and the findings that are shown. */
export function actionOnPart({ searchParams }: URL, action: string): string {
	const query = new URLSearchParams(placeIn(searchParams)).toString();
	return query === '' ? `?/${action}` : `?/${action}&${query}`;
}

/** The address of another page of findings beside the part that is shown. */
export function pageOfFindings({ searchParams }: URL, page: number): string {
	const kept = placeIn(searchParams).filter(([name]) => name !== 'findings');
	return `?${new URLSearchParams([...kept, ['findings', String(page)]]).toString()}#findings`;
}

/** What an address says of what was done before. */
const said = ['unchanged', 'undone', 'done', 'was'];

function placeIn(searchParams: URLSearchParams): [string, string][] {
	return [...searchParams].filter(([name]) => !said.includes(name) && !name.startsWith('/'));
}
