package daybook.orders;

import java.util.regex.Pattern;

/** What a 快递单号 is written like, by those who keep parcels and by those who look for them. */
public final class TrackingNumber {
    private static final Pattern TAOBAOS = Pattern.compile("^NO[:：](?=.)");

    /** What a spreadsheet makes of a long number in a column of numbers; its last digits are gone. */
    private static final Pattern ROUNDED = Pattern.compile("\\d(\\.\\d+)?E\\+?\\d{1,2}");

    private TrackingNumber() {}

    /** The number, in upper case, without the {@code NO:} that Taobao writes before it; earlier sheets were kept with it. */
    public static String plain(String upperCase) {
        return TAOBAOS.matcher(upperCase).replaceFirst("");
    }

    static boolean isRounded(String upperCase) {
        return ROUNDED.matcher(upperCase).matches();
    }
}
