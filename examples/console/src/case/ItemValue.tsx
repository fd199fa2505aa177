import type { Item } from "@qiantai/core"
import { createContext, useContext } from "react"
import { useTranslation } from "react-i18next"
import { shown } from "../look/money.js"
import { usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"

export type PersonalValues = { readonly [ref: string]: string }

/** Whether personal values are kept from this reader; one that is not there was deleted otherwise. */
export const Withheld = createContext(false)

interface Props {
  readonly value: Item["value"]
  readonly personal: PersonalValues
}

/** The value of one line of a case, in figures that stand under one another. */
export const ItemValue = ({ value, personal }: Props) => {
  const say = useSay()
  const { t } = useTranslation("case")
  const { staff } = usePlace()
  const withheld = useContext(Withheld)
  if ("money" in value) return <span className="figures">{shown(value.money)}</span>
  if ("date" in value) return <span className="figures">{value.date}</span>
  if ("count" in value) return <span className="figures">{value.count}</span>
  if ("text" in value) return <span>{say(value.text)}</span>
  if ("plain" in value) return <span>{staff.find(({ id }) => id === value.plain)?.name ?? value.plain}</span>
  return <span>{personal[value.personal] ?? t(withheld ? "personalWithheld" : "personalGone")}</span>
}

/** The value a reference stands for; nothing where it is no reference that can be read. */
export const personalIn = (reference: unknown, personal: PersonalValues): string | undefined =>
  typeof reference === "string" ? personal[reference] : undefined
