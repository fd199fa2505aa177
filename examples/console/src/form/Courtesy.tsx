import { MessageOutlined } from "@ant-design/icons"
import type { Filling } from "@qiantai/core"
import { useTranslation } from "react-i18next"
import { usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { spoken } from "./spoken.js"

interface Props {
  readonly situation: string
  /** What is known of the case and of the form, to be put into the sentence. */
  readonly known?: Filling | undefined
}

/** The sentence to say at this step, beside it, with what is known put in. */
export const Courtesy = ({ situation, known = {} }: Props) => {
  const { t } = useTranslation("form")
  const say = useSay()
  const { community } = usePlace()
  const sentence = spoken(situation, { office: community.officeName, ...known })
  if (sentence === undefined) return null
  return (
    <p className="courtesy">
      <MessageOutlined aria-hidden /> <span className="quiet">{t("sayIt")}</span> {say(sentence)}
    </p>
  )
}
