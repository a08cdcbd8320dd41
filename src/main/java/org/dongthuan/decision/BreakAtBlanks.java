package org.dongthuan.decision;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Ends lines at blanks only: the numbers of laws and decisions stay whole. */
final class BreakAtBlanks implements FSTextBreaker {

    private static final int NO_MORE = -1;

    private String text = "";
    private int position;

    @Override
    public void setText(String text) {
        this.text = text;
        position = 0;
    }

    /** The next place where a line may end: behind blanks, and at the very end. */
    @Override
    public int next() {
        if (position >= text.length()) return NO_MORE;
        while (position < text.length() && !isBlank(position)) position++;
        while (position < text.length() && isBlank(position)) position++;
        return position;
    }

    private boolean isBlank(int at) {
        return " \t\n".indexOf(text.charAt(at)) >= 0;
    }
}
