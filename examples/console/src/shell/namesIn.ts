/** Ids as they stand in a sentence, without the full stop after one. */
const words = /[\p{L}\p{N}](?:[\p{L}\p{N}._#-]*[\p{L}\p{N}])?/gu

/** Where a name begins and ends, until it stands in its sentence. */
const edge = "\uE000"
const edges = /(?<=\p{Script=Han}) \uE000(?=\p{Script=Han})|(?<=\p{Script=Han})\uE000 (?=\p{Script=Han})|\uE000/gu

/**
 * Puts names into a sentence that tells of people by their ids; an id that is a mere number stays. The space that sets an
 * id off from Chinese goes where a Chinese name comes in its place.
 */
export const namesIn = (sentence: string, nameOf: (id: string) => string | undefined): string =>
  sentence
    .replace(words, (word) => {
      const name = /\p{L}/u.test(word) ? nameOf(word) : undefined
      return name === undefined ? word : `${edge}${name}${edge}`
    })
    .replace(edges, "")
