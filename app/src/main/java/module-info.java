import org.jspecify.annotations.NullMarked;

/// The program: command line, disk, clock, threads and the application that opens the window.
@NullMarked
module plimsoll.app {
    requires static org.jspecify;
    requires plimsoll.model;
    requires plimsoll.views;
    requires javafx.controls;
    requires javafx.graphics;
    requires com.microsoft.credentialstorage;
    requires dev.failsafe.core;
    requires info.picocli;
    requires com.samskivert.jmustache;
    requires openhtmltopdf.core;
    requires openhtmltopdf.pdfbox;
    requires openhtmltopdf.rtl.support;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.bouncycastle.provider;
    requires org.apache.commons.logging;
    requires jdk.xml.dom;
    requires java.desktop;
    requires java.management;
    requires java.net.http;
    requires jdk.management;

    exports plimsoll.app to
            javafx.graphics;

    opens plimsoll.app.document to
            com.samskivert.jmustache;
    opens plimsoll.app.cli to
            info.picocli;
}
