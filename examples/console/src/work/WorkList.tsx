import { type ReactNode, useEffect, useRef } from "react"
import { Link, useSearchParams } from "react-router"
import { StepHere } from "../case/StepHere.js"
import { alongRows } from "../list/alongRows.js"
import { useChapter, usePages } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import "./work.css"

/** A case that waits for somebody, and the steps offered beside it. */
export interface Work {
  readonly chapter: string
  readonly caseId: string
  /** Tells it from others of the same case. */
  readonly key?: string
  readonly title: ReactNode
  readonly about: ReactNode
  readonly when?: ReactNode
  readonly urgent?: boolean
  readonly over?: boolean
  readonly steps: ReadonlyArray<string>
  /** What the form of a step begins with. */
  readonly preset?: object
  /** Where its title leads, where that is not its case. */
  readonly to?: string
  /** What opens beneath the line, where the step begins a case. */
  readonly begins?: (command: string, close: () => void) => ReactNode
}

const firstStep = (list: HTMLElement | null) => list?.querySelector<HTMLElement>(".step-here-name")

/** Cases in lines, each with its steps beside it; a step opens beneath its line, and the address keeps which. */
export const WorkList = ({ works }: { readonly works: ReadonlyArray<Work> }) => {
  const [search, setSearch] = useSearchParams()
  const list = useRef<HTMLUListElement>(null)
  const open = `${search.get("case")} ${search.get("step")}`
  const choose = (chosen: { readonly [name: string]: string }) => {
    const kept = [...search].filter(([name]) => !["case", "step", "with"].includes(name))
    setSearch({ ...Object.fromEntries(kept), ...chosen }, { replace: true, preventScrollReset: true })
  }
  const close = () => {
    choose({})
    requestAnimationFrame(() => firstStep(list.current)?.focus())
  }
  return (
    <ul ref={list} className="works" onKeyDown={alongRows}>
      {works.map((work) => (
        <Line
          key={work.key ?? `${work.chapter}/${work.caseId}`}
          work={work}
          open={open}
          choose={choose}
          close={close}
        />
      ))}
    </ul>
  )
}

interface LineProps {
  readonly work: Work
  readonly open: string
  readonly choose: (chosen: { readonly [name: string]: string }) => void
  readonly close: () => void
}

const Line = ({ work, open, choose, close }: LineProps) => {
  const say = useSay()
  const pages = usePages()
  const chapter = useChapter(work.chapter)
  const place = useRef<HTMLLIElement>(null)
  const { caseId, key = caseId, urgent = false, over = false, steps, preset, to, begins } = work
  const opened = steps.find((command) => open === `${key} ${command}`)
  useEffect(() => {
    if (opened !== undefined) place.current?.scrollIntoView({ block: "nearest" })
  }, [opened])
  return (
    <li ref={place} className={[over ? "work-over" : "", opened ? "work-open" : ""].join(" ").trim() || undefined}>
      <div className="work-line">
        <div className="work-what">
          <span>
            <Link className="row-link" to={to ?? pages.case(work.chapter, caseId)}>
              {work.title}
            </Link>
            {urgent && <strong className="work-urgent">{say({ zh: "急", en: "urgent" })}</strong>}
          </span>
          <span className="quiet">{work.about}</span>
        </div>
        {work.when !== undefined && <div className="work-when">{work.when}</div>}
        <div className="work-steps">
          {steps.map((command) => {
            const named = chapter?.commands.find(({ name }) => name === command)
            return (
              named && (
                <button
                  key={command}
                  type="button"
                  className="step-here-name"
                  aria-expanded={opened === command}
                  onClick={() =>
                    opened === command
                      ? close()
                      : choose({ case: key, step: command, ...(preset && { with: JSON.stringify(preset) }) })
                  }
                >
                  {say(named.title)}
                </button>
              )
            )
          })}
        </div>
      </div>
      {opened !== undefined &&
        (begins?.(opened, close) ?? (
          <StepHere key={opened} chapter={work.chapter} caseId={caseId} command={opened} onClose={close} />
        ))}
    </li>
  )
}
