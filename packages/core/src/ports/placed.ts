import type { Posting } from "../kernel/Books.js"
import type { Changes, Commit, Draft } from "../kernel/Commit.js"
import type { RecordRequest } from "./Journal.js"

/**
 * What an accepted decision becomes at its place in the log. A decision that is none of the request's, or whose postings
 * do not add up, is a defect of its chapter: it throws, and nothing may have been written by then.
 */
export const placed = (
  request: Pick<RecordRequest, "stream" | "commandId">,
  { draft, changes }: { readonly draft: Draft; readonly changes: Changes },
  position: number,
  sequence: number
): Commit => {
  const { stream, commandId } = request
  if (draft.stream !== stream || draft.commandId !== commandId)
    throw new Error(`a decision on ${stream} made a commit of ${draft.stream}`)
  for (const [commodity, sum] of sums(changes.postings))
    if (sum !== 0) throw new Error(`postings of ${draft.command} on ${stream} are out by ${sum} ${commodity}`)
  return { ...draft, position, sequence }
}

const sums = (postings: ReadonlyArray<Posting>): ReadonlyMap<string, number> => {
  const totals = new Map<string, number>()
  for (const { account, commodity, amount } of postings) {
    if (!Number.isSafeInteger(amount)) throw new Error(`no whole amount for ${account}: ${amount} ${commodity}`)
    totals.set(commodity, (totals.get(commodity) ?? 0) + amount)
  }
  return totals
}
