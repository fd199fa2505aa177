import { useSearchParams } from "react-router"
import { useFigures } from "../rulebook/useFigures.js"

/** A desk of the office, and its share of the work. */
export interface DeskShown {
  readonly id: string
  readonly does: ReadonlyArray<string>
}

const none: ReadonlyArray<DeskShown> = []

/** The desks of the office, in the rulebook's order. */
export const useDesks = (): ReadonlyArray<DeskShown> =>
  (useFigures()?.general?.desks as ReadonlyArray<DeskShown> | undefined) ?? none

/** What the address says of a page, one word at a time; what is left out stays as it was. */
export const useAddress = () => {
  const [search, setSearch] = useSearchParams()
  const change = (next: { readonly [name: string]: string | undefined }) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(next))
          if (value === undefined) after.delete(name)
          else after.set(name, value)
        return after
      },
      { replace: true, preventScrollReset: true }
    )
  return { read: (name: string) => search.get(name) ?? undefined, change }
}
