import { process } from "../kernel/Process.js"
import { recordAcceptance, requestAcceptance } from "./acceptance.js"
import { apply, correct } from "./application.js"
import { cancel } from "./cancellation.js"
import { upcast } from "./events.js"
import { dues, eventTitles } from "./eventTitles.js"
import { evolve } from "./evolve.js"
import { RenovationFigures } from "./figures.js"
import { items } from "./items.js"
import { postings } from "./ledger.js"
import { messages, statuses } from "./messages.js"
import { open } from "./opening.js"
import { addWorker, issuePass, orderPass } from "./passes.js"
import { reportPassLost, returnPass } from "./passesBack.js"
import { pay } from "./payment.js"
import { changeContractor, expirePermit, extendPermit, issuePermit, recordPosted } from "./permit.js"
import { questions } from "./questions.js"
import { approveRefund, noteRefundOverdue } from "./refundApproval.js"
import { requestRefund } from "./refundRequest.js"
import { drawn, lapsed, rows } from "./register.js"
import { approve, handInDocument, reject, reviewDrawings, signAgreement, waiveDocument } from "./review.js"
import { noRenovation } from "./state.js"
import { recordViolation, reportToAuthority, resumeWork, stopWork } from "./works.js"

/** 装修: from the application to the refund of the deposits (renovation.1, renovation.2). */
export const renovation = process({
  kind: "renovation",
  title: { zh: "装修", en: "Renovation" },
  version: 2,
  initial: noRenovation,
  figures: RenovationFigures,
  commands: {
    apply,
    handInDocument,
    waiveDocument,
    signAgreement,
    reviewDrawings,
    approve,
    reject,
    pay,
    issuePass,
    issuePermit,
    recordPosted,
    addWorker,
    orderPass,
    extendPermit,
    changeContractor,
    recordViolation,
    stopWork,
    resumeWork,
    reportToAuthority,
    requestAcceptance,
    recordAcceptance,
    returnPass,
    reportPassLost,
    requestRefund,
    approveRefund,
    cancel,
    correct,
    open,
    expirePermit,
    noteRefundOverdue
  },
  questions,
  upcast,
  evolve,
  rows,
  postings,
  drawn,
  lapsed,
  items,
  events: eventTitles,
  messages,
  statuses,
  dues
})
