/** Problem details, idempotency and language: what every page and call shares. */
@NamedInterface("web")
package org.dongthuan.platform.web;

import org.springframework.modulith.NamedInterface;
