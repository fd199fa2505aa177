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

/** Who may read all of it for that purpose. */
export const readersOf = (figures: PrivacyFigures, purpose: Purpose, fields: ReadonlyArray<Field>) => {
  const named = new Set(figures.readers.flatMap(({ roles }) => roles))
  return [...named].filter((role) =>
    fields.every((field) => mayRead(figures, role, purpose, field))
  ) as ReadonlyArray<CallerRole>
}
