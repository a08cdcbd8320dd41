package org.dongthuan.browser;

import org.openqa.selenium.By;

/** Where things are in Camunda's Tasklist. */
final class Tasklist {

    static final String PAGE = "/camunda/app/tasklist/default/";
    static final By CLAIM = By.xpath("//*[self::a or self::button][normalize-space()='Nhận việc']");
    static final By COMPLETE = By.xpath("//button[normalize-space()='Hoàn thành']");

    private Tasklist() {}

    /** The line of somebody's open task, among those that other stories left to him. */
    static By taskOf(String number) {
        return By.xpath("//*[contains(@class, 'tasks-list')]//*[contains(concat(' ', @class, ' '), ' task ')]"
                + "[contains(., '" + number + "')]");
    }
}
