package daybook.validation;

import daybook.orders.Masking;
import daybook.orders.Province;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether an address leads somewhere: province, city, and enough behind them. Taobao writes {@code 省 市 区    街道 详址(邮编)};
 * municipalities are doubled ({@code 重庆 重庆市 垫江县}), a missing district is {@code null}, and amended addresses are spaced otherwise
 * or not at all.
 */
final class Address {
    static final String PROVINCE = "省";
    static final String CITY = "市";
    static final String DETAIL = "详细地址";

    private static final int FEWEST_CHARACTERS = 8;
    private static final int LONGEST_CITY = 12;
    private static final String[] CITY_ENDINGS = {"行政区划", "行政单位", "自治州", "地区", "盟", "市"};
    private static final String NO_CITY_ENDINGS = "区县镇乡村路街道号";

    private final String text;
    private int at;

    private Address(String text) {
        this.text = text;
    }

    /** Which part is missing: {@link #PROVINCE}, {@link #CITY}, {@link #DETAIL}, or empty if none is. Stars are taken for what they hide. */
    static String lacks(String address) {
        boolean starred = Masking.starred(address);
        if (starred && address.indexOf('*') == 0) {
            return "";
        }
        Address parts = new Address(AddressText.withoutPostalCode(address));
        Province province = parts.province();
        if (province == null) {
            return PROVINCE;
        }
        if (!parts.city(province)) {
            return CITY;
        }
        return starred || parts.enoughLeft() ? "" : DETAIL;
    }

    private @Nullable Province province() {
        skipBlanks();
        if (text.startsWith("中国", at)) {
            at += 2;
            skipBlanks();
        }
        Province province = Province.at(text, at);
        if (province != null) {
            at = province.endIn(text, at);
        }
        return province;
    }

    /** Goes behind the city, if there is one. A municipality is its own city, written once or twice. */
    private boolean city(Province province) {
        skipBlanks();
        if (province.ownCity()) {
            at = text.startsWith(province.shortName(), at) ? province.endIn(text, at) : at;
            return true;
        }
        int end = endOfWord();
        int behind = behindCity(end);
        if (behind < 0 && bareName(province, end)) {
            behind = end;
        }
        at = Math.max(at, behind);
        return behind >= 0;
    }

    /** Where the shortest beginning of the word that is a city's name ends, or -1. */
    private int behindCity(int end) {
        int best = -1;
        for (String ending : CITY_ENDINGS) {
            int found = text.indexOf(ending, at + 2);
            int behind = found + ending.length();
            if (found >= 0 && behind <= Math.min(end, at + LONGEST_CITY + ending.length()) && (best < 0 || behind < best)) {
                best = behind;
            }
        }
        return best >= 0 && districtBefore(best) ? -1 : best;
    }

    /** Whether a district stands in what looks like a city's name: {@code 宝安区市场} names no city. */
    private boolean districtBefore(int end) {
        for (int i = at + 1; i < end - 1; i++) {
            if (text.charAt(i) == '区' && !text.startsWith("地区", i - 1) && !text.startsWith("行政区划", i - 2) && text.charAt(i - 1) != '治') {
                return true;
            }
        }
        return false;
    }

    /** A word that has no city's ending but stands in its place: {@code 广东 深圳 …}; a county that belongs to no city. */
    private boolean bareName(Province province, int end) {
        int length = end - at;
        if (length < 2 || length > LONGEST_CITY || end == text.length()) {
            return false;
        }
        char last = text.charAt(end - 1);
        if (last == '县' || last == '区') {
            return province.countiesWithoutCity() && !text.startsWith("地区", end - 2);
        }
        return last == '州' || (length <= 4 && NO_CITY_ENDINGS.indexOf(last) < 0 && Character.isIdeographic(last));
    }

    private boolean enoughLeft() {
        int count = 0;
        while (at < text.length() && count < FEWEST_CHARACTERS) {
            if (AddressText.nullAt(text, at)) {
                at += AddressText.NULL.length();
                continue;
            }
            count += AddressText.blank(text.charAt(at)) ? 0 : 1;
            at++;
        }
        return count >= FEWEST_CHARACTERS;
    }

    private void skipBlanks() {
        while (at < text.length() && AddressText.blank(text.charAt(at))) {
            at++;
        }
    }

    private int endOfWord() {
        int end = at;
        while (end < text.length() && !AddressText.blank(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
