import { chapters } from "../chapters.js"
import type { RowFilter } from "../kernel/Books.js"
import { oncePer } from "../kernel/oncePer.js"
import type { AnyProcess } from "../kernel/Process.js"
import { overseersOf, type Viewer } from "../kernel/personnel.js"
import { type CallerRole, callerRoles } from "../kernel/Role.js"
import type { General } from "../rulebook/general.js"

/**
 * The chapters that keep what is about members of staff: the kinds of their rows, and who sees all of them. Every list
 * asks for it; an edition's figures are one object for as long as it stands.
 */
const keepers = oncePer((general: General) =>
  Object.values(chapters as { readonly [kind: string]: AnyProcess }).flatMap(({ kind, personnel }) =>
    personnel === undefined ? [] : [{ rows: personnel.rows, overseers: overseersOf(kind, personnel, general) }]
  )
)

/** The roles that see what is about any member of staff. */
export const overseersIn = (general: General): ReadonlyArray<CallerRole> =>
  callerRoles.filter((role) => keepers(general).every(({ overseers }) => overseers.has(role)))

/** What a list leaves out for somebody; what names the office is about nobody. */
export const hiddenFrom = (viewer: Viewer | undefined, general: General): Pick<RowFilter, "hidden"> => {
  const kinds = keepers(general).flatMap(({ rows, overseers }) =>
    viewer !== undefined && overseers.has(viewer.role as CallerRole) ? [] : rows
  )
  return kinds.length === 0
    ? {}
    : { hidden: { kinds, saveOf: viewer === undefined ? ["office"] : ["office", viewer.by] } }
}
