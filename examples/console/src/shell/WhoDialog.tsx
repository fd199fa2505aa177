import { Modal } from "antd"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { usePlace } from "./place.js"
import { useStaffName } from "./useStaffName.js"
import { WhoDialogContext } from "./whoDialog.js"

/** Lets the reader say who he is and in which role he acts. */
export const WhoDialog = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation()
  const { staff, who, beSomeone } = usePlace()
  const named = useStaffName()
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState<ReadonlyArray<string>>()
  const choose = (roles?: ReadonlyArray<string>) => {
    setWanted(roles)
    setOpen(true)
  }
  const posts = staff.flatMap(({ id, roles }) =>
    roles
      .filter((role) => role !== "host" && (wanted === undefined || wanted.includes(role)))
      .map((role) => ({ by: id, role }))
  )
  return (
    <WhoDialogContext value={choose}>
      {children}
      <Modal
        open={open}
        title={t("whoTitle")}
        footer={null}
        onCancel={() => setOpen(false)}
        closable={{ "aria-label": t("close") }}
        width={420}
      >
        <p className="quiet">{t("whoMore")}</p>
        {posts.length === 0 && <p>{t("whoNobody")}</p>}
        <ul className="choices">
          {posts.map(({ by, role }) => (
            <li key={`${by}/${role}`}>
              <button
                type="button"
                aria-pressed={by === who.by && role === who.role}
                onClick={() => {
                  beSomeone({ by, role })
                  setOpen(false)
                }}
              >
                {named(by, role)}
              </button>
            </li>
          ))}
        </ul>
      </Modal>
    </WhoDialogContext>
  )
}
