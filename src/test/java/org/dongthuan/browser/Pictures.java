package org.dongthuan.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.openqa.selenium.By;

/** Pictures for the guides: of a page from some place on, and of a paper behind a link. */
final class Pictures {

    private static final Path FOLDER = Path.of("target/screenshots");
    private static final int DOTS_PER_INCH = 80;

    private Pictures() {}

    /** That place stands at the top. */
    static void from(By top, Person person, String name) {
        person.script("arguments[0].scrollIntoView({block: 'start'})", person.waitFor(top));
        person.photographs(name);
    }

    /** The first page of the PDF, which the person's own browser gets. */
    static void ofPaper(By link, Person person, String name) throws IOException {
        Files.createDirectories(FOLDER);
        byte[] pdf = download(link, person);
        // where it cannot be drawn, it can be looked into
        Files.write(FOLDER.resolve(name + ".pdf"), pdf);
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            ImageIO.write(
                    new PDFRenderer(paper).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB),
                    "png",
                    FOLDER.resolve(name + ".png").toFile());
        }
    }

    private static byte[] download(By link, Person person) {
        String characters = String.valueOf(person.script("""
                const call = new XMLHttpRequest();
                call.open('GET', arguments[0].href, false);
                call.overrideMimeType('text/plain; charset=x-user-defined');
                call.send();
                return call.responseText;""", person.waitFor(link)));
        var bytes = new byte[characters.length()];
        // of each character of that set the lower half is the byte
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) characters.charAt(i);
        return bytes;
    }
}
