import type { Bilingual } from "../kernel/Bilingual.js"

/** How grave a fault is, the least first. */
export const classes = {
  minor: { zh: "轻微过失", en: "Minor fault" },
  general: { zh: "一般过失", en: "General fault" },
  serious: { zh: "严重过失", en: "Serious fault" },
  grave: { zh: "重大过失", en: "Grave fault" }
} as const satisfies Record<string, Bilingual>
export type FaultClass = keyof typeof classes

export const inOrder = Object.keys(classes) as ReadonlyArray<FaultClass>

/** What a breach or a kind of conduct counts as: a class, or no fault at all. */
export const counting = { none: { zh: "不算过失", en: "No fault" }, ...classes } as const
export type Counting = keyof typeof counting

/** The class after this one; nothing above a grave one. */
export const above = (grade: FaultClass): FaultClass | undefined => inOrder[inOrder.indexOf(grade) + 1]

/** Whether the first class weighs less than the second. */
export const isLower = (one: FaultClass, other: FaultClass): boolean => inOrder.indexOf(one) < inOrder.indexOf(other)

/** The grades of merit, the least first: what the manual's praise is called. */
export const merits = {
  "1": { zh: "口头表扬", en: "Praise" },
  "2": { zh: "嘉奖", en: "Commendation" },
  "3": { zh: "记功", en: "Merit" },
  "4": { zh: "记大功", en: "Major merit" }
} as const satisfies Record<string, Bilingual>
export type MeritGrade = keyof typeof merits
