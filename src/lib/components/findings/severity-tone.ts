/** Which mark stands beside a severity. */
export const severityTone = { blocks: 'bad', look: 'warn', style: 'plain' } as const;
