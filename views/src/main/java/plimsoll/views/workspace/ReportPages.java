package plimsoll.views.workspace;

import java.io.IOException;

/// A report laid out on pages. Called off the UI thread, by several threads at once; may wait.
public interface ReportPages extends AutoCloseable {
    int count();

    /// Points, 1/72 inch.
    ///
    /// @param page from 0
    double width(int page);

    /// Points, 1/72 inch.
    ///
    /// @param page from 0
    double height(int page);

    /// @param page from 0
    /// @param scale pixels of a point
    PagePicture picture(int page, double scale) throws IOException;

    /// What is written to a file.
    byte[] content(ReportFormat format) throws IOException;

    /// It is shown no more.
    @Override
    void close();
}
