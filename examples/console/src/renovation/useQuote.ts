import type { Unit } from "@qiantai/core"
import type { Quote } from "@qiantai/core/rules"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { ask } from "../api/commands.js"
import { usePlace } from "../shell/place.js"
import type { Applying } from "./Application.js"

/** What the renovation being applied for would cost; asked anew with every change. */
export const useQuote = (
  { area: entered, builder, wasteRemoval = false, workers = [] }: Applying,
  unit: Unit | undefined
) => {
  const { community } = usePlace()
  const area = entered ?? (unit && (unit.areaHundredths / 100).toFixed(2))
  const asked = { area, workers: workers.length, wasteRemoval, ownerBuilds: builder === "owner" }
  const { data } = useQuery({
    queryKey: ["quote", community.id, asked],
    queryFn: ({ signal }) => ask<Quote>(community.id, "renovation", "quote", asked, signal),
    enabled: area !== undefined,
    placeholderData: keepPreviousData,
    retry: false
  })
  return area === undefined ? undefined : data
}
