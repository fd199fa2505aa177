import { Button, Progress } from "antd"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CaseProps } from "../case/pack.js"
import { Outcome } from "../form/Outcome.js"
import { usePages } from "../shell/place.js"
import { Panel } from "./Panel.js"
import { PaperLine } from "./PaperLine.js"
import { papersOf, type Taking } from "./papers.js"
import { stateOf } from "./renovation.js"
import { useTakeIn } from "./useTakeIn.js"

type Chosen = { readonly [key: string]: Taking }

/** The checklist of papers: tick what lies on the desk, note what its clause asks for, and take it all in at once. */
export const PapersPanel = (props: CaseProps) => {
  const { t } = useTranslation("renovation")
  const { view } = props
  const pages = usePages()
  const state = stateOf(props)
  const papers = papersOf(state, props)
  const [chosen, setChosen] = useState<Chosen>({})
  const { takeIn, done, all, error } = useTakeIn(props, (key) => setChosen(({ [key]: _taken, ...rest }) => rest))
  const missing = papers.filter(({ standing }) => standing === "missing")
  const mayTake = view.next.some(({ command, possible }) => command === "handInDocument" && possible)
  const picked = missing.filter(({ key }) => chosen[key] !== undefined)
  const busy = all > 0
  const have = papers.length - missing.length
  return (
    <Panel
      folded={missing.length === 0 && state.status !== "applied"}
      title={t("papers")}
      standing={missing.length === 0 ? t("papersAll") : t("papersIn", { have, all: papers.length })}
    >
      <ul className="papers">
        {papers.map((paper) => (
          <PaperLine
            key={paper.key}
            {...props}
            paper={paper}
            taking={chosen[paper.key]}
            disabled={busy || !mayTake}
            onChange={(taking) =>
              setChosen(({ [paper.key]: _old, ...rest }) => (taking ? { ...rest, [paper.key]: taking } : rest))
            }
          />
        ))}
      </ul>
      {mayTake && missing.length > 0 && (
        <div className="panel-actions">
          <Button
            type="primary"
            disabled={picked.length === 0}
            loading={busy}
            onClick={() => takeIn(picked.map((paper) => ({ paper, taking: chosen[paper.key] ?? {} })))}
          >
            {busy ? t("takingIn", { done, all }) : t("takeIn", { count: picked.length })}
          </Button>
          <Button
            type="text"
            disabled={busy}
            onClick={() =>
              setChosen(
                picked.length === missing.length
                  ? {}
                  : Object.fromEntries(missing.map(({ key }) => [key, chosen[key] ?? {}]))
              )
            }
          >
            {t(picked.length === missing.length ? "chooseNone" : "chooseAll")}
          </Button>
          {busy && (
            <Progress
              className="taking-in"
              percent={Math.round((done / all) * 100)}
              showInfo={false}
              size="small"
              aria-label={t("takingIn", { done, all })}
            />
          )}
        </div>
      )}
      {error && (
        <Outcome
          error={error}
          action={t("takeIn", { count: picked.length })}
          cures={{ command: (name) => pages.step(view.chapter, view.caseId, name) }}
        />
      )}
    </Panel>
  )
}
