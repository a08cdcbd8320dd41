package org.dongthuan.identity;

/**
 * From where somebody signs in.
 *
 * @param address of the machine, or of the network that it shares
 * @param token by which the browser is known again; whoever has it knows nothing, but may try a little longer
 */
public record SignInPlace(String address, String token) {

    @Override
    public String toString() {
        return address;
    }
}
