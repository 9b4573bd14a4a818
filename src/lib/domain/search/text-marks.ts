/** In the place of a language: the labels of the options chosen, in all languages; the words of a file, whose id stands for the question. */
export const choicesMark = '-choices';
export const fileMark = '-file';
