/** The addresses and fields of one reply over HTTP: all that the load generator knows of the product. */
const language = 'en';
const consultation = 'demo-open';
const section = 'part-2';

const words =
	'The Office should publish the questionnaire earlier, in all six official languages at once, and leave at least ' +
	'twelve weeks for replies. Consultations within a ministry and with civil society take time, and translation of ' +
	'the draft takes more.\n\nSmall missions would be helped by one focal point and by a form that can be saved and ' +
	'continued by a colleague.';

export const startAddress = `/${language}/consultations/${consultation}?/start`;

export const whoAddress = (id: string) => `/${language}/reply/${id}/who?/save`;
export const whoFields = (name: string) => ({
	kind: 'stakeholder',
	name,
	category: 'national-civil-society'
});

export const pageAddress = (id: string) => `/${language}/reply/${id}/${section}`;

export const saveAddress = (id: string) => `/${language}/reply/${id}/${section}?/save`;
export const saveFields = () => ({
	q5: words,
	'q5:language': language,
	q6: words,
	'q6:language': language
});

export const sendAddress = (id: string) => `/${language}/reply/${id}/check?/send`;
export const sendFields = () => ({ consent: 'attributed', name: 'Ana Ruiz', function: 'Adviser' });

export const uploadAddress = (id: string, key: string, size: number) =>
	`/${language}/reply/${id}/files/upload/${key}?name=views.txt&size=${size}`;

/** The id of a reply in the address to which starting one leads. */
export const idIn = (location: string) => /\/reply\/([^/?]+)$/.exec(location)?.[1];
