package io.huiyin.kbvectors.lucene;

/** The vectors of one whole build, for whoever keeps a copy of them. Never changes. */
public interface StoredVectors {

    /** Names the build, 32 hexadecimal digits: another build of the same content has another name. */
    String build();

    /** Number of passages. */
    int size();

    /** Numbers a vector; 0 when there is none. */
    int dimensions();

    /** Each passage once. */
    void forEach(Reader reader);

    /** Is told one passage after the other. */
    @FunctionalInterface
    interface Reader {
        /**
         * @param number of the passage in the build
         * @param vector to be read during the call only
         * @param from first day of validity, counted from 1970-01-01
         * @param until the last, {@link Long#MAX_VALUE} when open
         */
        void passage(int number, float[] vector, long from, long until);
    }
}
