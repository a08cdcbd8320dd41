package org.dongthuan.review;

/** What became of the request when a task of it was completed; the status word is the request's own. */
public record Completed(RequestNumber number, String status) {}
