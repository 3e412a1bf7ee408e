package attache.claims.figure;

import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.util.BitSet;

/** Finds addresses of the web, whose digits are no numbers. */
final class Addresses {

  private Addresses() {}

  /** The tokens given and those of addresses. */
  static BitSet with(Tokens tokens, BitSet taken) {
    BitSet addresses = null;
    int token = 1;
    while (token + 2 < tokens.size()) {
      if (!isSchemeEnd(tokens, token)) {
        token++;
        continue;
      }
      int last = token;
      while (last + 1 < tokens.size() && tokens.glued(last + 1)) {
        last++;
      }
      addresses = addresses == null ? new BitSet() : addresses;
      addresses.set(token - 1, last + 1);
      token = last + 1;
    }
    if (addresses == null) {
      return taken;
    }
    addresses.or(taken);
    return addresses;
  }

  /** The colon of "https://". */
  private static boolean isSchemeEnd(Tokens tokens, int token) {
    return tokens.kind(token) == Kind.SIGN
        && tokens.source().startsWith("://", tokens.start(token))
        && tokens.glued(token);
  }
}
