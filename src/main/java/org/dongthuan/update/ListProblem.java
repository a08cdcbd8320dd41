package org.dongthuan.update;

/**
 * What is wrong in a list.
 *
 * @param row as spreadsheet programs count; 1 for what concerns the heads
 * @param column as the template calls it, in the reader's language
 * @param detail in words
 */
public record ListProblem(int row, String column, String detail) {}
