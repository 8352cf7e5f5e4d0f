package daybook.orders;

/**
 * Where an order goes, as far as a shop sorts its orders by it: province and city of the address, in short. {@code 浙江省 杭州市 …} is 浙江, 杭州; a
 * municipality is its own city. Both are empty where the address says no province, as one that Taobao has hidden does not.
 */
public record Place(String province, String city) {
    public static final Place UNKNOWN = new Place("", "");

    /** As wide as the ledger's column. */
    private static final int LONGEST_CITY = 12;
    private static final String[] CITY_ENDINGS = {"市", "自治州", "地区", "盟"};
    private static final String COUNTRY = "中国";

    /** The place that an address begins with. */
    public static Place of(String address) {
        int at = behindBlanks(address, 0);
        if (address.startsWith(COUNTRY, at)) {
            at = behindBlanks(address, at + COUNTRY.length());
        }
        Province province = Province.at(address, at);
        if (province == null) {
            return UNKNOWN;
        }
        int rest = behindBlanks(address, province.endIn(address, at));
        return new Place(province.shortName(), province.ownCity() ? "" : city(address.substring(rest)));
    }

    /** The first word, up to what ends a city's name; without 市, which one export writes and the next does not. Empty if that is too long to be one. */
    private static String city(String text) {
        int end = 0;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
        for (String ending : CITY_ENDINGS) {
            int found = text.indexOf(ending, 2);
            if (found > 0 && found + ending.length() < end) {
                end = found + ending.length();
            }
        }
        String city = text.substring(0, end);
        String name = city.endsWith("市") ? city.substring(0, end - 1) : city;
        return name.length() > LONGEST_CITY || name.indexOf('*') >= 0 ? "" : name;
    }

    /** How the ledger's column {@code place} has it. */
    public String key() {
        return city.isEmpty() ? province : province + ' ' + city;
    }

    private static int behindBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00a0';
    }
}
