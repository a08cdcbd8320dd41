package org.dongthuan.standing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.HolderNames;
import org.dongthuan.record.NamedHolder;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.StaffMember;
import org.dongthuan.record.StaffNames;
import org.springframework.stereotype.Component;

/** Finds people by a whole number; only by one that may be read, since who is found by it has it. */
@Component
class StaffNumbers {

    private static final String STAFF_NUMBER = "employee_code";

    private final HolderNames names;
    private final StaffNames staff;
    private final Registry registry;
    private final FieldCatalogue catalogue;

    StaffNumbers(HolderNames names, StaffNames staff, Registry registry, FieldCatalogue catalogue) {
        this.names = names;
        this.staff = staff;
        this.registry = registry;
        this.catalogue = catalogue;
    }

    /** @param open the fields that may be read */
    List<StaffMember> find(String number, List<String> open) {
        Set<RecordId> found = new LinkedHashSet<>();
        if (open.contains(STAFF_NUMBER))
            names.numbered(number).stream().map(NamedHolder::record).forEach(found::add);
        open.stream()
                .flatMap(field -> catalogue.find(field).stream())
                .filter(Field::isIdentityNumber)
                .forEach(field -> found.addAll(registry.findByNumber(field.id(), number)));
        return staff.of(found);
    }
}
