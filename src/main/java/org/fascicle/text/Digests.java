package org.fascicle.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests by which texts and files are told apart. */
public final class Digests {

    private Digests() {}

    /** A new one, SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }
}
