package org.dongthuan.record;

import java.time.LocalDate;

/** What stands in the database for one field: the codec's text and the day it holds from. */
record Cell(String value, LocalDate validFrom) {}
