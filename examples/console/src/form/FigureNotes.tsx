import { useTranslation } from "react-i18next"
import { useReader } from "../clauses/reader.js"
import { Sources } from "../clauses/Sources.js"

interface Cited {
  readonly sources: ReadonlyArray<string>
}

const isCited = (figure: unknown): figure is Cited =>
  typeof figure === "object" && figure !== null && Array.isArray((figure as Cited).sources)

const isLibrarys = (id: string) => id.startsWith("library.")

/** Where a figure comes from; one the manual does not give is marked as the library's, and the mark says why. */
export const FigureNotes = ({ figure }: { readonly figure: unknown }) => {
  const { t } = useTranslation("rulebook")
  const read = useReader()
  if (!isCited(figure)) return null
  const defaults = figure.sources.filter(isLibrarys)
  return (
    <span className="figure-notes">
      {defaults.length > 0 && (
        <button type="button" className="clause clause-library" onClick={() => read(defaults)}>
          {t("libraryDefault")}
        </button>
      )}
      <Sources of={figure.sources.filter((id) => !isLibrarys(id))} />
    </span>
  )
}
