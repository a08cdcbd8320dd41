package org.dongthuan.channel;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** Whether an address may be called from here: over https, and outside of our own networks. */
final class PublicAddress {

    /** Whatever the registers of special addresses (RFC 6890) name, and where clouds tell machines their secrets. */
    private static final List<Network> CLOSED_V4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    /** Of version 6 one block is public; in it, what leads to addresses of version 4 or to nobody is not. */
    private static final List<Network> OPEN_V6 = networks("2000::/3");

    private static final List<Network> CLOSED_V6 =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private PublicAddress() {}

    /** Its shape, which is all that can be said when it is typed. */
    static boolean isWellFormed(URI address, boolean alsoOpen) {
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && address.toString().equals(address.toASCIIString())
                && ("https".equalsIgnoreCase(address.getScheme())
                        || alsoOpen && "http".equalsIgnoreCase(address.getScheme()));
    }

    static boolean isInside(InetAddress address) {
        if (address.getAddress().length == 4) return isIn(CLOSED_V4, address);
        return !isIn(OPEN_V6, address) || isIn(CLOSED_V6, address);
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }

    private static List<Network> networks(String... written) {
        return Stream.of(written).map(Network::of).toList();
    }

    /** @param first its first address */
    private record Network(InetAddress first, int bits) {

        static Network of(String written) {
            String[] halves = written.split("/", 2);
            try {
                return new Network(InetAddress.getByName(halves[0]), Integer.parseInt(halves[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(written, e);
            }
        }

        boolean holds(InetAddress address) {
            int others = address.getAddress().length * 8 - bits;
            return number(first).shiftRight(others).equals(number(address).shiftRight(others));
        }

        private static BigInteger number(InetAddress address) {
            return new BigInteger(1, address.getAddress());
        }
    }
}
