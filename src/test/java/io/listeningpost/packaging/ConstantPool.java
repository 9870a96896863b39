package io.listeningpost.packaging;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the names that a class file uses, by the layout of the Java Virtual Machine Specification §4.4. */
final class ConstantPool {

    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([\\w$]+(?:/[\\w$]+)+)[;<]");

    private ConstantPool() {
    }

    /** Every package named by a class entry, a field or method descriptor, a signature or an annotation. */
    static Set<String> packagesNamedIn(InputStream classFile) throws IOException {
        DataInputStream in = new DataInputStream(classFile);
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        String[] texts = new String[count];
        int[] classes = new int[count];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 7 -> classes[i] = in.readUnsignedShort();
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // long and double take two places
                }
                default -> throw new IOException("constant pool tag " + tag);
            }
        }
        Set<String> packages = new HashSet<>();
        for (int i = 1; i < count; i++) {
            if (classes[i] > 0 && !texts[classes[i]].startsWith("[")) {
                add(packages, texts[classes[i]]);
            }
            if (texts[i] != null) {
                IN_DESCRIPTOR.matcher(texts[i]).results().forEach(found -> add(packages, found.group(1)));
            }
        }
        return packages;
    }

    private static void add(Set<String> packages, String internalName) {
        int slash = internalName.lastIndexOf('/');
        if (slash > 0) {
            packages.add(internalName.substring(0, slash).replace('/', '.'));
        }
    }
}
