import type { Purpose } from "../kernel/Personal.js"
import type { CallerRole } from "../kernel/Role.js"
import type { PrivacyFigures } from "./figures.js"
import type { Field } from "./state.js"

/** Whether the rulebook lets a role read such data for a purpose (work.8.5). */
export const mayRead = ({ readers }: PrivacyFigures, role: string, purpose: Purpose, field: Field): boolean =>
  readers.some(
    (reader) =>
      reader.purpose === purpose && reader.fields.includes(field) && reader.roles.some((allowed) => allowed === role)
  )

/** Who may read all of it for that purpose: among those the rulebook names, unless others are asked for. */
export const readersOf = (
  figures: PrivacyFigures,
  purpose: Purpose,
  fields: ReadonlyArray<Field>,
  among: ReadonlyArray<CallerRole> = [...new Set(figures.readers.flatMap(({ roles }) => roles))]
): ReadonlyArray<CallerRole> => among.filter((role) => fields.every((field) => mayRead(figures, role, purpose, field)))
