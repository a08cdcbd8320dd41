package org.dongthuan.platform.engine;

import org.dongthuan.platform.EmbeddedDefault;
import org.dongthuan.platform.StartRefusal;
import org.dongthuan.platform.engine.DeployedModelsTable.Deployed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Sees to it that models only ever go forward: while the servers are updated one after the other, a node with older ones
 * does not start, and never makes them the latest again. To be asked while no other node starts.
 */
@Component
class ModelSuccession {

    private final DeployedModelsTable table;
    private final boolean alone;

    /** Nobody else works on an embedded database: there, whoever draws a model may try it under the same number. */
    @Autowired
    ModelSuccession(DeployedModelsTable table, Environment environment) {
        this(table, environment.acceptsProfiles(Profiles.of(EmbeddedDefault.PROFILE)));
    }

    ModelSuccession(DeployedModelsTable table, boolean alone) {
        this.table = table;
        this.alone = alone;
    }

    /** Takes note of the set if it is the next one or the present one. */
    void follow(ModelSet models) {
        if (isNext(models)) table.remember(deployed(models));
    }

    /**
     * Whether it is the next set; false for the present one.
     *
     * @throws StartRefusal for any other
     */
    boolean isNext(ModelSet models) {
        Deployed next = deployed(models);
        Deployed present = table.newest().orElse(null);
        if (next.equals(present)) return false;
        if (present != null && present.version() > next.version()) throw older(next.version(), present.version());
        if (present != null && present.version() == next.version() && !alone) throw doubtful(next.version());
        return true;
    }

    private static Deployed deployed(ModelSet models) {
        return new Deployed(models.version(), models.sha256());
    }

    private static StartRefusal older(int own, int present) {
        return new StartRefusal(
                "Các mô hình quy trình đang dùng mang số " + present + ", mới hơn bộ số " + own
                        + " của phiên bản này, nên phiên bản này không khởi động. Các mô hình được giữ nguyên. Hãy cập"
                        + " nhật máy chủ này lên phiên bản mới rồi khởi động lại.",
                "The process models in use have the number " + present + ", newer than number " + own
                        + " of this version, so this version does not start. The models were left as they are. Update"
                        + " this server to the newer version and start again.");
    }

    private static StartRefusal doubtful(int version) {
        return new StartRefusal(
                "Các mô hình quy trình của phiên bản này khác với các mô hình đang dùng mà mang cùng số " + version
                        + ", nên không biết bộ nào mới hơn, và phiên bản này không khởi động. Các mô hình được giữ"
                        + " nguyên. Hãy chạy đúng phiên bản đã phát hành, hoặc thêm vào catalogue/models.csv một dòng có"
                        + " số lớn hơn.",
                "The process models of this version differ from those in use and have the same number " + version
                        + ", so nobody knows which are newer, and this version does not start. The models were left as"
                        + " they are. Run the version that was released, or add a line with a higher number to"
                        + " catalogue/models.csv.");
    }
}
