package org.dongthuan.decision;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of an agency in its parts: what it is, and of which territory or ministry.
 *
 * @param whole e.g. {@code Sở Nội vụ thành phố Hải Phòng}, {@code Vụ Tổ chức cán bộ - Bộ Nội vụ}
 */
record AgencyName(String whole) {

    private static final Pattern OF_MINISTRY = Pattern.compile("^(Vụ .+?) - (.+)$");
    private static final Pattern OF_TERRITORY =
            Pattern.compile("^(.+?) ((?:thành phố|tỉnh|phường|xã|đặc khu|huyện|quận|thị xã|thị trấn) (.+))$");

    /** The name without territory or ministry. */
    String proper() {
        Matcher ministry = OF_MINISTRY.matcher(whole);
        if (ministry.matches()) return ministry.group(1);
        Matcher territory = OF_TERRITORY.matcher(whole);
        return territory.matches() ? territory.group(1) : whole;
    }

    /** The province, city or commune with its kind, or nothing. */
    private String territory() {
        Matcher territory = OF_TERRITORY.matcher(whole);
        return territory.matches() ? territory.group(2) : "";
    }

    /** The seat: the territory's name; a city named after a person and a numbered ward keep their kind. */
    String seat() {
        Matcher territory = OF_TERRITORY.matcher(whole);
        if (!territory.matches()) return "Hà Nội";
        String bare = territory.group(3);
        boolean keepsKind = bare.equals("Hồ Chí Minh") || bare.matches("\\d+");
        return keepsKind ? capitalised(territory.group(2)) : bare;
    }

    /** The initials, e.g. SNV, VTCCB, UBND; Đ stays, "và" and the accents go. */
    String symbol() {
        if (whole.startsWith("Ngân hàng Nhà nước")) return "NHNN";
        return Arrays.stream(proper().split("[\\s,-]+"))
                .filter(word -> !word.isEmpty() && !word.equals("và"))
                .map(word -> withoutAccents(word.substring(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** Upper case, a committee's territory on a line of its own. */
    List<String> lines() {
        String territory = territory();
        if (territory.isEmpty()) return List.of(upperCase(whole));
        return List.of(upperCase(proper()), upperCase(territory));
    }

    static String upperCase(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
