package io.huiyin.core.city;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One file of a city's folder, read with its line numbers: a table (CSV) or a tree (YAML), both UTF-8. A file that
 * is missing or cannot be parsed becomes a problem and an empty file. Other modules read and check files of their
 * own through this class:
 *
 * <pre>{@code
 * var problems = new CityProblems();
 * for (CityEntry entry : CityFile.yaml(folder, "knowledge.yaml", problems).entries()) {
 *     String id = entry.code("id");
 *     LocalDate from = entry.day("from");
 * }
 * problems.throwIfAny();
 * }</pre>
 */
public final class CityFile {

    private static final String NOT_UTF_8 = "文件不是 UTF-8 编码";

    private final CityProblems problems;
    private final String name;
    private final @Nullable CityValue root;

    private CityFile(CityProblems problems, String name, @Nullable CityValue root) {
        this.problems = problems;
        this.name = name;
        this.root = root;
    }

    public static CityFile yaml(Path folder, String name, CityProblems problems) {
        String text = read(folder, name, problems);
        return new CityFile(problems, name, text == null ? null : parseYaml(text, name, problems));
    }

    /** @param columns names of the header, in any order; one that ends with {@code ?} may be left out */
    public static CityFile csv(Path folder, String name, CityProblems problems, String... columns) {
        String text = read(folder, name, problems);
        return new CityFile(
                problems, name, text == null ? null : CityTable.csv(text, name, problems, List.of(columns)));
    }

    /**
     * A table that somebody handed in: the first sheet of a workbook (xlsx), else CSV in UTF-8.
     *
     * @param name as it is called in problems
     * @param columns as in {@link #csv}
     */
    public static CityFile table(String name, byte[] content, CityProblems problems, String... columns) {
        if (CityTable.isWorkbook(content)) {
            return new CityFile(problems, name, CityTable.workbook(content, name, problems, List.of(columns)));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return new CityFile(problems, name, CityTable.csv(unmarked(text), name, problems, List.of(columns)));
        } catch (CharacterCodingException e) {
            problems.add(name, 1, NOT_UTF_8, "另存为 UTF-8（CSV UTF-8）或 xlsx");
            return new CityFile(problems, name, null);
        }
    }

    /** The mapping at the top of a YAML file; null when it could not be read, which was reported. */
    public @Nullable CityEntry root() {
        if (root instanceof CityValue.Mapping mapping) {
            return mapping.entry();
        }
        if (root != null) {
            problems.add(name, root.line(), "文件应由“项: 值”组成", "参照示例城市的同名文件");
        }
        return null;
    }

    /** Whether the file was there and could be parsed. */
    boolean parsed() {
        return root != null;
    }

    /** The rows of a table, or the mappings of a YAML file that is a list. */
    public List<CityEntry> entries() {
        if (root instanceof CityValue.Sequence sequence) {
            return CityEntry.mappings(problems, name, sequence);
        }
        if (root != null) {
            problems.add(name, root.line(), "文件应为一个列表", "每条以“- ”开头，参照示例城市的同名文件");
        }
        return List.of();
    }

    private static @Nullable String read(Path folder, String name, CityProblems problems) {
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path)) {
            problems.add(name, 1, "文件不存在：" + path, "从示例城市 core/cities/yunting 复制同名文件再修改");
            return null;
        }
        try {
            return unmarked(Files.readString(path));
        } catch (CharacterCodingException e) {
            problems.add(name, 1, NOT_UTF_8, "另存为 UTF-8（CSV UTF-8）");
        } catch (IOException e) {
            problems.add(name, 1, "文件无法读取：" + e.getMessage(), "检查文件权限");
        }
        return null;
    }

    /** Spreadsheet programs put a byte order mark before the first column's name. */
    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable CityValue parseYaml(String text, String name, CityProblems problems) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node != null) {
                return value(node, name, problems);
            }
            problems.add(name, 1, "文件是空的", "参照示例城市的同名文件");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            problems.add(
                    name,
                    mark == null ? 1 : mark.getLine() + 1,
                    "YAML 语法错误" + begunAt(e) + "：" + e.getProblem(),
                    "检查缩进、冒号后的空格和引号");
        } catch (YAMLException e) {
            problems.add(name, 1, "YAML 无法解析：" + e.getMessage(), "检查文件中的特殊字符");
        }
        return null;
    }

    /** A bracket that is never closed is noticed lines later. */
    private static String begunAt(MarkedYAMLException e) {
        var context = e.getContextMark();
        return context == null ? "" : "（从第 " + (context.getLine() + 1) + " 行开始）";
    }

    private static CityValue value(Node node, String name, CityProblems problems) {
        int line = node.getStartMark().getLine() + 1;
        if (node instanceof SequenceNode sequence) {
            return new CityValue.Sequence(
                    line,
                    sequence.getValue().stream()
                            .map(item -> value(item, name, problems))
                            .toList());
        }
        if (!(node instanceof MappingNode mapping)) {
            return new CityValue.Text(line, ((ScalarNode) node).getValue().strip());
        }
        var values = new LinkedHashMap<String, CityValue>();
        for (var tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (values.putIfAbsent(key, value(tuple.getValueNode(), name, problems)) != null) {
                problems.add(name, tuple.getKeyNode().getStartMark().getLine() + 1, "“" + key + "”写了两次", "只保留一个");
            }
        }
        return new CityValue.Mapping(line, new CityEntry(problems, name, line, values));
    }
}
