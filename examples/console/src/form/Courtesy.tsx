import { MessageOutlined } from "@ant-design/icons"
import { phrases } from "@qiantai/core"
import { useTranslation } from "react-i18next"
import { useSay } from "../words/useSay.js"

/** The sentence to say at this step, beside it; the other language follows, for whom it helps. */
export const Courtesy = ({ situation }: { readonly situation: string }) => {
  const { t } = useTranslation("form")
  const say = useSay()
  const phrase = Object.hasOwn(phrases, situation) ? phrases[situation as keyof typeof phrases] : undefined
  if (phrase === undefined) return null
  return (
    <p className="courtesy">
      <MessageOutlined aria-hidden /> <span className="quiet">{t("sayIt")}</span> {say(phrase)}
    </p>
  )
}
