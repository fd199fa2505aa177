import type { Filling, WordedRefusal } from "@qiantai/core"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { Sources } from "../clauses/Sources.js"
import { usePages } from "../shell/place.js"
import { useNamedIn } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import { Courtesy } from "./Courtesy.js"

export interface CureLinks {
  /** The page where a command of this case is to be filled in. */
  readonly command?: (name: string) => string
  /** Takes the reader to a field of the form at hand. */
  readonly field?: (path: string) => void
  /** The situation whose sentence stands above already. */
  readonly said?: string
  /** What is known for another sentence. */
  readonly known?: Filling
}

/** Every reason something cannot be done, the clauses it rests on, and what cures it. */
export const Refusals = ({
  refusals,
  cures = {}
}: {
  readonly refusals: ReadonlyArray<WordedRefusal>
  readonly cures?: CureLinks
}) => {
  const toSay = [...new Set(refusals.map(({ say }) => say))].filter((each) => each !== undefined && each !== cures.said)
  return (
    <>
      <ul className="refusals">
        {refusals.map((refusal) => (
          <Reason
            key={`${refusal.code} ${JSON.stringify(refusal.facts)} ${refusal.sources.join()}`}
            refusal={refusal}
            cures={cures}
          />
        ))}
      </ul>
      {toSay.map((situation) => situation && <Courtesy key={situation} situation={situation} known={cures.known} />)}
    </>
  )
}

const Reason = ({ refusal, cures }: { readonly refusal: WordedRefusal; readonly cures: CureLinks }) => {
  const say = useSay()
  const named = useNamedIn()
  return (
    <li>
      <span>{named(say(refusal.message))}</span> <Sources of={refusal.sources} />
      {refusal.cure && (
        <div className="cure">
          <Cure cure={refusal.cure} cures={cures} />
        </div>
      )}
    </li>
  )
}

const Cure = ({ cure, cures }: { readonly cure: NonNullable<WordedRefusal["cure"]>; readonly cures: CureLinks }) => {
  const { t } = useTranslation("form")
  const say = useSay()
  const pages = usePages()
  const { command, field } = cures
  if (cure.by === "command" && command) return <Link to={command(cure.command)}>{say(cure.text)}</Link>
  if (cure.by === "elsewhere")
    return <Link to={`${pages.list(cure.chapter)}?step=${encodeURIComponent(cure.command)}`}>{say(cure.text)}</Link>
  if (cure.by === "input" && field)
    return (
      <button type="button" className="link" onClick={() => field(cure.field)}>
        {t("cureField")}
      </button>
    )
  return <span>{say(cure.text)}</span>
}
