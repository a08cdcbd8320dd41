package org.dongthuan.platform.web;

import org.dongthuan.platform.TypedText;
import org.springframework.web.multipart.MultipartFile;

/** Files as forms send them. */
public final class ChosenFiles {

    private static final int LONGEST_NAME = 100;

    private ChosenFiles() {}

    /** What a browser sends where no file was chosen; one that was chosen and holds nothing has a name. */
    public static boolean isNothing(MultipartFile file) {
        return file.isEmpty()
                && (file.getOriginalFilename() == null
                        || file.getOriginalFilename().isBlank());
    }

    /** As the person knows it: some browsers send the folders, too. */
    public static String name(MultipartFile file) {
        String sent = file.getOriginalFilename();
        String cleaned = sent == null ? null : TypedText.cleaned(sent.replaceFirst("^.*[/\\\\]", ""));
        if (cleaned == null || cleaned.isBlank()) return "–";
        return cleaned.length() <= LONGEST_NAME ? cleaned : cleaned.substring(0, LONGEST_NAME) + "…";
    }
}
