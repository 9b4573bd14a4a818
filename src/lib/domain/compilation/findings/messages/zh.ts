import type { FindingWords } from './finding-words.ts';
import { withoutMarks } from './without-marks.ts';

export const chinese: FindingWords = {
	places: {
		paragraph: (mark) => `第 ${mark} 段`,
		footnote: (mark) => `脚注 ${mark}`,
		section: (mark) => `${mark} 节`,
		document: () => '整份文件'
	},
	messages: {
		'respondent-not-listed': ({ name }) => `文中提到${name}，但没有该答复方的有效答复。`,
		'complete-respondent-unspoken': ({ name }) => `${name}的答复完整，但没有任何段落反映其意见。`,
		'second-reply': ({ name }) =>
			`以${name}名义作出的有效答复不止一份，且均已反映在文中。请确定以哪一份为准。`,
		'second-reply-unnamed': () =>
			'同一答复方(不具名)有两份有效答复，且均已反映在文中。请确定以哪一份为准。',
		'states-mismatch': ({ stated, found }) =>
			`文中称作出答复的国家数目为 ${stated}，而数据为 ${found}。`,
		'stakeholders-mismatch': ({ stated, found }) =>
			`文中称作出答复的利益攸关方数目为 ${stated}，而数据为 ${found}。`,
		'un-entities-mismatch': ({ stated, found }) =>
			`文中称作出答复的联合国实体数目为 ${stated}，而数据为 ${found}。`,
		'others-mismatch': ({ stated, found }) =>
			`文中称其他答复方数目为 ${stated}，而数据为 ${found}。`,
		'contributors-mismatch': ({ stated, found }) =>
			`文中称向基金捐款或认捐者数目为 ${stated}，而捐款账目为 ${found}。`,
		'incomplete-states-mismatch': ({ stated, found }) =>
			`脚注列出的问卷不完整国家数目为 ${stated}，而数据为 ${found}。`,
		'incomplete-stakeholders-mismatch': ({ stated, found }) =>
			`脚注称问卷不完整的利益攸关方数目为 ${stated}，而数据为 ${found}。`,
		'incomplete-not-named': ({ name }) => `${name}的问卷不完整，但脚注没有说明。`,
		'named-not-incomplete': ({ name }) => `脚注提到${name}，但其问卷并未记录为不完整。`,
		'table-total': ({ stated, found }) => `表中合计为 ${stated}，而各行之和为 ${found}。`,
		'row-without-amount': ({ name }) => `${name}一行没有金额。`,
		'ledger-total': ({ stated, found }) => `表中合计为 ${stated}，而捐款账目为 ${found}。`,
		rounding: ({ stated, found }) =>
			`表中合计为 ${stated}，而各行之和为 ${found}，差额可能因四舍五入所致。`,
		'reference-to-nothing': () => '一处相互参照所指的部分并不存在。',
		'reference-beyond': ({ stated, found }) =>
			`文中提到第 ${stated} 段，而最后一段为第 ${found} 段。`,
		'reference-direction': ({ stated }) =>
			`文中提到第 ${stated} 段，但该段的位置与“上文”或“下文”不符。`,
		'source-changed': () => '本段所依据的答复文字在起草后已有改动。',
		'source-gone': () => '本段所依据的答复、回答或段落已不存在或不再有效。',
		'translation-stale': () => '本段所依据的译文，其原文已有改动。',
		'respondent-off-theme': ({ name }) =>
			`本段以${name}的名义陈述，但其答复没有涉及这一主题的内容。`,
		'contributors-counted-twice': ({ stated, found }) =>
			`文中称捐助方数目为 ${stated}，而表中为 ${found}，其中有的占了不止一行；每个捐助方只应计算一次。`,
		'joint-against-rule': ({ stated, found }) =>
			`文中数目为 ${stated}，而按本次征求意见对联合答复的计算规则应为 ${found}。`,
		'incomplete-unmentioned': ({ found }) => `记录中有不完整的问卷(${found})，但文件没有说明。`,
		'pledge-as-paid': ({ name }) => `${name}的认捐被列为已付捐款，应标明为认捐。`,
		'pledges-unmentioned': ({ stated, found }) =>
			`文中称 ${stated} 方已捐款，而实际付款者为 ${found}，其余为认捐；应予说明。`,
		'contributor-not-in-table': ({ name }) => `捐款账目中有${name}的捐款，但表中没有。`,
		'contributor-not-in-ledger': ({ name }) => `表中有${name}的捐款，但捐款账目中没有。`,
		'contributor-only-in-text': ({ name }) => `文中将${name}列为捐助方，但表中没有这一行。`,
		'contributor-not-in-text': ({ name }) => `文中列举了捐助方，但遗漏了表中的${name}。`,
		'reference-elsewhere': ({ stated }) =>
			`脚注提到第 ${stated} 段，但该段并非以同一答复方的名义陈述，可能是重新编号所致。`,
		'annex-beyond': ({ words }) => `文中提到附件${words}，但并无此附件。`,
		'footnote-beyond': ({ stated, found }) => `文中提到脚注 ${stated}，而最后一个脚注为 ${found}。`,
		'footnote-empty': () => '此处有脚注编号而没有脚注。',
		'asterisk-without-note': ({ words }) => `“${words}”处有星号，但没有相应的注。`,
		'act-unknown': ({ words }) =>
			`文中引用 ${words}，但它不在本次征求意见的依据文件之列；请核实或予以补列。`,
		'document-unknown': ({ words }) =>
			`文中引用文件 ${words}，但它不在本次征求意见的依据文件之列；请核实文号。`,
		'act-slip': ({ stated, found }) =>
			`文中引用 ${stated}，而本次征求意见所依据的是 ${found}，可能是笔误。`,
		'act-title-number': ({ stated, found }) =>
			`${stated} 号与 ${found} 号的标题并列，二者必有一误。`,
		'act-date': ({ words, stated, found }) =>
			`文中 ${words} 的日期为 ${stated}，而通过日期为 ${found}。`,
		'symbol-cut-short': ({ words }) => `${words} 似为文号的后半部分，应写出完整文号。`,
		'without-provenance': () => '本段没有任何一句注明所依据的答复文字。',
		'editors-figure': ({ words }) =>
			`数字${words}为编辑所写，所依据的答复和文件其他部分均无此数字。`,
		quotation: ({ words }) => `“${words}”与出处的文字不一致。`,
		'confidential-source': () => '本段依据的是一份保密答复，应予删除。',
		'confidential-words': () => '本段重复了一份保密答复的文字，应予删除。',
		'unattributed-named': () => '一份要求不署名的答复在此处冠以名称，应删去名称。',
		'hidden-name': () => '此处出现的名称，其答复属保密或不署名，应删去名称。',
		'note-verbale-unmentioned': ({ name }) => `${name}以照会作出答复，但其段落没有脚注说明。`,
		'note-verbale-wrong': ({ name }) => `脚注称${name}以照会作出答复，与记录不符。`,
		'late-unmentioned': ({ name }) => `${name}的答复在截止日期之后收到，但其段落没有脚注说明。`,
		'late-wrong': ({ name }) => `脚注称${name}在截止日期之后答复，而其答复按时收到。`,
		'arrival-date': ({ name, stated, found }) =>
			`脚注所载${name}答复的日期为 ${stated}，而记录为 ${found}。`,
		'joint-not-named': ({ name }) => `由${name}牵头的联合答复，其段落没有列出全部署名方。`,
		'heading-alone': ({ words }) => `“${words}”是同级唯一的标题；有 A 必有 B。`,
		'level-skipped': () => '有一标题没有文字，造成层级跳越。',
		'number-typed': ({ words }) => `文字开头有手工输入的编号“${words}”，与文件自动编号重复。`,
		'number-skipped': ({ stated, found }) => `编号为 ${stated}，而此处应为 ${found}。`,
		'annex-not-mentioned': () => '正文从未提及这一附件。',
		'replies-told-twice': ({ words }) =>
			`相同的答复已在第 ${words} 节叙述，因而在文件中出现两次。请为每一节选定各自的专题，或删除其中一节。`,
		'panel-told-twice': ({ words }) =>
			`同一次小组讨论会已在第 ${words} 节叙述。请删除其中一节，或另选一次小组讨论会。`,
		'over-length': ({ stated, found }) => `正文有 ${stated} 个词，而限额为 ${found}。`,
		abbreviation: ({ words }) => `${words} 首次出现时没有说明全称。`,
		'first-person': ({ words }) => `转述中出现第一人称：${words}。`,
		'state-name': ({ words, found }) => `“${words}”不是联合国使用的国名，应写作“${found}”。`,
		'date-form': ({ words, found }) =>
			found === ''
				? `“${words}”不合本语文的日期写法。`
				: `“${words}”不合本语文的日期写法，应写作“${found}”。`,
		'number-form': ({ words, found }) =>
			found === ''
				? `“${words}”不合本语文的数字写法。`
				: `“${words}”不合本语文的数字写法，应写作“${found}”。`,
		'number-in-digits': ({ words, found }) =>
			`“${words}”：十以下的数目用文字书写，应写作“${found}”。`,
		'percent-form': ({ words }) => `“${words}”不合本语文的百分数写法。`,
		'straight-quotes': ({ words }) => `“${withoutMarks(words)}”处使用了直引号。`,
		'other-quotes': ({ words }) => `“${words}”处的引号不是本语文的引号。`,
		'double-space': ({ words }) => `“${words}”处有连续空格。`,
		brackets: ({ words }) => `“${words}”处的括号或标点不是本语文的形式。`,
		'translation-needed': ({ words }) => `文字仍为原文(${words})，需要翻译。`,
		'edition-paragraph': ({ stated, found }) => `本段编号为 ${stated}，而在原文文本中为 ${found}。`,
		'edition-footnote': ({ stated, found }) =>
			`本脚注编号为 ${stated}，而在原文文本中为 ${found}。`,
		'edition-text-missing': () => '原文此处经过编辑，本语文文本尚无译文。请翻译。',
		'edition-text-stale': () => '原文此处在翻译之后有改动。请重新核对译文。',
		'edition-older': () =>
			'本语文文本早于原文的最新一稿。请重新起草；重新起草后仍有的差异列于下方。',
		placeholder: ({ words }) => `“${words}”尚待填写。`,
		'edition-lacks': ({ words }) =>
			`原文文本有${words}，本语文文本没有对应内容。请重新起草本语文文本，或补上该内容。`,
		'edition-adds': ({ words }) =>
			`本语文文本有${words}，原文文本没有对应内容。请重新起草本语文文本，或删去该内容。`,
		'edition-figure-lacks': ({ words }) => `原文文本此处有 ${words}，而本语文文本没有。`,
		'edition-figure-adds': ({ words }) => `本语文文本此处有 ${words}，而原文文本没有。`
	}
};
