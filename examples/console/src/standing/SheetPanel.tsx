import { DatePicker } from "antd"
import dayjs from "dayjs"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { FigureNotes } from "../form/FigureNotes.js"
import { Headings, sum } from "../look/Headings.js"
import { usePages } from "../shell/place.js"
import { useAddress } from "../shell/useDesks.js"
import { useNamedIn, useStaffName } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import { Answered } from "./Answered.js"
import { EvidenceLink } from "./EvidenceLink.js"
import { isMonth, sumOf } from "./months.js"
import type { DimensionScore, MonthSheet } from "./standing.js"
import { useDimensionName } from "./useDimensionName.js"
import { useMonthSheet } from "./useStanding.js"

interface Props {
  readonly clerk: string
  readonly thisMonth: string
}

/** A month dimension by dimension with the facts behind each number: the one that runs, unless another is chosen. */
export const SheetPanel = ({ clerk, thisMonth }: Props) => {
  const { t } = useTranslation("standing")
  const { read, change } = useAddress()
  const asked = read("month")
  const month = isMonth(asked) ? asked : thisMonth
  const sheet = useMonthSheet(clerk, month)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (asked !== undefined) place.current?.scrollIntoView({ block: "nearest" })
  }, [asked])
  return (
    <section ref={place} className="panel standing-target" aria-labelledby="sheet">
      <div className="panel-heading">
        <h2 id="sheet">
          {t("sheet", { month })}
          <FigureNotes figure={{ sources: ["library.star-score"] }} />
        </h2>
        <DatePicker
          aria-label={t("month")}
          picker="month"
          allowClear={false}
          value={dayjs(`${month}-01`)}
          maxDate={dayjs(`${thisMonth}-01`)}
          onChange={(day) => day && change({ month: day.format("YYYY-MM") })}
        />
      </div>
      <Answered asked={sheet}>{(answer) => <Sheet sheet={answer} />}</Answered>
    </section>
  )
}

const Sheet = ({ sheet }: { readonly sheet: MonthSheet }) => {
  const { t } = useTranslation("standing")
  const say = useSay()
  const nameOf = useDimensionName()
  const waiting = sheet.status === "so-far" ? sheet.waiting : []
  return (
    <>
      <SheetItems sheet={sheet} />
      {waiting.length > 0 && (
        <p>
          {t("waitingFor", { dimensions: waiting.map(nameOf).join(say({ zh: "、", en: ", " })) })}
          <FigureNotes figure={{ sources: ["library.star-attested"] }} />
        </p>
      )}
      {sheet.cappedBy !== undefined && (
        <p className="breach">
          {t("cappedBy", { score: sheet.score ?? 0 })}
          <FigureNotes figure={{ sources: ["library.star-faults"] }} />{" "}
          {sheet.cappedBy.map((each) => (
            <EvidenceLink key={each.key} to={each}>
              {each.key}
            </EvidenceLink>
          ))}
        </p>
      )}
      <table className="sums standing-sheet">
        <Headings of={[t("dimension"), sum(t("score")), t("basis")]} />
        <tbody>
          {sheet.dimensions.map((each) => (
            <tr key={each.dimension}>
              <th scope="row">{nameOf(each.dimension)}</th>
              <td className="sum figures">
                {each.score ?? "—"} <span className="quiet">/ {each.weight}</span>
              </td>
              <td>
                <Basis of={each} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const SheetItems = ({ sheet }: { readonly sheet: MonthSheet }) => {
  const { t } = useTranslation("standing")
  const pages = usePages()
  const named = useStaffName()
  const { shifts, counts, dimensions, score } = sheet
  const { score: sum, of, left } = sumOf(dimensions)
  return (
    <dl className="items">
      <div>
        <dt>{t(sheet.status === "closed" ? "score" : "soFar")}</dt>
        <dd className="figures">
          {score ?? (left > 0 ? t("soFarOf", { score: sum, of, left }) : t("counts0"))}
          {sheet.status === "closed" && (
            <span className="quiet">
              {" "}
              {t("closedBy", { name: named(sheet.by), day: sheet.on })} ·{" "}
              <Link to={pages.edition(sheet.edition)}>{t("edition", { ns: "case", number: sheet.edition })}</Link>
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t("shifts")}</dt>
        <dd className="figures">
          {t("shiftsOf", { rostered: shifts.rostered, worked: shifts.worked })}
          {sheet.status === "closed" && ` · ${t(`counts${counts}`)}`}
          <FigureNotes figure={{ sources: ["library.star-attendance"] }} />
        </dd>
      </div>
    </dl>
  )
}

/** What a dimension's number rests on: what was taken off and where that is recorded, or who attested to it. */
const Basis = ({ of: { lines, score, by, attestation } }: { readonly of: DimensionScore }) => {
  const { t } = useTranslation("standing")
  const say = useSay()
  const namedIn = useNamedIn()
  const named = useStaffName()
  if (lines === undefined) {
    if (score === undefined || by === undefined) return <span className="quiet">{t("waiting")}</span>
    const told = t("attestedBy", { name: named(by) })
    return attestation === undefined ? <span>{told}</span> : <EvidenceLink to={attestation}>{told}</EvidenceLink>
  }
  if (lines.length === 0) return <span className="quiet">{t("nothingOff")}</span>
  return (
    <ul className="standing-facts">
      {lines.flatMap(({ chapter, code, points, evidence }) =>
        evidence.map((each) => (
          <li key={`${each.kind} ${each.key}`}>
            <span className="figures">{t("off", { points })}</span>{" "}
            <EvidenceLink to={each}>{each.what ? namedIn(say(each.what)) : `${chapter}.${code}`}</EvidenceLink>{" "}
            <span className="quiet figures">{each.on}</span>
          </li>
        ))
      )}
    </ul>
  )
}
