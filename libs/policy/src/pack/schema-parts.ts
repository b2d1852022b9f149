export const text = { type: 'string', minLength: 1, maxLength: 2000 };
export const sourced = { source: text, confidence: { enum: ['V', 'E', 'K', 'U'] }, note: text };
