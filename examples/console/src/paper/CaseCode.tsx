import { QRCode } from "antd"

interface Props {
  readonly address: string
  readonly size: number
  readonly caption?: string
}

/** The way from paper back to the case; the case's number stands beside it for those who cannot scan. */
export const CaseCode = ({ address, size, caption }: Props) => (
  <figure>
    <div aria-hidden>
      <QRCode value={address} type="svg" size={size} bordered={false} color="#000" bgColor="#fff" />
    </div>
    {caption !== undefined && <figcaption>{caption}</figcaption>}
  </figure>
)
