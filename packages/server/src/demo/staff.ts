import { type CallerRole, date, type Person, type Staff } from "@qiantai/core"

interface Colleague {
  readonly id: string
  readonly name: string
  readonly roles: readonly [CallerRole, ...ReadonlyArray<CallerRole>]
  readonly entered: string
  readonly desk?: "A" | "B"
}

/** The people of the sample community's office; all invented. */
export const colleagues = [
  { id: "S01", name: "林晓梅", roles: ["clerk"], entered: "2021-03-15", desk: "A" },
  { id: "S02", name: "周雨婷", roles: ["clerk"], entered: "2023-07-03", desk: "B" },
  { id: "S03", name: "何佳怡", roles: ["clerk"], entered: "2025-03-03", desk: "A" },
  { id: "S04", name: "苏静", roles: ["supervisor"], entered: "2018-05-21" },
  { id: "S05", name: "钟永和", roles: ["manager"], entered: "2016-11-08" },
  { id: "S06", name: "谭玉洁", roles: ["finance"], entered: "2019-02-18" },
  { id: "S07", name: "范立平", roles: ["finance"], entered: "2022-04-11" },
  { id: "S08", name: "石海峰", roles: ["engineer"], entered: "2017-08-28" },
  { id: "S09", name: "姚明远", roles: ["engineer", "worker"], entered: "2020-10-12" },
  { id: "S10", name: "任国强", roles: ["guard"], entered: "2019-06-17" },
  { id: "S11", name: "汪若溪", roles: ["backOffice"], entered: "2022-01-10" },
  { id: "S12", name: "郭建斌", roles: ["worker"], entered: "2021-05-06" },
  { id: "S13", name: "冯志远", roles: ["controlRoom"], entered: "2020-03-02" },
  { id: "S14", name: "罗文静", roles: ["clerk"], entered: "2024-03-18", desk: "B" },
  { id: "S15", name: "戴文斌", roles: ["headOffice"], entered: "2015-04-13" },
  { id: "billing", name: "收费系统", roles: ["host"], entered: "2016-11-08" }
] as const satisfies ReadonlyArray<Colleague>

/** The staff as the directory has it. */
export const staff: ReadonlyArray<Staff> = colleagues.map(({ id, roles, entered }) => ({
  id,
  roles: [...roles],
  entered: date(entered)
}))

/** The names of the staff. */
export const staffNames: ReadonlyArray<Person> = colleagues.map(({ id, name }) => ({ id, name }))

type Id = (typeof colleagues)[number]["id"]

/** A member of staff by id, in the first of his roles, at his desk. */
export const colleague = (id: Id): { readonly by: string; readonly role: CallerRole; readonly desk?: string } => {
  const found: Colleague = colleagues.find((each) => each.id === id) ?? colleagues[0]
  return { by: found.id, role: found.roles[0], ...(found.desk !== undefined && { desk: found.desk }) }
}
