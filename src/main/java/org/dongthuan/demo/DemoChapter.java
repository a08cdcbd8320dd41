package org.dongthuan.demo;

/** Invents one part of a person's record. */
interface DemoChapter {

    void write(DemoPerson person, DemoDraft draft, DemoDice dice);
}
