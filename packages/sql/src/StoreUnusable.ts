import type { Bilingual } from "@qiantai/core"
import * as Data from "effect/Data"

/** Why a store cannot be opened, by code: in both languages, as said to whoever gave its name. */
const reasons = {
  "store-needs-a-file": {
    zh: "请给出数据文件的路径；只在内存中试用，请用 @qiantai/core 的内存存储。",
    en: "Name a file; to keep everything in memory, use the in-memory ports of @qiantai/core."
  },
  "store-not-reached": {
    zh: "数据文件无法打开：目录不存在，或没有权限。",
    en: "The file cannot be opened: its folder does not exist, or access is denied."
  },
  "store-foreign": {
    zh: "此处存放的不是前台的数据，未作任何改动。",
    en: "What is kept here is not a front desk's; it was left as it is."
  },
  "store-not-made": {
    zh: "库中还没有本版本的前台数据表：请先用 sqlite、postgres 或 mysql 打开一次。",
    en: "The tables of this version are not there yet: open the store by sqlite, postgres or mysql once."
  },
  "transaction-isolation": {
    zh: "请以 READ COMMITTED 隔离级别开始事务，否则看不到其他进程刚写入的内容。",
    en: "Begin the transaction at READ COMMITTED; at another level it does not see what others have just written."
  },
  "store-damaged": {
    zh: "数据文件已损坏或不完整，请用备份恢复。",
    en: "The file is damaged or incomplete; restore it from a backup."
  },
  "store-newer": {
    zh: "数据由更新的版本写成，请升级程序后再打开。",
    en: "The data were written by a newer version; update the program to open them."
  },
  "store-read-only": {
    zh: "数据文件或其所在目录不可写。",
    en: "The file, or the folder it is in, cannot be written."
  },
  "vault-key-missing": {
    zh: "找不到个人信息的密钥文件。请放回数据文件旁的 .key 文件，或在启动时给出密钥。",
    en: "The key of the personal data is missing. Put the .key file back beside the data file, or give the key."
  },
  "vault-key-wrong": {
    zh: "个人信息的密钥与数据文件不符。",
    en: "The key of the personal data is not the one this store was made with."
  },
  "vault-key-unfit": {
    zh: "个人信息的密钥应为 32 个字节，写作 base64。",
    en: "The key of the personal data is 32 bytes, written in base64."
  },
  "export-damaged": {
    zh: "导出文件不完整或被改动过，未导入任何内容。",
    en: "The export is incomplete or was changed; nothing was taken in."
  },
  "export-newer": {
    zh: "导出文件与本程序的版本不同，请用相同版本导出和导入。",
    en: "The export was made by another version; export and import with the same one."
  },
  "export-there-already": {
    zh: "这里已有该小区的数据，未导入任何内容。",
    en: "The community is here already; nothing was taken in."
  },
  "export-directory-there": {
    zh: "这里已有该小区的房屋或人员名册，未导入任何内容；请导入到新的数据文件或空库。",
    en: "Units or people of the community are here already; nothing was taken in. Import into a new file or database."
  },
  "file-there-already": {
    zh: "目标文件已存在，未作改动；请另选文件名。",
    en: "There is a file of that name already; it was left as it is. Choose another name."
  },
  "store-busy": {
    zh: "数据正被另一程序独占，请稍后再试。",
    en: "Another program holds the data to itself; try again later."
  },
  "database-address": {
    zh: "数据库地址有误，应形如 postgres://用户@主机:5432/库名 或 mysql://用户@主机:3306/库名。",
    en: "The address is not understood; write postgres://user@host:5432/name or mysql://user@host:3306/name."
  },
  "database-not-reached": {
    zh: "数据库服务器连接不上：请核对主机与端口，并确认服务已启动。",
    en: "The database server cannot be reached; check host and port, and that it runs."
  },
  "database-login": {
    zh: "数据库服务器拒绝登录：请核对用户名、密码及访问权限。",
    en: "The database server refuses the login; check user, password and rights of access."
  },
  "database-missing": {
    zh: "服务器上没有这个数据库，请先创建。",
    en: "The server has no such database; create it first."
  },
  "database-no-rights": {
    zh: "该用户无权在此数据库中建表或读写。",
    en: "The user may not create, read or write tables in this database."
  },
  "database-not-utf8": {
    zh: "数据库编码不是 UTF-8，无法保存中文，请以 UTF8 编码另建数据库。",
    en: "The database is not encoded in UTF-8; create one that is."
  },
  "database-failed": {
    zh: "数据库服务器返回错误，数据表未能备妥。",
    en: "The database server answered with an error; the tables could not be made ready."
  }
} as const satisfies Record<string, Bilingual>

/** What is wrong with a store that cannot be opened. */
export type StoreUnusableCode = keyof typeof reasons

/** The store cannot be used as it is; nothing was changed. */
export class StoreUnusable extends Data.TaggedError("StoreUnusable")<{
  readonly code: StoreUnusableCode
  readonly store: string
  readonly cause?: unknown
}> {
  get text(): Bilingual {
    return reasons[this.code]
  }
  override get message(): string {
    return `${this.store}: ${this.text.zh} ${this.text.en}`
  }
}
