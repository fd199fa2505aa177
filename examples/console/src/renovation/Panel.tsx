import { type ReactNode, useId } from "react"

interface Props {
  readonly title: string
  /** How it stands, beside the title. */
  readonly standing?: ReactNode
  /** Whether it begins folded, its work being done. */
  readonly folded?: boolean
  readonly children: ReactNode
}

export const Panel = ({ title, standing, folded = false, children }: Props) => {
  const id = useId()
  if (folded)
    return (
      <section className="panel" aria-labelledby={id}>
        <details>
          <summary className="panel-heading">
            <h2 id={id}>{title}</h2>
            {standing !== undefined && <span className="quiet">{standing}</span>}
          </summary>
          {children}
        </details>
      </section>
    )
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-heading">
        <h2 id={id}>{title}</h2>
        {standing !== undefined && <span className="quiet">{standing}</span>}
      </div>
      {children}
    </section>
  )
}
