import type { Commit } from "@qiantai/core"
import { rows, type Work } from "../Database.js"

/**
 * The commits of streams lately read, so that only what was added since is read and parsed again. Commits never change;
 * what is kept is therefore right as far as it goes. Only what was durable may be kept.
 */
export interface Histories {
  readonly get: (community: number, stream: string) => ReadonlyArray<Commit>
  readonly keep: (community: number, stream: string, commits: ReadonlyArray<Commit>) => void
}

const none: ReadonlyArray<Commit> = []

/** Keeps so many streams at most, those used last. */
export const makeHistories = (most: number): Histories => {
  const kept = new Map<string, ReadonlyArray<Commit>>()
  return {
    get: (community, stream) => kept.get(`${community} ${stream}`) ?? none,
    keep: (community, stream, commits) => {
      const key = `${community} ${stream}`
      const longest = (kept.get(key)?.length ?? 0) > commits.length ? kept.get(key) : commits
      kept.delete(key)
      kept.set(key, longest ?? commits)
      if (kept.size <= most) return
      for (const oldest of kept.keys()) {
        kept.delete(oldest)
        return
      }
    }
  }
}

/** A commit from the text it is stored as. */
export const commitIn = ({ body }: { readonly body: string }): Commit => JSON.parse(body) as Commit

/** All commits of a stream, given the first of them; the same array where there are no others. */
export function* continued(
  community: number,
  stream: string,
  known: ReadonlyArray<Commit>
): Work<ReadonlyArray<Commit>> {
  const added = yield* rows<{ readonly body: string }>(
    "SELECT c.body FROM qt_streams s JOIN qt_commits c ON c.community = s.community AND c.stream = s.stream " +
      "WHERE s.community = ? AND s.name = ? AND c.sequence > ? ORDER BY c.sequence",
    community,
    stream,
    known.length
  )
  return added.length === 0 ? known : [...known, ...added.map(commitIn)]
}
