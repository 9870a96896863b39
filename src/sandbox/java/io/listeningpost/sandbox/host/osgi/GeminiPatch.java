package io.listeningpost.sandbox.host.osgi;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * Relinks Gemini Blueprint 3.0.0.M01, built for Spring 5, to Spring 6.2: the six methods that Spring removed or changed are replaced by
 * what Spring itself put in their place, or by nothing where the security manager was meant.
 */
final class GeminiPatch {

    private static final String ASSERT = "org/springframework/util/Assert";

    private GeminiPatch() {
    }

    static byte[] relink(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                return new Calls(super.visitMethod(access, name, descriptor, signature, exceptions));
            }
        }, 0);
        return writer.toByteArray();
    }

    private static final class Calls extends MethodVisitor {

        Calls(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.equals(ASSERT) && takesOneReference(descriptor)) {
                super.visitLdcInsn("[Assertion failed] " + name);
                super.visitMethodInsn(opcode, owner, name, descriptor.replace(")V", "Ljava/lang/String;)V"), isInterface);
            } else if (name.equals("cancelRefresh") && descriptor.equals("(Lorg/springframework/beans/BeansException;)V")) {
                super.visitMethodInsn(opcode, owner, name, "(Ljava/lang/Throwable;)V", isInterface);
            } else if (name.equals("setSecurityContextProvider")) {
                super.visitInsn(Opcodes.POP2);
            } else if (name.equals("getAccessControlContext") && owner.endsWith("/ConfigurableBeanFactory")) {
                super.visitInsn(Opcodes.POP);
                super.visitInsn(Opcodes.ACONST_NULL);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }

        private static boolean takesOneReference(String descriptor) {
            return switch (descriptor) {
                case "(Ljava/lang/Object;)V", "(Ljava/lang/String;)V", "([Ljava/lang/Object;)V" -> true;
                default -> false;
            };
        }
    }
}
