/** What the text check refuses, or wants a person to look at, until POST /_sandbox/words says otherwise. */
export const DEFAULT_WORDS = { risky: ['赌博', '代开发票', '违禁词'], review: ['加微信', '兼职刷单'] } as const;
