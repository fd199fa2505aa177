import type { Chapters } from "@qiantai/core"
import type { CaseProps } from "../case/pack.js"
import { caseOf } from "../list/RowTable.js"

export type ConductCase = ReturnType<Chapters["conduct"]["state"]>

/** The state of a case this console knows to be one of conduct. */
export const conductOf = ({ view }: Pick<CaseProps, "view">): ConductCase => view.state as ConductCase

/** The case whose record a breach is: "shift/2026-03-11-A#1" is the first of the desk's day. */
export const caseOfBreach = (breach: string) => caseOf({ stream: breach.slice(0, breach.lastIndexOf("#")) })

/** Whether a record is a breach, of whatever chapter, and no case of conduct. */
export const isBreach = (record: string) => record.includes("/")

/** Who decides on conduct and sees everybody's. */
export const overseers: ReadonlyArray<string> = ["supervisor", "manager", "headOffice"]
