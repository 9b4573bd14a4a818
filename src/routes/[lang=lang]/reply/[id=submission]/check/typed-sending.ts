/** What the form of the check page holds, as it was typed. */
export type TypedSending = {
	consent: string;
	contact: string;
	email: string;
	name: string;
	function: string;
};

export const blankSending: TypedSending = {
	consent: '',
	contact: 'no',
	email: '',
	name: '',
	function: ''
};
