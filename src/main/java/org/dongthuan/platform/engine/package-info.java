/** The only room, beside the process rooms, that knows the process engine. */
@NamedInterface("engine")
package org.dongthuan.platform.engine;

import org.springframework.modulith.NamedInterface;
