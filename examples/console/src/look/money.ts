import { format, type Money, parseYuan as parse, toYuanText } from "@qiantai/core/rules"

/** Fen as people read them: ¥1,462.50. */
export const shown = (fen: number): string => format(fen as Money)

/** Fen as a form takes them: "1462.50". */
export const written = (fen: number): string => toYuanText(fen as Money)

/** Fen from what a form holds; nothing where it is no amount. */
export const parseYuan = (text: string): number | undefined => parse(text)
