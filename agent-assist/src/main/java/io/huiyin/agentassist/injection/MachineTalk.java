package io.huiyin.agentassist.injection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what speaks to a machine in what citizens say and documents hold: "ignore the rules", "set the type to praise", a made-up
 * message of the system, markup. Nothing in the product obeys such words; but a rule that looks for 表扬 would find it in them,
 * so they are left out of what decides. They stay in the transcript and in the ticket, and danger is looked for in all of it.
 */
public final class MachineTalk {

    /** Words between an order and its object that say nothing of their own. */
    private static final String SMALL = "[掉了之前以上下面所有的一切全部你您系统原来给收到过刚才这些那整个先都其他它]{0,12}";

    private static final String FIELD =
            "(工单|诉求|类型|类别|分类|事项|标签|级别|等级|紧急程度|紧急|危险|甄别|承办单位|主办单位|责任单位|单位|部门|区域|地点|标题|结论|状态|优先级|电话|号码)";

    private static final String SET =
            "(改成|改为|改到|更改为|修改为|设成|设为|设置成|设置为|标成|标为|标记成|标记为|填成|填为|填写为|写成|判成|判为|判定为|归为|归到|定为|分派给|派给|派到|清空|关闭|去掉|取消|降为|降成|降到|调成|调为|调整为|换成|当成|当作|视为)";

    private static final String VERDICT =
            "(咨询|表扬|建议|投诉|求助|举报|无效|不予受理|不受理|无理诉求|无理|重复诉求|重复|垃圾|骚扰|测试|非紧急|不紧急|普通|一般|没有危险|无危险|不危险|已解决|已办结|办结)";

    private static final String MACHINE = "(管理员|系统|人工智能|智能助手|机器人|语言模型|大模型|模型|助手|开发者|工程师|调试员|程序|超级用户|翻译|诗人|黑客|助理|客服机器人)";

    /** By sound: recognition writes what it hears, and who plays tricks writes what sounds alike. */
    private static final List<Pattern> SPOKEN = Stream.of(
                    "(忽略|无视|忘记|忘掉|不要理会|不用理会|别管|不要管|不用管|覆盖|绕过|跳过|清空|不要遵守|不用遵守|不必遵守|停止执行|作废)" + SMALL
                            + "(指令|指示|提示词|提示|命令|设定|系统规则|安全规则|内部规则|规则|限制|约束|要求|条目|内容|对话|出处检查|检查|核对)",
                    "(把|将)?[这个本我的该此张条件次当前请]{0,6}" + FIELD + "{1,3}[的类型级别程度等级标记标志一栏字段内容结果]{0,6}[全部都直接一律统一立即马上给我]{0,4}"
                            + SET,
                    "(标记|标注|判定|判断|归类|分类|识别|登记|记录|认定|视|处理|设|设置)(为|成)" + VERDICT,
                    "(标成|标为|判为|判成|归为|定为|按照|按|算作|算成|当成|当作)(一个|一般|普通)?" + VERDICT + "(处理|登记|办理|来办|来处理|就行|类)?",
                    "[你您](现在|从现在起|从现在开始|从此刻起|接下来|其实|本来|已经|的身份|必须){0,2}(就是|是|变成|扮演|充当|作为|成为|叫)(一个|一名|一位|没有限制的|不受限制的|没有规则的|全能的){0,2}"
                            + MACHINE,
                    "(扮演|充当|模拟)(一个|一名|一位|没有限制的|不受限制的){0,2}" + MACHINE,
                    "(假装|假设|想象|设想|假定)[你您我们自己现在]{0,4}(是|在|没有)",
                    "(进入|切换到|切换|打开|启用|启动|开启)(到|了)?(开发者|管理员|调试|测试|越狱|无限制|自由|上帝|维护|工程){1,2}(模式|权限|状态)",
                    "(系统|管理员|最高|开发者|超级|内部)(指令|命令|口令|提示词|优先级指令|权限指令)",
                    "(答复|回复|回答|草稿|摘要|内容|标题)[的时候里面中开头结尾最后后末尾前每句]{0,5}(必须|一律|请|要|只能|只|直接|统一|务必|只要)(写|输出|加|改|引用|附|标注|注明|告诉|填|放)",
                    "在?(答复|回复|回答|草稿|摘要)(里|中|里面|的开头|的结尾|的最后|最后|末尾|后面|前面|开头|结尾)(写|加|附|放|插入|带上|补上)",
                    "(输出|复述|打印|照抄|原样输出|逐字输出|重复|念出|背出)(以下|下面|如下|这句|这段|全部|你的|系统|所有|上面|一遍)",
                    "(告诉我|说出|列出|显示|念出|念一下|读出|打印|导出|查一下|报一下|给我|透露|发给我|调出|公布)[一下们你给我把数据库系统后台里中]{0,6}(其他|别的|别人|上一个|前一个|上一位|前一位|所有|全部|最近|今天)[所有全部的来电几十个位打过电话投诉过]{0,10}(市民|来电人|投诉人|诉求人|举报人|人|用户|工单)",
                    "(说出|透露|公布|告诉我)(是谁)?(举报|投诉)[我的过那个了]{0,6}(人|是谁)",
                    "(答复|回答|回复)(里|中)?(都|就|统一)?写(?!着|的|了|明|过)",
                    "(引用|依据)[不存在的任意随便一个]{1,8}(条目|编号)",
                    "(人工智能|语言模型|大模型|智能助手)(请|要|注意|必须|忽略|应)",
                    "(提示词|密码|密钥|口令|数据库|后台|知识库)(是什么|全文|发给|告诉|念|打印|显示|导出|输出)",
                    "(不要|不用|不必|别|无需|停止|禁止)再?(派单|立单|立案|受理|报警|提醒班长|提醒|标紧急|标记紧急|标危险|标记危险|生成工单|甄别|引用出处|核对出处|检查出处|核对|标出处)",
                    "(这|以上|上面|刚才|本次|前面|前述)(些|的|说的)?(内容|通话|来电|话)?(只|都|全|其实|仅)?(是|为|属于)(测试|演习|演练|调试|示例|样例|玩笑|虚构|假的)",
                    "(引用|出处|依据|来源)(写|标|填|用|编|随便写|随便填|改成|写成|标成|写上)(为|上)?(条目|第|一|编号|括号|任意)",
                    "(执行|遵守|服从|遵照|按照)(以下|下面|下列|如下|我的|新的|这条|上述)(指令|命令|规则|要求|步骤)",
                    "(新的|最新的|真正的|以下是|下面是)(系统)?(指令|命令|系统提示|提示词|规则)",
                    "(直接|自动|立即|马上)(办结|结案|关闭工单|关单|归档|拒绝受理|挂断)")
            .map(Sounds::expression)
            .toList();

    /** As it is written: marks, markup and English, which are not spoken. */
    private static final List<Pattern> WRITTEN = Stream.of(
                    "<[^<>]{0,400}>?",
                    "\\{[^{}]{0,400}[:：][^{}]{0,400}\\}?",
                    "`{3}[^`]{0,400}`{0,3}",
                    "#{2,}[^\\n。]{0,200}",
                    "!?\\[[^\\[\\]]{0,80}\\]\\([^()]{0,200}\\)",
                    "\\[/?(?i:INST|SYS|system|user|assistant|条目|entry)[^\\[\\]]{0,40}\\]",
                    "[【\\[](系统|管理员|指令|最高|内部|重要指令)[^】\\]]{0,80}[】\\]][^。！？!?\\n]{0,80}",
                    "(系统|管理员|开发者|助手|平台)(消息|提示|指令|命令|通知|设定)?\\s*[:：=][^。！？!?\\n]{0,120}",
                    "(?i)\\b(system|assistant|user|developer|ignore|disregard|forget|override|pretend|act as|you are|output|print|set|mark|role|script|javascript|select|drop table|update)\\b[^。！？；\\n\\p{IsHan}]{0,200}[^。！？；，\\n]{0,30}")
            .map(Pattern::compile)
            .toList();

    /** What is left of the clause belongs to the order, if it is no longer than this. */
    private static final int REST_OF_CLAUSE = 16;

    /** How an order goes on after a comma. */
    private static final Pattern GOES_ON = Pattern.compile(
            "[，,：: ]+(不要|不用|不必|别|并|然后|再|所有答复|标签|标题|引用|出处|来源|依据|说|写|列出|公布|显示|报给|念|输出|回答|答复|你说|你是|只|就说|要带|批准|什么都)[^，,。！？!?；;\\n]{0,24}");

    private static final Pattern SENTENCE = Pattern.compile("[^。！？!?；;\\n]+[。！？!?；;\\n]*|[。！？!?；;\\n]+");

    /** How an order goes on in the next sentence. */
    private static final Pattern NEXT_ORDER = Pattern.compile(
            "[\\s，,]*(请?你(?!们)(要|必须|只|现在|接下来|以后|应|得|再|就|把|的)|请?(记住|务必|一律|统一|照做|照办|照着|确认执行|立即执行)|(以后|从此|每|任何|所有|全部)[的一]?(话|句|答复|回答|回复|问题|工单|诉求|来电)|(然后|接着|最后|并且)(请|把|将|告诉|输出|回答|答复|标|写|说))");

    /** What is left of an order's sentence belongs to it, if it has no more Chinese characters than this: less than a demand takes. */
    private static final int REST_OF_SENTENCE = 20;

    private static final Pattern VERB_AT_END = Pattern.compile(".*(成|为|到|给|写|填)", Pattern.DOTALL);

    private static final Pattern REPEATED = Pattern.compile("([，,。！？!?；;\\s])[，,。！？!?；;\\s]+");
    private static final Pattern AT_END = Pattern.compile("^[，,。；;\\s]+|[，,。；;\\s]+$");

    private static final String MARKS = "，,。！？!?；;\n";

    private record Span(int from, int to) {}

    private MachineTalk() {}

    /** Whether something in a text speaks to a machine. */
    public static boolean in(String text) {
        return !spans(Disguise.off(text)).isEmpty();
    }

    /** The text without it. */
    public static String without(String text) {
        var written = Disguise.off(text);
        var spans = spans(written);
        return spans.isEmpty() ? text : cut(written, spans);
    }

    /**
     * What describes a matter, and so may decide its type, its unit and its number: not the sentences in which a machine is
     * spoken to, nor those by which such talk goes on, nor what is in other letters.
     */
    public static String demand(String text) {
        var written = Disguise.off(text);
        var spans = spans(written);
        if (spans.isEmpty()) {
            return tidy(Disguise.withoutForeign(text));
        }
        var rest = new StringBuilder();
        var sentences = SENTENCE.matcher(written);
        boolean before = false;
        while (sentences.find()) {
            int from = sentences.start();
            int to = sentences.end();
            var within = spans.stream()
                    .filter(span -> span.from() < to && span.to() > from)
                    .map(span -> new Span(Math.max(span.from(), from) - from, Math.min(span.to(), to) - from))
                    .filter(span -> sentences
                            .group()
                            .substring(span.from(), span.to())
                            .chars()
                            .anyMatch(Character::isLetterOrDigit))
                    .toList();
            var sentence = sentences.group();
            boolean goesOn = before && NEXT_ORDER.matcher(sentence).lookingAt();
            var left = within.isEmpty() ? sentence : cut(sentence, within);
            before = !within.isEmpty() || goesOn;
            // a caller whose words come without marks may tell of much in the sentence of an order
            if (!before || (!within.isEmpty() && characters(left) > REST_OF_SENTENCE)) {
                rest.append(left);
            }
        }
        return tidy(Disguise.withoutForeign(rest.toString()));
    }

    /** Without marks that stand for nothing: so a demand reads as if nobody had told a machine anything. */
    private static String tidy(String text) {
        return AT_END.matcher(REPEATED.matcher(text).replaceAll("$1")).replaceAll("");
    }

    private static long characters(String text) {
        return text.chars().filter(Character::isIdeographic).count();
    }

    private static String cut(String text, List<Span> spans) {
        var rest = new StringBuilder();
        int at = 0;
        for (var span : spans.stream().sorted((a, b) -> a.from() - b.from()).toList()) {
            if (span.from() > at) {
                rest.append(text, at, span.from());
            }
            at = Math.max(at, span.to());
        }
        return rest.append(text.substring(at)).toString();
    }

    private static List<Span> spans(String text) {
        var spans = new ArrayList<Span>();
        for (var pattern : WRITTEN) {
            pattern.matcher(text).results().forEach(found -> spans.add(new Span(found.start(), found.end())));
        }
        var sounds = Sounds.of(text);
        for (var pattern : SPOKEN) {
            pattern.matcher(sounds.spelled())
                    .results()
                    .forEach(found -> spans.add(
                            clause(text, sounds.position(found.start()), sounds.position(found.end() - 1) + 1)));
        }
        return spans;
    }

    private static Span clause(String text, int from, int to) {
        int end = endOfClause(text, to);
        end = end - to <= REST_OF_CLAUSE ? end : to;
        if (end == to && VERB_AT_END.matcher(text.substring(from, to)).matches()) {
            // what is to be set comes after a pause
            int next = to;
            while (next < text.length() && MARKS.indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            int object = endOfClause(text, next);
            end = object - next <= REST_OF_CLAUSE ? object : end;
        }
        var on = GOES_ON.matcher(text).region(end, text.length());
        while (on.lookingAt()) {
            end = on.end();
            on.region(end, text.length());
        }
        return new Span(from, end);
    }

    private static int endOfClause(String text, int from) {
        int end = from;
        while (end < text.length() && MARKS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
