package io.huiyin.kbvectors.embedding;

import io.huiyin.core.assist.Embedder;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.AbstractEmbeddingModel;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

/** The same vectors to whoever speaks Spring AI. */
final class BgeEmbeddingModel extends AbstractEmbeddingModel {

    private final Embedder embedder;

    BgeEmbeddingModel(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public EmbeddingResponse call(EmbeddingRequest request) {
        var vectors = embedder.embed(request.getInstructions());
        return new EmbeddingResponse(IntStream.range(0, vectors.size())
                .mapToObj(i -> new Embedding(vectors.get(i), i))
                .toList());
    }

    @Override
    public float[] embed(Document document) {
        return embed(Objects.requireNonNull(getEmbeddingContent(document), "a document without text has no vector"));
    }

    @Override
    public int dimensions() {
        return embedder.dimensions();
    }
}
