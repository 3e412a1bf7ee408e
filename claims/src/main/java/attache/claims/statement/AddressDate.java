package attache.claims.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day in a page's address: {@code /2020/11/24/}, {@code /2020-11/24/}, {@code /t20201124_}. */
final class AddressDate {

  private AddressDate() {}

  /** The first day in the address, or null. */
  static @Nullable LocalDate of(@Nullable String address) {
    if (address == null) {
      return null;
    }
    int i = 0;
    while (i < address.length()) {
      int end = WrittenDate.digits(address, i, address.length());
      LocalDate day = end - i == 8 ? packed(address, i) : end - i == 4 ? parted(address, i) : null;
      if (day != null) {
        return day;
      }
      i = Math.max(end, i + 1);
    }
    return null;
  }

  private static @Nullable LocalDate packed(String address, int at) {
    return day(address, at, at + 4, at + 4, at + 6, at + 6, at + 8);
  }

  private static @Nullable LocalDate parted(String address, int at) {
    int month = at + 5;
    int monthEnd = WrittenDate.digits(address, Math.min(month, address.length()), address.length());
    int day = monthEnd + 1;
    int dayEnd = WrittenDate.digits(address, Math.min(day, address.length()), address.length());
    boolean parts =
        dayEnd > day
            && monthEnd - month <= 2
            && monthEnd > month
            && dayEnd - day <= 2
            && isMark(address.charAt(month - 1))
            && isMark(address.charAt(monthEnd));
    return parts ? day(address, at, at + 4, month, monthEnd, day, dayEnd) : null;
  }

  private static boolean isMark(char c) {
    return c == '/' || c == '-';
  }

  private static @Nullable LocalDate day(
      String address, int year, int yearEnd, int month, int monthEnd, int day, int dayEnd) {
    if (!WrittenDate.isYear(address, year, yearEnd)) {
      return null;
    }
    try {
      return LocalDate.of(
          WrittenDate.value(address, year, yearEnd),
          WrittenDate.value(address, month, monthEnd),
          WrittenDate.value(address, day, dayEnd));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
