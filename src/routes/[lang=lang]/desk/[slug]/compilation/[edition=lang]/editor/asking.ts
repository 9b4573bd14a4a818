/** What the editor of a paragraph asks of the page around it. The acts say whether they did something. */
export type Asking = {
	addNote: () => boolean;
	addReference: () => boolean;
	close: () => boolean;
	openNote: (id: string) => void;
	/** The printed number of a note, or a sign for one that is new. */
	noteLabel: (id: string) => string;
	/** For who does not see it. */
	noteName: (id: string) => string;
	referenceLabel: (target: string) => string;
	referenceName: (label: string) => string;
};
