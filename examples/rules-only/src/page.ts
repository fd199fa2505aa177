import { sheetFor } from "./sheet.js"

const form = document.querySelector("form")
const answer = document.querySelector("#answer")

const row = (name: string, value: string, title: string): HTMLTableRowElement => {
  const line = document.createElement("tr")
  line.title = title
  for (const text of [name, value]) line.append(Object.assign(document.createElement("td"), { textContent: text }))
  return line
}

const draw = (): void => {
  if (form === null || answer === null) return
  const entered = new FormData(form)
  const sheet = sheetFor({
    area: String(entered.get("area")),
    workers: Number(entered.get("workers")),
    wasteRemoval: entered.has("waste"),
    accepted: String(entered.get("accepted")),
    wetFloorsAltered: entered.has("wet")
  })
  if (sheet === undefined) {
    answer.textContent = "请填写面积，至多两位小数。Enter an area with at most two decimals."
    return
  }
  const table = document.createElement("table")
  table.append(
    ...sheet.lines.map(({ name, amount, clauses }) => row(`${name}（${clauses}）`, amount, clauses)),
    row("合计 Total", sheet.total, "")
  )
  if (sheet.refund !== undefined) {
    const { notBefore, by, sources } = sheet.refund
    table.append(row(`押金可退 Refund（${sources.join(", ")}）`, `${notBefore} – ${by}`, sources.join(", ")))
  }
  answer.replaceChildren(table)
}

form?.addEventListener("input", draw)
form?.addEventListener("submit", (event) => event.preventDefault())
draw()
