package daybook;

import java.util.ArrayList;
import java.util.List;

/** The made-up shop of {@code sample-data/}: what it sells, who supplies it, who buys there. Nothing in it is real. */
final class SampleShop {
    /** One row of the stock sheet; prices in fen, an empty colour or size means the product has none. */
    record Sku(Product product, String colour, String size, int onHand, int defective) {
        /** 商品属性 as Taobao writes it, {@code null} for a product of one variant. */
        String attributes() {
            if (colour.isEmpty() && size.isEmpty()) {
                return "null";
            }
            return size.isEmpty() ? "颜色分类：" + colour : "颜色分类：" + colour + ";尺码：" + size;
        }
    }

    record Product(
            String number, String name, String title, int price, int purchase, Supplier supplier, boolean discontinued) {}

    record Supplier(String name, String phone, String purchaser) {}

    private static final Supplier JINSHANG = new Supplier("锦裳服饰厂", "0571-86000121", "陈芸");
    private static final Supplier NANFENG = new Supplier("南风制衣", "020-38000347", "何立");
    private static final Supplier RONGYU = new Supplier("绒语针织", "0573-87000256", "陈芸");

    static final String ALIAS_TITLE = "糖果色打底裤 显瘦弹力九分裤 春秋外穿女裤";
    static final String ALIAS_ATTRIBUTES = "颜色分类：炭灰;尺码：均码";
    static final String ALIAS_CODE = "老款裙-杏M";

    private final List<Sku> skus = new ArrayList<>();

    SampleShop() {
        product("WLY0QU1098", "收腰连衣裙", "2011春装新款 收腰显瘦长袖连衣裙 女气质通勤", 16900, 7200, JINSHANG, "杏色 藏青", "S M L");
        product("WLX2KD1098", "牛仔短外套", "春季百搭牛仔短外套 女修身水洗做旧短款夹克", 13900, 6100, NANFENG, "浅蓝 深蓝", "S M L");
        product("WLY0QU2046", "针织开衫", "羊毛混纺针织开衫 女中长款宽松毛衣外套", 9900, 4300, RONGYU, "米白 驼色 黑色", "均码");
        product("WLY0QU2713", "雪纺衬衫", "韩版雪纺衬衫 女长袖荷叶边白领打底衫", 7900, 3100, JINSHANG, "白色 粉色", "S M L XL");
        product("WLY1MT3155", "羊毛呢大衣", "双排扣羊毛呢大衣 女中长款冬季加厚呢子外套", 32900, 15800, JINSHANG, "驼色 黑色", "S M L");
        discontinued("WLY1MT3308", "百褶半身裙", "高腰百褶半身裙 女春款及膝A字裙", 8900, 3600, NANFENG, "卡其", "S M");
        product("WLZ5PK4020", "小脚牛仔裤", "弹力小脚牛仔裤 女铅笔裤显瘦长裤", 11900, 5200, NANFENG, "深蓝", "26 27 28 29 30");
        product("WLZ5PK4467", "打底裤", "糖果色打底裤 显瘦弹力九分裤", 3900, 1400, RONGYU, "黑色 灰色", "均码");
        product("WLC8SJ5102", "印花丝巾", "真丝印花小方巾 女春秋装饰围脖", 4900, 1900, RONGYU, "", "");
        product("WLC8SJ5239", "毛线帽", "手工粗毛线帽 女冬季护耳保暖针织帽", 3500, 1200, RONGYU, "红色 米白 黑色", "");
        product("WLT3HX6071", "长袖T恤", "纯棉长袖T恤 女圆领印花打底衫", 5900, 2300, NANFENG, "白色 黑色 条纹", "M L XL");
        product("WLT3HX6124", "连帽卫衣", "加绒连帽卫衣 女宽松学院风套头衫", 10900, 4800, NANFENG, "灰色 酒红", "M L XL");
    }

    List<Sku> skus() {
        return List.copyOf(skus);
    }

    Sku sku(String number, String colour, String size) {
        return skus.stream()
                .filter(sku -> sku.product().number().equals(number))
                .filter(sku -> sku.colour().equals(colour) && sku.size().equals(size))
                .findFirst()
                .orElseThrow();
    }

    /** What sells best that day, and more of it than there is. */
    List<Sku> bestsellers() {
        return List.of(
                sku("WLY0QU1098", "杏色", "M"),
                sku("WLZ5PK4020", "深蓝", "27"),
                sku("WLT3HX6071", "条纹", "L"),
                sku("WLY0QU2713", "白色", "M"));
    }

    private void product(
            String number, String name, String title, int price, int purchase, Supplier from, String colours, String sizes) {
        add(new Product(number, name, title, price, purchase, from, false), colours, sizes);
    }

    private void discontinued(
            String number, String name, String title, int price, int purchase, Supplier from, String colours, String sizes) {
        add(new Product(number, name, title, price, purchase, from, true), colours, sizes);
    }

    private void add(Product product, String colours, String sizes) {
        for (String colour : colours.split(" ", -1)) {
            for (String size : sizes.split(" ", -1)) {
                int number = skus.size();
                skus.add(new Sku(product, colour, size, onHand(product, colour, size, number), number % 9 == 4 ? 2 : 0));
            }
        }
    }

    private static int onHand(Product product, String colour, String size, int number) {
        return switch (product.number() + colour + size) {
            case "WLY0QU1098杏色M" -> 4;
            case "WLZ5PK4020深蓝27" -> 0;
            case "WLT3HX6071条纹L" -> 3;
            case "WLY0QU2713白色M" -> 5;
            default -> 18 + number * 7 % 23;
        };
    }
}
