import type { OfficialLanguage } from '../language.ts';

/** States by the official language in which their missions usually correspond; all others correspond in English. */
const usual: Partial<Record<OfficialLanguage, string>> = {
	ar: 'are bhr dza egy irq jor kwt lbn lby mar mrt omn pse qat sau sdn syr tun yem',
	zh: 'chn',
	fr: 'and bdi bel ben bfa caf civ cmr cod cog com dji fra gab gin gnb hti lux mco mdg mli ner rou sen stp tcd tgo che vat',
	ru: 'blr kaz kgz rus tjk tkm uzb',
	es: 'arg bol chl col cri cub dom ecu esp gnq gtm hnd mex nic pan per pry slv ury ven'
};

const byState = new Map(
	Object.entries(usual).flatMap(([language, keys]) =>
		keys.split(' ').map((key) => [key, language as OfficialLanguage] as const)
	)
);

/**
 * The language in which a respondent is written to unless the registry says otherwise: that of the State with this key, or of
 * the State where a body is based. A starting point, which the secretariat corrects.
 */
export function usualLanguage(state: string | undefined): OfficialLanguage {
	return byState.get(state ?? '') ?? 'en';
}
