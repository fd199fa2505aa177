/** A column's heading: words stand to the left; the class says which are figures, and which are left out on a phone. */
export interface Heading {
  readonly label: string
  readonly className?: string | undefined
}

/** The heading over figures. */
export const sum = (label: string, more = ""): Heading => ({ label, className: `sum ${more}`.trimEnd() })

/** The headings of a table. */
export const Headings = ({ of }: { readonly of: ReadonlyArray<string | Heading> }) => (
  <thead>
    <tr>
      {of.map((each) => {
        const { label, className } = typeof each === "string" ? { label: each } : each
        return (
          <th key={label} scope="col" className={className}>
            {label}
          </th>
        )
      })}
    </tr>
  </thead>
)
