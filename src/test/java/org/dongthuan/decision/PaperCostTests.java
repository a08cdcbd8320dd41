package org.dongthuan.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dongthuan.platform.Sha256;
import org.junit.jupiter.api.Test;

/** What is done once for all papers is not done again for each, and papers that are made side by side do not mix. */
class PaperCostTests {

    private static final ThreadMXBean THREAD = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    /** It takes 9. Were the fonts parsed for each paper, it took 17, and 83 with ligatures looked for in each word. */
    private static final int MEGABYTES_A_PAPER = 12;

    private static final Set<String> PLACES = Set.of("XRef", "ObjStm");
    private static final Set<COSName> DATES = Set.of(COSName.CREATION_DATE, COSName.MOD_DATE);

    private final Opened opened = new Opened();
    private final PaperPress press =
            new PaperPress(new DecisionSettings(URI.create("https://dongthuan.example")), opened);

    @Test
    void fontsAndTemplatesAreOpenedOnceHoweverManyPapersAreMade() {
        makeOneOfEachKind();
        Map<String, Integer> first = Map.copyOf(opened.times);
        assertThat(first.keySet().stream().filter(name -> name.endsWith(".html")))
                .containsExactlyInAnyOrder("papers/decision.html", "papers/receipt.html", "papers/paper.html");
        assertThat(first.keySet().stream().filter(name -> name.endsWith(".ttf")))
                .hasSize(4)
                .allSatisfy(font -> assertThat(first.get(font)).isEqualTo(1));
        makeOneOfEachKind();
        makeOneOfEachKind();
        assertThat(opened.times).isEqualTo(first);
    }

    @Test
    void aPaperAllocatesNoMoreThanItNeeds() {
        makeOneOfEachKind();
        makeOneOfEachKind();
        long before = THREAD.getCurrentThreadAllocatedBytes();
        assertThat(press.decision(Papers.paper(Papers.text()), Papers.CODE)).isNotEmpty();
        assertThat((THREAD.getCurrentThreadAllocatedBytes() - before) >> 20)
                .as("megabytes")
                .isLessThanOrEqualTo(MEGABYTES_A_PAPER);
    }

    @Test
    void papersThatAreMadeSideBySideAreTheSameAsThoseMadeAlone() throws InterruptedException, ExecutionException {
        List<DecisionPaper> papers = List.of(
                Papers.paper(Papers.text("về việc của bà Phạm Thị Nga")),
                Papers.paper(Papers.text("về việc của ông Ƀuôn Čư Ê Wĭ")),
                Papers.paper(Papers.text("về hồ sơ 0123456789 “ABCDEFGHIJKLMNOPQRSTUVWXYZ”")));
        List<List<String>> alone = papers.stream().map(this::objects).toList();
        var workers = Executors.newFixedThreadPool(2 * papers.size());
        try {
            List<Future<List<String>>> together = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                DecisionPaper paper = papers.get(i % papers.size());
                together.add(workers.submit(() -> objects(paper)));
            }
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % papers.size()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** Everything a paper holds, pages, fonts and pictures, but when it was made. */
    private List<String> objects(DecisionPaper paper) {
        try (PDDocument document = Loader.loadPDF(press.decision(paper, Papers.CODE))) {
            List<String> objects = new ArrayList<>();
            for (var key : new TreeSet<>(document.getDocument().getXrefTable().keySet())) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (!isPlaces(object)) objects.add(key + " " + described(object));
            }
            assertThat(objects).hasSizeGreaterThan(100);
            return objects;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What tells where the other objects stand, or holds them packed: they are looked at one by one. Its own bytes move
     * with the second in which a paper was made, as that is packed among them.
     */
    private static boolean isPlaces(COSBase object) {
        return object instanceof COSStream stream && PLACES.contains(stream.getNameAsString(COSName.TYPE, ""));
    }

    private static String described(COSBase object) throws IOException {
        if (object instanceof COSObject reference) return String.valueOf(reference.getKey());
        if (object instanceof COSArray array) {
            List<String> members = new ArrayList<>();
            for (COSBase member : array) members.add(described(member));
            return members.toString();
        }
        if (!(object instanceof COSDictionary dictionary)) return String.valueOf(object);
        Map<String, String> entries = new TreeMap<>();
        for (COSName name : dictionary.keySet()) {
            if (!DATES.contains(name)) entries.put(name.getName(), described(dictionary.getItem(name)));
        }
        return object instanceof COSStream stream ? entries + content(stream) : entries.toString();
    }

    private static String content(COSStream stream) throws IOException {
        try (InputStream content = stream.createInputStream()) {
            byte[] bytes = content.readAllBytes();
            if (!COSName.METADATA.equals(stream.getCOSName(COSName.TYPE))) return Sha256.of(bytes);
            return new String(bytes, StandardCharsets.UTF_8).replaceAll("\\d{4}-\\d\\d-\\d\\dT[^<\"]*", "");
        }
    }

    private void makeOneOfEachKind() {
        DecisionPaper paper = Papers.paper(Papers.text());
        assertThat(press.decision(paper, Papers.CODE)).isNotEmpty();
        assertThat(press.preview(Papers.unnumbered(Papers.text()))).isNotEmpty();
        assertThat(press.receipt(Papers.receipt(), paper.head(), "0123456789abcdef".repeat(4)))
                .isNotEmpty();
    }

    /** How often each file was opened. */
    private static final class Opened extends ClassLoader {

        private final Map<String, Integer> times = new HashMap<>();

        Opened() {
            super(PaperCostTests.class.getClassLoader());
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            times.merge(name, 1, Integer::sum);
            return super.getResourceAsStream(name);
        }
    }
}
