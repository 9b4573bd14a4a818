import type { RecipientList } from '#lib/domain/invitations/recipient-list.ts';
import { stakeholderCategories } from '#lib/domain/respondent.ts';
import { regionalGroups } from '#lib/domain/states.ts';

/** The list that a form names: `states`, `group:african`, `category:academic`…; undefined where it names none. */
export function listOfForm(value: string): RecipientList | undefined {
	const [kind = '', which = ''] = value.split(':');
	switch (kind) {
		case 'states':
		case 'observers':
		case 'accredited':
		case 'institutions':
			return { kind };
		case 'group': {
			const group = regionalGroups.find((each) => each === which);
			return group && { kind, group };
		}
		case 'category': {
			const category = stakeholderCategories.find((each) => each === which);
			return category && { kind, category };
		}
		default:
			return undefined;
	}
}
