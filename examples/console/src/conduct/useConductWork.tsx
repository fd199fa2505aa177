import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { Sources } from "../clauses/Sources.js"
import { Due } from "../list/Due.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { useNamedIn, useStaffName } from "../shell/useStaffName.js"
import { ClassTag } from "../standing/ClassTag.js"
import { useSay } from "../words/useSay.js"
import type { Work } from "../work/WorkList.js"
import { BeginHere } from "./BeginHere.js"
import { caseOfBreach, isBreach } from "./conduct.js"
import { useConductWords } from "./useConductWords.js"
import { type BreachWaiting, type CaseWaiting, office, openTo, type Part, stepsOf, whoMay } from "./waiting.js"

/** Who may still take a step, where somebody whose role it is may not: by name, or that only the head office may. */
const useWhoMay = (): ((step: string, waiting: CaseWaiting) => string | undefined) => {
  const { t } = useTranslation("conduct")
  const say = useSay()
  const named = useStaffName()
  const { staff } = usePlace()
  const chapter = useChapter("conduct")
  return (step, waiting) => {
    const command = chapter?.commands.find(({ name }) => name === step)
    const left = command && whoMay(command, staff, waiting)
    if (left === undefined) return undefined
    if (left.length === 0) return t("nobodyMay")
    return t("mayBy", { names: left.map((id) => named(id)).join(say({ zh: "、", en: ", " })) })
  }
}

/** What else is on record of the same act, so that nobody answers twice for it. */
const SameAct = ({ as }: { readonly as: string | undefined }) => {
  const { t } = useTranslation("conduct")
  const pages = usePages()
  if (as === undefined) return null
  const { chapter, caseId } = isBreach(as) ? caseOfBreach(as) : { chapter: "conduct", caseId: as }
  return (
    <>
      {" "}
      ·{" "}
      <Link className="in-text" to={pages.case(chapter, caseId)}>
        {t("sameAct", { record: as })}
      </Link>
    </>
  )
}

/** A breach that waits as a line of work: taken up, or put aside, on the spot. */
export const useBreachWork = (): ((breach: BreachWaiting) => Work) => {
  const { t } = useTranslation("conduct")
  const say = useSay()
  const pages = usePages()
  const named = useStaffName()
  const namedIn = useNamedIn()
  const { chapters, who } = usePlace()
  return (waiting) => {
    const { breach, what, whose, on, class: grade, sources, sameAs } = waiting
    const from = caseOfBreach(breach)
    const chapter = chapters.find(({ kind }) => kind === from.chapter)
    const isOffices = whose === office
    const place = t("recordedIn", { chapter: chapter ? say(chapter.title) : from.chapter, case: from.caseId })
    return {
      ...{ chapter: "conduct", caseId: breach, key: breach, to: pages.case(from.chapter, from.caseId) },
      title: `${isOffices ? t("office") : named(whose)} · ${namedIn(say(what))}`,
      about: (
        <>
          <span className="figures">{on}</span> · <ClassTag of={grade} /> · {place} <Sources of={sources} />
          <SameAct as={sameAs} />
        </>
      ),
      steps: openTo(who.by, ["takeUp", "putAside"], waiting),
      begins: (command, close) => (
        <BeginHere key={command} command={command} breach={breach} isOffices={isOffices} onClose={close} />
      )
    }
  }
}

/** A fault or a merit that waits as a line of work. */
export const useCaseWork = (now: string): ((part: Part, each: CaseWaiting) => Work) => {
  const { t } = useTranslation("conduct")
  const say = useSay()
  const named = useStaffName()
  const namedIn = useNamedIn()
  const word = useConductWords()
  const pages = usePages()
  const chapter = useChapter("conduct")
  const { who: reader } = usePlace()
  const mayBy = useWhoMay()
  const whenOf = (part: Part, { status, due, dueFor, unanswered, toReview }: CaseWaiting) => {
    if (part === "toReview") {
      const reviewers = (toReview ?? []).map((each) => word("reviewer", each))
      return t("reviewBy", { reviewers: reviewers.join(say({ zh: "、", en: ", " })) })
    }
    if (part === "toConfirm") return status === "notified" && <span className="quiet">{t("heardOut")}</span>
    if (due !== undefined)
      return <Due row={{ open: true, due }} today={now} what={dueFor ? chapter?.dues[dueFor] : undefined} />
    if (part === "toNotify") return <span className="overdue">{t("unnotified")}</span>
    return unanswered && <span className="overdue">{t("unanswered")}</span>
  }
  return (part, each) => {
    const { key, who, on, what, class: grade, points, sources = [], sameAs } = each
    const [next] = stepsOf[part]
    const may = mayBy(next, each)
    return {
      ...{ chapter: "conduct", caseId: key, key: `${part} ${key}`, steps: openTo(reader.by, stepsOf[part], each) },
      title: `${named(who)} · ${namedIn(say(what))}`,
      about: (
        <>
          <span className="figures">
            {on} · {key}
          </span>{" "}
          · {grade !== undefined && <ClassTag of={grade} />}{" "}
          <span className="figures">{t("pointsOf", { points })}</span> <Sources of={sources} />
          {may !== undefined && <> · {may}</>}
          {part !== "merits" && (
            <>
              {" "}
              <Link className="in-text" to={pages.paper("conduct", key, "notice")}>
                {t("printNotice", { ns: "staffPaper" })}
              </Link>
            </>
          )}
          <SameAct as={sameAs} />
        </>
      ),
      when: whenOf(part, each)
    }
  }
}
