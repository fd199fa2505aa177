import { useQuery } from "@tanstack/react-query"
import { Drawer, Grid } from "antd"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { sourcesQuery } from "../api/queries.js"
import { useSay } from "../words/useSay.js"
import { ReaderContext } from "./reader.js"

/** Everything beneath it can open a clause; it is read in both languages beside the page, which stays where it is. */
export const ClauseReader = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation()
  const { data } = useQuery(sourcesQuery)
  const say = useSay()
  const wide = Grid.useBreakpoint().md === true
  const [ids, setIds] = useState<ReadonlyArray<string>>([])
  const [open, setOpen] = useState(false)
  const read = (wanted: ReadonlyArray<string>) => {
    setIds(wanted)
    setOpen(true)
  }
  const shown = ids.flatMap((id) => data?.get(id) ?? [])
  return (
    <ReaderContext value={read}>
      {children}
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement={wide ? "right" : "bottom"}
        size={wide ? 400 : "default"}
        title={shown[0] ? say(shown[0].label) : t("clause")}
        closable={{ "aria-label": t("close") }}
      >
        {shown.map(({ id, zh, en, page }) => (
          <article key={id} className="clause-text">
            <p lang="zh-CN">{zh}</p>
            <p lang="en">{en}</p>
            <p className="quiet">{originOf(id, t("fromLibrary"), page ? t("fromManual", { page }) : t("fromLaw"))}</p>
          </article>
        ))}
      </Drawer>
    </ReaderContext>
  )
}

const originOf = (id: string, library: string, other: string) => (id.startsWith("library.") ? library : other)
