import type { Commit } from "@qiantai/core"
import { rows, type Work } from "../Database.js"
import type { Head } from "../journal/step.js"
import { linked } from "../sealing.js"

/** A commit's link as it was once written down: on a daily report, say. */
export interface Anchor {
  readonly position: number
  readonly link: string
}

/** What a log's chain says: all of it fits, or which commit is the first that does not. */
export type Verdict =
  | { readonly ok: true; readonly position: number; readonly link: string }
  | {
      readonly ok: false
      readonly position: number
      /** Its text or its place was changed, it is gone, it was added, or it is not the one that was written down. */
      readonly fault: "changed" | "missing" | "added" | "not-the-one-noted"
    }

interface Stored {
  readonly position: number
  readonly stream: number
  readonly sequence: number
  readonly command_id: string
  readonly digest: string
  readonly body: string
  readonly link: string
}

/** Commits checked in one go. */
const atOnce = 1_000

const isItself = (stored: Stored, { position, sequence, commandId }: Commit): boolean =>
  stored.position === position && stored.sequence === sequence && stored.command_id === commandId

const read = (body: string): Commit | undefined => {
  try {
    return JSON.parse(body) as Commit
  } catch {
    return undefined
  }
}

/**
 * Follows a community's chain from its first commit to its head. Rewriting everything, links and all, shows only in an
 * anchor that was noted elsewhere.
 */
export function* verified(
  community: string,
  head: Pick<Head, "id" | "position" | "link">,
  anchors: ReadonlyArray<Anchor>
): Work<Verdict> {
  const noted = new Map(anchors.map(({ position, link }) => [position, link]))
  const openings = new Map<string, number>()
  let link = community
  let position = 0
  const fault = (at: number, what: Extract<Verdict, { ok: false }>["fault"]): Verdict => ({
    ok: false,
    position: at,
    fault: what
  })
  for (;;) {
    const found = yield* rows<Stored>(
      "SELECT position, stream, sequence, command_id, digest, body, link FROM qt_commits " +
        "WHERE community = ? AND position > ? ORDER BY position LIMIT ?",
      ...[head.id, position, atOnce]
    )
    for (const stored of found) {
      const expected = position + 1
      if (stored.position !== expected) return fault(expected, "missing")
      if (expected > head.position) return fault(expected, "added")
      link = linked(link, stored.digest, stored.body)
      const commit = read(stored.body)
      if (link !== stored.link || commit === undefined || !isItself(stored, commit)) return fault(expected, "changed")
      const opening = openings.get(commit.stream) ?? expected
      openings.set(commit.stream, opening)
      if (stored.stream !== opening) return fault(expected, "changed")
      if ((noted.get(expected) ?? link) !== link) return fault(expected, "not-the-one-noted")
      position = expected
    }
    if (found.length < atOnce) break
  }
  const furthest = Math.max(head.position, ...noted.keys())
  if (position < furthest) return fault(position + 1, "missing")
  if (link !== head.link) return fault(position, "changed")
  return { ok: true, position, link }
}
