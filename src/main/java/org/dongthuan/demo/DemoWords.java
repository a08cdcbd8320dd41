package org.dongthuan.demo;

import java.util.List;
import java.util.Map;

/** Everything the chapters draw from: words, names and places. */
final class DemoWords {

    private final Map<String, List<String>> words = DemoFiles.words();
    private final DemoNames names = new DemoNames();
    private final DemoPlaces places = new DemoPlaces(words);

    String any(String list, DemoDice dice) {
        List<String> choice = words.get(list);
        if (choice == null) throw new IllegalArgumentException("No such word list: " + list);
        return dice.pick(choice);
    }

    DemoNames names() {
        return names;
    }

    DemoPlaces places() {
        return places;
    }
}
