using System.Globalization;
using System.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Fact]
    public void Nodes_have_their_place_from_one()
    {
        var root = Mapping("""
            # comment
            name: orders
            list:
              - one
              - { deep: 'two' }
            map:
              key: value

            """);

        Assert.Equal((2, 1), Place(root));
        Assert.Equal((2, 1), Place(root.Entries[0].Key));
        Assert.Equal((2, 7), Place(root.Entries[0].Value));
        var list = Assert.IsType<YamlSequence>(root.Entries[1].Value);
        Assert.Equal((4, 3), Place(list));
        Assert.Equal((4, 5), Place(list.Items[0]));
        var flow = Assert.IsType<YamlMapping>(list.Items[1]);
        Assert.Equal((5, 5), Place(flow));
        Assert.Equal((5, 7), Place(flow.Entries[0].Key));
        Assert.Equal((5, 13), Place(flow.Entries[0].Value));
        Assert.Equal((7, 3), Place(root.Entries[2].Value));
        Assert.Equal((7, 8), Place(Assert.IsType<YamlMapping>(root.Entries[2].Value).Entries[0].Value));
    }

    [Fact]
    public void Carriage_returns_do_not_move_the_place() =>
        Assert.Equal((3, 4), Place(Mapping("a: 1\r\nb: 2\r\nc: 3\r\n").Entries[2].Value));

    [Fact]
    public void Byte_order_mark_does_not_move_the_place()
    {
        var root = Mapping("\uFEFFa: 1\nb: 2\n");

        Assert.Equal("a", root.Entries[0].Key.Value);
        Assert.Equal((1, 1), Place(root.Entries[0].Key));
        Assert.Equal((1, 4), Place(root.Entries[0].Value));
        Assert.Equal((2, 4), Place(root.Entries[1].Value));
    }

    [Fact]
    public void Order_of_keys_is_that_of_the_file() =>
        Assert.Equal(["b", "a", "C"], Mapping("b: 1\na: 2\nC: 3").Entries.Select(e => e.Key.Value));

    [Theory]
    [InlineData("a: 1", "1", true)]
    [InlineData("a: '1'", "1", false)]
    [InlineData("a: \"1\"", "1", false)]
    [InlineData("a: |\n  1\n", "1\n", false)]
    [InlineData("a: >-\n  1\n  2\n", "1 2", false)]
    [InlineData("a: on # comment", "on", true)]
    public void Only_unquoted_text_is_plain(string text, string value, bool isPlain)
    {
        var scalar = Assert.IsType<YamlScalar>(Mapping(text).Entries[0].Value);

        Assert.Equal((value, isPlain), (scalar.Value, scalar.IsPlain));
    }

    [Theory]
    [InlineData("a:", true)]
    [InlineData("a: ~", true)]
    [InlineData("a: null", true)]
    [InlineData("a: Null", true)]
    [InlineData("a: NULL", true)]
    [InlineData("a: ''", false)]
    [InlineData("a: 'null'", false)]
    [InlineData("a: \"~\"", false)]
    [InlineData("a: nUll", false)]
    public void Nothing_is_written_in_five_ways(string text, bool isNull) =>
        Assert.Equal(isNull, Assert.IsType<YamlScalar>(Mapping(text).Entries[0].Value).IsNull);

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n  \n")]
    [InlineData("# only\n# comments\n")]
    public void Empty_document_has_no_root(string text) => Assert.Equal((null, null), YamlReader.Read(text));

    [Fact]
    public void Empty_explicit_document_is_nothing() =>
        Assert.True(Assert.IsType<YamlScalar>(YamlReader.Read("---\n...\n").Root).IsNull);

    [Fact]
    public void Text_of_one_megabyte_is_read()
    {
        var value = new string('x', 1_000_000);

        Assert.Equal(value, Assert.IsType<YamlScalar>(Mapping($"a: {value}").Entries[0].Value).Value);
        Assert.Equal(value, Assert.IsType<YamlScalar>(Mapping($"a: \"{value}\"").Entries[0].Value).Value);
    }

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", 3, 1, "the key 'a' stands twice, first in line 1")]
    [InlineData("m:\n  x: 1\n  'x': 2\n", 3, 3, "the key 'x' stands twice, first in line 2")]
    [InlineData("a: &x 1\n", 1, 4, "anchors and aliases are not supported")]
    [InlineData("a: &x { b: 1 }\n", 1, 4, "anchors and aliases are not supported")]
    [InlineData("a: *x\n", 1, 4, "anchors and aliases are not supported")]
    [InlineData("a: !!str 1\n", 1, 4, "tags are not supported")]
    [InlineData("a: !own [1]\n", 1, 4, "tags are not supported")]
    [InlineData("a: 1\n---\nb: 2\n", 2, 1, "a second document begins, but the file may hold only one")]
    [InlineData("[a]: 1\n", 1, 1, "a key must be a text, not a list or a map")]
    [InlineData("? { a: 1 }\n: 2\n", 1, 3, "a key must be a text, not a list or a map")]
    [InlineData("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> main\n", 2, 1, "a merge conflict is not resolved")]
    [InlineData("a: 1\r\n>>>>>>> main\r\n", 2, 1, "a merge conflict is not resolved")]
    [InlineData("a: 1\nb: [1, 2\nc: 1\n", 2, 4, "the '[' that opens here is not closed")]
    [InlineData("a: 1\nb: \u0000\n", 2, 4, "the control character U+0000 is not allowed")]
    [InlineData("a: \u001B[0m\n", 1, 4, "the control character U+001B is not allowed")]
    [InlineData("a:\n\tb: 1\n", 2, 1, "a tab indents the line, but YAML is indented with spaces")]
    [InlineData("a:\n  b: 1\n \tc: 2\n", 3, 2, "a tab indents the line, but YAML is indented with spaces")]
    public void Problem_has_its_place_and_says_what_it_is(string text, int line, int column, string message) =>
        Assert.Equal(new YamlProblem(message, line, column), Problem(text));

    [Theory]
    [InlineData("a: 'open\nb: 1\n", 1)]
    [InlineData("a: \"open\nb: 1\n", 1)]
    [InlineData("a: [1, 2\nb: 1\n", 1)]
    [InlineData("a: {b: 1\n", 1)]
    [InlineData("a: 1\n  b: 2\n", 2)]
    [InlineData("a:\n  b: 1\n c: 2\n", 3)]
    [InlineData("a: 1\nnothing\nb: 2\n", 2)]
    [InlineData("- a\nb: 1\n", 2)]
    [InlineData("a: 1\n]\n", 2)]
    [InlineData("a: \"\\q\"\n", 1)]
    [InlineData("a: @x\n", 1)]
    [InlineData("a: `x`\n", 1)]
    [InlineData("%YAML 9.9\n---\na: 1\n", 1)]
    [InlineData("a: b: c\n", 1)]
    public void Malformed_text_is_a_problem_near_its_cause(string text, int from)
    {
        var problem = Problem(text);

        Assert.InRange(problem.Line, from, text.Count(c => c == '\n') + 1);
        Assert.InRange(problem.Column, 1, 80);
        Assert.Matches(@"^[a-z'].*[^.\s]$", problem.Message);
        Assert.DoesNotContain("Exception", problem.Message);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("{a: ")]
    [InlineData("[\n")]
    [InlineData("? ")]
    public async Task Hostile_nesting_is_a_problem_in_bounded_time(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 100_000));

        var problem = await Bounded(() => Problem(text));

        Assert.Equal("values nest deeper than 32 levels", problem.Message);
    }

    [Fact]
    public async Task Many_entries_are_read_in_bounded_time()
    {
        var text = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"key{i}: {i}\n"));

        Assert.Equal(50_000, (await Bounded(() => Mapping(text))).Entries.Count);
    }

    [Fact]
    public async Task Deep_indentation_is_a_problem_in_bounded_time()
    {
        var text = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"{new string(' ', i)}k:\n"));

        Assert.Equal("values nest deeper than 32 levels", (await Bounded(() => Problem(text))).Message);
    }

    [Fact]
    public void Allowed_depth_is_read()
    {
        Assert.NotNull(YamlReader.Read(new string('[', 32) + new string(']', 32)).Root);
        Assert.Null(YamlReader.Read(new string('[', 33) + new string(']', 33)).Root);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Random_text_never_throws(int seed)
    {
        string[] pieces =
        [
            "a", "b: ", "- ", "\n", "\n  ", "\n\t", "[", "]", "{", "}", ",", ":", "'", "\"", "|", ">", "#", "&x ", "*x", "!t ", "? ", "---\n", "...\n",
            "%TAG ! x\n", "%YAML 1.1\n", "\\", "\0", "\uD800", "\u2028", "\u0085", "\uFEFF", "\r", "\r\n", "1", "~", "@", "`", "<<: ", "|2-\n", ">+\n", "é",
            "\u0007", "\\x4", "\\u00",
        ];
        var random = new Random(seed);

        await Bounded(() =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => pieces[random.Next(pieces.Length)]));
                try
                {
                    var (root, problem) = YamlReader.Read(text);
                    Assert.True(problem is null || (root is null && problem.Line > 0 && problem.Column > 0 && problem.Message.Length > 0));
                }
                catch (Exception e) when (e is not Xunit.Sdk.XunitException)
                {
                    Assert.Fail($"{System.Text.Json.JsonSerializer.Serialize(text)}: {e}");
                }
            }

            return true;
        });
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Damaged_policy_never_throws(int seed)
    {
        const string policy = """
            version: 1
            profile: standard
            rules:
              STD2005: none # reason
            budgets: { assembly: '512 KB', projects: { Api: 1 MB } }
            adr:
              sections: [Context, "Decision"]

            """;
        var random = new Random(seed);
        for (var i = 0; i < 5_000; i++)
        {
            var text = policy.ToCharArray();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
            {
                text[random.Next(text.Length)] = (char)random.Next(random.Next(2) == 0 ? 128 : 65536);
            }

            _ = YamlReader.Read(new string(text));
            _ = YamlReader.Read(policy[..random.Next(policy.Length)]);
        }
    }

    private static async Task<T> Bounded<T>(Func<T> action) => await Task.Run(action).WaitAsync(TimeSpan.FromSeconds(20));

    private static YamlMapping Mapping(string text)
    {
        var (root, problem) = YamlReader.Read(text);
        Assert.Null(problem);
        return Assert.IsType<YamlMapping>(root);
    }

    private static YamlProblem Problem(string text)
    {
        var (root, problem) = YamlReader.Read(text);
        Assert.Null(root);
        return Assert.IsType<YamlProblem>(problem);
    }

    private static (int Line, int Column) Place(YamlNode node) => (node.Line, node.Column);

    // A merge looks at the entries of another map anew for each map that takes them: 140 KB were 2 GB.
    [Theory]
    [InlineData(1000, 10_000, "  m{0}: {{ <<: *a }}\n")]
    [InlineData(1000, 1, "  m{0}: {{ <<: [*a{1}] }}\n")]
    public void Merges_are_bounded_over_the_whole_document(int entries, int uses, string use)
    {
        var text = new StringBuilder("base: &a\n");
        for (var i = 0; i < entries; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  k{i}: v\n");
        }

        text.Append("jobs:\n");
        for (var i = 0; i < uses; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, use, i, string.Concat(Enumerable.Repeat(", *a", 10_000)));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var (root, problem) = YamlReader.ReadForeign(text.ToString());

        Assert.Null(root);
        Assert.Equal("with its aliases the document is too large", problem?.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 << 20);
    }

    [Fact]
    public void Merges_of_a_large_pipeline_are_read()
    {
        var jobs = string.Concat(Enumerable.Range(0, 500).Select(i => $"job{i}:\n  <<: *defaults\n  script: [make {i}]\n"));

        var (root, problem) = YamlReader.ReadForeign(".defaults: &defaults\n  image: alpine\n  tags: [linux]\n  retry: 2\n" + jobs);

        Assert.Null(problem);
        Assert.Equal(501, ((YamlMapping)root!).Entries.Count);
    }
}
