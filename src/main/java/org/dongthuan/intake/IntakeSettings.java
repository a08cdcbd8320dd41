package org.dongthuan.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How files of records are brought in.
 *
 * @param workers how many this node checks and writes at a time; with 0 it leaves them to other nodes
 */
@ConfigurationProperties("intake")
record IntakeSettings(int workers) {}
