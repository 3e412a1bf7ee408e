package attache.claims.frame;

/** How a figure bears on the verb or noun it belongs to. */
enum Bearing {
  /** The amount of a change: "by 5 %", "на 5 %", "增长5%". */
  BY,
  /** What a change ends in: "to $5 billion", "до 5 млрд", "增至50亿". */
  TO,
  /** What a change starts from: "from $5 billion", "с 5 млрд", "由50亿". */
  FROM,
  /** What it is compared with: "against $5 billion", "против 5 млрд". */
  AGAINST,
  /** What something is worth: "worth $5 billion", "на сумму 5 млрд". */
  WORTH,
  /** What somebody or something has: "with 5 million people". */
  WITH,
  /** Anything else. */
  NONE
}
