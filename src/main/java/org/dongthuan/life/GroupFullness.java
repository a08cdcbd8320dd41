package org.dongthuan.life;

/**
 * How full a group is.
 *
 * @param needed how many fields cannot be left out
 * @param proofsLeft how many kinds of document are still to come
 */
public record GroupFullness(String group, int filled, int fields, int neededFilled, int needed, int proofsLeft) {

    public boolean isDone() {
        return neededFilled == needed && proofsLeft == 0;
    }
}
