package org.dongthuan.review;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What happened later to what was decided in a case; a module above brings it into the story. */
public interface CaseSequel {

    /** The lines of these cases, for everybody who sees their decisions at least in part. */
    List<StoryLine> of(Collection<RequestNumber> cases, Locale locale);
}
