package org.dongthuan.calendar;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/**
 * New moons and the sun's longitude as they fall on days in Vietnam (UTC+7).
 *
 * <p>The short series of Jean Meeus, Astronomical Algorithms, in the selection that Hồ Ngọc Đức published for the
 * Vietnamese calendar: exact to a few minutes in these centuries.
 */
final class MoonAndSun {

    private static final double UTC_OFFSET_IN_DAYS = 7 / 24.0;
    private static final double SYNODIC_MONTH = 29.530588853;

    /** The new moon of 1 January 1900, from which new moons are counted. */
    private static final double FIRST_NEW_MOON = 2415021.076998695;

    private MoonAndSun() {}

    /** The number of the new moon next to that day. */
    static long newMoonNearest(LocalDate day) {
        return (long) Math.floor((day.getLong(JulianFields.JULIAN_DAY) - FIRST_NEW_MOON) / SYNODIC_MONTH + 0.5);
    }

    /** The day in Vietnam on which that new moon falls. */
    static LocalDate dayOfNewMoon(long number) {
        long julianDay = (long) Math.floor(newMoon(number) + 0.5 + UTC_OFFSET_IN_DAYS);
        return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, julianDay);
    }

    /** In which twelfth of its way the sun stands when the day begins in Vietnam; 0 begins at the spring equinox. */
    static int majorTerm(LocalDate day) {
        double midnight = day.getLong(JulianFields.JULIAN_DAY) - 0.5 - UTC_OFFSET_IN_DAYS;
        return (int) Math.floor(sunLongitude(midnight) / 30);
    }

    private static double newMoon(long number) {
        double t = number / 1236.85; // centuries since 1900
        double mean = 2415020.75933
                + 29.53058868 * number
                + 0.0001178 * t * t
                - 0.000000155 * t * t * t
                + 0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t * t);
        return mean + newMoonCorrection(number, t) - deltaT(t);
    }

    private static double newMoonCorrection(long number, double t) {
        double sun = 359.2242 + 29.10535608 * number - 0.0000333 * t * t - 0.00000347 * t * t * t;
        double moon = 306.0253 + 385.81691806 * number + 0.0107306 * t * t + 0.00001236 * t * t * t;
        double latitude = 21.2964 + 390.67050646 * number - 0.0016528 * t * t - 0.00000239 * t * t * t;
        return (0.1734 - 0.000393 * t) * sine(sun)
                + 0.0021 * sine(2 * sun)
                - 0.4068 * sine(moon)
                + 0.0161 * sine(2 * moon)
                - 0.0004 * sine(3 * moon)
                + 0.0104 * sine(2 * latitude)
                - 0.0051 * sine(sun + moon)
                - 0.0074 * sine(sun - moon)
                + 0.0004 * sine(2 * latitude + sun)
                - 0.0004 * sine(2 * latitude - sun)
                - 0.0006 * sine(2 * latitude + moon)
                + 0.0010 * sine(2 * latitude - moon)
                + 0.0005 * sine(2 * moon + sun);
    }

    /** What the earth's turning has fallen behind, in days. */
    private static double deltaT(double t) {
        return -0.000278 + 0.000265 * t + 0.000262 * t * t;
    }

    private static double sunLongitude(double julianDay) {
        double t = (julianDay - 2451545.0) / 36525; // centuries since 2000
        double anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t * t - 0.00000048 * t * t * t;
        double longitude = 280.46645
                + 36000.76983 * t
                + 0.0003032 * t * t
                + (1.914600 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly)
                + (0.019993 - 0.000101 * t) * sine(2 * anomaly)
                + 0.000290 * sine(3 * anomaly);
        return longitude - 360 * Math.floor(longitude / 360);
    }

    private static double sine(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
