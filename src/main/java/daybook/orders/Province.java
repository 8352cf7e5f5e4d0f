package daybook.orders;

import org.jspecify.annotations.Nullable;

/** The provinces as addresses begin with them, with or without what follows the name ({@code 省}, {@code 壮族自治区}). */
public enum Province {
    BEIJING("北京", Kind.OWN_CITY),
    TIANJIN("天津", Kind.OWN_CITY),
    SHANGHAI("上海", Kind.OWN_CITY),
    CHONGQING("重庆", Kind.OWN_CITY),
    HONG_KONG("香港", Kind.OWN_CITY),
    MACAU("澳门", Kind.OWN_CITY),
    ABROAD("海外", Kind.OWN_CITY),
    HEBEI("河北", Kind.CITIES),
    SHANXI("山西", Kind.CITIES),
    INNER_MONGOLIA("内蒙古", Kind.CITIES),
    LIAONING("辽宁", Kind.CITIES),
    JILIN("吉林", Kind.CITIES),
    HEILONGJIANG("黑龙江", Kind.CITIES),
    JIANGSU("江苏", Kind.CITIES),
    ZHEJIANG("浙江", Kind.CITIES),
    ANHUI("安徽", Kind.CITIES),
    FUJIAN("福建", Kind.CITIES),
    JIANGXI("江西", Kind.CITIES),
    SHANDONG("山东", Kind.CITIES),
    HENAN("河南", Kind.CITIES),
    HUBEI("湖北", Kind.COUNTIES_TOO),
    HUNAN("湖南", Kind.CITIES),
    GUANGDONG("广东", Kind.CITIES),
    GUANGXI("广西", Kind.CITIES),
    HAINAN("海南", Kind.COUNTIES_TOO),
    SICHUAN("四川", Kind.CITIES),
    GUIZHOU("贵州", Kind.CITIES),
    YUNNAN("云南", Kind.CITIES),
    TIBET("西藏", Kind.CITIES),
    SHAANXI("陕西", Kind.CITIES),
    GANSU("甘肃", Kind.CITIES),
    QINGHAI("青海", Kind.CITIES),
    NINGXIA("宁夏", Kind.CITIES),
    XINJIANG("新疆", Kind.CITIES),
    TAIWAN("台湾", Kind.COUNTIES_TOO);

    private enum Kind {
        /** Municipalities and special regions: the province is the city. */
        OWN_CITY,
        CITIES,
        /** Some of its counties belong to no city: 陵水黎族自治县, 神农架林区. */
        COUNTIES_TOO
    }

    private static final Province[] ALL = values();
    private static final String[] SUFFIXES = {"省", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "特别行政区"};
    private static final String MUNICIPAL = "市";

    private final String shortName;
    private final Kind kind;

    Province(String shortName, Kind kind) {
        this.shortName = shortName;
        this.kind = kind;
    }

    /** The province that the text names at that place, or null. */
    public static @Nullable Province at(String text, int at) {
        for (Province province : ALL) {
            if (text.startsWith(province.shortName, at)) {
                return province;
            }
        }
        return null;
    }

    public String shortName() {
        return shortName;
    }

    public boolean ownCity() {
        return kind == Kind.OWN_CITY;
    }

    public boolean countiesWithoutCity() {
        return kind == Kind.COUNTIES_TOO;
    }

    /** Where the name that begins at that place ends, with what belongs to it. */
    public int endIn(String text, int at) {
        int end = at + shortName.length();
        if (ownCity() && text.startsWith(MUNICIPAL, end)) {
            return end + MUNICIPAL.length();
        }
        for (String suffix : SUFFIXES) {
            if (text.startsWith(suffix, end)) {
                return end + suffix.length();
            }
        }
        return end;
    }
}
