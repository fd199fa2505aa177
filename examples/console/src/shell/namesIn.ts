/** Ids as they stand in a sentence, without the full stop after one. */
const words = /[\p{L}\p{N}](?:[\p{L}\p{N}._#-]*[\p{L}\p{N}])?/gu

/** Puts names into a sentence that tells of people by their ids; an id that is a mere number stays. */
export const namesIn = (sentence: string, nameOf: (id: string) => string | undefined): string =>
  sentence.replace(words, (word) => (/\p{L}/u.test(word) ? nameOf(word) : undefined) ?? word)
