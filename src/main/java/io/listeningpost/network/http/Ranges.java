package io.listeningpost.network.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Which addresses stand for a place in the public Internet. */
public final class Ranges {

    private Ranges() {
    }

    /** Whether everybody could call it: neither this machine nor the network it stands in, nor a range that belongs to nobody. */
    public static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress(), 0);
            case Inet6Address six -> isPublic6(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        int third = bytes[at + 2] & 0xff;
        boolean reserved = first == 0 || first == 10 || first == 127 || first >= 224
                || first == 100 && second >= 64 && second < 128
                || first == 169 && second == 254
                || first == 172 && second >= 16 && second < 32
                || first == 192 && second == 168
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 192 && second == 88 && third == 99
                || first == 198 && (second == 18 || second == 19)
                || first == 198 && second == 51 && third == 100
                || first == 203 && second == 0 && third == 113;
        return !reserved;
    }

    /** What carries an address of four bytes inside is as public as that. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        if (first == 0x2002) {
            return isPublic(bytes, 2);
        }
        if (first == 0x0064 && second == 0xff9b) {
            return isPublic(bytes, 12);
        }
        // only what was given out to be reached; without the ranges for tunnels and documentation
        return (first & 0xe000) == 0x2000 && !(first == 0x2001 && (second == 0 || second == 0x0db8 || second == 2));
    }
}
