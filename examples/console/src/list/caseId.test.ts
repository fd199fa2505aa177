import { describe, expect, it } from "vitest"
import { nextCaseId } from "./caseId.js"

describe("the case number proposed", () => {
  it("is the first of the year where none was taken", () => {
    expect(nextCaseId("renovation", "2026", [])).toBe("R-2026-0001")
    expect(nextCaseId("renovation", "2027", ["R-2026-0041"])).toBe("R-2027-0001")
  })
  it("follows the greatest taken, whatever else there is", () => {
    expect(nextCaseId("renovation", "2026", ["R-2026-0002", "R-2026-0010", "old-17", "R-2026-x"])).toBe("R-2026-0011")
  })
})
