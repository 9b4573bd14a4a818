import type { OfficialLanguage } from '../../language.ts';

/**
 * What people call some States where UN documents say something else, by key of the State. Only names that no UN name
 * of any State contains as a word of its own. Source: UNTERM and the editorial manuals of the six languages.
 */
export const informalStateNames: Record<OfficialLanguage, Record<string, string[]>> = {
	ar: {
		rus: ['روسيا'],
		kor: ['كوريا الجنوبية'],
		prk: ['كوريا الشمالية'],
		syr: ['سوريا', 'سورية'],
		gbr: ['بريطانيا'],
		usa: ['أمريكا', 'أميركا'],
		civ: ['ساحل العاج'],
		vnm: ['فيتنام'],
		cze: ['التشيك'],
		mmr: ['بورما']
	},
	zh: {
		rus: ['俄国', '俄罗斯'],
		kor: ['韩国', '南韩', '南朝鲜'],
		prk: ['朝鲜', '北韩'],
		syr: ['叙利亚'],
		irn: ['伊朗'],
		lao: ['老挝'],
		ven: ['委内瑞拉'],
		tza: ['坦桑尼亚'],
		mda: ['摩尔多瓦'],
		gbr: ['英国'],
		civ: ['象牙海岸']
	},
	en: {
		rus: ['Russia'],
		kor: ['South Korea'],
		prk: ['North Korea'],
		syr: ['Syria'],
		irn: ['Iran'],
		lao: ['Laos'],
		vnm: ['Vietnam'],
		bol: ['Bolivia'],
		ven: ['Venezuela'],
		tza: ['Tanzania'],
		mda: ['Moldova'],
		gbr: ['Britain', 'Great Britain', 'UK', 'U.K.'],
		usa: ['USA', 'U.S.', 'U.S.A.'],
		civ: ['Ivory Coast'],
		mmr: ['Burma'],
		brn: ['Brunei'],
		tls: ['East Timor'],
		cod: ['DRC', 'DR Congo'],
		nld: ['Holland'],
		swz: ['Swaziland'],
		cpv: ['Cape Verde'],
		tur: ['Turkey'],
		vat: ['Vatican'],
		pse: ['Palestine']
	},
	fr: {
		rus: ['Russie'],
		kor: ['Corée du Sud'],
		prk: ['Corée du Nord'],
		syr: ['Syrie'],
		lao: ['Laos'],
		vnm: ['Vietnam', 'Viêt Nam'],
		tza: ['Tanzanie'],
		mda: ['Moldavie', 'Moldova'],
		gbr: ['Grande-Bretagne', 'Angleterre'],
		usa: ['USA'],
		mmr: ['Birmanie'],
		tls: ['Timor oriental'],
		cpv: ['Cap-Vert'],
		nld: ['Hollande'],
		swz: ['Swaziland'],
		tur: ['Turquie']
	},
	ru: {
		rus: ['Россия', 'России'],
		kor: ['Южная Корея', 'Южной Кореи'],
		prk: ['Северная Корея', 'КНДР'],
		syr: ['Сирия', 'Сирии'],
		lao: ['Лаос'],
		tza: ['Танзания'],
		mda: ['Молдова', 'Молдавия'],
		gbr: ['Великобритания', 'Англия'],
		usa: ['США'],
		mmr: ['Бирма'],
		tls: ['Восточный Тимор'],
		swz: ['Свазиленд']
	},
	es: {
		rus: ['Rusia'],
		kor: ['Corea del Sur'],
		prk: ['Corea del Norte'],
		syr: ['Siria'],
		lao: ['Laos'],
		vnm: ['Vietnam'],
		tza: ['Tanzania'],
		mda: ['Moldavia', 'Moldova'],
		gbr: ['Gran Bretaña', 'Inglaterra'],
		usa: ['EE.UU.', 'EEUU', 'EE. UU.'],
		civ: ['Costa de Marfil'],
		mmr: ['Birmania'],
		tls: ['Timor Oriental'],
		swz: ['Swazilandia'],
		tur: ['Turquía']
	}
};
