type Texts = { readonly [key: string]: string }

/** The sentences of one part of the console, Chinese and English side by side; English adds a singular where it needs one. */
export const words = <const Z extends Texts>(
  zh: Z,
  en: { readonly [K in keyof Z]: string } & { readonly [singular: `${string}_one`]: string }
) => ({ zh, en })
