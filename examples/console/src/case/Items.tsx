import type { Item } from "@qiantai/core"
import { Sources } from "../clauses/Sources.js"
import { useSay } from "../words/useSay.js"
import { ItemValue, type PersonalValues } from "./ItemValue.js"

interface Props {
  readonly items: ReadonlyArray<Item>
  readonly personal: PersonalValues
}

/** A case in lines: each with what decided it. */
export const Items = ({ items, personal }: Props) => {
  const say = useSay()
  return (
    <dl className="items">
      {items.map(({ label, value, sources }) => (
        <div key={label.en}>
          <dt>{say(label)}</dt>
          <dd>
            <ItemValue value={value} personal={personal} /> {sources && <Sources of={sources} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}
