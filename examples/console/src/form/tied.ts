import type { WidgetProps } from "@rjsf/utils"

/** What ties a control to its label, its help and its errors. */
export const tied = ({ id, required, rawErrors = [] }: WidgetProps) => ({
  id,
  "aria-required": required === true,
  "aria-invalid": rawErrors.length > 0,
  "aria-describedby": `${id}__said`
})
