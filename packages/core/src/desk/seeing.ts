import { chapters } from "../chapters.js"
import type { RowFilter } from "../kernel/Books.js"
import { oncePer } from "../kernel/oncePer.js"
import type { AnyProcess } from "../kernel/Process.js"
import { overseersOf, untoldTo, type Viewer } from "../kernel/personnel.js"
import { type CallerRole, callerRoles } from "../kernel/Role.js"
import type { General } from "../rulebook/general.js"

/**
 * The chapters that keep what is about members of staff: the kinds of their rows, and who sees all of them. Every list
 * asks for it; an edition's figures are one object for as long as it stands.
 */
const keepers = oncePer((general: General) =>
  Object.values(chapters as { readonly [kind: string]: AnyProcess }).flatMap(({ kind, personnel }) =>
    personnel === undefined ? [] : [{ ...personnel, overseers: overseersOf(kind, personnel, general) }]
  )
)

/** The roles that see what is about any member of staff. */
export const overseersIn = (general: General): ReadonlyArray<CallerRole> =>
  callerRoles.filter((role) => keepers(general).every(({ overseers }) => overseers.has(role)))

/** What a list leaves out for somebody: what is about others, save what names the office alone, and what he is not told of yet. */
export const hiddenFrom = (viewer: Viewer | undefined, general: General): Pick<RowFilter, "hidden" | "untold"> => {
  const keeping = keepers(general)
  const kinds = keeping.flatMap(({ rows, overseers }) =>
    viewer !== undefined && overseers.has(viewer.role as CallerRole) ? [] : rows
  )
  if (viewer === undefined) return { hidden: { kinds, saveOf: ["office"] } }
  const { by: who } = viewer
  const untold = keeping.flatMap((each) => untoldTo(who, each))
  return { untold, ...(kinds.length > 0 && { hidden: { kinds, saveOf: ["office", who] } }) }
}
