import type { Bilingual } from "@qiantai/core"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router"
import { sourcesQuery } from "../api/queries.js"
import { useNamedIn, useStaffName } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import { AnswerPaper } from "./AnswerPaper.js"
import { Grid } from "./Grid.js"
import { Sheet } from "./Sheet.js"

/** What a notice tells, as far as its paper reads it. */
interface Notice {
  readonly fault: string
  readonly who: string
  readonly on: string
  readonly status: Bilingual
  readonly class: Bilingual
  readonly points: number
  readonly sources: ReadonlyArray<string>
  /** In effect from that day, once it was confirmed. */
  readonly from?: string
  readonly rights: ReadonlyArray<{
    readonly what: Bilingual
    readonly after: Bilingual
    readonly workingDays?: number
    readonly by?: string
  }>
  readonly text: ReadonlyArray<Bilingual>
}

/** The notice of a fault to hand to the person: what it is, what he may do by when, and lines to sign (library.conduct-procedure). */
export const NoticePaper = () => {
  const { t } = useTranslation("staffPaper")
  const { caseId: fault = "" } = useParams()
  // What an escalation is called begins with its case: C-2026-0001/1.
  const [caseId = fault] = fault.split("/")
  return (
    <AnswerPaper<Notice>
      asked={{ chapter: "conduct", question: "notice", input: { fault } }}
      title={`${t("noticeTitle")} ${fault}`}
      none={t("noNotice")}
      caseId={caseId}
    >
      {(notice, address) => <NoticeSheet notice={notice} address={address} />}
    </AnswerPaper>
  )
}

const NoticeSheet = ({ notice, address }: { readonly notice: Notice; readonly address: string }) => {
  const { t } = useTranslation("staffPaper")
  const say = useSay()
  const namedIn = useNamedIn()
  const named = useStaffName()
  const { data: sources } = useQuery(sourcesQuery)
  const labelOf = (id: string) => {
    const source = sources?.get(id)
    return source ? say(source.label) : id
  }
  const { fault, who, on, status, class: grade, points, from, rights, text } = notice
  const termOf = ({ by, after, workingDays: count }: Notice["rights"][number]) => {
    if (by !== undefined) return t("untilDay", { by })
    return count === undefined ? say(after) : t("withinDays", { after: say(after), count })
  }
  return (
    <Sheet
      title={t("noticeTitle")}
      number={fault}
      address={address}
      lines={[
        [t("person"), t("named", { name: named(who), id: who })],
        [t("on"), on],
        [t("class"), `${say(grade)} ※`],
        [t("points"), `${t("pointsOf", { points })} ※`],
        [t("stands"), say(status)],
        [t("sources"), notice.sources.map(labelOf).join("、")]
      ]}
      signatures={[[t("personSigns")], [t("witnessSigns")], [t("officeSigns")]]}
      footer={t("ours")}
    >
      <div className="sheet-letter">
        <p>{t("dear", { name: named(who) })}</p>
        {text.map((sentence) => (
          <p key={sentence.zh}>{namedIn(say(sentence))}</p>
        ))}
      </div>
      {rights.length > 0 && (
        <>
          <Grid
            caption={t("rights")}
            columns={[t("right"), t("term")]}
            rows={rights.map((right) => [say(right.what), `${termOf(right)} ※`])}
          />
          {from === undefined && <p className="sheet-own">{t("ownWords")}</p>}
          <p className="sheet-text">{t("signedMeans")}</p>
        </>
      )}
    </Sheet>
  )
}
