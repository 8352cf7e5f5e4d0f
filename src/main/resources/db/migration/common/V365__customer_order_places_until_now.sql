-- As Taobao writes addresses: 浙江省 杭州市 …; of others the province.
UPDATE customer_order SET place = LEFT(CASE
    WHEN LEFT(address, 2) IN ('北京', '天津', '上海', '重庆', '香港', '澳门', '海外') THEN LEFT(address, 2)
    WHEN LEFT(address, 2) IN ('河北', '山西', '辽宁', '吉林', '江苏', '浙江', '安徽', '福建', '江西', '山东', '河南', '湖北', '湖南', '广东', '广西', '海南', '四川', '贵州', '云南', '西藏', '陕西', '甘肃', '青海', '宁夏', '新疆', '台湾') THEN CONCAT(LEFT(address, 2), CASE WHEN address LIKE '% %市 %' OR address LIKE '% %州 %' THEN CONCAT(' ', TRIM(TRAILING '市' FROM LEFT(TRIM(SUBSTRING(address, LOCATE(' ', address) + 1)), LOCATE(' ', CONCAT(TRIM(SUBSTRING(address, LOCATE(' ', address) + 1)), ' ')) - 1))) ELSE '' END)
    WHEN LEFT(address, 3) IN ('内蒙古', '黑龙江') THEN CONCAT(LEFT(address, 3), CASE WHEN address LIKE '% %市 %' OR address LIKE '% %州 %' THEN CONCAT(' ', TRIM(TRAILING '市' FROM LEFT(TRIM(SUBSTRING(address, LOCATE(' ', address) + 1)), LOCATE(' ', CONCAT(TRIM(SUBSTRING(address, LOCATE(' ', address) + 1)), ' ')) - 1))) ELSE '' END)
    ELSE '' END, 32)
WHERE place = ''
