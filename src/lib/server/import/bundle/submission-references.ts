import type { Question } from '#lib/domain/questionnaire.ts';
import { tidyWords } from '#lib/domain/words.ts';
import type { Path, Report } from './place.ts';
import type { Bundle } from './schema.ts';
import { keysOf } from './unique-keys.ts';

/** Its answers are keys of its options. */
export const isChoice = (question: Question) =>
	question.kind === 'single-choice' || question.kind === 'multiple-choice';

type Known = {
	themes: Set<string>;
	respondents: Set<string>;
	questions: Map<string, Question>;
};

/** In the submissions: respondents, questions and themes that are not there, and spans outside their answer. */
export function checkSubmissions(bundle: Bundle, known: Known, report: Report): void {
	const { submissions, questionnaire, consultation } = bundle;
	keysOf(submissions, (index) => ['submissions', index, 'key'], report);
	submissions.forEach((submission, index) => {
		const path = ['submissions', index];
		if (submission.revision !== questionnaire.revision)
			report(
				[...path, 'revision'],
				`is ${submission.revision}; the questionnaire here is revision ${questionnaire.revision}`
			);
		if (
			submission.channel === 'web' &&
			Date.parse(submission.receivedAt) < Date.parse(consultation.opensAt)
		)
			report([...path, 'receivedAt'], 'is before the consultation opened');
		checkSignatories(submission, path, known, report);
		checkAnswers(submission, path, known, report);
		checkFiles(submission, path, known, report);
		checkExcerpts(submission, path, known, report);
	});
}

type BundleSubmission = Bundle['submissions'][number];

function checkSignatories(
	{ signatories }: BundleSubmission,
	path: Path,
	{ respondents }: Known,
	report: Report
): void {
	const seen = new Set<string>();
	signatories.forEach(({ respondent, role }, index) => {
		const here = [...path, 'signatories', index];
		if (!respondents.has(respondent))
			report([...here, 'respondent'], `${respondent} is not among the respondents`);
		if (seen.has(respondent)) report([...here, 'respondent'], `${respondent} stands here twice`);
		seen.add(respondent);
		if ((role === 'lead') !== (index === 0))
			report([...here, 'role'], 'the first signatory, and no other, is the lead');
	});
}

function checkAnswers(
	{ answers, signatories }: BundleSubmission,
	path: Path,
	{ questions }: Known,
	report: Report
): void {
	const seen = new Set<string>();
	answers.forEach((answer, index) => {
		const here = [...path, 'answers', index];
		const question = questions.get(answer.question);
		if (seen.has(answer.question))
			report([...here, 'question'], `${answer.question} stands here twice`);
		seen.add(answer.question);
		if (question === undefined) {
			report([...here, 'question'], `${answer.question} is not a question of the questionnaire`);
			return;
		}
		const { choices, voice } = answer;
		const speaks = ({ respondent, role }: (typeof signatories)[number]) =>
			respondent === voice && role === 'embedded';
		if (voice !== undefined && !signatories.some(speaks))
			report([...here, 'voice'], `${voice} is no embedded signatory of this submission`);
		if (choices === undefined) return;
		if (!isChoice(question)) report([...here, 'choices'], `${question.key} is not a choice`);
		else if (question.kind === 'single-choice' && choices.length > 1)
			report([...here, 'choices'], `${question.key} allows one choice`);
		choices.forEach((choice, c) => {
			if (isChoice(question) && !question.options?.some(({ key }) => key === choice))
				report([...here, 'choices', c], `${choice} is not an option of ${question.key}`);
			if (choices.indexOf(choice) !== c)
				report([...here, 'choices', c], `${choice} stands here twice`);
		});
	});
}

function checkFiles(
	{ files = [] }: BundleSubmission,
	path: Path,
	{ questions }: Known,
	report: Report
): void {
	const seen = new Set<string>();
	files.forEach(({ question, name, sha256 }, index) => {
		const here = [...path, 'files', index];
		if (question !== undefined && questions.get(question)?.kind !== 'file')
			report([...here, 'question'], `${question} is no question for files`);
		const id = JSON.stringify([question, name, sha256]);
		if (seen.has(id)) report(here, 'stands here twice');
		seen.add(id);
	});
}

function checkExcerpts(
	{ answers, excerpts = [] }: BundleSubmission,
	path: Path,
	{ themes }: Known,
	report: Report
): void {
	const ids = new Set<string>();
	excerpts.forEach((excerpt, index) => {
		const here = [...path, 'excerpts', index];
		if (ids.has(excerpt.id)) report([...here, 'id'], `${excerpt.id} stands here twice`);
		ids.add(excerpt.id);
		if (!themes.has(excerpt.theme))
			report([...here, 'theme'], `${excerpt.theme} is not among the themes`);
		const answer = answers.find(({ question }) => question === excerpt.question);
		if (answer === undefined) {
			report([...here, 'question'], `${excerpt.question} is not answered here`);
			return;
		}
		// Where the words that were coded are gone, what stands in their place can be nothing.
		if (excerpt.start > excerpt.end || (excerpt.start === excerpt.end && !excerpt.words))
			report([...here, 'end'], 'is not after start');
		if (excerpt.end > answer.text.length)
			report([...here, 'end'], `is past the end of the answer (${answer.text.length})`);
		if (tidyWords(answer.text) !== answer.text)
			report(
				[...here, 'question'],
				'the answer holds carriage returns, control characters or spaces at its ends; without them the offsets would be wrong'
			);
	});
}
