/** Keys for values at rest: a keyset outside the database opens the data keys in it, and they lock the values. */
@NamedInterface("keys")
package org.dongthuan.platform.keys;

import org.springframework.modulith.NamedInterface;
