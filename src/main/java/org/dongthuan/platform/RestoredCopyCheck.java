package org.dongthuan.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does not let the application work on a restored copy of its database before an administrator has said how. */
@Component
class RestoredCopyCheck implements StartCheck {

    @Override
    public void require(JdbcClient database) {
        var table = new DatabaseCopyTable(database);
        if (!table.exists()) return;
        String present = table.present();
        String admitted = table.admitted();
        if (!present.equals(admitted)) throw restored(present, admitted == null ? "-" : admitted);
    }

    private static StartRefusal restored(String present, String admitted) {
        return new StartRefusal(
                "Cơ sở dữ liệu này là một bản được phục hồi, hoặc máy chủ dự phòng vừa lên thay (dấu hiệu " + present
                        + ", lần trước là " + admitted + "). Hệ thống chưa khởi động, để không cấp lại số đã cấp, không"
                        + " gửi lại thư đã gửi và không làm sống lại dữ liệu đã xóa. Dữ liệu được giữ nguyên. Hãy dừng"
                        + " hẳn bản cũ, đọc hướng dẫn sao lưu và phục hồi (src/docs/guides/backup.md), rồi chạy:\n"
                        + "  java -jar dongthuan.jar restored --skip-numbers=N --mail=hold\n"
                        + "N nhiều hơn số văn bản và yêu cầu có thể đã được cấp số sau thời điểm của bản này. Nếu chắc"
                        + " chắn không mất gì (máy dự phòng đồng bộ, nâng cấp PostgreSQL, sao lưu khi đã dừng hệ thống):"
                        + " --skip-numbers=0 --mail=send.",
                "This database is a restored copy, or a standby that has taken over (it is " + present
                        + ", the last one"
                        + " was " + admitted
                        + "). The application has not started, so that it gives no number and sends"
                        + " no mail a second time, and brings no erased data back. Nothing was changed. Stop the old"
                        + " database for good, read the guide to backup and restore (src/docs/guides/backup.md), then"
                        + " run:\n"
                        + "  java -jar dongthuan.jar restored --skip-numbers=N --mail=hold\n"
                        + "N is more than the papers and requests that may have got a number after the moment of this"
                        + " copy. If nothing can be lost (a synchronous standby, an upgrade of PostgreSQL, a backup made"
                        + " while the application was stopped): --skip-numbers=0 --mail=send.");
    }
}
