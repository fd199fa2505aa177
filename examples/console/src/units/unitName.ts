import type { Unit } from "@qiantai/core"

/** A unit as people call it. */
export const unitName = ({ id }: Pick<Unit, "id">): string => id
