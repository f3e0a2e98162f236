package io.huiyin.kbvectors.milvus;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kbvectors.search.KnowledgeIndex;
import io.huiyin.kbvectors.search.KnowledgeIndexContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What every knowledge index must do, on a real server. */
class MilvusContractIT extends KnowledgeIndexContract {

    @TempDir
    private Path folder;

    private MilvusKnowledgeIndex index;

    @Override
    protected KnowledgeIndex create() {
        index = TestMilvus.index(folder, "contract");
        return index;
    }

    @Override
    protected int rebuilds() {
        return 3;
    }

    @AfterEach
    void theServerAndNotTheIndexInReserveAnswered(TestInfo test) {
        // while a new build is copied the index in reserve does answer
        if (!test.getDisplayName().startsWith("findsSomethingAtAnyMomentOfARebuild")) {
            assertThat(index.stoodIn()).isZero();
        }
    }
}
