import type { Recorded } from "@qiantai/core"
import type { UiSchema } from "@rjsf/utils"
import { Button } from "antd"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { useRoleNames } from "../shell/useStaffName.js"
import { useWhoDialog } from "../shell/whoDialog.js"
import { useSay } from "../words/useSay.js"
import { CommandForm } from "./CommandForm.js"

interface Props {
  readonly chapter: string
  readonly caseId: string
  readonly command: string
  /** What its button says, where that is not what the command is called. */
  readonly label?: string
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly primary?: boolean
  readonly draftName?: string
  readonly prefill?: unknown
  readonly wishes?: (input: unknown) => UiSchema
  readonly question?: (input: unknown) => string | undefined
  readonly onDone?: (recorded: Recorded) => void
}

/** A command one button away: its form unfolds in place, and folds up once it is recorded. */
export const Doing = ({ chapter, caseId, command, label, open, onOpen, primary = false, onDone, ...plan }: Props) => {
  const { t } = useTranslation("case")
  const say = useSay()
  const pages = usePages()
  const names = useRoleNames()
  const chooseWho = useWhoDialog()
  const { who } = usePlace()
  const place = useRef<HTMLDivElement>(null)
  const published = useChapter(chapter)?.commands.find(({ name }) => name === command)
  useEffect(() => {
    if (open) place.current?.scrollIntoView({ block: "nearest" })
  }, [open])
  if (published === undefined) return null
  const title = label ?? say(published.title)
  if (!published.roles.includes(who.role)) {
    const [first = ""] = published.roles
    return (
      <span className="doing-others">
        <span>{title}</span>{" "}
        <button
          type="button"
          className="link"
          title={t("byRole", { roles: names(published.roles) })}
          aria-label={`${title}：${t("byRole", { roles: names(published.roles) })}`}
          onClick={() => chooseWho(published.roles)}
        >
          {t("become", { role: names([first]) })}
        </button>
      </span>
    )
  }
  return (
    <div ref={place} className={open ? "doing doing-open" : "doing"}>
      <Button type={primary && !open ? "primary" : "default"} aria-expanded={open} onClick={() => onOpen(!open)}>
        {title}
      </Button>
      {open && (
        <CommandForm
          chapter={chapter}
          caseId={caseId}
          command={published}
          {...plan}
          cures={{ command: (name) => pages.step(chapter, caseId, name) }}
          onDone={(recorded) => {
            onOpen(false)
            onDone?.(recorded)
          }}
          onCancel={() => onOpen(false)}
          focus
        />
      )}
    </div>
  )
}
