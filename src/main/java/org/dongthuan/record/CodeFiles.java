package org.dongthuan.record;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.platform.DataFile;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.TypedText;
import org.dongthuan.platform.Validity;
import org.dongthuan.record.FieldCatalogue.Code;

/** Reads the shipped code lists and communes; the countries come with the Java runtime. */
final class CodeFiles {

    private final Map<String, Map<String, ListedCode>> lists = new LinkedHashMap<>();

    /** By list and code, in the order of the files. */
    Map<String, Map<String, ListedCode>> read() {
        DataFile.shipped("code_lists").rows().forEach(this::addCode);
        addCommunes();
        for (String country : Locale.getISOCountries()) addCountry(country);
        return lists;
    }

    private void addCode(NamedCsvRecord row) {
        var code = new Code(row.getField("code"), row.getField("label_vi"), row.getField("label_en"));
        add(row.getField("list"), new ListedCode(code, DataFile.validity(row)));
    }

    private void addCommunes() {
        Map<String, String> provinces = DataFile.shipped("provinces").rows().stream()
                .collect(Collectors.toMap(row -> row.getField("province_code"), CodeFiles::province));
        for (NamedCsvRecord row : DataFile.shipped("communes").rows()) {
            String province = provinces.get(row.getField("province_code"));
            if (province == null) throw new IllegalStateException("communes.csv names an unknown province: " + row);
            // some names come with their marks apart from the letters
            String label = TypedText.plain(row.getField("name")) + ", " + province;
            add(
                    CodeLists.COMMUNE,
                    new ListedCode(new Code(row.getField("commune_code"), label, label), Validity.ALWAYS));
        }
    }

    private static String province(NamedCsvRecord row) {
        return ("city".equals(row.getField("kind")) ? "thành phố " : "tỉnh ") + row.getField("name");
    }

    private void addCountry(String country) {
        var locale = new Locale("", country);
        String vietnamese = locale.getDisplayCountry(Texts.VIETNAMESE);
        add(
                "iso3166",
                new ListedCode(
                        new Code(country, vietnamese, locale.getDisplayCountry(Texts.ENGLISH)), Validity.ALWAYS));
    }

    private void add(String list, ListedCode listed) {
        var before = lists.computeIfAbsent(list, name -> new LinkedHashMap<>())
                .put(listed.code().code(), listed);
        if (before != null) {
            throw new IllegalStateException(
                    "List " + list + " has the code " + listed.code().code() + " twice");
        }
    }
}
