package io.listeningpost.sandbox.host.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

class GeminiPatchTest {

    @Test
    void leavesNoCallThatSpring6DoesNotAnswer() throws IOException {
        Map<String, byte[]> classes = relinked();
        ClassLoader loader = new Relinked(classes);

        Set<String> missing = new TreeSet<>();
        int[] checked = {0};
        classes.values().forEach(bytes -> new ClassReader(bytes).accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitMethodInsn(int opcode, String owner, String called, String types, boolean isInterface) {
                        if (owner.startsWith("org/springframework/") || owner.startsWith("org/eclipse/gemini/")) {
                            checked[0]++;
                            if (!answers(load(owner, loader), called, types)) {
                                missing.add(owner + "#" + called + types);
                            }
                        }
                    }
                };
            }
        }, ClassReader.SKIP_FRAMES));

        assertThat(checked[0]).isGreaterThan(3000);
        assertThat(missing).isEmpty();
    }

    private static Map<String, byte[]> relinked() throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        for (String name : List.of("gemini-blueprint-io-", "gemini-blueprint-core-", "gemini-blueprint-extender-")) {
            try (JarFile jar = new JarFile(ClassPath.jar(name).toFile())) {
                for (var entry : jar.stream().filter(one -> one.getName().endsWith(".class")).toList()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        classes.put(entry.getName().replace('/', '.').replaceAll("\\.class$", ""), GeminiPatch.relink(in.readAllBytes()));
                    }
                }
            }
        }
        return classes;
    }

    private static Class<?> load(String internalName, ClassLoader loader) {
        try {
            return Class.forName(internalName.replace('/', '.'), false, loader);
        } catch (ClassNotFoundException | NoClassDefFoundError notHere) {
            return Void.class;
        }
    }

    /** Whether the class, something above it or Object has the method; Void stands for classes of libraries that are not here. */
    private static boolean answers(Class<?> owner, String name, String descriptor) {
        if (owner == Void.class) {
            return true;
        }
        List<Class<?>> open = new ArrayList<>(List.of(owner, Object.class));
        while (!open.isEmpty()) {
            Class<?> type = open.removeLast();
            Stream<Executable> members;
            try {
                members = name.equals("<init>") ? Arrays.stream(type.getDeclaredConstructors()) : Arrays.stream(type.getDeclaredMethods());
            } catch (NoClassDefFoundError libraryNotHere) {
                return true;
            }
            if (members.anyMatch(member -> (name.equals("<init>") || member.getName().equals(name)) && descriptor.equals(of(member)))) {
                return true;
            }
            open.addAll(Arrays.stream(type.getInterfaces()).collect(Collectors.toList()));
            if (type.getSuperclass() != null) {
                open.add(type.getSuperclass());
            }
        }
        return false;
    }

    private static String of(Executable member) {
        return member instanceof Method method ? Type.getMethodDescriptor(method)
                : Type.getConstructorDescriptor((Constructor<?>) member);
    }

    private static final class Relinked extends ClassLoader {

        private final Map<String, byte[]> classes;

        Relinked(Map<String, byte[]> classes) {
            super(GeminiPatchTest.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] own = classes.get(name);
            if (own == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defineClass(name, own, 0, own.length) : loaded;
            }
        }
    }
}
