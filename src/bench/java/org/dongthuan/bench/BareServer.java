package org.dongthuan.bench;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** The bare engine behind its own REST calls, in a process of its own. */
public final class BareServer {

    private BareServer() {}

    /** @param arguments the port, the address of the database and its owner */
    public static void main(String[] arguments) throws Exception {
        var engine = new BareEngine(arguments[1], arguments[2]);
        RuntimeContainerDelegate.INSTANCE.get().registerProcessEngine(engine.engine());
        Set<Class<?>> resources = new HashSet<>(CamundaRestResources.getResourceClasses());
        resources.addAll(CamundaRestResources.getConfigurationClasses());
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("bare").toString());
        tomcat.setPort(Integer.parseInt(arguments[0]));
        tomcat.getConnector();
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "calls", new ServletContainer(new ResourceConfig(resources)));
        context.addServletMappingDecoded("/engine-rest/*", "calls");
        tomcat.start();
        tomcat.getServer().await();
    }
}
