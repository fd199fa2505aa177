import type { Ground } from "./Wording.js"

/** What the library adds in one chapter or another where the manual is silent. */
export const chapterDefaults = {
  "library.till": {
    title: { zh: "收款处", en: "tills" },
    zh: "财务和每个前台各有一个收款处，各点各的款；装修和卡证的钱由财务收，不进前台。",
    en: "Finance and each desk have a till of their own and count their own; renovation and card money is finance's and enters no desk's till."
  },
  "library.takings": {
    title: { zh: "零星收费", en: "other takings" },
    zh: "不属于其他业务的收费，只收规则册所列的项目；为某项业务收费的，该业务须在册，并且不自行收费。",
    en: "What no other chapter charges is charged only as the rulebook lists it, and a charge for a case names one that exists and takes no money itself."
  },
  "library.stock": {
    title: { zh: "库存货物", en: "goods in stock" },
    zh: "库存只列规则册所载的货物，按前台分开；出库不超过账面数，盘点差异当日说明原因，最迟次日由另一人核准。",
    en: "Stock is of the goods the rulebook lists, each desk's its own; no more is issued than the books hold, and what a count finds is explained the same day, and approved by another by the next."
  },
  "library.purchase": {
    title: { zh: "申购", en: "purchases" },
    zh: "申购由另一人批准，到货按申购数核对，少到的写明原因结案。",
    en: "A purchase is approved by another than asked for it and counted against what was ordered; what never comes is closed with a reason."
  },
  "library.float": {
    title: { zh: "备用金", en: "float" },
    zh: "每个收款处留一笔备用金用于找零，点款时封存超出备用金的部分。",
    en: "A float for change stays in each till; a count seals what is above it."
  },
  "library.cash-difference": {
    title: { zh: "长短款", en: "cash over and short" },
    zh: "点款不看账面数；有差额的，最迟在应上交报表的那天说明原因（复点才发现的，在发现当天），由另一人核准后才能结账。如实上报的差额不算过失。",
    en: "A count is made without sight of the books; a difference gets its reason by the day its report is due, or the day a second count finds it, and another person's approval before it is settled; honestly told it is no fault."
  },
  "library.settled": {
    title: { zh: "已结账不改", en: "settled stays settled" },
    zh: "财务不在时各期依次等候，先结早的；已结账的不再更改，更正另记在当期。",
    en: "Periods wait in line while finance is away, the oldest first; what is settled never changes, and a correction is an entry of the current period."
  },
  "library.undoing": {
    title: { zh: "作废与冲正", en: "undoing a receipt" },
    zh: "收据只能作废或冲正，不得删除：点款前作废，点款后在当期冲正；由主管办理，不由收款人本人，退款不超过实收。",
    en: "A receipt is voided before its till is counted and reversed in the current period after, never deleted; by a supervisor other than who took it, and never for more than was taken."
  },
  "library.one-renovation": {
    title: { zh: "一户一项装修", en: "one renovation a unit" },
    zh: "同一房号同时只能有一项未办结的装修。",
    en: "A unit has no more than one open renovation at a time."
  },
  "library.owner-documents": {
    title: { zh: "业主证件", en: "the owner's papers" },
    zh: "申请装修时，核对业主身份和产权证明。",
    en: "A renovation asks for the owner's identity and proof of ownership."
  },
  "library.notice-of-forbidden-acts": {
    title: { zh: "禁止行为告知", en: "notice of forbidden acts" },
    zh: "开工前书面告知禁止行为和注意事项，并由业主和装修队签收。",
    en: "Before work begins, owner and contractor sign a written notice of forbidden acts and points to watch."
  },
  "library.drawings-review": {
    title: { zh: "图纸审核", en: "review of drawings" },
    zh: "装修批准前，图纸须经工程部审核。",
    en: "Engineering reviews the drawings before a renovation is approved."
  },
  "library.permit-term": {
    title: { zh: "许可证期限", en: "term of the permit" },
    zh: "施工许可证有期限，默认三个月；延期默认至多一个月，并须在到期三天前申请。",
    en: "A permit has a term, three months by default; an extension, a month at most by default, is asked for three days before it ends."
  },
  "library.water-test": {
    title: { zh: "闭水试验", en: "water test" },
    zh: "动过卫生间或厨房地面的，验收前做闭水试验，默认二十四小时。",
    en: "Where the floor of a bathroom or kitchen was altered, a water test, 24 hours by default, comes before acceptance."
  },
  "library.violation-tariff": {
    title: { zh: "违规扣款标准", en: "tariff of deductions" },
    zh: "违规扣款属合同约定，须有证据，不超过规则册所列标准和所交押金，超出部分另行追偿。",
    en: "A deduction for a violation is contractual and evidenced, within the rulebook's tariff and the deposit; the rest is a claim."
  },
  "library.deposit-cap": {
    title: { zh: "押金上限", en: "cap on deposits" },
    zh: "当地对装修押金设有上限的，不得超过；默认未设。",
    en: "Where the place caps renovation deposits, they stay within the cap; none is set by default."
  },
  "library.pass-deposit": {
    title: { zh: "出入证押金", en: "pass deposit" },
    zh: "手册提到退还出入证押金，却没有给出金额；默认为零，由规则册另定。",
    en: "The manual returns a pass deposit but names no amount; it is zero unless the rulebook sets one."
  },
  "library.stop-work": {
    title: { zh: "停工", en: "stop-work" },
    zh: "责令停工期间不发证、不延期、不验收，同意复工后继续。",
    en: "While work is stopped no pass is issued, no permit extended and nothing accepted, until it is resumed."
  },
  "library.contractor-change": {
    title: { zh: "更换装修队", en: "change of contractor" },
    zh: "缴费前后都可更换装修队：新队重新交资料、签协议、交押金；原队出入证即行失效，收回后押金扣除违规款退还。",
    en: "A contractor may be replaced before anything is paid and after: who takes over brings papers, signature and deposit anew; the old one's passes end at once, and his deposit, less deductions, comes back once they are in."
  },
  "library.cancellation": {
    title: { zh: "取消装修", en: "cancellation" },
    zh: "取消装修的，出入证收回或报失后，押金扣除违规款即可退还。",
    en: "Where a renovation is cancelled, the deposits, less deductions, come back at once when the passes are in or reported lost."
  },
  "library.overpayment": {
    title: { zh: "多缴退还", en: "overpayment" },
    zh: "多缴的款项另记，随时可退。",
    en: "What was paid too much is held apart and may come back at any time."
  },
  "library.tenant-card": {
    title: { zh: "租户办卡", en: "a tenant's card" },
    zh: "租户等非业主办卡，须有业主书面授权。",
    en: "Whoever is neither owner nor authorised to sign gets a card with the owner's written authority."
  },
  "library.bus-and-parking": {
    title: { zh: "住户巴士与停车费用", en: "fees of bus and parking" },
    zh: "手册没有给出住户巴士和停车位的费用，由规则册设定；不设即不办理。",
    en: "The manual names no fee for the residents' bus or for parking; the rulebook sets it, and where it does not, neither is offered."
  },
  "library.goods": {
    title: { zh: "可订物品与价格", en: "goods and prices" },
    zh: "手册没有给出物品和价格，可订什么、多少钱、是否从前台库存发出，由规则册列明。",
    en: "The manual names neither goods nor prices; what may be ordered, for how much, and whether it is taken from the desk's stock, is listed in the rulebook."
  },
  "library.empties": {
    title: { zh: "空桶押金", en: "deposit for empties" },
    zh: "桶装水的空桶收押金，空桶退回时退押金，只退本户在册的桶。",
    en: "A deposit is taken for a barrel and paid back when the empty comes back, for the barrels on record for the unit."
  },
  "library.lost-card": {
    title: { zh: "卡片报失、交回与补卡", en: "cards lost, returned and replaced" },
    zh: "报失、交回或补办的卡即时停用；补卡先作废旧卡，按新卡收工本费。",
    en: "A card that is lost, returned or replaced is void at once; a replacement cancels the old card first and costs what a new one does."
  },
  "library.roster": {
    title: { zh: "排班", en: "roster" },
    zh: "每个前台每一班排一名客服员，由主管按月排定；换人须改排班表。",
    en: "A supervisor puts one clerk on each shift of each desk, month by month; another clerk is put on the roster in his place."
  },
  "library.two-shifts": {
    title: { zh: "两班制", en: "two shifts" },
    zh: "实行两班的小区，日间换班时间由规则册规定，默认 14:15。",
    en: "Where there are two shifts a day, the rulebook says when they change; 14:15 by default."
  },
  "library.one-desk": {
    title: { zh: "一人一岗", en: "one desk at a time" },
    zh: "同一时间，一人只能在一个前台当班，也只能替一处岗。",
    en: "Nobody is on duty at two desks, or stands in at two, at once."
  },
  "library.meal-slots": {
    title: { zh: "就餐时段", en: "meal slots" },
    zh: "手册只说按规定时间就餐，时段由规则册列出；没有列出的不限。",
    en: "The manual says only that meals are at the set time; the rulebook lists it, and where it lists none any time will do."
  },
  "library.max-absence": {
    title: { zh: "离岗时限", en: "time away" },
    zh: "手册只说离岗不能太久，未定时间，默认二十分钟。",
    en: "The manual says only that an absence is not long; twenty minutes by default."
  },
  "library.return-visits": {
    title: { zh: "维修抽访", en: "share of return visits" },
    zh: "选择抽访的小区，维修按规则册所列比例回访。",
    en: "A community that visits back a share of its repairs sets it in the rulebook."
  },
  "library.repair-deadlines": {
    title: { zh: "维修与投诉时限", en: "deadlines of repairs and complaints" },
    zh: "手册只说及时，未定时间：派单、到场、办完、答复（留了电话的）、回访和消单的时限由规则册规定；普通维修只在前台上班时计时，急修昼夜计时，投诉按工作日计。",
    en: "The manual says only promptly: the rulebook sets when to dispatch, arrive, finish, answer (where someone left a number), visit back and close; ordinary repairs are timed in the desk's hours, urgent ones day and night, complaints in working days."
  },
  "library.escalation": {
    title: { zh: "超时上报", en: "escalation" },
    zh: "超过时限的报主管，超过时限一倍的报经理。",
    en: "A passed deadline goes to the supervisor, and to the manager once twice its time is over."
  },
  "library.night-calls": {
    title: { zh: "夜间来电", en: "calls at night" },
    zh: "前台下班后由消防中心接听受理，只派急修，不离岗、不收款。",
    en: "After hours the control room takes the calls and dispatches urgent repairs only; it never leaves its post or takes money."
  },
  "library.visit-by-another": {
    title: { zh: "回访不由经办人", en: "visited by another" },
    zh: "回访不得由办理本单的人做。",
    en: "Whoever did the work does not make the return visit."
  },
  "library.visit-attempts": {
    title: { zh: "无法联系", en: "unreachable" },
    zh: "分日多次联系仍无人应答的，方可记为无法联系，默认两天三次，由主管消单。",
    en: "A resident is unreachable after several attempts on different days, three on two days by default; a supervisor then closes the case."
  },
  "library.dissatisfied": {
    title: { zh: "不满意重办", en: "dissatisfied" },
    zh: "回访不满意的当即重办；再三不满意的，默认第三次起，由经理写明理由决定是否消单。",
    en: "A dissatisfied visit has the work done again at once; from the third one, by default, a manager may close the case with a reason."
  },
  "library.repair-charges": {
    title: { zh: "维修收费", en: "charges for repairs" },
    zh: "维修收费在办完时写明金额，按数收取并开收据；未收的可由主管写明原因更正或免收。",
    en: "What a repair costs is stated when it is done and taken exactly, with a receipt; what is unpaid a supervisor may correct or waive, with a reason."
  },
  "library.reopening": {
    title: { zh: "重开期限", en: "reopening" },
    zh: "消单后默认七天内可写明原因重开，过后另开新单并注明原单。",
    en: "A closed case reopens, with a reason, within seven days by default; later it is a new one that names the old."
  },
  "library.night-sheet": {
    title: { zh: "夜间登记表", en: "night sheet" },
    zh: "夜间出入先记在纸上，次日早上一次录入，按纸上的时间，不算补录。",
    en: "What passes the gate at night is kept on paper and entered at once in the morning, with its own times, and is not late."
  },
  "library.night-rules": {
    title: { zh: "夜间不新办", en: "nothing begins at night" },
    zh: "前台下班后不新办搬家、放行单等；确有需要的，业主须在场，并经经办人以外的值班经理电话同意、写明。",
    en: "After the desk has closed no move and no slip begins, unless the owner is present and a duty manager other than who enters it agrees by phone, written down."
  },
  "library.unfinished": {
    title: { zh: "当日未办完", en: "left unfinished" },
    zh: "登记了而未办完的来访、过期未用的放行单，当日结束时自动注销，个人信息随之到期删除。",
    en: "A visit registered and not finished, and a slip not used in its days, end with the day, so that no name is kept longer."
  },
  "library.gate-pass": {
    title: { zh: "长期出入证", en: "gate pass" },
    zh: "保姆、快递和员工可领有期限的出入证，交回或报失后作废。",
    en: "Nannies, couriers and staff may have a pass with dates; returned or reported lost, it is void."
  },
  "library.release-slip": {
    title: { zh: "放行单期限", en: "days and trips of a slip" },
    zh: "放行单默认当天有效、一趟；业主未签字的，由主管出面协调并记录，不得放行。",
    en: "A slip is good for one day and one trip by default; where the owner has not signed, a supervisor mediates and writes it down, and nothing leaves."
  },
  "library.duty-times": {
    title: { zh: "例行工作的时限", en: "times of duties" },
    zh: "手册只说「上午」「下午」的，默认上午到十二时、下午从十四时；到时未做的，宽限三十分钟后记为漏办，不定钟点的到当日结束。",
    en: "Where the manual says only morning or afternoon, the morning ends at 12:00 and the afternoon begins at 14:00 by default; a duty is missed half an hour past its time or, where it has none, at the end of its day."
  },
  "library.duty-excuse": {
    title: { zh: "准予免做", en: "excused duties" },
    zh: "某日的某项例行工作确实不必做的，由主管写明原因后免做；自己负责的，由他人准予，没有他人的由公司总部准予。",
    en: "Where a duty of a day need not be done, the supervisor excuses it and gives the reason; one of his own somebody else does, or the head office where nobody else is left."
  },
  "library.duty-notice": {
    title: { zh: "会议通知", en: "notice of meetings" },
    zh: "会议按通知召开、改时间或取消；没有通知的，按手册所定的时间。",
    en: "A meeting is called, moved or called off by notice; without one the manual's times stand."
  },
  "library.later-steps": {
    title: { zh: "后续催收", en: "later steps" },
    zh: "两次催款之后的书面催告、上门沟通、法务审核，规则册设定天数的才启用；任何一步都不停服务、不拦进出。",
    en: "A written demand, a visit and a legal review after the two reminders are off unless the rulebook sets their days; no step cuts a service or bars an entrance."
  },
  "library.greeting-hours": {
    title: { zh: "问候时段", en: "hours of the greetings" },
    zh: "手册只说按时段问好，默认五点起说早上好，十二点起说下午好，十八点起说晚上好。",
    en: "The manual greets by time of day without saying when: good morning from 05:00, good afternoon from 12:00, good evening from 18:00 by default."
  },
  "library.look-up-pattern": {
    title: { zh: "多次查询被拒", en: "refused look-ups" },
    zh: "对同一户、或由同一人提出的查询，默认七天内被拒三次的，提请主管阅知；查询或经手的人不得自己阅知，须由没有参与的主管、经理或公司总部阅知。",
    en: "Where three look-ups about one unit or by one person are refused within seven days, by default, the supervisor is told. Whoever asked or entered them does not see to it: another supervisor, the manager or head office does."
  },
  "library.conduct-points": {
    title: { zh: "奖惩只记分", en: "points, never money" },
    zh: "手册奖惩一章未附原文：过失只扣分、不罚款，分四级，默认扣二、十、三十、五十分，有效三、六、十二、十二个月；已过最长有效期的事不再追究。",
    en: "The manual's chapter is not in the source: a fault takes points and never money, in four classes, by default of 2, 10, 30 and 50 points that live 3, 6, 12 and 12 months; what is older than the longest of these is not taken up."
  },
  "library.conduct-classes": {
    title: { zh: "过失分级", en: "classes of faults" },
    zh: "哪种违规、哪种行为算哪一级过失，由行为当天施行的规则册列表规定；列为不算过失的，只记录，不追究；同一事由只处理一次。",
    en: "What class of fault a breach or a kind of conduct is, is a table in the rulebook in force on its day; what it lists as none is recorded and goes no further; nobody answers twice for one act."
  },
  "library.conduct-procedure": {
    title: { zh: "过失处理程序", en: "procedure of a fault" },
    zh: "知悉后三个工作日内告知本人，听取陈述申辩后才能认定；本人可在三个工作日内申诉，由另一人在五个工作日内答复，申诉未决不生效；本处无人可办的，由公司总部办理。",
    en: "The person is told within three working days and heard before anything is confirmed; he may appeal within three, another answers within five, and until then it has no effect; what nobody of the office may do, the head office does."
  },
  "library.conduct-escalation": {
    title: { zh: "过失累计升级", en: "escalation of faults" },
    zh: "有效期内默认三次轻微升一次一般，三次一般升一次严重，两次严重升一次重大；计过的不再计，其中一次被撤销或降级，升级随之撤销。",
    en: "By default three live minor faults make a general one, three general a serious and two serious a grave; none counts twice, and where one of them is overturned or reduced, the escalation falls."
  },
  "library.conduct-review": {
    title: { zh: "重大过失审查", en: "review of a grave fault" },
    zh: "重大过失由人事和法务分别审查并记录意见，不因此自动解除劳动合同。",
    en: "Personnel and counsel each review a grave fault and their opinion is noted; it never ends employment by itself."
  },
  "library.conduct-merit": {
    title: { zh: "奖励与功过相抵", en: "merits, and what they cancel" },
    zh: "奖励也分四级记分，由另一人核准；记功或记大功可抵同一年度的一次严重过失，抵过后不再加分，重大过失不得相抵。",
    en: "Merits have four grades of points and are granted by another; one of grade 3 or 4 cancels one serious fault of the same calendar year and then counts no more, and a grave fault is never cancelled."
  },
  "library.conduct-access": {
    title: { zh: "奖惩记录的查看", en: "who sees whose record" },
    zh: "奖惩记录，本人只看本人的，主管、经理和公司总部可看全部；上报同事的人，不因上报得知其记录。",
    en: "A person sees the record of his own conduct; supervisor, manager and head office see everyone's; who reports a colleague learns nothing of it by that."
  },
  "library.lost-pass": {
    title: { zh: "出入证遗失", en: "lost pass" },
    zh: "出入证遗失的，须先报失，再退押金。",
    en: "A lost pass is reported as lost before the deposit is paid back."
  }
} satisfies Record<`library.${string}`, Ground>
