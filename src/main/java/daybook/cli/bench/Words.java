package daybook.cli.bench;

/** The invented people and places, encoded once. Provinces, cities and districts are real, streets and houses are not. */
final class Words {
    static final byte[] NULL = CsvBytes.gbk("null");
    static final byte[] EMPTY = {};
    static final byte[][] SURNAMES = CsvBytes.gbk("林 沈 顾 苏 方 叶 陆 程 唐 白 秦 温 江 夏 纪 乔 欧阳".split(" ", -1));
    static final byte[][] GIVEN = CsvBytes.gbk("晓棠 语桐 静怡 书瑶 若溪 可欣 思远 明哲 雨薇 嘉宁 芷若 海燕 安琪 立群 晨 岚".split(" ", -1));
    static final byte[][] NICKS = CsvBytes.gbk("棉花糖 小鹿乱跑 橘子汽水 木棉花开 听雨轩 一只猫 tb云朵 青柠 晚风微凉 豆豆妈妈".split(" ", -1));
    static final byte[][] PLACES = CsvBytes.gbk(
            "浙江省 杭州市 拱墅区    ", "江苏省 苏州市 吴江区    ", "广东省 佛山市 顺德区    ", "重庆 重庆市 垫江县    ", "上海 上海市 杨浦区    ", "四川省 绵阳市 涪城区    ",
            "山东省 潍坊市 奎文区    ", "湖北省 宜昌市 西陵区    ", "新疆维吾尔自治区 石河子市 null ", "福建省 泉州市 丰泽区    ", "辽宁省 大连市 沙河口区    ", "北京 北京市 通州区    ",
            "内蒙古自治区 呼和浩特市 赛罕区    ", "广西壮族自治区 桂林市 临桂区    ", "河南省 洛阳市 洛龙区    ", "湖南省 长沙市 岳麓区    ");
    static final byte[][] STREETS = CsvBytes.gbk("银杏街道 银杏路,望湖街道 春晓街,云溪镇 望湖路,青石街道 青石巷,桂花街道 桂花大道,槐荫街道 槐荫路,月湖镇 月湖东路,新桥街道 新桥街".split(",", -1));
    static final byte[][] HOMES = CsvBytes.gbk("号梧桐苑东区 号晴川花园 号知春里小区 号锦绣家园南苑 号朗润小区二期 号云溪公寓 号百合新城".split(" ", -1));
    static final byte[][] MESSAGES = CsvBytes.gbk(
            "null", "null", "null", "null", "null", "null", "请尽快发货，谢谢", "不要放门卫，放在快递柜里也可以，谢谢", "送人的，请不要放\"\"价格\"\"单，请小心一点", "周末在家，工作日请打电话, 谢谢");
    static final byte[][] COURIERS = CsvBytes.gbk("圆通速递 中通快递 韵达快递 申通快递 顺丰速运".split(" ", -1));
    static final byte[][] TITLES = new byte[GeneratedCatalogue.PRODUCTS][];
    static final byte[][] NUMBERS = new byte[GeneratedCatalogue.PRODUCTS][];
    static final byte[][] ATTRIBUTES = new byte[GeneratedCatalogue.PRODUCTS * GeneratedCatalogue.skusEach()][];

    static {
        for (int product = 0; product < GeneratedCatalogue.PRODUCTS; product++) {
            TITLES[product] = CsvBytes.gbk(GeneratedCatalogue.title(product));
            NUMBERS[product] = CsvBytes.gbk(GeneratedCatalogue.itemNumber(product));
            for (int variant = 0; variant < GeneratedCatalogue.skusEach(); variant++) {
                ATTRIBUTES[product * GeneratedCatalogue.skusEach() + variant] = CsvBytes.gbk(GeneratedCatalogue.attributes(variant, product));
            }
        }
    }

    private Words() {}
}
