import type { Bilingual } from "../kernel/Bilingual.js"
import { printedNumber } from "../kernel/Books.js"
import type { Item } from "../kernel/Process.js"
import { feeLines, papersNamed, statuses } from "./messages.js"
import { type Hold, outstanding, type Party, type Renovation, remaining } from "./state.js"

const partyName = (party: Party): Bilingual => {
  if (party === "owner") return { zh: "业主", en: "owner" }
  const turn = Number(party.slice("contractor-".length))
  return turn === 1
    ? { zh: "装修队", en: "contractor" }
    : { zh: `装修队（第 ${turn} 队）`, en: `contractor no. ${turn}` }
}

/** What a hold is called: 「业主押金」, "Deposit of the owner". */
export const holdName = ({ id, payer }: Pick<Hold, "id" | "payer">): Bilingual => {
  const who = partyName(payer)
  if (id.startsWith("deposit:")) return { zh: `${who.zh}押金`, en: `Deposit of the ${who.en}` }
  if (id.startsWith("passes:")) return { zh: `${who.zh}出入证押金`, en: `Pass deposits of the ${who.en}` }
  return { zh: `${who.zh}多缴款`, en: `Overpaid by the ${who.en}` }
}

const yesNo = (yes: boolean): Bilingual => (yes ? { zh: "是", en: "Yes" } : { zh: "否", en: "No" })

const label = (zh: string, en: string): Bilingual => ({ zh, en })

const money = (state: Renovation): ReadonlyArray<Item> => [
  ...state.dues
    .filter((due) => outstanding(due) > 0)
    .map((due): Item => {
      const { zh, en } = feeLines[due.line]
      return {
        label: label(`待缴 ${zh}`, `Unpaid: ${en}`),
        value: { money: outstanding(due) },
        sources: ["renovation.2.3"]
      }
    }),
  ...state.holds
    .filter((hold) => remaining(hold) > 0)
    .flatMap((hold): ReadonlyArray<Item> => {
      const name = holdName(hold)
      const window = state.windows[hold.id]
      const held: Item = { label: label(`${name.zh}结存`, `${name.en}, held`), value: { money: remaining(hold) } }
      if (window === undefined) return [held]
      const { notBefore, by, sources } = window
      return [
        held,
        { label: label(`${name.zh}可退日`, `${name.en}, from`), value: { date: notBefore }, sources },
        { label: label(`${name.zh}应退日`, `${name.en}, by`), value: { date: by }, sources }
      ]
    })
]

const missingPapers = ({ documents }: Renovation): ReadonlyArray<Item> => {
  const missing = Object.keys(documents).filter((key) => documents[key] === "missing")
  return missing.length === 0
    ? []
    : [
        {
          label: label("未交资料", "Papers missing"),
          value: { text: papersNamed(missing) },
          sources: ["renovation.2.1"]
        }
      ]
}

/** A renovation in lines for people. */
export const items = (state: Renovation): ReadonlyArray<Item> => [
  { label: label("状态", "Status"), value: { text: statuses[state.status] } },
  { label: label("房号", "Unit"), value: { plain: state.unit } },
  { label: label("装修内容", "Scope"), value: { plain: state.scope } },
  {
    label: label("计费面积（平方米）", "Area charged (m²)"),
    value: { plain: (state.areaHundredths / 100).toFixed(2) }
  },
  {
    label: label("改动卫生间、厨房地面", "Wet floors altered"),
    value: { text: yesNo(state.wetFloors) },
    sources: ["renovation.2.11"]
  },
  {
    label: label("缴纳垃圾清运费", "Waste removal paid for"),
    value: { text: yesNo(state.wasteRemoval) },
    sources: ["renovation.2.7"]
  },
  { label: label("计划开工", "Planned start"), value: { date: state.plannedStart } },
  { label: label("计划完工", "Planned end"), value: { date: state.plannedEnd } },
  {
    label: label("施工方", "Built by"),
    value:
      state.contractorName === undefined
        ? { text: { zh: "业主自行施工", en: "The owner himself" } }
        : { plain: state.contractorName }
  },
  ...(state.permit === undefined
    ? []
    : [
        {
          label: label("许可证", "Permit"),
          value: { plain: printedNumber(state.permit.number) },
          sources: ["renovation.2.6"]
        } as const,
        {
          label: label("许可证有效期至", "Permit until"),
          value: { date: state.permit.until },
          sources: ["library.permit-term"]
        } as const
      ]),
  ...(state.acceptedOn === undefined
    ? []
    : [
        {
          label: label("验收合格", "Accepted on"),
          value: { date: state.acceptedOn },
          sources: ["renovation.2.9"]
        } as const
      ]),
  ...missingPapers(state),
  ...money(state)
]
