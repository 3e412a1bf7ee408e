package attache.claims.frame;

/** How a named place stands in its phrase, said by a preposition, a case or the order of words. */
enum Relation {
  /** Bare: the subject of the sentence, or the owner of the noun that follows. */
  SUBJECT,
  /** Of it: "the exports of Peru", "экспорт Перу". */
  OF,
  /** To it, into it, for it: "в Перу", "对秘鲁". */
  TO,
  /** From it: "из Перу", "自秘鲁". */
  FROM,
  /** With it: "с Перу", "与秘鲁". */
  WITH,
  /** In it: "in Peru", "в Перу" of what is there, "在秘鲁". */
  IN,
  /** One of the two that something is between: "between Peru and Chile", "中秘贸易". */
  BETWEEN,
  /** Passed, left out or only a part: "after Peru", "overtook Peru", "including Peru". */
  LEFT_BEHIND,
  /** Of the whole that a share is a share of: "占秘鲁出口的36%". */
  WHOLE,
  /** After any other preposition. */
  OTHER
}
