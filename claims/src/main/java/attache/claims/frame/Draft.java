package attache.claims.frame;

import attache.claims.claim.Claim;
import attache.claims.claim.Counterpart;
import attache.claims.claim.Link;
import attache.claims.claim.Parties;
import attache.claims.claim.TimesReading;
import attache.claims.figure.Figure;
import attache.claims.statement.Span;
import attache.vocabulary.quantity.Quantity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A claim before it has a number: links name other claims, which may come later in the text. */
final class Draft {

  /** How it hangs on another. */
  record Tie(Link.Role role, Draft other) {}

  final Span span;

  /** The figure it is made of, or null for records and dates. */
  final @Nullable Figure figure;

  final @Nullable Quantity quantity;
  final Topic topic;
  final Stance stance;
  final When when;
  final Parties parties;
  final @Nullable TimesReading timesReading;
  final Set<Claim.Flag> flags = EnumSet.noneOf(Claim.Flag.class);
  final List<Tie> ties = new ArrayList<>(0);
  @Nullable String entity;
  @Nullable Counterpart against;

  Draft(
      Span span,
      @Nullable Figure figure,
      @Nullable Quantity quantity,
      Topic topic,
      Stance stance,
      When when,
      Parties parties) {
    this.span = span;
    this.figure = figure;
    this.quantity = quantity;
    this.topic = topic;
    this.stance = stance;
    this.when = when;
    this.parties = parties;
    this.timesReading = figure == null ? null : figure.timesReading();
  }

  /** The same at another time. */
  Draft at(When other) {
    Draft draft = new Draft(span, figure, quantity, topic, stance, other, parties);
    draft.flags.addAll(flags);
    draft.ties.addAll(ties);
    draft.entity = entity;
    draft.against = against;
    return draft;
  }

  void tie(Link.Role role, Draft other) {
    if (other != this) {
      ties.add(new Tie(role, other));
    }
  }

  /** The claim of this number; {@code idOf} gives the numbers of others. */
  Claim claim(
      String id,
      Span sentence,
      @Nullable String scope,
      @Nullable Attribution attribution,
      @Nullable String speaker,
      java.util.function.Function<Draft, @Nullable String> idOf) {
    List<Link> links = new ArrayList<>();
    for (Tie tie : ties) {
      String other = idOf.apply(tie.other());
      if (other != null) {
        links.add(new Link(tie.role(), other));
      }
    }
    return new Claim(
        id,
        span,
        sentence,
        stance.kind(),
        stance.baseKind(),
        quantity,
        stance.direction(),
        stance.change(),
        timesReading,
        topic.measure(),
        topic.product(),
        entity,
        parties,
        scope,
        when.period(),
        when.basis(),
        when.comparison(),
        attribution == null ? null : attribution.words(),
        attribution == null || attribution.country() == null ? null : attribution.country().code(),
        speaker,
        List.copyOf(flags),
        links,
        against);
  }
}
