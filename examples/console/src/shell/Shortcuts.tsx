import { Modal } from "antd"
import { useEffect, useEffectEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { useLocation, useNavigate } from "react-router"
import { begunIn } from "./groups.js"
import { isPageKey, pageKeys } from "./pageKeys.js"
import { pagesOf, usePlace } from "./place.js"

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const somethingIsOpen = () =>
  [...document.querySelectorAll<HTMLElement>('[role="dialog"], [role="listbox"], .ant-picker-dropdown')].some(
    (element) => element.checkVisibility?.() ?? element.offsetParent !== null
  )

const meanings = [
  ["/", "keySearch"],
  ["n", "keyNew"],
  ...Object.entries(pageKeys).map(([key, { label }]) => [key, label] as const),
  ["Enter", "keyConfirm"],
  ["Esc", "keyBack"],
  ["?", "keyHelp"]
] as const

/** Keys that work on every page: / finds, n begins, a letter opens a page of the day, Esc goes back, ? explains. */
export const Shortcuts = () => {
  const { t } = useTranslation()
  const { community, chapters } = usePlace()
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const [explained, setExplained] = useState(false)
  const pages = pagesOf(community.id)
  const begin = () => {
    const open = begunIn(chapters)
    const [place = ""] = pathname.slice(pages.today.length + 1).split("/")
    const chapter = place === "follow-ups" ? "repairs" : place
    const kind = (open.find(({ kind }) => kind === chapter) ?? open[0])?.kind
    if (kind !== undefined) void navigate(pages.begin(kind))
  }
  const up = () => {
    const asked = new URLSearchParams(search)
    if (asked.has("step")) {
      for (const name of ["step", "case", "with"]) asked.delete(name)
      return void navigate({ pathname, search: asked.toString() }, { replace: true })
    }
    const parent = pathname.slice(0, pathname.lastIndexOf("/"))
    void navigate(parent.startsWith(pages.today) ? parent : pages.today)
  }
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const { target } = event
    if (event.key === "Escape") {
      if (somethingIsOpen()) return
      if (isTyping(target)) (target as HTMLElement).blur()
      else up()
      return
    }
    if (isTyping(target) || somethingIsOpen()) return
    if (event.key === "/") document.getElementById("search")?.focus()
    else if (event.key === "n") begin()
    else if (event.key === "?") setExplained(true)
    else if (isPageKey(event.key)) void navigate(pageKeys[event.key].to(pages))
    else return
    event.preventDefault()
  })
  useEffect(() => {
    document.addEventListener("keydown", pressed)
    return () => document.removeEventListener("keydown", pressed)
  }, [])
  return (
    <Modal
      open={explained}
      title={t("keys")}
      footer={null}
      width={360}
      closable={{ "aria-label": t("close") }}
      onCancel={() => setExplained(false)}
    >
      <dl className="keys">
        {meanings.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
