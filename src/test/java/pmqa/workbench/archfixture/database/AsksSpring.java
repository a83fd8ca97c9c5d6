package pmqa.workbench.archfixture.database;

import org.springframework.core.env.Environment;

/** Process control leans on a framework. */
record AsksSpring(Environment environment) {}
