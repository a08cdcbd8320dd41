package org.dongthuan.grant;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How files of granted data are made.
 *
 * @param makers how many this node makes at a time; with 0 it leaves them to other nodes
 */
@ConfigurationProperties("export")
record ExportSettings(int makers) {}
