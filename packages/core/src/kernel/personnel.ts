import type { General } from "../rulebook/general.js"
import type { Row, RowFilter } from "./Books.js"
import type { Commit } from "./Commit.js"
import type { Role } from "./Role.js"

/** Who looks, and in which role; the host vouches for both. */
export interface Viewer {
  readonly by: string
  readonly role: string
}

/**
 * What a chapter keeps about members of staff. Each sees what is about himself once he is told of it, whoever may act on
 * others' cases sees them all, and for anybody else they are not there.
 */
export interface Personnel<S> {
  /** The person a case is about. */
  readonly whose: (state: S, caseId: string) => string | undefined
  /** The kinds of rows about people: of its own cases, and of what they rest on. `who` is the person. */
  readonly rows: ReadonlyArray<string>
  /**
   * In which statuses of which rows the person is not told of a case yet: for him nothing that is recorded in it is there
   * then, whatever his role.
   */
  readonly untold?: ReadonlyArray<{ readonly kind: string; readonly statuses: ReadonlyArray<string> }>
  /** The commands by which others act on a person's case. */
  readonly overseenBy: { readonly [command: string]: { readonly roles: ReadonlyArray<Role> } }
}

/** The roles that see every case: whoever may issue one of those commands, and the host, which holds the store itself. */
export const overseersOf = (
  kind: string,
  { overseenBy }: Pick<Personnel<never>, "overseenBy">,
  { authority }: Pick<General, "authority">
): ReadonlySet<Role> =>
  new Set<Role>([
    ...Object.entries(overseenBy).flatMap(([command, { roles }]) => authority[`${kind}.${command}`] ?? roles),
    ...(["host", "system"] as const)
  ])

/** A chapter's personnel with its cases read from their commits. */
export interface PersonnelOfCases extends Personnel<ReadonlyArray<Commit>> {
  readonly isUntold: (commits: ReadonlyArray<Commit>, caseId: string) => boolean
}

/** Whether the person whom a row is about is not told of it yet. */
export const isUntold = (
  { untold = [] }: Pick<Personnel<never>, "untold">,
  { kind, status }: Pick<Row, "kind" | "status">
): boolean => untold.some((each) => each.kind === kind && each.statuses.includes(status))

/** What a list leaves out for somebody, being of a case about himself of which he is not told yet. */
export const untoldTo = (
  who: string,
  { untold = [] }: Pick<Personnel<never>, "untold">
): NonNullable<RowFilter["untold"]> =>
  untold.flatMap(({ kind, statuses }) => statuses.map((status) => ({ kind, status, who })))

/** Whether somebody may know what is kept about a person: of what the person is not told yet, only others may. */
export const mayKnow = (
  viewer: Viewer | undefined,
  who: string | undefined,
  overseers: ReadonlySet<string>,
  isUntold = false
): boolean => viewer !== undefined && (viewer.by === who ? !isUntold : overseers.has(viewer.role))

/** Whether somebody may know of a case: any but those about members of staff, and of these his own or all (library.personnel). */
export const mayKnowCase = (
  { kind, personnel }: { readonly kind: string; readonly personnel?: PersonnelOfCases },
  caseId: string,
  stream: ReadonlyArray<Commit>,
  viewer: Viewer,
  general: Pick<General, "authority">
): boolean =>
  personnel === undefined ||
  mayKnow(
    viewer,
    personnel.whose(stream, caseId),
    overseersOf(kind, personnel, general),
    personnel.isUntold(stream, caseId)
  )
