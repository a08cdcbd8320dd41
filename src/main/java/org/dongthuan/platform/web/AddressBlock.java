package org.dongthuan.platform.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** The addresses that one caller can be assumed to have at hand. */
public final class AddressBlock {

    private AddressBlock() {}

    /** An IPv4 address by itself; of an IPv6 address its first 64 bits, since its owner has all that follow them. */
    public static String of(String address) {
        if (!address.contains(":")) return address;
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
