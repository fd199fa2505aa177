/** A text in the two languages the library speaks: Chinese first, plain English beside it. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}
