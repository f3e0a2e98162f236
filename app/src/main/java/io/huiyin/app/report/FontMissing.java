package io.huiyin.app.report;

import java.nio.file.Path;

/** No document can be printed: its Chinese type is not on this machine. */
public final class FontMissing extends RuntimeException {

    FontMissing(Path wanted) {
        super("缺少中文字体 " + wanted + "，不能生成文书。请管理员运行 bin/huiyin models fetch wqy-microhei 后再试。");
    }
}
