import { gzipSync } from "node:zlib"
import { build } from "vite"
import { expect, it } from "vitest"
import { sheetFor } from "../src/sheet.js"

it("quotes and dates without a server", () => {
  const asked = { area: "89.50", workers: 3, wasteRemoval: true, accepted: "2026-11-30", wetFloorsAltered: true }
  expect(sheetFor(asked)).toEqual({
    lines: [
      { name: "业主装修押金 Owner's deposit", amount: "¥1,000.00", clauses: "renovation.2.3" },
      { name: "装修队押金 Contractor's deposit", amount: "¥1,000.00", clauses: "renovation.2.3" },
      { name: "垃圾清运费 Waste removal", amount: "¥447.50", clauses: "renovation.2.3" },
      { name: "出入证工本费 Passes", amount: "¥15.00", clauses: "renovation.2.3, renovation.2.4" }
    ],
    total: "¥2,462.50",
    refund: { notBefore: "2027-02-28", by: "2027-03-10", sources: ["renovation.2.11", "renovation.2.10"] }
  })
})

it("takes no area that is none", () => {
  const asked = { workers: 3, wasteRemoval: true, accepted: "2026-03-01", wetFloorsAltered: false }
  for (const area of ["", "0", "-3", "12.345", "many"]) expect(sheetFor({ ...asked, area })).toBeUndefined()
})

it("weighs a few KiB in a browser", async () => {
  const built = await build({ root: `${import.meta.dirname}/..`, logLevel: "silent", build: { write: false } })
  const outputs = [built].flat().flatMap((bundle) => ("output" in bundle ? bundle.output : []))
  const code = outputs.flatMap((file) => (file.type === "chunk" ? [file.code] : [])).join("")
  expect(code).toContain("renovation.2.3")
  expect(gzipSync(code).length).toBeLessThanOrEqual(8 * 1024)
})
