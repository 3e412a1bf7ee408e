package attache.claims.claim;

/**
 * How one figure of a statement hangs on another, as the words say it.
 *
 * @param role what the other figure is to this one
 * @param claim the other claim's id
 */
public record Link(Role role, String claim) {

  /** What the other figure is to the one that carries the link. */
  public enum Role {
    /** This change ends in that level ("$162 m in 2021, up 47 %"). */
    CHANGE_OF,
    /** That level is the base this level or change starts from ("from X to Y", "against X"). */
    BASE,
    /** This figure is a part of that one ("including $390 m"). */
    PART_OF,
    /** This is the same amount in another currency or unit ("£6.2 bn ($9.8 bn)"). */
    SAME_AS,
    /** This share is the share of this claim's subject in that total. */
    SHARE_OF
  }
}
