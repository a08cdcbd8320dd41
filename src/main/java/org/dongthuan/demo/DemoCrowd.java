package org.dongthuan.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.demo.DemoPerson.Office;
import org.dongthuan.demo.DemoPerson.Post;
import org.dongthuan.record.CodeLists;

/** The people of the demonstration: those with accounts, and some hundred colleagues without. */
final class DemoCrowd {

    private final Agencies agencies;
    private final Map<String, Office> offices;
    private final Map<String, Post> posts;
    private final List<Post> ordinaryPosts;
    private final DemoNames names;

    DemoCrowd(Agencies agencies, DemoNames names) {
        this.agencies = agencies;
        this.names = names;
        offices = DemoFiles.rows("offices").stream()
                .map(row -> Office.of(row, nameOf(row.getField("managing")), nameOf(row.getField("issuer"))))
                .collect(Collectors.toMap(Office::managing, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<Post> all = DemoFiles.rows("posts").stream().map(Post::of).toList();
        posts = all.stream().collect(Collectors.toUnmodifiableMap(Post::id, Function.identity()));
        ordinaryPosts = all.stream()
                .flatMap(post -> IntStream.range(0, post.weight()).mapToObj(time -> post))
                .toList();
    }

    List<DemoPerson> people() {
        List<DemoPerson> people = new ArrayList<>();
        DemoFiles.rows("people").forEach(row -> people.add(known(row)));
        for (Office office : offices.values()) {
            for (int number = 1; number <= office.others(); number++) people.add(invented(office, number));
        }
        return people;
    }

    private DemoPerson known(NamedCsvRecord row) {
        return new DemoPerson(
                row.getField("account"),
                row.getField("account"),
                row.getField("name"),
                "female".equals(row.getField("sex")),
                LocalDate.parse(row.getField("born")),
                get(offices, row.getField("managing")),
                row.getField("using"),
                nameOf(row.getField("using")),
                get(posts, row.getField("post")),
                LocalDate.parse(row.getField("recruited")));
    }

    private DemoPerson invented(Office office, int number) {
        var dice = new DemoDice(office.managing() + "#" + number);
        Post post = dice.pick(ordinaryPosts);
        int recruitedAt = dice.between(23, 27);
        int age = dice.between(Math.max(25, recruitedAt + 1 + post.seniority()), 59);
        LocalDate born = dice.day(DemoPerson.TODAY.minusYears(age + 1L), DemoPerson.TODAY.minusYears(age));
        boolean female = dice.chance(52);
        String name = names.full(dice, female, born.getYear());
        String unit = dice.pick(office.units());
        return new DemoPerson(
                key(name, office, number),
                null,
                name,
                female,
                born,
                office,
                unit,
                nameOf(unit),
                post,
                LocalDate.of(born.getYear() + recruitedAt, dice.pick(List.of(3, 9, 11)), 1));
    }

    /** {@code Nguyễn Thị An} becomes {@code an.nguyen.h24017}. */
    private static String key(String name, Office office, int number) {
        String plain = CodeLists.plain(name);
        String given = plain.substring(plain.lastIndexOf(' ') + 1);
        return given + "." + DemoNames.family(plain) + "." + CodeLists.plain(office.managing())
                + String.format("%03d", number);
    }

    private String nameOf(String agency) {
        return agencies.name(new AgencyCode(agency));
    }

    private static <T> T get(Map<String, T> things, String name) {
        T thing = things.get(name);
        if (thing == null) throw new IllegalStateException("The demonstration has no " + name);
        return thing;
    }
}
