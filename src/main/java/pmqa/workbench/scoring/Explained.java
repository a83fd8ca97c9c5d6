package pmqa.workbench.scoring;

import pmqa.workbench.shared.LocalizedText;

/** Anything of a score sheet that can be asked why it is what it is. */
public interface Explained {

    /** The derivation in words, made from this node's own figures. */
    LocalizedText because();
}
