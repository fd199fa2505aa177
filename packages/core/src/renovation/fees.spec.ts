import { expect, it } from "vitest"
import { clause, rulebookWith } from "../../test/renovation.js"
import { yuan } from "../kernel/Money.js"
import { renovationDefaults } from "./defaults.js"
import { changeQuote, quote } from "./fees.js"

const usual = { areaHundredths: 8950, workers: 3, wasteRemoval: true, ownerBuilds: false }
const other = (figures: Parameters<typeof rulebookWith>[0]) => rulebookWith(figures).renovation
const waste = (areaHundredths: number, figures = renovationDefaults) =>
  quote(figures, { ...usual, areaHundredths }).lines.find(({ line }) => line === "waste-removal")?.amount

clause("renovation.2.3", () => {
  it("asks, for 89.50 m², three workers and waste removal, 1,462.50 of the owner and 1,000.00 of the contractor", () => {
    expect(quote(renovationDefaults, usual)).toEqual({
      lines: [
        { line: "owner-deposit", payer: "owner", amount: 100_000, sources: ["renovation.2.3"] },
        { line: "contractor-deposit", payer: "contractor", amount: 100_000, sources: ["renovation.2.3"] },
        {
          line: "waste-removal",
          payer: "owner",
          amount: 44_750,
          quantity: 8950,
          unitPrice: 500,
          sources: ["renovation.2.3"]
        },
        {
          line: "pass-fee",
          payer: "owner",
          amount: 1_500,
          quantity: 3,
          unitPrice: 500,
          sources: ["renovation.2.3", "renovation.2.4"]
        }
      ],
      owner: 146_250,
      contractor: 100_000,
      total: 246_250,
      sources: ["renovation.2.3", "renovation.2.4"]
    })
  })

  it("charges waste removal by the hundredth of a square metre, rounding half a fen up", () => {
    expect(waste(1)).toBe(5)
    expect(waste(10_033)).toBe(50_165)
    expect(waste(1, other({ wasteFeePerSquareMetre: yuan("0.50") }))).toBe(1)
    expect(waste(1, other({ wasteFeePerSquareMetre: yuan("0.49") }))).toBe(0)
  })

  it("asks nothing for passes where nobody works, and no contractor's deposit of an owner who builds himself", () => {
    const { lines, owner, contractor } = quote(renovationDefaults, { ...usual, workers: 0, ownerBuilds: true })
    expect(lines.map(({ line }) => line)).toEqual(["owner-deposit", "waste-removal"])
    expect([owner, contractor]).toEqual([144_750, 0])
  })

  it("asks an owner who builds himself for the passes, also where contractors pay for theirs", () => {
    const { owner, contractor } = quote(other({ passFeePayer: "contractor", passDeposit: yuan(20) }), {
      ...usual,
      ownerBuilds: true
    })
    expect([owner, contractor]).toEqual([152_250, 0])
  })

  it("asks a new contractor for his own deposit and the owner for the passes of his workers", () => {
    expect(changeQuote(renovationDefaults, 2)).toEqual({
      lines: [
        { line: "contractor-deposit", payer: "contractor", amount: 100_000, sources: ["renovation.2.3"] },
        {
          line: "pass-fee",
          payer: "owner",
          amount: 1_000,
          quantity: 2,
          unitPrice: 500,
          sources: ["renovation.2.3", "renovation.2.4"]
        }
      ],
      owner: 1_000,
      contractor: 100_000,
      total: 101_000,
      sources: ["renovation.2.3", "renovation.2.4"]
    })
  })
})

clause("renovation.2.7", () => {
  it("leaves the waste fee out where it is declined, and names the clause", () => {
    const { lines, total, sources } = quote(renovationDefaults, { ...usual, wasteRemoval: false })
    expect(lines.map(({ line }) => line)).toEqual(["owner-deposit", "contractor-deposit", "pass-fee"])
    expect(total).toBe(201_500)
    expect(sources).toEqual(["renovation.2.3", "renovation.2.4", "renovation.2.7"])
  })
})

clause("library.deposit-cap", () => {
  const capped = (cap: string) => quote(other({ depositCap: yuan(cap), ownerDeposit: yuan(1500) }), usual)

  it("keeps a deposit within the cap of the place, and says so", () => {
    const [owner, contractor] = capped("1000.00").lines
    expect(owner).toEqual({
      line: "owner-deposit",
      payer: "owner",
      amount: 100_000,
      sources: ["renovation.2.3", "library.deposit-cap"]
    })
    expect(contractor?.sources).toEqual(["renovation.2.3"])
    expect(capped("1000.00").sources).toEqual(["renovation.2.3", "renovation.2.4", "library.deposit-cap"])
  })

  it("changes nothing at the cap or below it, nor where none is set", () => {
    expect(capped("1500.00").lines[0]?.amount).toBe(150_000)
    expect(capped("1500.00").sources).toEqual(["renovation.2.3", "renovation.2.4"])
    expect(capped("1499.99").lines[0]?.amount).toBe(149_999)
    expect(changeQuote(other({ depositCap: yuan(800) }), 0).contractor).toBe(80_000)
  })
})

clause("library.pass-deposit", () => {
  it("adds a deposit for each pass where the community sets one", () => {
    expect(quote(other({ passDeposit: yuan(20) }), usual).lines.at(-1)).toEqual({
      line: "pass-deposit",
      payer: "owner",
      amount: 6_000,
      quantity: 3,
      unitPrice: 2_000,
      sources: ["renovation.2.10", "library.pass-deposit"]
    })
  })
})
