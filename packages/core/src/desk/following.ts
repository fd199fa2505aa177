import { type Commit, caseOf } from "../kernel/Commit.js"

/** A commit as CloudEvents 1.0 has it: what a host system follows along. */
export interface CommitEvent {
  readonly specversion: "1.0"
  /** The commit's position in its community's log, as text. */
  readonly id: string
  readonly source: string
  /** "qiantai.renovation.approve": the chapter and the command. */
  readonly type: string
  /** The case: "renovation/R-2026-0007". */
  readonly subject: string
  readonly time: string
  readonly datacontenttype: "application/json"
  readonly data: Commit
}

/** A commit of a community as an event for others. */
export const commitEvent = (community: string, commit: Commit): CommitEvent => ({
  specversion: "1.0",
  id: String(commit.position),
  source: `/communities/${encodeURIComponent(community)}`,
  type: `qiantai.${caseOf(commit.stream).kind}.${commit.command}`,
  subject: commit.stream,
  time: commit.recordedAt,
  datacontenttype: "application/json",
  data: commit
})
