package org.dongthuan.calendar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the first draft of a year holds.
 *
 * @param cultureDay whether 24 November, Vietnam Culture Day, is a day off; of years that are there already an
 *     administrator takes it out
 */
@ConfigurationProperties("calendar")
record CalendarSettings(@DefaultValue("true") boolean cultureDay) {}
