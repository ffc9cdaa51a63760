package org.fascicle.text;

import java.util.List;

/** The YAML files below a folder. Files and folders are named by their path below it, with slashes. */
public interface YamlFolder {

    /** What the user calls a file or a folder. */
    String shown(String path);

    /** Whether there is a file of that name. */
    boolean hasFile(String file);

    /** Whether there is a folder of that name. */
    boolean hasFolder(String folder);

    /** The YAML files right in a folder, by path; none, and a problem, when it cannot be read. */
    List<String> filesIn(String folder, List<Problem> problems);

    /** The documents of a file; when it or one of them cannot be read, those before and a problem. */
    List<Yaml> documents(String file, List<Problem> problems);
}
