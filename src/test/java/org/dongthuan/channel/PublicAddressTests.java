package org.dongthuan.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTests {

    @ParameterizedTest
    @CsvSource({
        // this machine
        "127.0.0.1, true",
        "127.255.255.255, true",
        "126.255.255.255, false",
        "::1, true",
        "0.0.0.0, true",
        "::, true",
        // private networks and those of carriers, first and last
        "10.0.0.0, true",
        "10.255.255.255, true",
        "11.0.0.0, false",
        "172.15.255.255, false",
        "172.16.0.0, true",
        "172.31.255.255, true",
        "172.32.0.0, false",
        "192.168.0.1, true",
        "192.169.0.1, false",
        "100.63.255.255, false",
        "100.64.0.1, true",
        "100.127.255.255, true",
        "100.128.0.1, false",
        "fc00::1, true",
        "fd00::1, true",
        "fec0::1, true",
        // the cable, and where clouds tell machines their secrets
        "169.254.1.1, true",
        "169.254.169.254, true",
        "168.63.129.16, true",
        "168.63.129.17, false",
        "100.100.100.200, true",
        "192.0.0.192, true",
        "fd00:ec2::254, true",
        "fe80::1, true",
        // examples, measurements, many at once, not given out
        "192.0.2.1, true",
        "198.18.0.1, true",
        "198.19.255.255, true",
        "198.20.0.1, false",
        "198.51.100.7, true",
        "203.0.113.7, true",
        "223.255.255.255, false",
        "224.0.0.1, true",
        "240.0.0.1, true",
        "255.255.255.255, true",
        "ff02::1, true",
        "2001:db8::1, true",
        "100::1, true",
        // an address of version 4 in the clothes of version 6
        "::ffff:10.0.0.1, true",
        "::ffff:203.162.0.1, false",
        "::10.0.0.1, true",
        "64:ff9b::a00:1, true",
        "2002:a00:1::, true",
        "2001::a00:1, true",
        // portals
        "203.162.0.1, false",
        "1.1.1.1, false",
        "2401:d800::1, false",
        "2606:4700::1111, false"
    })
    void knowsOurOwnNetworks(String address, boolean inside) throws UnknownHostException {
        assertThat(PublicAddress.isInside(InetAddress.getByName(address))).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "https://cong.example/goi, true, true",
        "HTTPS://cong.example:8443/goi?a=b, true, true",
        "http://cong.example/goi, false, true",
        "ftp://cong.example/goi, false, false",
        "https:///goi, false, false",
        "https://ai@cong.example/, false, false",
        "https://ai:mat-khau@cong.example/, false, false",
        "https://cong.example/#x, false, false",
        "https://cong.example/gọi, false, false",
        "file:///etc/passwd, false, false",
        "jar:https://cong.example/a.jar!/, false, false",
        "/goi, false, false"
    })
    void anAddressIsOfHttps(URI address, boolean outside, boolean inTests) {
        assertThat(PublicAddress.isWellFormed(address, false)).isEqualTo(outside);
        assertThat(PublicAddress.isWellFormed(address, true)).isEqualTo(inTests);
    }

    /** However this machine is written, its name leads where the table above looks. */
    @ParameterizedTest
    @ValueSource(strings = {"https://2130706433/", "https://127.1/", "https://[::1]/", "https://[::ffff:127.0.0.1]/"})
    void otherSpellingsLeadToTheSameAddress(URI address) throws UnknownHostException {
        assertThat(InetAddress.getAllByName(address.getHost())).allMatch(PublicAddress::isInside);
    }
}
