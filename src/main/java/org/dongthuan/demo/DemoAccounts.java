package org.dongthuan.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.DataFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells on the sign-in page of a demonstration who can be tried out. */
@Component
@Profile("demo")
class DemoAccounts implements HandlerInterceptor, WebMvcConfigurer {

    private final Agencies agencies;

    DemoAccounts(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/login");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null) page.addObject("demoAccounts", all());
    }

    private List<DemoAccount> all() {
        return DataFile.shipped("demo_people").rows().stream()
                .map(this::account)
                .toList();
    }

    private DemoAccount account(NamedCsvRecord row) {
        String code = row.getField("agency");
        return new DemoAccount(
                row.getField("account"),
                row.getField("family_name") + " " + row.getField("given_name"),
                code.isEmpty() ? null : agencies.name(new AgencyCode(code)),
                role(row));
    }

    private static String role(NamedCsvRecord row) {
        if (!row.getField("role").isEmpty()) return row.getField("role");
        return "true".equals(row.getField("leader")) ? "LEADER" : "OFFICIAL";
    }

    /** @param role a role, or {@code LEADER} for one who decides only while substituting */
    public record DemoAccount(
            String account, String name, @Nullable String agency, String role) {}
}
