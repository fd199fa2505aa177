const isEnded = (part: string) => /[。！？.!?]$/.test(part)

/** What is told of an event in one line: what was said may end in a full stop of its own. */
export const inOneLine = (parts: ReadonlyArray<string | undefined>, between: string): string | undefined => {
  const told = parts.filter((part): part is string => part !== undefined && part !== "")
  if (told.length === 0) return undefined
  return told.reduce((line, part) => `${line}${isEnded(line) ? between.replace(/[；;]/, "") : between}${part}`)
}
