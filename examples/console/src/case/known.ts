import type { Filling } from "@qiantai/core"
import type { CaseShown } from "../api/contract.js"
import { personalIn } from "./ItemValue.js"

type Fields = { readonly [name: string]: unknown }

const fields = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {})
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined)

/** The unit a case is about, wherever its chapter keeps it. */
export const unitIn = ({ state }: Pick<CaseShown, "state">): string | undefined => {
  const { unit, request, application } = fields(state)
  return text(unit) ?? text(fields(request).unit) ?? text(fields(application).unit)
}

/** What a case knows of what a sentence to say may need; a time that was promised and has passed is none to name. */
export const knownOf = (view: CaseShown, now: string | undefined): Filling => {
  const { what, wait, paid } = fields(view.state)
  const promised = text(fields(wait).promised)
  return {
    unit: unitIn(view),
    matter: personalIn(what, view.personal),
    day: text(fields(paid).readyOn) as Filling["day"],
    time: (now !== undefined && promised !== undefined && now < promised ? promised : undefined) as Filling["time"]
  }
}
