/** The page of an issued document, which stays: by its symbol. */
export function addressOfSymbol(language: string, symbol: string): string {
	return `/${language}/documents/${symbol.split('/').map(encodeURIComponent).join('/')}`;
}
