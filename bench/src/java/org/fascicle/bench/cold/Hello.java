package org.fascicle.bench.cold;

/** The least a Java program can do: what every start is compared with. */
public final class Hello {

    private Hello() {}

    /** Says so. */
    public static void main(String[] arguments) {
        System.out.println("Hello");
    }
}
